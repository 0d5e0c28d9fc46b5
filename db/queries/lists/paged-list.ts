import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { readRowsAgain } from '../../connections/read-rows.ts';
import {
  addedColumns,
  beyond,
  beyondValues,
  type KeyValue,
  type OrderKey,
  orderBy,
  type PageRequest,
} from '../../keyset-pagination.ts';
import {
  noOptionalColumns,
  type OptionalColumn,
  type OptionalColumns,
} from './optional-columns.ts';

/** The id (or what `parentType` says) of the parent that a list's rows belong to, inside a lateral join. */
export const parentId = sql<string>`parent.id`;

/**
 * A list that is read page by page: its rows, and the total order they stand in. The query of a nested
 * list refers to `parentId`; that of a root list does not. Its rows hold the order's columns.
 */
export interface List<Row> {
  /** the field that shows it, such as `Program.honors`; cursors belong to it */
  name: string;
  nested: boolean;
  /** what identifies parents, if it is not their id */
  parentType?: 'uuid' | 'text';
  order: readonly OrderKey[];
  /**
   * There are few rows, wherever in the order: they are all found first, and then sorted. The planner takes rows
   * to be spread evenly, and would look for those of one edition along the whole order.
   */
  narrow?: boolean;
  /** what its rows can have beside what all have; nothing if absent */
  parts?: readonly OptionalColumn[];
  rows: (db: Database, optionalColumns: OptionalColumns) => Expression<Row>;
}

/**
 * One page of a nested list for each of many parents, in one statement.
 * @returns rows in the list's order, one more than the limit where more follow, each with its `parent_id`
 */
export async function pagesOf<Row>(
  db: Database,
  list: List<Row>,
  optionalColumns: OptionalColumns,
  parents: readonly string[],
  page: PageRequest,
): Promise<(Row & { parent_id: string })[]> {
  const query = pageQuery<Row>(db, list, optionalColumns, page);
  const { rows } = await sql<Row & { parent_id: string }>`
      select parent.id as parent_id, page.*
      from ${parentsOf(list, parents)}
      cross join lateral (${query}) as page
      order by ${orderBy(list.order, false)}`.execute(db);
  return rows;
}

/**
 * One page of a root list; like `pagesOf` without a parent.
 * @param key distinguishes the list from all others
 */
export async function pageOf<Row>(
  db: Database,
  list: List<Row>,
  optionalColumns: OptionalColumns,
  page: PageRequest,
  key: string,
): Promise<Row[]> {
  return readRowsAgain(db, `${key} ${JSON.stringify([optionalColumns, page])}`, () => {
    const query = pageQuery<Row>(db, list, optionalColumns, page);
    return sql<Row>`select * from (${query}) as page order by ${orderBy(list.order, false)}`;
  });
}

/** A bound in the list of a parent; the parent of a root list is null. */
export interface Probe {
  parent: string | null;
  /** of the order's keys */
  values: readonly KeyValue[];
}

/**
 * Whether any rows stand beyond each of many bounds, in one statement.
 * @returns in the order of the probes
 */
export async function anyBeyond<Row>(
  db: Database,
  list: List<Row>,
  probes: readonly Probe[],
  side: 'after' | 'before',
  inclusive: boolean,
): Promise<boolean[]> {
  const { order } = list;
  const parents = probes.map((probe) => probe.parent);
  const columns = order.map((key, index) => {
    const values = probes.map((probe) => probe.values[index]);
    return sql`${values}::${sql.raw(key.type)}[]`;
  });
  const names = order.map((_, index) => `key_${index}`);
  const values = order.map((key, index) =>
    key.type === 'text'
      ? sql`${sql.ref(`parent.key_${index}`)} collate "C"`
      : sql.ref(`parent.key_${index}`),
  );
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from (${list.rows(db, noOptionalColumns)}) as list where ${beyondValues(order, values, inclusive, side)}
    ) as found
    from unnest(${sql.join([sql`${parents}::${sql.raw(list.parentType ?? 'uuid')}[]`, ...columns])}) with ordinality
      as parent(${sql.join(['id', ...names, 'number'].map((name) => sql.id(name)))})
    order by parent.number`.execute(db);
  return rows.map((row) => row.found);
}

/** How many rows a nested list has for each of many parents, in one statement. */
export async function countsOf<Row>(
  db: Database,
  list: List<Row>,
  parents: readonly string[],
): Promise<{ parent_id: string; count: number }[]> {
  const { rows } = await sql<{ parent_id: string; count: number }>`
    select parent.id as parent_id, total.count
    from ${parentsOf(list, parents)}
    cross join lateral (select count(*)::int as count from (${list.rows(db, noOptionalColumns)}) as list) as total`.execute(
    db,
  );
  return rows;
}

/** How many rows a root list has. */
export async function countOf<Row>(db: Database, list: List<Row>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${list.rows(db, noOptionalColumns)}) as list`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The parents as a table. A single one is passed as a value, so that the planner knows how much it has. */
export function parentsOf(
  { parentType = 'uuid' }: Pick<List<unknown>, 'parentType'>,
  parents: readonly string[],
): RawBuilder<unknown> {
  const type = sql.raw(parentType);
  return parents.length === 1
    ? sql`(select ${parents[0]}::${type} as id) as parent`
    : sql`unnest(${parents}::${type}[]) as parent(id)`;
}

function pageQuery<Row>(
  db: Database,
  list: List<Row>,
  optionalColumns: OptionalColumns,
  page: PageRequest,
): RawBuilder<Row> {
  const bounds = [
    ...(page.after ? [beyond(list.order, page.after, 'after')] : []),
    ...(page.before ? [beyond(list.order, page.before, 'before')] : []),
  ];
  const where = bounds.length > 0 ? sql`where ${sql.join(bounds, sql` and `)}` : sql``;
  const rows = list.rows(db, optionalColumns);
  return sql<Row>`
    select list.*${addedColumns(list.order)} from (${rows}${list.narrow ? sql` offset 0` : sql``}) as list ${where}
    order by ${orderBy(list.order, page.backward)} limit ${page.limit + 1}`;
}
