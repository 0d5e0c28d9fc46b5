import type { EntityKind as StoredKind } from '../db/tables.ts';
import { type KindName, kinds } from '../src/import/plan/kinds.ts';
import { builder } from './builder.ts';

export const EntityKind = builder.enumType('EntityKind', {
  description: 'The kind of entity that a change or a plan is about.',
  values: {
    PROGRAM: { description: 'An award program.' },
    AWARD_SERIES: { description: 'An award through the years: one series for all its editions.' },
    EVENT: { description: 'An event, such as a congress.' },
    EDITION: { description: 'An edition of a program.' },
    CATEGORY: { description: 'A category of an edition.' },
    AWARD: { description: 'An award of an edition.' },
    HONOR: { description: 'An honor: a win, a mention, or a nomination.' },
    RECIPIENT: { description: 'A place, organization, product, project, work, person or team.' },
    AFFILIATION: { description: 'An affiliation of a person with an organization.' },
    FIGURE: { description: 'A figure of an edition.' },
    STATEMENT: { description: 'A statement made at an event or about an edition.' },
    SOURCE: { description: 'A source.' },
    DATASET: { description: 'The data set as a whole: its license.' },
  } as const,
});

const recipientKinds = [
  ...(['PLACE', 'ORGANIZATION', 'PRODUCT', 'PROJECT'] as const),
  ...(['WORK', 'PERSON', 'TEAM'] as const),
];

const isKindName = (kind: string): kind is KindName => Object.hasOwn(kinds, kind);

/** @param kind as imports name it, such as `award-series` or `place` */
export function entityKindOf(kind: string): StoredKind | 'DATASET' {
  if (kind === 'dataset') return 'DATASET';
  if (!isKindName(kind)) throw new Error(`There is no kind ${kind}.`);
  return kinds[kind].entity;
}

/** The same for the kinds of recipients; null for other kinds. */
export function recipientKindOf(kind: string): (typeof recipientKinds)[number] | null {
  return recipientKinds.find((known) => known.toLowerCase() === kind) ?? null;
}
