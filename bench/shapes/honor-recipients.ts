import { claimsOf } from './claims.ts';
import type { Dice } from './dice.ts';
import type { Setting } from './honors.ts';
import { placeSlug, somePlace } from './places.ts';
import { countOf, type Kind, postsOf, slugOfRecipient, someSlug } from './recipients.ts';
import type { Tongue } from './tongues/tongue.ts';
import type { HonorItem, RecipientItem, World } from './world.ts';

const primaries: Readonly<Record<Setting['kind'], readonly Kind[]>> = {
  CITY: ['place'],
  ENTERPRISE: ['organization'],
  PRODUCT: ['product'],
  PROJECT: ['project'],
  LEADERSHIP: ['person', 'person', 'person', 'team'],
  PERSON: ['person'],
  WORK: ['work'],
  OTHER: ['organization', 'project', 'person', 'team', 'place', 'product', 'work'],
};

/** The most honors that an award of a kind can have: each may need two recipients. */
export function maxHonorsOf(world: World, kind: Setting['kind']): number {
  return Math.floor(Math.min(...primaries[kind].map((of) => countOf(world, of))) / 2);
}

/** Chooses the recipients of an honor. It has a key if there are none, or if sources disagree on them. */
export function chooseRecipients(
  setting: Setting,
  key: string,
): Pick<HonorItem, 'key' | 'recipients' | 'claims'> {
  const { dice } = setting;
  const chance = dice.next();
  if (chance < 0.01) return { key, recipients: null };
  const first = firstOf(setting);
  if (chance < 0.012) {
    const other = firstOf(setting);
    const claims = claimsOf(dice, 'recipients', [first.slug, other.slug]);
    return { key, claims };
  }
  const recipients = [recipientItem(setting, first), ...companions(setting, first.kind)];
  const slugs = recipients.map((item) =>
    typeof item === 'string' ? item : String(item.recipient),
  );
  const isTwice = slugs.some((slug, index) => slugs.indexOf(slug) !== index);
  const group = slugs.toSorted().join('+');
  const kept = isTwice || setting.groups.has(group) ? recipients.slice(0, 1) : recipients;
  setting.groups.add(group);
  return { recipients: kept };
}

interface Chosen {
  kind: Kind;
  number: number;
  slug: string;
}

/** Chooses a recipient that is not first in another honor yet: mostly one of the program's own circle, or a famous one. */
function firstOf({ world, dice, program, kind, firsts }: Setting): Chosen {
  const chosen = dice.pick(primaries[kind]);
  const count = countOf(world, chosen);
  const some = () => (chosen === 'place' ? somePlace(world, dice) : dice.low(count));
  const circle = Math.floor((program.number * 0.37 * count) % count);
  const inCircle = () => (circle + dice.low(Math.ceil(count / 4))) % count;
  let number = chosen !== 'place' && dice.chance(0.6) ? inCircle() : some();
  for (let tries = 0; tries < count; tries += 1) {
    const slug = slugOfRecipient(world, chosen, number);
    if (!firsts.has(slug)) {
      firsts.add(slug);
      return { kind: chosen, number, slug };
    }
    number = (number + 1) % count;
  }
  throw new Error(`Nobody of the kind ${chosen} is left.`);
}

/** Only the slug, if the recipient has no details. */
function recipientItem(setting: Setting, { kind, number, slug }: Chosen): RecipientItem {
  const { world, dice, year, program } = setting;
  const posts = kind === 'person' ? postsOf(world, number) : [];
  const more = {
    ...(dice.chance(0.06) && { place: placeSlug(world, somePlace(world, dice)) }),
    ...(dice.chance(0.12) && { detail: topicIn(dice, program.tongue) }),
    ...(dice.chance(0.03) && {
      creditedAs: slug.replace(/-\d+$/, '').replaceAll('-', ' ').toUpperCase(),
    }),
    ...(kind === 'person' &&
      dice.chance(0.02) && {
        onBehalfOf: someSlug(world, dice, 'organization'),
      }),
    ...(posts.length > 0 &&
      dice.chance(0.85) && {
        affiliations: posts.map((post) => ({ ...post, asOf: String(year) })),
      }),
  };
  return Object.keys(more).length === 0 ? slug : { recipient: slug, ...more };
}

/** The recipients that are named together with the first one. */
function companions({ world, dice, kind }: Setting, first: Kind): RecipientItem[] {
  const some = (of: Kind) => someSlug(world, dice, of);
  const chance = dice.next();
  if (first === 'work' && chance < 0.28) {
    const jobs = ['producer', 'director', 'writer', 'music'];
    return jobs
      .slice(0, dice.between(1, jobs.length))
      .map((detail) => ({ recipient: some('person'), role: 'CONTRIBUTOR', detail }));
  }
  if (first === 'person' && kind === 'PERSON' && chance < 0.1)
    return [{ recipient: some('work'), role: 'FOR_WORK' }];
  if (first === 'person' && chance < 0.15)
    return Array.from({ length: dice.between(1, 2) }, () => some('person'));
  if (first === 'person' && chance < 0.16)
    return [{ recipient: some('person'), role: 'ON_BEHALF' }];
  if (first !== 'person' && chance < 0.07)
    return [{ recipient: some('organization'), role: 'CONTRIBUTOR' }];
  return [];
}

function topicIn(dice: Dice, { topics }: Tongue): string {
  return `${dice.pick(topics)} ${dice.between(1, 99)}`;
}
