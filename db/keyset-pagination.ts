import { type Expression, type RawBuilder, sql } from 'kysely';

/** One key of a total order: a column that is never null. */
export interface OrderKey {
  column: string;
  direction: 'asc' | 'desc';
  /** a bigint is a text of digits in rows and cursors */
  type: 'int' | 'bigint' | 'text' | 'uuid' | 'honor_result';
  /** the only ones that it can have */
  values?: readonly string[];
  /** an expression over the columns of the list, where the key is none of them */
  value?: RawBuilder<unknown>;
  /** the column that the expression is made from, if it is one */
  source?: string;
}

/** Comes after every text in an ascending order: stands for what is not known, which comes last. */
export const lastText = '\u{10FFFF}';

export type KeyValue = string | number;

/** A place in the order: the values of its keys. `inclusive` takes the row at that place too. */
export interface Bound {
  values: readonly KeyValue[];
  inclusive: boolean;
}

/** A page: at most `limit` rows between the bounds, from the front or (`backward`) from the end. */
export interface PageRequest {
  limit: number;
  backward: boolean;
  after: Bound | null;
  before: Bound | null;
}

/** The rows beyond a bound, as a condition on the list's columns. */
export function beyond(
  order: readonly OrderKey[],
  bound: Bound,
  side: 'after' | 'before',
): RawBuilder<boolean> {
  const values = order.map((key, index) => cast(key, bound.values[index]));
  return beyondValues(order, values, bound.inclusive, side);
}

/** The same where the values of the bound are expressions, one for each key. */
export function beyondValues(
  order: readonly OrderKey[],
  values: readonly RawBuilder<unknown>[],
  inclusive: boolean,
  side: 'after' | 'before',
): RawBuilder<boolean> {
  const terms = order.map((key, index) => ({
    column: key.value ?? sql.ref(key.column),
    value: values[index] ?? sql`null`,
    greater: (side === 'after') === (key.direction === 'asc'),
  }));
  const [first] = terms;
  if (first === undefined) throw new Error('an order needs at least one key');
  if (terms.every((term) => term.greater === first.greater)) {
    const operator = sql.raw((first.greater ? '>' : '<') + (inclusive ? '=' : ''));
    return sql`(${sql.join(terms.map((t) => t.column))}) ${operator} (${sql.join(terms.map((t) => t.value))})`;
  }
  // Mixed directions: equal so far and beyond at this key, for each key. The bound on the leading key
  // says nothing new, but lets an index start where the page does.
  const cases: Expression<boolean>[] = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((t) => sql<boolean>`${t.column} = ${t.value}`);
    const operator = sql.raw(term.greater ? '>' : '<');
    return sql<boolean>`(${sql.join([...equal, sql`${term.column} ${operator} ${term.value}`], sql` and `)})`;
  });
  if (inclusive) {
    const equal = terms.map((t) => sql<boolean>`${t.column} = ${t.value}`);
    cases.push(sql<boolean>`(${sql.join(equal, sql` and `)})`);
  }
  const leading = sql.raw(first.greater ? '>=' : '<=');
  return sql`(${first.column} ${leading} ${first.value} and (${sql.join(cases, sql` or `)}))`;
}

/** The columns that an order adds to those of a list. */
export function addedColumns(order: readonly OrderKey[]): RawBuilder<unknown> {
  return sql.join(
    order.flatMap(({ column, value }) => (value ? [sql`, ${value} as ${sql.id(column)}`] : [])),
    sql``,
  );
}

/** The `order by` list of an order, or of its reverse. */
export function orderBy(order: readonly OrderKey[], reverse: boolean): RawBuilder<unknown> {
  return sql.join(
    order.map((key) => {
      const direction = (key.direction === 'asc') === reverse ? 'desc' : 'asc';
      return sql`${sql.ref(key.column)} ${sql.raw(direction)}`;
    }),
  );
}

/** The values of an order's keys in a row. */
export function keysOf(order: readonly OrderKey[], row: object): KeyValue[] {
  return order.map((key) => {
    const value: unknown = Reflect.get(row, key.column);
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw new Error(`the sort key ${key.column} is missing in a row`);
  });
}

function cast(key: OrderKey, value: KeyValue | undefined): RawBuilder<unknown> {
  if (value === undefined) throw new Error(`no value for the sort key ${key.column}`);
  return key.type === 'text'
    ? sql`${value}::text collate "C"`
    : sql`${value}::${sql.raw(key.type)}`;
}
