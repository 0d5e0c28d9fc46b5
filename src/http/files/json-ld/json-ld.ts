import {
  type Award,
  type AwardSeries,
  awardFragment,
  awardSeriesToJsonLd,
  awardToJsonLd,
  type Category,
  type Honor,
  honorToJsonLd,
} from './award.ts';
import {
  type Affiliation,
  affiliationToJsonLd,
  type Figure,
  factFragment,
  figureToJsonLd,
  type Participant,
  participantToJsonLd,
  type Statement,
  statementToJsonLd,
} from './fact.ts';
import { type Illustrated, imagesOf, mediaFragment, ownPagesOf } from './media.ts';
import {
  type Edition,
  type Event,
  editionToJsonLd,
  eventToJsonLd,
  occasionFragment,
  type Program,
  programToJsonLd,
} from './occasion.ts';
import { type Recipient, recipientFragment, recipientToJsonLd } from './recipient.ts';
import { type Source, sourceFragment, sourcesOf, sourceToJsonLd } from './source.ts';
import {
  type JsonLd,
  mentionFragment,
  type Named,
  namesOf,
  pathOf,
  some,
  typeOf,
} from './thing.ts';

/** The objects that `Thing` below is answered with. */
export type Node =
  | Recipient
  | Event
  | Edition
  | Program
  | Award
  | AwardSeries
  | Category
  | Honor
  | Affiliation
  | Participant
  | Figure
  | Statement
  | (Source & { __typename: 'Source' });

/** The selection for an entity of any kind: the fields that schema.org has words for. */
export const thingFragments = `
  fragment Thing on Node {
    __typename id
    ...References ...Recipient ...Occasion ...Award ...Fact ...Source ...Media ...Mention
    ... on Named { names { text lang } }
  }
  ${[mentionFragment, sourceFragment, recipientFragment, occasionFragment, awardFragment, factFragment, mediaFragment].join('\n')}`;

/** A thing of the graph in the words of schema.org. */
export function toJsonLd(node: Node): JsonLd & { '@context': string } {
  return { '@context': 'https://schema.org', ...thingToJsonLd(node) };
}

function thingToJsonLd(node: Node): JsonLd {
  switch (node.__typename) {
    case 'Source':
      return sourceToJsonLd(node);
    case 'Affiliation':
      return { ...affiliationToJsonLd(node), subjectOf: sourcesOf(node) };
    case 'Participant':
      return { ...participantToJsonLd(node), subjectOf: sourcesOf(node) };
    case 'Figure':
      return { ...figureToJsonLd(node), subjectOf: sourcesOf(node) };
    case 'Statement':
      return statementToJsonLd(node);
    case 'Honor':
      return { ...honorToJsonLd(node), subjectOf: sourcesOf(node) };
    case 'AwardSeries':
      return named(node, awardSeriesToJsonLd(node));
    case 'Category':
      return named(node, { ...awardToJsonLd(node), subjectOf: sourcesOf(node) });
    case 'Award':
      return illustrated(node, { ...awardToJsonLd(node), subjectOf: sourcesOf(node) });
    case 'Event':
      return illustrated(node, { ...eventToJsonLd(node), subjectOf: sourcesOf(node) });
    case 'Edition':
      return illustrated(node, { ...editionToJsonLd(node), subjectOf: sourcesOf(node) });
    case 'Program':
      return illustrated(node, { ...programToJsonLd(node), subjectOf: sourcesOf(node) });
    case 'Work':
      // Only creative works cite; other things are what a source is about.
      return illustrated(node, { ...recipientToJsonLd(node), citation: sourcesOf(node) });
    default:
      return illustrated(node, { ...recipientToJsonLd(node), subjectOf: sourcesOf(node) });
  }
}

/** With images, and pages that are its own beside those of other data sets. */
function illustrated(
  thing: Named & Illustrated & { externalIds?: { url: string | null }[] },
  properties: Record<string, unknown>,
): JsonLd {
  const ids = (thing.externalIds ?? []).flatMap(({ url }) => url ?? []);
  const sameAs = some([...new Set([...ids, ...ownPagesOf(thing)])]);
  return named(thing, { ...properties, image: imagesOf(thing), sameAs });
}

function named(thing: Named, properties: Record<string, unknown>): JsonLd {
  return {
    '@type': typeOf(thing),
    '@id': pathOf(thing.id),
    ...namesOf(thing),
    ...properties,
  };
}
