import { type RawBuilder, sql } from 'kysely';
import { lastText, type OrderKey } from '../../keyset-pagination.ts';
import type { Maybe } from './conditions.ts';

export interface Order<Field extends string> {
  field: Field;
  direction: 'ASC' | 'DESC';
}

/** The key that a field sorts by. One whose unknown values need a stand-in has one for each direction. */
export type SortKey =
  | Omit<OrderKey, 'direction'>
  | Record<'ASC' | 'DESC', Omit<OrderKey, 'direction'>>;

/**
 * The total order that a query requests: the fields that they name, then the rest of the default order.
 * @param ties unique together with the fields
 */
export function orderOf<Field extends string>(
  keys: Readonly<Record<Field, SortKey>>,
  byDefault: readonly Order<Field>[],
  ties: readonly OrderKey[],
  wanted: Maybe<readonly Order<Field>[]>,
): OrderKey[] {
  const named = new Set(wanted?.map(({ field }) => field));
  const orders = [...(wanted ?? []), ...byDefault.filter(({ field }) => !named.has(field))];
  return [
    ...orders.map(({ field, direction }): OrderKey => {
      const key = keys[field];
      return {
        ...('ASC' in key ? key[direction] : key),
        direction: direction === 'ASC' ? 'asc' : 'desc',
      };
    }),
    ...ties,
  ];
}

/** A column of texts that may be null, by which unknown values come last in either direction. */
export function unknownLast(column: string): SortKey {
  const text = sql.ref(`list.${column}`);
  return {
    ASC: {
      column: `${column}_asc`,
      type: 'text',
      source: column,
      value: sql`coalesce(${text}::text, ${sql.lit(lastText)})`,
    },
    DESC: {
      column: `${column}_desc`,
      type: 'text',
      source: column,
      value: sql`coalesce(${text}::text, '')`,
    },
  };
}

/** The key that sorts by a column of timestamps. */
export function byTime(column: string, direction: OrderKey['direction']): OrderKey {
  const value = microseconds(`list.${column}`);
  return { column: `${column}_key`, direction, type: 'bigint', value };
}

/** The microseconds since 1970 of a column of timestamps: exact, and a whole number as cursors hold it. An index can have it. */
export function microseconds(column: string): RawBuilder<string> {
  return sql<string>`(extract(epoch from ${sql.ref(column)} at time zone 'UTC') * 1000000)::bigint`;
}
