/** The properties that all things have in JSON-LD, whatever they are. */

/** A thing in JSON-LD: properties of schema.org. What is undefined is not written. */
export interface JsonLd {
  '@type': string;
  [property: string]: unknown;
}

export interface Text {
  text: string;
  lang: string | null;
}

/** A thing as others mention it. */
export interface Mention {
  __typename: string;
  id: string;
  slug: string;
  primary: Text | null;
  placeKind?: string;
  organizationKind?: string;
  workKind?: string | null;
  country?: { countryCode: string | null } | null;
}

/** An entity with names, as the subject of a document. */
export interface Named extends Mention {
  names: Text[];
}

export const mentionFragment = `
  fragment Mention on Named {
    __typename slug primary: localizedName(lang: []) { text lang }
    ... on Node { id }
    ... on Place { placeKind country { countryCode } }
    ... on Organization { organizationKind }
    ... on Work { workKind }
  }`;

/** The address of a thing in JSON-LD, as a path: what the server is reached by is put before it in the end. */
export function pathOf(id: string): string {
  return `/graphql?${new URLSearchParams({ format: 'jsonld', id })}`;
}

/**
 * A replacer for JSON.stringify that makes the ids absolute.
 * @param base the URL that the server is reached by, without a slash at its end
 */
export function absoluteIds(base: string): (key: string, value: unknown) => unknown {
  return (key, value) => (key === '@id' && typeof value === 'string' ? base + value : value);
}

/**
 * Kinds of schema.org. Where it has no word for what a thing is, a wider one stands, and never a nearby one
 * that would say more than is known.
 */
const types: Readonly<Record<string, string>> = {
  Person: 'Person',
  Product: 'Product',
  // An undertaking with members and a place of its own; schema.org counts it among organizations.
  Project: 'Project',
  // People who act together. That they are no body of law is nothing that schema.org tells apart.
  Team: 'Organization',
  Event: 'Event',
  // Held again and again, by an organizer: what a series of events is.
  Program: 'EventSeries',
  Edition: 'Event',
  // schema.org knows awards as text only, and a creative work is what these are not.
  AwardSeries: 'Intangible',
  Award: 'Intangible',
  Category: 'Intangible',
};

const placeTypes: Readonly<Record<string, string>> = {
  COUNTRY: 'Country',
  REGION: 'AdministrativeArea',
  CITY: 'City',
  DISTRICT: 'AdministrativeArea',
};

const organizationTypes: Readonly<Record<string, string>> = {
  GOVERNMENT: 'GovernmentOrganization',
  NONPROFIT: 'NGO',
};

/** Only words that leave no doubt: a song may be a composition or a recording. */
const workTypes: Readonly<Record<string, string>> = {
  film: 'Movie',
  movie: 'Movie',
  book: 'Book',
  novel: 'Book',
  album: 'MusicAlbum',
  play: 'Play',
};

export function typeOf({ __typename, placeKind, organizationKind, workKind }: Mention): string {
  switch (__typename) {
    case 'Place':
      return placeTypes[placeKind ?? ''] ?? 'Place';
    case 'Organization':
      return organizationTypes[organizationKind ?? ''] ?? 'Organization';
    case 'Work':
      return workTypes[workKind?.toLowerCase() ?? ''] ?? 'CreativeWork';
    default:
      return types[__typename] ?? 'Thing';
  }
}

/** A thing that another one mentions; undefined where there is none. */
export function mention(thing: Mention | null): JsonLd | undefined {
  if (thing === null) return undefined;
  return {
    '@type': typeOf(thing),
    '@id': pathOf(thing.id),
    name: thing.primary ? textOf(thing.primary) : thing.slug,
    address: thing.placeKind === 'COUNTRY' ? undefined : countryOf(thing),
  };
}

/** The names of a thing: the primary one, and the others. */
export function namesOf({ primary, names, slug }: Named) {
  const others = names.filter(({ text, lang }) => text !== primary?.text || lang !== primary.lang);
  return { name: primary ? textOf(primary) : slug, alternateName: some(others.map(textOf)) };
}

/** The country of a place, as a part of an address: all of an address that is known. */
export function countryOf({ country }: Mention): JsonLd | undefined {
  const code = country?.countryCode;
  return code ? { '@type': 'PostalAddress', addressCountry: code } : undefined;
}

/** A text with its language, where that is known. */
export function textOf({ text, lang }: Text): unknown {
  return lang === null ? text : { '@value': text, '@language': lang };
}

/** A list, or nothing where it would be empty. */
export function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
