import { type Dice, diceOf } from './dice.ts';
import { englishOf, namesOf, slugFor, slugOf, textIn, titleOf, written } from './names.ts';
import { somePlace, tongueAt } from './places.ts';
import { someSlug } from './recipients.ts';
import type { Tongue } from './tongues/tongue.ts';
import { tongues } from './tongues/tongues.ts';
import type { AwardItem, CategoryItem, ProgramItem, World } from './world.ts';

/** A round of a program as it is planned: how many honors it has. */
export interface Round {
  program: number;
  year: number;
  slug: string;
  /** which one of the program it is, from 1 */
  ordinal: number;
  isLast: boolean;
  honors: number;
}

const thisYear = 2025;
const topicCount = tongues.en.topics.length;

/** The kinds that programs honor; the first five have all kinds between them. */
const flavors = [
  ['CITY', 'PROJECT', 'LEADERSHIP', 'ENTERPRISE', 'PRODUCT', 'OTHER'],
  ['PERSON', 'WORK', 'OTHER'],
  ['WORK', 'PERSON', 'WORK'],
  ['PRODUCT', 'ENTERPRISE', 'PROJECT'],
  ['LEADERSHIP', 'CITY', 'PROJECT', 'PERSON'],
] as const;
const sections = ['Sciences', 'Arts', 'City', 'Industry'];
const aspects = ['', 'Innovation', 'Young Talent', 'Lifetime', 'Regional', 'Research', 'Design'];
const grades = ['Grand Prize', 'Gold', 'Silver', 'Bronze'];

export function programSlug(world: World, program: number): string {
  return slugFor(englishOf(titled(world, program).title), program);
}

/** The language of a program beside English. */
export function programTongue(world: World, program: number): Tongue {
  return titled(world, program).title.tongue;
}

export function programItem(world: World, program: number): ProgramItem {
  const { dice, title } = titled(world, program);
  const slug = slugFor(englishOf(title), program);
  return {
    slug,
    names: written(namesOf(dice, title)),
    organizer: someSlug(world, dice, 'organization'),
    ...(dice.chance(0.8) && { foundedYear: firstYear(world, program) - dice.below(3) }),
    ...(dice.chance(0.7) && { website: `https://${slug}.example/` }),
    ...(program > 0 && dice.chance(0.1) && { parent: programSlug(world, dice.below(program)) }),
    ...(program > 0 && dice.chance(0.1) && { leadsTo: [programSlug(world, 0)] }),
    references: [{ source: slug, fragment: 'about' }],
  };
}

export function editionNames(world: World, { program, slug }: Round): Record<string, string> {
  const { title } = titled(world, program);
  const words = slug.replace('-', ' ');
  return inBoth(
    title.tongue,
    `${englishOf(title)} ${words}`,
    `${textIn(title.tongue, title)} ${words}`,
  );
}

/** All rounds of all programs, program by program; their honors add up to those of the world. */
export function roundsOf(world: World): Round[] {
  const { sizes } = world;
  const planned = Array.from({ length: sizes.programs }, (_, program) => program).flatMap(
    (program) => roundsOfProgram(world, program),
  );
  const whole = planned.reduce((sum, { weight }) => sum + weight, 0);
  let weights = 0;
  let given = 0;
  return planned.map(({ weight, ...round }, index) => {
    weights += weight;
    const until =
      index === planned.length - 1 ? sizes.honors : Math.round((weights / whole) * sizes.honors);
    const honors = until - given;
    given = until;
    return { ...round, honors };
  });
}

/** A category of a program, the same in each of its editions. */
export function categoryOf(world: World, program: number, number: number) {
  const tongue = programTongue(world, program);
  const dice = diceOf(world.seed, `category/${program}/${number}`);
  const topic = (number + program * 5) % topicCount;
  const time = Math.floor(number / topicCount);
  const english = [tongues.en.topics[topic], aspects[time] ?? String(time + 1)].join(' ').trim();
  const slug = slugOf(english);
  const flavor = flavors[program % flavors.length] ?? flavors[0];
  const kind = flavor[number % flavor.length] ?? 'OTHER';
  const section = sections[(number + program) % 7];
  const item = {
    slug,
    names: inBoth(tongue, english, `${tongue.topics[topic]}${time > 0 ? ` ${time + 1}` : ''}`),
    kind,
    ...(section !== undefined && { section }),
  } satisfies CategoryItem;
  return { ...item, grades: gradesOf(dice, slug, english) };
}

/** The awards of a category: one, or the grand prize and others below it. */
function gradesOf(dice: Dice, slug: string, category: string): AwardItem[] {
  const count = dice.pick([1, 1, 1, 1, 1, 2, 2, 3, 3, 4]);
  if (count === 1) return [{ slug: `${slug}-award`, names: { en: `${category} Award` } }];
  return grades.slice(0, count).map((grade, index) => ({
    slug: `${slug}-${slugOf(grade)}`,
    names: { en: `${category} ${grade}` },
    ...(index === 0 && { highest: true }),
  }));
}

function inBoth(tongue: Tongue, english: string, own: string): Record<string, string> {
  return { en: english, ...(tongue.lang !== 'en' && { [tongue.lang]: own }) };
}

function titled(world: World, program: number) {
  const dice = diceOf(world.seed, `program/${program}`);
  const tongue = program === 0 ? tongues.en : tongueAt(world, somePlace(world, dice));
  return { dice, title: titleOf(dice, tongue, 'program') };
}

/** The years from the first round to the last one; the first program is the oldest. */
function spanOf(world: World, program: number): { first: number; last: number } {
  const { years } = world.sizes;
  const dice = diceOf(world.seed, `program/${program}/years`);
  const length = program === 0 ? years : dice.between(Math.ceil(years / 6), years);
  const last = program > 0 && dice.chance(0.15) ? thisYear - dice.between(1, 20) : thisYear;
  return { first: last - length + 1, last };
}

function firstYear(world: World, program: number): number {
  return spanOf(world, program).first;
}

function roundsOfProgram(world: World, program: number) {
  const { first, last } = spanOf(world, program);
  const dice = diceOf(world.seed, `program/${program}/rounds`);
  const size = (program + 4) ** -0.7;
  const rounds: (Omit<Round, 'honors'> & { weight: number })[] = [];
  for (let year = first; year <= last; year += 1) {
    const growth = 0.15 + (0.85 * (year - first + 1)) / (last - first + 1);
    const weight = size * growth * (0.8 + 0.4 * dice.next());
    const chance = dice.next();
    // Some years had none, and some had two.
    if (year < last && chance < 0.03) continue;
    const names = chance > 0.985 ? [`${year}-spring`, `${year}-autumn`] : [String(year)];
    for (const slug of names) {
      const isLast = year === last;
      rounds.push({ program, year, slug, ordinal: rounds.length + 1, isLast, weight });
    }
  }
  return rounds;
}
