import type { Illustrated } from './media.ts';
import type { Sourced } from './source.ts';
import { countryOf, type Mention, mention, type Named, some } from './thing.ts';

interface Honored extends Named, Sourced, Illustrated {
  externalIds: { url: string | null }[];
  honors: { nodes: RecipientHonor[] };
  place: Mention | null;
}

interface RecipientHonor {
  result: string;
  award: { text: string } | null;
  section: { text: string } | null;
  edition: { text: string };
  recipients: { role: string; recipient: { id: string } }[];
}

export interface Place extends Honored {
  __typename: 'Place';
  parent: Mention | null;
  countryCode: string | null;
  coordinates: { latitude: number; longitude: number } | null;
}

export interface Organization extends Honored {
  __typename: 'Organization';
  website: string | null;
  parent: Mention | null;
}

export interface Person extends Honored {
  __typename: 'Person';
  honorific: string | null;
  birthPlace: Mention | null;
  affiliations: { title: string | null; organization: Mention }[];
}

export interface Product extends Honored {
  __typename: 'Product';
  developer: Mention | null;
}

export interface Project extends Honored {
  __typename: 'Project';
  lead: Mention | null;
}

export interface Team extends Honored {
  __typename: 'Team';
}

export interface Work extends Honored {
  __typename: 'Work';
  cameOut: number | null;
  parent: Mention | null;
}

export type Recipient = Place | Organization | Person | Product | Project | Team | Work;

/** Honors are its newest hundred: as many as one page holds. */
export const recipientFragment = `
  fragment Recipient on Recipient {
    externalIds { url }
    place { ...Mention }
    honors(first: 100) {
      nodes {
        result
        award { text: name(lang: []) }
        section: category { text: name(lang: []) }
        edition { text: name(lang: []) }
        recipients { role recipient { id } }
      }
    }
    ... on Place { parent { ...Mention } countryCode coordinates { latitude longitude } }
    ... on Organization { website parent { ...Mention } }
    ... on Person {
      honorific
      birthPlace { ...Mention }
      affiliations { title organization { ...Mention } }
    }
    ... on Product { developer { ...Mention } }
    ... on Project { lead { ...Mention } }
    ... on Work { cameOut: year parent { ...Mention } }
  }`;

/** The properties of a recipient beside its names and sources. */
export function recipientToJsonLd(thing: Recipient): Record<string, unknown> {
  return {
    ...ofItsKind(thing),
    // In schema.org not a property of places; nothing else there says what a city has won.
    award: some(awardsOf(thing)),
  };
}

/** The awards that it has won, such as "Best City (World Smart City Awards 2025)". */
function awardsOf({ id, honors }: Recipient): string[] {
  return honors.nodes
    .filter(({ result, recipients }) => {
      const own = recipients.filter(({ recipient }) => recipient.id === id);
      // Who only took it for somebody else has not won it.
      return result === 'WON' && own.some(({ role }) => role !== 'ON_BEHALF');
    })
    .map(lineOf);
}

/** The award or section that an honor is of, with the edition; where no source says of what, the edition alone. */
export function lineOf({
  award,
  section,
  edition,
}: Pick<RecipientHonor, 'award' | 'section' | 'edition'>): string {
  const of = award ?? section;
  return of ? `${of.text} (${edition.text})` : edition.text;
}

function ofItsKind(thing: Recipient): Record<string, unknown> {
  switch (thing.__typename) {
    case 'Place':
      return placeToJsonLd(thing);
    case 'Organization':
      return {
        url: thing.website ?? undefined,
        location: mention(thing.place),
        parentOrganization: mention(thing.parent),
      };
    case 'Person':
      return {
        honorificPrefix: thing.honorific ?? undefined,
        birthPlace: mention(thing.birthPlace),
        affiliation: some(thing.affiliations.map(affiliationToJsonLd)),
      };
    case 'Product':
      return { manufacturer: mention(thing.developer) };
    case 'Project':
      return {
        location: mention(thing.place),
        member: thing.lead
          ? { '@type': 'OrganizationRole', roleName: 'lead', member: mention(thing.lead) }
          : undefined,
      };
    case 'Team':
      return { location: mention(thing.place) };
    case 'Work':
      return {
        datePublished: thing.cameOut === null ? undefined : String(thing.cameOut),
        isPartOf: mention(thing.parent),
      };
  }
}

function placeToJsonLd(place: Place): Record<string, unknown> {
  const { parent, countryCode, coordinates, placeKind } = place;
  return {
    containedInPlace: mention(parent),
    address: placeKind === 'COUNTRY' ? undefined : countryOf(place),
    identifier: countryCode ? identifierOf(countryCode) : undefined,
    geo: coordinates ? { '@type': 'GeoCoordinates', ...coordinates } : undefined,
  };
}

/** Former countries have codes of four letters. */
function identifierOf(countryCode: string): Record<string, unknown> {
  const propertyID = countryCode.length === 2 ? 'ISO 3166-1 alpha-2' : 'ISO 3166-3';
  return { '@type': 'PropertyValue', propertyID, value: countryCode };
}

/** A post or membership: no source says that somebody is employed, so not `worksFor`. */
function affiliationToJsonLd({ title, organization }: Person['affiliations'][number]): unknown {
  const there = mention(organization);
  return title === null
    ? there
    : { '@type': 'OrganizationRole', roleName: title, affiliation: there };
}
