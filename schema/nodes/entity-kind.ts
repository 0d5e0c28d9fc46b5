import { type KindName, kinds } from '../../db/model/entity-kinds.ts';
import type { EntityKind as StoredKind } from '../../db/tables.ts';
import { builder } from '../builder.ts';

export const EntityKind = builder.enumType('EntityKind', {
  description: 'The kinds of entities in the change log and in plans.',
  values: {
    PROGRAM: { description: 'A program, which gives awards (type Program).' },
    AWARD_SERIES: {
      description: 'An award across all editions of its program (type AwardSeries).',
    },
    EVENT: { description: 'A conference, fair or similar event (type Event).' },
    EDITION: { description: 'One edition of a program (type Edition).' },
    CATEGORY: { description: 'A category in one edition (type Category).' },
    AWARD: { description: 'An award in one edition (type Award).' },
    HONOR: { description: 'A win, a mention or a nomination (type Honor).' },
    RECIPIENT: {
      description:
        'A place, organization, product, project, work, person or team (interface Recipient).',
    },
    AFFILIATION: {
      description: 'A position or membership of a person in an organization (type Affiliation).',
    },
    PARTICIPANT: {
      description:
        'A juror, speaker or other participant of an edition, a category or an event (type Participant).',
    },
    FIGURE: {
      description: 'A number about an edition, such as the number of entries (type Figure).',
    },
    STATEMENT: { description: 'A statement about an edition or an event (type Statement).' },
    SOURCE: { description: 'A page or text that facts are cited from (type Source).' },
    DATASET: {
      description:
        'The data set itself (type Dataset). It appears only in plans, and only its license can change.',
    },
  } as const,
});

const isKindName = (kind: string): kind is KindName => Object.hasOwn(kinds, kind);

/** @param kind as imports name it, such as `award-series` or `place` */
export function entityKindOf(kind: string): StoredKind | 'DATASET' {
  if (kind === 'dataset') return 'DATASET';
  if (!isKindName(kind)) throw new Error(`There is no kind ${kind}.`);
  return kinds[kind].entity;
}
