import fc from 'fast-check';
import type { Item, Json } from '../model/document.ts';
import { attributeClaim, attributeKeys, attributes, media } from './media.ts';
import {
  address,
  claims,
  date,
  givenBy,
  names,
  newNames,
  orNull,
  rarely,
  references,
  slugOf,
  slugsOf,
  small,
  subjectOf,
  text,
  year,
} from './values.ts';
import { type Slugs, slugs } from './world.ts';

/** Random things, as documents say them. */

type Fields = Readonly<Record<string, fc.Arbitrary<Json>>>;

interface Saying {
  /** what a new thing needs */
  needs?: Fields;
  /** what may be said, and cleared by null */
  clearable?: Fields;
  /** what may be said */
  may?: Fields;
  /** of things with sources: fields with texts of claims on them; references may be for the clearable ones too */
  claimable?: Fields;
  isNamed?: boolean;
}

/** A thing: what it needs is always there where it has to be made, and any of the rest. */
export function thing(
  pool: Slugs,
  { needs = {}, clearable = {}, ...more }: Saying,
): fc.Arbitrary<Item> {
  const { may = {}, claimable, isNamed = true } = more;
  const cleared = Object.fromEntries(
    Object.entries(clearable).map(([field, value]) => [field, orNull(value)]),
  );
  const said = {
    ...needs,
    ...may,
    ...cleared,
    ...(isNamed && { names }),
    ...(claimable &&
      sourced([...new Set([...Object.keys(claimable), ...Object.keys(clearable)])], claimable)),
  };
  return fc
    .tuple(
      subjectOf(pool),
      fc.record(isNamed ? { ...needs, names: newNames } : needs),
      fc.record(said, { requiredKeys: [] }),
    )
    .map(([slug, needed, rest]): Item => {
      const isKnown = pool.known.includes(slug);
      return isKnown ? { slug, ...rest } : { slug, ...rest, ...needed };
    });
}

function sourced(fields: readonly string[], claimable: Fields): Fields {
  const all = [...fields, 'attributes', ...attributeKeys];
  return {
    references: references(all),
    claims: rarely(4, claims({ ...claimable, 'a:x': attributeClaim }), []),
    givenBy: givenBy(all),
    attributes,
  };
}

export const place = slugOf(slugs.places);
const organization = slugOf(slugs.organizations);
export const oneOf = (...values: string[]) => fc.constantFrom(...values);
export const joined = (pool: Slugs) =>
  fc.uniqueArray(slugOf(pool), { minLength: 1, maxLength: 3 }).map((some) => some.join(', '));
export const nameClaim = { names: text };
const scheme = oneOf('wikidata', 'viaf');
const idValue = orNull(oneOf('Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'));
const externalIds = fc.oneof(
  fc.dictionary(scheme, idValue),
  fc.uniqueArray(
    fc.record(
      {
        scheme,
        value: idValue,
        url: orNull(address),
        givenBy: fc.uniqueArray(slugOf(slugs.sources), { maxLength: 2 }),
      },
      { requiredKeys: ['scheme', 'value'] },
    ),
    { selector: ({ scheme, value }) => `${scheme} ${value}` },
  ),
);

const role = oneOf('JUROR', 'SPEAKER', 'OTHER');
/** What names a participant, beside the edition or the event. */
export const participantKey = fc.record({ person: slugOf(slugs.people), role });

/** Who took part in an edition, a category or an event. */
export const participants: fc.Arbitrary<Item[]> = fc.uniqueArray(
  fc
    .tuple(
      participantKey,
      fc.record(
        {
          capacity: orNull(text),
          position: small,
          ...sourced(['capacity', 'person', 'role'], { capacity: text, role }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([key, more]): Item => ({ ...key, ...more })),
  { selector: ({ person, role }) => `${person} ${role}`, maxLength: 2 },
);

const source = thing(slugs.sources, {
  isNamed: false,
  needs: { title: text, kind: oneOf('NEWS', 'DATASET') },
  clearable: { publisher: text, publishedOn: date, url: address, license: text },
});

/** What recipients of all kinds have. */
const located = { place, externalIds, ...media };

/** By list, what documents say of things with a slug. */
export const topThings: Readonly<Record<string, fc.Arbitrary<Item>>> = {
  sources: source,
  places: thing(slugs.places, {
    needs: { placeKind: oneOf('COUNTRY', 'CITY', 'ZONE') },
    clearable: {
      externalIds,
      ...media,
      parent: place,
      countryCode: oneOf('AD', 'BB'),
      coordinates: fc.record({
        latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
        longitude: fc.integer({ min: -180, max: 180 }),
      }),
    },
    claimable: {
      ...nameClaim,
      parent: place,
      coordinates: fc.constantFrom('1.5, 2', '-3,4'),
      placeKind: oneOf('CITY', 'ZONE'),
      country: text,
    },
  }),
  organizations: thing(slugs.organizations, {
    needs: { organizationKind: oneOf('COMPANY', 'OTHER') },
    clearable: { ...located, parent: organization, website: address },
    claimable: { website: address, place },
  }),
  people: thing(slugs.people, {
    clearable: { ...located, honorific: text, birthPlace: place },
    may: { affiliations: fc.uniqueArray(affiliation(true), { selector: keyOfHeld, maxLength: 2 }) },
    claimable: { honorific: text, birthPlace: place, affiliations: text },
  }),
  teams: thing(slugs.teams, { clearable: located, claimable: { place } }),
  products: thing(slugs.products, {
    clearable: { ...located, developer: organization },
    claimable: { developer: organization },
  }),
  projects: thing(slugs.projects, {
    clearable: { ...located, lead: organization },
    claimable: { lead: organization },
  }),
  works: thing(slugs.works, {
    clearable: { ...located, workKind: text, year, parent: slugOf(slugs.works) },
    claimable: { year, parent: slugOf(slugs.works) },
  }),
  programs: thing(slugs.programs, {
    clearable: {
      ...media,
      foundedYear: year,
      website: address,
      organizer: organization,
      parent: slugOf(slugs.programs),
      leadsTo: slugsOf(slugs.programs),
    },
    claimable: { foundedYear: year, organizer: organization, leadsTo: joined(slugs.programs) },
  }),
  events: thing(slugs.events, {
    may: { participants },
    clearable: {
      ...media,
      startsOn: date,
      endsOn: date,
      venue: text,
      place,
      organizer: organization,
    },
    claimable: { endsOn: date, venue: text, place },
  }),
};

/** What a person holds: said of the person, or of who received an honor. */
export function affiliation(isOfPerson: boolean): fc.Arbitrary<Item> {
  const fields = ['title', 'asOf'];
  const more: Fields = isOfPerson
    ? { position: small, claims: claims({ title: text }), givenBy: givenBy(fields), attributes }
    : {};
  return fc.record(
    {
      organization,
      title: orNull(oneOf('Head', 'Member')),
      asOf: orNull(oneOf('2024', '2025')),
      references: references(fields).map((list): Json => list ?? []),
      ...more,
    },
    { requiredKeys: ['organization'] },
  );
}

export function keyOfHeld({ organization: of, title = null, asOf = null }: Item): string {
  return JSON.stringify([of, title, asOf]);
}
