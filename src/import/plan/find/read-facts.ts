import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Column } from '../../../../db/model/column.ts';
import { type ColumnValue, columnValue } from '../../../../db/model/column-value.ts';
import { type KindName, kindNames, kinds } from '../../../../db/model/entity-kinds.ts';
import { blankFacts, type Facts } from '../../../../db/model/facts.ts';
import { readLists } from './read-lists.ts';

/**
 * The facts that the database has of entities, all at once: one statement a table, whatever their number.
 * @returns by id; entities that the database does not have are left out
 */
export async function readFacts(
  db: Database,
  entities: readonly { kind: KindName; id: string }[],
): Promise<Map<string, Facts>> {
  const ids = Map.groupBy(entities, ({ kind }) => kind);
  const idsOf = (kind: KindName) => (ids.get(kind) ?? []).map(({ id }) => id);
  const [lists, ...columns] = await Promise.all([
    readLists(
      db,
      entities.map(({ id }) => id),
      idsOf('honor'),
    ),
    ...kindNames
      .filter((kind) => ids.has(kind))
      .map(async (kind) => ({ kind, rows: await readColumns(db, kind, idsOf(kind)) })),
  ]);
  return new Map(
    columns.flatMap(({ kind, rows }) =>
      rows.map(([id, values]): [string, Facts] => [
        id,
        { ...blankFacts(kind), columns: values, ...lists.get(id) },
      ]),
    ),
  );
}

async function readColumns(
  db: Database,
  kind: KindName,
  ids: readonly string[],
): Promise<[id: string, columns: Record<string, ColumnValue>][]> {
  const { table, columns } = kinds[kind];
  const joined = table !== 'recipient' && kinds[kind].space === 'recipient';
  const selected = Object.entries(columns).flatMap(([field, column]) =>
    selections(field, column, joined),
  );
  const { rows } = await sql<Record<string, unknown> & { id: string }>`
    select ${sql.join([sql`t.id`, ...selected])} from ${sql.table(table)} t
    ${joined ? sql`join recipient r on r.id = t.id` : sql``}
    where t.id = any(${ids}::uuid[])`.execute(db);
  return rows.map((row) => {
    const values = Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, valueIn(row, field, column)]),
    );
    // The category of an honor with an award is that of the award: it says nothing of its own.
    if (kind === 'honor' && values.award !== null) values.category = null;
    return [row.id, values];
  });
}

/** The column, or its parts, or the slug of the entity that it refers to. */
function selections(
  field: string,
  { column, table, refersTo }: Column,
  joined: boolean,
): RawBuilder<unknown>[] {
  const of = table === 'recipient' && joined ? 'r' : 't';
  if (typeof column !== 'string') {
    return Object.entries(column).map(
      ([part, name]) => sql`${sql.ref(`${of}.${name}`)} as ${sql.id(`${field} ${part}`)}`,
    );
  }
  if (refersTo === undefined) return [sql`${sql.ref(`${of}.${column}`)} as ${sql.id(field)}`];
  const target = kinds[refersTo].space === 'recipient' ? 'recipient' : kinds[refersTo].table;
  return [
    sql`(select x.slug from ${sql.table(target)} x where x.id = ${sql.ref(`${of}.${column}`)}) as ${sql.id(field)}`,
  ];
}

function valueIn(
  row: Readonly<Record<string, unknown>>,
  field: string,
  { column }: Column,
): ColumnValue {
  if (typeof column === 'string') return columnValue(row[field]);
  const parts = Object.keys(column).map((part) => [part, row[`${field} ${part}`]]);
  return parts.some(([, value]) => value === null) ? null : columnValue(Object.fromEntries(parts));
}
