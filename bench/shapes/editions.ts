import { type Dice, diceOf } from './dice.ts';
import { maxHonorsOf } from './honor-recipients.ts';
import { honorItem, type Setting } from './honors.ts';
import { placeSlug, someCity } from './places.ts';
import { categoryOf, editionNames, programSlug, programTongue, type Round } from './programs.ts';
import { someSlug } from './recipients.ts';
import { resultsOf } from './results.ts';
import { tongues } from './tongues/tongues.ts';
import type {
  AwardItem,
  CategoryItem,
  EditionItem,
  EventItem,
  HonorItem,
  Line,
  World,
} from './world.ts';

/** The part of honors whose award no source names. */
const loosePart = 0.03;

/** The congress at which a program gives its results; null for most. */
export function eventSlug(world: World, { program, year, slug }: Round): string | null {
  const hasOne = program % 8 === 1 && year >= 2016 && slug === String(year);
  return hasOne ? `${programSlug(world, program)}-congress-${year}` : null;
}

export function eventItem(world: World, round: Round, slug: string): EventItem {
  const { dice, day } = begin(world, round);
  return {
    slug,
    names: { en: `${tongues.en.topics[round.program % 24]} World Congress ${round.year}` },
    startsOn: day,
    endsOn: dice.chance(0.8) ? `${day.slice(0, 8)}${Number(day.slice(8)) + 2}` : day.slice(0, 7),
    place: placeSlug(world, someCity(world, dice)),
    organizer: someSlug(world, dice, 'organization'),
    references: [{ source: programSlug(world, round.program), fragment: slug }],
  };
}

/** A line with an edition, all that was given in it, and the press release about it. */
export function editionLine(world: World, round: Round): Line {
  const { dice, day } = begin(world, round);
  const slug = programSlug(world, round.program);
  const source = `${slug}-${round.slug}-release`;
  const event = eventSlug(world, round);
  const { categories, loose } = contentOf(world, round, slug, day);
  const edition: EditionItem = {
    program: slug,
    year: round.year,
    ...(round.slug !== String(round.year) && { slug: round.slug }),
    names: editionNames(world, round),
    ordinal: round.ordinal,
    ...(event === null ? { ceremony: ceremonyOf(world, dice, day) } : { event }),
    references: [1],
    categories,
    honors: loose,
    ...extras(world, dice),
  };
  const title = `The winners of ${round.slug}`;
  const url = `https://${slug}.example/${round.slug}`;
  return {
    source,
    sources: [{ slug: source, title, kind: 'PRESS_RELEASE', url, publishedOn: day }],
    editions: [edition],
  };
}

function begin(world: World, { program, slug, year }: Round): { dice: Dice; day: string } {
  const dice = diceOf(world.seed, `edition/${program}/${slug}`);
  const month = slug.endsWith('spring') ? dice.between(3, 5) : dice.between(9, 12);
  const two = (number: number) => String(number).padStart(2, '0');
  return { dice, day: `${year}-${two(month)}-${two(dice.between(10, 25))}` };
}

function ceremonyOf(world: World, dice: Dice, day: string): EditionItem['ceremony'] {
  const chance = dice.next();
  return {
    ...(chance < 0.9 && { heldOn: chance < 0.8 ? day : day.slice(0, 7) }),
    ...(dice.chance(0.5) && { venue: dice.pick(['Concert Hall', 'City Hall', 'Opera', 'Arena']) }),
    ...(dice.chance(0.8) && { place: placeSlug(world, someCity(world, dice)) }),
  };
}

/** Numbers and words that some releases have. */
function extras(world: World, dice: Dice): Pick<EditionItem, 'figures' | 'statements'> {
  const label = { en: 'Entries received', 'zh-Hans': '参评项目' };
  const summary = { en: 'It was a strong year.' };
  return {
    ...(dice.chance(0.3) && {
      figures: [
        { slug: 'entries', label, value: dice.between(40, 4000), unit: 'entries', references: [2] },
      ],
    }),
    ...(dice.chance(0.15) && {
      statements: [
        { slug: 'jury', speaker: someSlug(world, dice, 'person'), summary, references: [3] },
      ],
    }),
  };
}

/** Categories are filled in their order until all honors have their place, so that larger editions have more. */
function contentOf(world: World, round: Round, program: string, day: string) {
  const dice = diceOf(world.seed, `honors/${round.program}/${round.slug}`);
  const common = {
    world,
    dice,
    program: { number: round.program, slug: program, tongue: programTongue(world, round.program) },
    year: round.year,
    day,
  };
  const looseCount = Math.floor(round.honors * loosePart + dice.next());
  const categories: CategoryItem[] = [];
  let left = round.honors - Math.min(looseCount, round.honors);
  let made = 0;
  for (let number = 0; left > 0; number += 1) {
    // Not every category is given each time, and a small edition has room for the first one at least.
    if (number > 0 && dice.chance(0.1)) continue;
    const { grades, ...category } = categoryOf(world, round.program, number);
    const awards: AwardItem[] = [];
    for (const grade of grades) {
      if (left === 0) break;
      const count = Math.min(left, sizeOf(dice), maxHonorsOf(world, category.kind));
      const setting = {
        ...common,
        kind: category.kind,
        award: grade.slug,
        firsts: new Set<string>(),
        groups: new Set<string>(),
      };
      awards.push(awardItem(setting, grade, count, made, round.isLast && round.program % 5 === 4));
      left -= count;
      made += count;
    }
    categories.push({ ...category, awards, references: [dice.between(1, 300)] });
  }
  return { categories, loose: looseHonors(common, categories, round.honors - made, made) };
}

/** One winner without rivals, a short list, or a long one: ten on average. */
function sizeOf(dice: Dice): number {
  const chance = dice.next();
  if (chance < 0.25) return 1;
  return chance < 0.75 ? dice.between(4, 12) : dice.between(14, 32);
}

function awardItem(
  setting: Setting,
  grade: AwardItem,
  count: number,
  before: number,
  isUpcoming: boolean,
): AwardItem {
  const { dice } = setting;
  const { results, ...award } = resultsOf(dice, count, isUpcoming);
  const honors = results.map(
    (result, index): HonorItem => ({ ...honorItem(setting, before + index), ...result }),
  );
  return {
    ...grade,
    ...award,
    honors,
    references: [dice.between(1, 300)],
    ...prizeOf(setting, before),
  };
}

/** Money that some awards come with. @param number of its first honor in the edition */
function prizeOf({ world, program, day }: Setting, number: number): Pick<AwardItem, 'prize'> {
  const dice = diceOf(world.seed, `prize/${program.slug}/${day}/${number}`);
  if (!dice.chance(0.25)) return {};
  return { prize: `${dice.between(1, 1_000) * 1_000} ${dice.pick(['USD', 'USD', 'EUR', 'CNY'])}` };
}

/** Honors whose award no source names: of some of them the category is known. */
function looseHonors(
  common: Omit<Setting, 'kind' | 'firsts' | 'groups'>,
  categories: readonly CategoryItem[],
  count: number,
  before: number,
): HonorItem[] {
  const { dice } = common;
  const setting: Setting = { ...common, kind: 'OTHER', firsts: new Set(), groups: new Set() };
  return Array.from({ length: count }, (_, index) => ({
    ...honorItem(setting, before + index),
    ...(categories.length > 0 && dice.chance(0.5) && { category: dice.pick(categories).slug }),
    ...(dice.chance(0.3) && { result: 'SPECIAL_MENTION' as const }),
  }));
}
