import type { Illustrated } from './media.ts';
import type { Sourced } from './source.ts';
import { type JsonLd, type Mention, mention, type Named, some } from './thing.ts';

export interface Event extends Named, Sourced, Illustrated {
  __typename: 'Event';
  startsOn: string | null;
  endsOn: string | null;
  venue: string | null;
  location: Mention | null;
  organizer: Mention | null;
  editions: Mention[];
  participants: TakingPart[];
}

interface TakingPart {
  role: string;
  person: Mention;
}

export interface Edition extends Named, Sourced, Illustrated {
  __typename: 'Edition';
  program: Mention;
  event: Mention | null;
  ceremony: { heldOn: string | null; venue: string | null; location: Mention | null } | null;
  participants: TakingPart[];
}

export interface Program extends Named, Sourced, Illustrated {
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
      participants { role person { ...Mention } }
    }
    ... on Edition {
      program { ...Mention }
      event { ...Mention }
      ceremony { heldOn venue location: place { ...Mention } }
      participants { role person { ...Mention } }
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
    ...participantsOf(event),
  };
}

export function editionToJsonLd(edition: Edition): Record<string, unknown> {
  const { program, event, ceremony } = edition;
  return {
    superEvent: some([program, event].flatMap((whole) => mention(whole) ?? [])),
    subEvent: ceremony
      ? {
          '@type': 'Event',
          startDate: ceremony.heldOn ?? undefined,
          location: locationOf(ceremony),
        }
      : undefined,
    ...participantsOf(edition),
  };
}

export function programToJsonLd({ website, organizer, whole }: Program): Record<string, unknown> {
  return {
    url: website ?? undefined,
    organizer: mention(organizer),
    superEvent: mention(whole),
  };
}

/** Who stands on a stage performs, a presenter too; a juror does not. */
export function propertyOf(role: string): 'performer' | 'contributor' {
  return ['PRESENTER', 'HOST', 'SPEAKER'].includes(role) ? 'performer' : 'contributor';
}

/** Each person once, whatever the number of roles. */
function participantsOf({ participants }: Pick<Event, 'participants'>): Record<string, unknown> {
  const those = (property: string) => {
    const people = participants.flatMap(({ role, person }) =>
      propertyOf(role) === property ? [person] : [],
    );
    return some([...new Map(people.map((person) => [person.id, person])).values()].map(mention));
  };
  return { performer: those('performer'), contributor: those('contributor') };
}

/** A hall in its city, or what is known of the two. */
function locationOf({ venue, location }: Pick<Event, 'venue' | 'location'>): JsonLd | undefined {
  return venue === null
    ? mention(location)
    : { '@type': 'Place', name: venue, containedInPlace: mention(location) };
}
