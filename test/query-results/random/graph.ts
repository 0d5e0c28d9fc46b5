import fc from 'fast-check';
import { honorFilters } from '../../../db/model/honor-filters.ts';
import type { Item, Json } from '../../models/documents/document.ts';
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
const country: fc.Arbitrary<Json> = orNull(
  fc.constantFrom(
    ...pools.places.flatMap(({ slug, placeKind }) => (placeKind === 'COUNTRY' ? [slug] : [])),
  ),
);
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
const span = (firsts: readonly string[], lasts: readonly string[], freq?: number) =>
  fc
    .tuple(orNull(fc.constantFrom(...firsts), freq), orNull(fc.constantFrom(...lasts)))
    .map(([first, last]) => {
      const isInOrder =
        first === null || last === null || first.padEnd(10, '-00') <= last.padEnd(10, '-99');
      return { first, last: isInOrder ? last : null };
    });

const days = span(pools.dates, pools.dates).map(({ first, last }) => ({
  startsOn: first,
  endsOn: last,
}));
const lives = span(pools.births, pools.deaths, 6).map(({ first, last }) => ({
  bornOn: first,
  diedOn: last,
}));

/** Entities, each with one of the other items. */
const each = (items: fc.Arbitrary<Item[]>, others: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  items.chain((some) =>
    fc
      .array(others, { minLength: some.length, maxLength: some.length })
      .map((more) => some.map((item, index): Item => ({ ...item, ...more[index] }))),
  );

const lists: Readonly<Record<string, fc.Arbitrary<Item[]>>> = {
  places,
  organizations: entities(pools.organizations, { place, organizationKind: fc.constant('OTHER') }),
  people: each(
    entities(pools.people, {
      place,
      birthPlace: place,
      countryAtBirth: country,
      affiliations: posts,
      gender: orNull(fc.constantFrom(...honorFilters.gender.values)),
    }),
    lives,
  ),
  teams: entities(pools.others.teams, { place }),
  products: entities(pools.others.products, { place, developer: orNull(organization, 6) }),
  projects: entities(pools.others.projects, { place, lead: orNull(organization) }),
  works,
  programs: entities(pools.programs),
  events: each(entities(pools.events, { place }), days),
  editions: randomEditions,
};

export const randomGraph: fc.Arbitrary<Item> = fc.record(lists).map(
  (some): Item => ({
    format: 'awards/1',
    sources: ['one', 'two'].map((slug) => ({ slug, title: slug, kind: 'NEWS' })),
    ...some,
  }),
);
