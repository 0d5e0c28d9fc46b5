import { sql, type Transaction } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { DB } from '../../tables.ts';

/** Rows that are read at a time. One of the desk can be a whole document. */
const rowsAtATime = { published: 1_000, desk: 10 };

/** Tables that repeat what other rows say, by the words; and what every redaction empties. */
const unsearched = ['name_word', 'honor_total', 'honor_place', 'automatic_document'];

export interface SearchedTable {
  schema: 'published' | 'desk';
  name: string;
  /** the column with the entity of the row, or with the row on the desk */
  id: string | null;
  columns: string[];
}

/** All other tables of the published data and the desk with columns of text: those that later versions add, too. */
export async function searchedTables(db: Database): Promise<SearchedTable[]> {
  const { rows } = await sql<SearchedTable>`
    select n.nspname as schema, c.relname as name,
      (array_agg(a.attname::text order by a.attname) filter (where a.attname in ('id', 'entity_id', 'honor_id')))[1] as id,
      array_agg(a.attname::text order by a.attnum)
        filter (where t.typcategory = 'S' or t.typname in ('jsonb', '_text')) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where n.nspname in ('published', 'desk') and c.relkind = 'r'
      and not starts_with(c.relname, 'kysely_') and c.relname <> all(${unsearched}::text[])
    group by 1, 2
    having bool_or(t.typcategory = 'S' or t.typname in ('jsonb', '_text'))
    order by 1, 2`.execute(db);
  return rows;
}

/**
 * All rows of a table, some at a time: the id, and the texts, a line for each column.
 * @param db a transaction, which reads all tables as they were at one time
 */
export async function* rowsOf(
  db: Transaction<DB>,
  { schema, name, id, columns }: SearchedTable,
): AsyncGenerator<{ id: string | null; text: string }[]> {
  const texts = columns.map((column) => sql`${sql.ref(column)}::text`);
  await sql`
    declare searched no scroll cursor for
    select ${id === null ? sql`null` : sql.ref(id)}::text as id, concat_ws(E'\n', ${sql.join(texts)}) as text
    from ${sql.table(`${schema}.${name}`)}`.execute(db);
  const most = rowsAtATime[schema];
  let count = most;
  while (count === most) {
    const { rows } = await sql<{ id: string | null; text: string }>`
      fetch ${sql.lit(most)} from searched`.execute(db);
    yield rows;
    count = rows.length;
  }
  await sql`close searched`.execute(db);
}
