import { type Dice, diceOf } from './dice.ts';
import { englishOf, namesOf, namesOfPerson, slugFor, type Title, written } from './names.ts';
import { placeSlug, somePlace } from './places.ts';
import { person, postsOf, slugOfRecipient, someSlug, titled } from './recipients.ts';
import type { Form } from './tongues/tongue.ts';
import type {
  OrganizationItem,
  PersonItem,
  ProductItem,
  ProjectItem,
  TeamItem,
  WorkItem,
  World,
} from './world.ts';

/** Recipients as documents have them, each by its number. */

export function personItem(world: World, number: number): PersonItem {
  const { dice, home, tongue, name } = person(world, number);
  const held = postsOf(world, number);
  return {
    slug: slugFor(name.latin, number),
    names: written(namesOfPerson(dice, tongue, name)),
    ...placed(world, home),
    ...(dice.chance(0.1) && { honorific: dice.pick(['Dr.', 'Prof.', 'Dame', 'Sir']) }),
    ...(dice.chance(0.2) && { birthPlace: placeSlug(world, somePlace(world, dice)) }),
    ...(dice.chance(0.2) && held.length > 0 && { affiliations: held }),
    ...cited(dice),
    ...(dice.chance(0.8) && { gender: dice.pick(['FEMALE', 'FEMALE', 'MALE', 'MALE', 'OTHER']) }),
    ...born(diceOf(world.seed, `person/${number}/birth`)),
  };
}

/** When somebody was born, to the day mostly; often unknown. */
function born(dice: Dice): Pick<PersonItem, 'bornOn'> {
  if (dice.chance(0.3)) return {};
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${dice.between(1900, 1995)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`;
  return { bornOn: day.slice(0, dice.pick([4, 7, 10, 10, 10, 10])) };
}

export function organizationItem(world: World, number: number): OrganizationItem {
  const { dice, home, title } = titled(world, 'organization', number);
  return {
    ...named(dice, title, number),
    organizationKind: dice.chance(0.05) ? 'OTHER' : (organizationKinds[title.form] ?? 'OTHER'),
    ...placed(world, home),
    ...(dice.chance(0.3) && { website: `https://${slugFor(englishOf(title), number)}.example/` }),
    ...(number > 0 &&
      dice.chance(0.05) && {
        parent: slugOfRecipient(world, 'organization', dice.below(number)),
      }),
    ...cited(dice),
  };
}

export function productItem(world: World, number: number): ProductItem {
  const { dice, home, title } = titled(world, 'product', number);
  return {
    ...named(dice, title, number),
    ...placed(world, home),
    ...(dice.chance(0.9) && { developer: someSlug(world, dice, 'organization') }),
    ...cited(dice),
  };
}

export function projectItem(world: World, number: number): ProjectItem {
  const { dice, home, title } = titled(world, 'project', number);
  return {
    ...named(dice, title, number),
    ...placed(world, home),
    ...(dice.chance(0.5) && { lead: someSlug(world, dice, 'organization') }),
    ...cited(dice),
  };
}

export function workItem(world: World, number: number): WorkItem {
  const { dice, home, title } = titled(world, 'work', number);
  return {
    ...named(dice, title, number),
    ...placed(world, home),
    externalIds: { imdb: `tt${world.seed}${String(number).padStart(7, '0')}` },
    workKind: dice.pick(['film', 'book', 'song', 'paper', 'building']),
    ...(dice.chance(0.9) && { year: dice.between(1940, 2025) }),
    ...(number > 0 &&
      dice.chance(0.1) && { parent: slugOfRecipient(world, 'work', dice.below(number)) }),
    ...cited(dice),
  };
}

export function teamItem(world: World, number: number): TeamItem {
  const { dice, home, title } = titled(world, 'team', number);
  return { ...named(dice, title, number), ...placed(world, home), ...cited(dice) };
}

const organizationKinds: Partial<Record<Form, OrganizationItem['organizationKind']>> = {
  company: 'COMPANY',
  university: 'UNIVERSITY',
  government: 'GOVERNMENT',
  academy: 'ACADEMY',
  nonprofit: 'NONPROFIT',
  organizer: 'ORGANIZER',
};

function named(dice: Dice, title: Title, number: number) {
  return { slug: slugFor(englishOf(title), number), names: written(namesOf(dice, title)) };
}

function placed(world: World, home: number | null) {
  return home === null ? {} : { place: placeSlug(world, home) };
}

function cited(dice: Dice) {
  return dice.chance(0.9) ? { references: [{ page: dice.between(1, 2000) }] } : {};
}
