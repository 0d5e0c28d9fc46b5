import type { Sourced } from './source.ts';
import { type JsonLd, type Mention, mention, type Named, some } from './thing.ts';

export interface Event extends Named, Sourced {
  __typename: 'Event';
  startsOn: string | null;
  endsOn: string | null;
  venue: string | null;
  location: Mention | null;
  organizer: Mention | null;
  editions: Mention[];
}

export interface Edition extends Named, Sourced {
  __typename: 'Edition';
  program: Mention;
  event: Mention | null;
  ceremony: { heldOn: string | null; venue: string | null; location: Mention | null } | null;
}

export interface Program extends Named, Sourced {
  __typename: 'Program';
  website: string | null;
  organizer: Mention | null;
  whole: Mention | null;
}

export const occasionFragment = `
  fragment Occasion on Named {
    ... on Event {
      startsOn endsOn venue location: place { ...Mention }
      organizer { ...Mention }
      editions { ...Mention }
    }
    ... on Edition {
      program { ...Mention }
      event { ...Mention }
      ceremony { heldOn venue location: place { ...Mention } }
    }
    ... on Program { website organizer { ...Mention } whole: parent { ...Mention } }
  }`;

export function eventToJsonLd(event: Event): Record<string, unknown> {
  return {
    startDate: event.startsOn ?? undefined,
    endDate: event.endsOn ?? undefined,
    location: locationOf(event),
    organizer: mention(event.organizer),
    subEvent: some(event.editions.map(mention)),
  };
}

export function editionToJsonLd({ program, event, ceremony }: Edition): Record<string, unknown> {
  return {
    superEvent: some([program, event].flatMap((whole) => mention(whole) ?? [])),
    subEvent: ceremony
      ? {
          '@type': 'Event',
          startDate: ceremony.heldOn ?? undefined,
          location: locationOf(ceremony),
        }
      : undefined,
  };
}

export function programToJsonLd({ website, organizer, whole }: Program): Record<string, unknown> {
  return {
    url: website ?? undefined,
    organizer: mention(organizer),
    superEvent: mention(whole),
  };
}

/** A hall in its city, or what is known of the two. */
function locationOf({ venue, location }: Pick<Event, 'venue' | 'location'>): JsonLd | undefined {
  return venue === null
    ? mention(location)
    : { '@type': 'Place', name: venue, containedInPlace: mention(location) };
}
