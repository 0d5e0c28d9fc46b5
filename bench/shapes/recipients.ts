import { type Dice, diceOf } from './dice.ts';
import { englishOf, personOf, slugFor, type Title, titleOf } from './names.ts';
import { placeCount, placeSlug, somePlace, tongueAt } from './places.ts';
import type { Piece, Tongue } from './tongues/tongue.ts';
import type { World } from './world.ts';

export type Kind = 'place' | 'organization' | 'person' | 'team' | 'product' | 'project' | 'work';

/** The values that a recipient is known by before it is written down. */
interface Beginning {
  dice: Dice;
  /** number of the place that it is at or from; null if no source names it */
  home: number | null;
  tongue: Tongue;
}

export function countOf(world: World, kind: Kind): number {
  const { organizations, people, teams, products, projects, works } = world.sizes;
  if (kind === 'place') return placeCount(world);
  return {
    organization: organizations,
    person: people,
    team: teams,
    product: products,
    project: projects,
    work: works,
  }[kind];
}

export function slugOfRecipient(world: World, kind: Kind, number: number): string {
  if (kind === 'place') return placeSlug(world, number);
  const english =
    kind === 'person'
      ? person(world, number).name.latin
      : englishOf(titled(world, kind, number).title);
  return slugFor(english, number);
}

/** A title, such as Professor, at an organization. */
export interface Post {
  organization: string;
  title: string;
}

const posts = ['Professor', 'Mayor', 'Chief Executive', 'Director', 'Chief Engineer', 'Researcher'];

/** The affiliation of a person; for some, no source names one. */
export function postsOf(world: World, number: number): Post[] {
  const dice = diceOf(world.seed, `person/${number}/posts`);
  const count = dice.pick([0, 1, 1, 1, 2]);
  const held = Array.from({ length: count }, () => ({
    organization: someSlug(world, dice, 'organization'),
    title: dice.pick(posts),
  }));
  return held.filter(
    (one, index) =>
      held.findIndex(({ organization }) => organization === one.organization) === index,
  );
}

/** The slug of one of a kind; those with low numbers far more often. */
export function someSlug(world: World, dice: Dice, kind: Kind): string {
  return slugOfRecipient(world, kind, dice.low(countOf(world, kind)));
}

const organizationForms = [
  'company',
  'company',
  'company',
  'company',
  'company',
  'university',
  'government',
  'government',
  'nonprofit',
  'academy',
  'organizer',
] as const;

/** The share of recipients whose place no source names. A product mostly counts under its developer's place. */
const homeless = {
  organization: 0.12,
  person: 0.5,
  team: 0.3,
  product: 0.8,
  project: 0.2,
  work: 0.4,
};

function begin(world: World, kind: Exclude<Kind, 'place'>, number: number): Beginning {
  const dice = diceOf(world.seed, `${kind}/${number}`);
  const place = somePlace(world, dice);
  const home = dice.chance(homeless[kind]) ? null : place;
  return { dice, home, tongue: tongueAt(world, place) };
}

/** A person, with what chance has not yet decided. */
export function person(world: World, number: number): Beginning & { name: Piece } {
  const begun = begin(world, 'person', number);
  return { ...begun, name: personOf(begun.dice, begun.tongue) };
}

/** A recipient that is called by a title, likewise. */
export function titled(
  world: World,
  kind: Exclude<Kind, 'place' | 'person'>,
  number: number,
): Beginning & { title: Title } {
  const begun = begin(world, kind, number);
  const form = kind === 'organization' ? begun.dice.pick(organizationForms) : kind;
  return { ...begun, title: titleOf(begun.dice, begun.tongue, form) };
}
