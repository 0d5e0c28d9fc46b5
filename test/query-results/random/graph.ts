import fc from 'fast-check';
import { honorFilters } from '../../../db/model/honor-filters.ts';
import type { Item, Json } from '../../import/model/document.ts';
import { orNull, randomEditions } from './editions.ts';
import * as pools from './pools.ts';

/** Random worlds: import documents, always right, with a little of everything that can be queried. */

/** Names of an entity, of which several can have the same ones. */
const names: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom(...pools.names),
    fc.uniqueArray(fc.constantFrom(...pools.names), { maxLength: 2 }),
  )
  .map(([first, aliases]): Json => {
    const more = aliases.map((text) => ({ text, lang: 'de', kind: 'ALIAS' }));
    return [{ text: first, lang: 'en' }, ...more];
  });

/** Entities with names and other values. */
function entities(
  slugs: readonly string[],
  more: Readonly<Record<string, fc.Arbitrary<Json>>> = {},
): fc.Arbitrary<Item[]> {
  const others = fc.record({ names, ...more });
  return fc.tuple(...slugs.map((slug) => others.map((item): Item => ({ slug, ...item }))));
}

/** Mostly where they belong, sometimes in another one that comes before, or in none. */
const places: fc.Arbitrary<Item[]> = fc.tuple(
  ...pools.places.map(({ slug, placeKind, countryCode, parent }, index) => {
    const before = pools.places.slice(0, index).map((place) => place.slug);
    // The country without a code holds no other one: its slug, by which filters select it, would mean both.
    const allowed = before.filter((other) => other !== 'realm' || before.includes('enclave'));
    const elsewhere = fc.constantFrom<string | null>(null, ...allowed);
    return fc
      .tuple(
        names,
        fc.oneof(
          { arbitrary: fc.constant(parent), weight: 5 },
          { arbitrary: elsewhere, weight: 1 },
        ),
      )
      .map(([named, inside]): Item => {
        return { slug, names: named, placeKind, countryCode, parent: inside };
      });
  }),
);

const place: fc.Arbitrary<Json> = orNull(fc.constantFrom(...pools.places.map(({ slug }) => slug)));
const organization = fc.constantFrom(...pools.organizations);

/** Part of one that comes before, or of none. */
const works: fc.Arbitrary<Item[]> = fc.tuple(
  ...pools.others.works.map((slug, index) => {
    const before = pools.others.works.slice(0, index);
    const parent = fc.constantFrom<(string | null)[]>(null, ...before);
    const workKind = orNull(fc.constantFrom(...pools.workKinds));
    return fc.record({ slug: fc.constant(slug), names, place, parent, workKind });
  }),
);

/** Posts that no honor speaks of. */
const posts: fc.Arbitrary<Json> = fc
  .uniqueArray(organization, { maxLength: 2 })
  .map((some) => some.map((slug) => ({ organization: slug })));

/** Days of which the first is not after the last. */
const days = orNull(fc.constantFrom(...pools.dates)).chain((startsOn) =>
  orNull(fc.constantFrom(...pools.dates)).map((endsOn) => {
    const isInOrder =
      startsOn === null ||
      endsOn === null ||
      startsOn.padEnd(10, '-00') <= endsOn.padEnd(10, '-99');
    return { startsOn, endsOn: isInOrder ? endsOn : null };
  }),
);

const events: fc.Arbitrary<Item[]> = fc
  .tuple(entities(pools.events, { place }), fc.array(days, { minLength: 3, maxLength: 3 }))
  .map(([items, spans]) => items.map((item, index): Item => ({ ...item, ...spans[index] })));

const lists: Readonly<Record<string, fc.Arbitrary<Item[]>>> = {
  places,
  organizations: entities(pools.organizations, { place, organizationKind: fc.constant('OTHER') }),
  people: entities(pools.people, {
    ...{ place, birthPlace: place, affiliations: posts },
    gender: orNull(fc.constantFrom(...honorFilters.gender.values)),
  }),
  teams: entities(pools.others.teams, { place }),
  products: entities(pools.others.products, { place, developer: orNull(organization, 6) }),
  projects: entities(pools.others.projects, { place, lead: orNull(organization) }),
  works,
  programs: entities(pools.programs),
  events,
  editions: randomEditions,
};

export const randomGraph: fc.Arbitrary<Item> = fc.record(lists).map(
  (some): Item => ({
    format: 'awards/1',
    sources: ['one', 'two'].map((slug) => ({ slug, title: slug, kind: 'NEWS' })),
    ...some,
  }),
);
