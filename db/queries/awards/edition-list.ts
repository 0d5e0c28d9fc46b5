import { type RawBuilder, sql } from 'kysely';
import type { OrderKey } from '../../keyset-pagination.ts';
import {
  type Conditions,
  type IntFilter,
  isOneOf,
  isWithin,
  type Maybe,
  matches,
} from '../lists/conditions.ts';
import { hasText } from '../lists/expressions.ts';
import { type Order, orderOf, type SortKey } from '../lists/order.ts';
import { type List, parentId } from '../lists/paged-list.ts';
import { type EditionRow, editions, optionalEditionColumns } from './edition.ts';

export interface EditionFilter {
  program?: Maybe<readonly string[]>;
  event?: Maybe<readonly string[]>;
  year?: Maybe<IntFilter>;
}

type EditionOrderField = 'YEAR' | 'PROGRAM';

export interface EditionListArguments {
  filter: Maybe<EditionFilter>;
  orderBy: Maybe<readonly Order<EditionOrderField>[]>;
}

const conditions: Conditions<EditionFilter> = {
  program: (slugs) => isOneOf('edition.program_slug', 'text', slugs),
  event: (slugs) =>
    sql`edition.event_id in (select event.id from event where ${hasText('event.slug', slugs)})`,
  year: (filter) => isWithin(sql`edition.year`, filter),
};

const keys: Record<EditionOrderField, SortKey> = {
  YEAR: { column: 'year', type: 'int' },
  PROGRAM: { column: 'program_slug', type: 'text' },
};
const byDefault = [
  { field: 'YEAR', direction: 'DESC' },
  { field: 'PROGRAM', direction: 'ASC' },
] as const;
const ties: readonly OrderKey[] = [
  { column: 'slug', direction: 'asc', type: 'text' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];

function list(name: string, nested: boolean, condition: RawBuilder<boolean>) {
  return ({ filter, orderBy }: EditionListArguments): List<EditionRow> => ({
    name,
    nested,
    order: orderOf(keys, byDefault, ties, orderBy),
    parts: optionalEditionColumns,
    rows: (db, optionalColumns) =>
      editions(db, optionalColumns)
        .where(condition)
        .where(matches(conditions, filter ?? {})),
  });
}

export const allEditions = list('Query.editions', false, sql`true`);
export const editionsOfProgram = list(
  'Program.editions',
  true,
  sql`edition.program_id = ${parentId}`,
);
