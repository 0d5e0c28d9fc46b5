import { sql } from 'kysely';
import type { OrderKey } from '../../keyset-pagination.ts';
import { valueNamesOf } from '../../model/declare-filter.ts';
import { honorFields } from '../../model/fields/honor.ts';
import type { Maybe } from '../lists/conditions.ts';
import { type Order, orderOf, type SortKey, unknownLast } from '../lists/order.ts';

export type HonorOrderField =
  | 'YEAR'
  | 'PROGRAM'
  | 'CATEGORY'
  | 'AWARD'
  | 'RESULT'
  | 'POSITION'
  | 'ANNOUNCED_ON'
  | 'RECIPIENT_NAME'
  | 'AGE';

export type HonorOrder = Order<HonorOrderField>;

const sortColumns = [
  'year',
  'program_slug',
  'category_position',
  'award_position',
  'position',
  'announced_on',
  'recipient_name',
] as const;

const keys: Record<HonorOrderField, SortKey> = {
  YEAR: { column: 'year', type: 'int' },
  PROGRAM: { column: 'program_slug', type: 'text' },
  CATEGORY: position('category_position'),
  AWARD: position('award_position'),
  RESULT: { column: 'result', type: 'honor_result', values: valueNamesOf(honorFields.result) },
  POSITION: { column: 'position', type: 'int' },
  ANNOUNCED_ON: unknownLast('announced_on'),
  RECIPIENT_NAME: unknownLast('recipient_name'),
  AGE: { ASC: { column: 'age_asc', type: 'int' }, DESC: { column: 'age_desc', type: 'int' } },
};

/** The position of an unknown category or award is the highest integer, and 0 where that would come first. */
function position(column: string): SortKey {
  return {
    ASC: { column, type: 'int' },
    DESC: {
      column: `${column}_desc`,
      type: 'int',
      source: column,
      value: sql`${sql.ref(`list.${column}`)} % 2147483647`,
    },
  };
}

const byDefault: readonly HonorOrder[] = [
  { field: 'YEAR', direction: 'DESC' },
  { field: 'PROGRAM', direction: 'ASC' },
  { field: 'CATEGORY', direction: 'ASC' },
  { field: 'AWARD', direction: 'ASC' },
  { field: 'RESULT', direction: 'ASC' },
  { field: 'POSITION', direction: 'ASC' },
];

/** The order of honors: YEAR DESC, PROGRAM, CATEGORY, AWARD, RESULT, POSITION after what is wanted. */
export function orderOfHonors(wanted: Maybe<readonly HonorOrder[]>): OrderKey[] {
  return orderOf(keys, byDefault, [{ column: 'id', direction: 'asc', type: 'uuid' }], wanted);
}

/** The columns that an order of honors reads. @param selected those that the list has anyway */
export function sortColumnsOf(order: readonly OrderKey[], selected: readonly string[]) {
  const read = new Set(order.map(({ column, source = column }) => source));
  return sortColumns.filter((column) => read.has(column) && !selected.includes(column));
}

/** The columns of ages in an order, over rows of `aged`. An unknown age comes last. */
export function ageColumnsOf(order: readonly OrderKey[]) {
  return ageColumns.filter(({ alias }) => order.some(({ column }) => column === alias));
}

const ageColumns = [
  sql<number>`coalesce(aged.youngest, 2147483647)`.as('age_asc'),
  sql<number>`coalesce(aged.oldest, -1)`.as('age_desc'),
];
