import { sql, type Transaction } from 'kysely';
import type { Database } from '../connect.ts';
import type { DB } from '../tables.ts';

/** A row that has a text in one of its columns. */
export interface RowWithText {
  schema: 'published' | 'desk';
  table: string;
  /** of the entity, or of the row on the desk; null if the row is of no single one */
  id: string | null;
  /** its texts, a line for each column */
  text: string;
}

/** At most so many rows of a table. */
const maxMatchedRows = 1_000;

/** Rows that are read at a time. */
const rowsAtATime = 5_000;

/** Tables that repeat what other rows say, by the words; and what every redaction empties. */
const unsearched = ['name_word', 'honor_total', 'honor_place', 'automatic_document'];

interface SearchedTable {
  schema: RowWithText['schema'];
  name: string;
  /** the column with the entity of the row */
  id: string | null;
  columns: string[];
}

/**
 * The rows of the published data, its change log and the desk whose text is one of those that are looked for. Reads all
 * tables once, which takes minutes with five million entities: PostgreSQL would try each of many texts on each row.
 */
export function rowsWithText(
  db: Database,
  isSought: (text: string) => boolean,
): Promise<RowWithText[]> {
  const transaction = db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only');
  return transaction.execute(async (reading) => {
    const found: RowWithText[] = [];
    for (const table of await searchedTables(reading))
      found.push(...(await rowsOf(reading, table, isSought)));
    return found;
  });
}

async function rowsOf(
  db: Transaction<DB>,
  { schema, name, id, columns }: SearchedTable,
  isSought: (text: string) => boolean,
): Promise<RowWithText[]> {
  const words = sql`concat_ws(E'\n', ${sql.join(columns.map((column) => sql`${sql.ref(column)}::text`))})`;
  await sql`
    declare searched no scroll cursor for
    select ${id === null ? sql`null` : sql.ref(id)}::text as id, ${words} as text
    from ${sql.table(`${schema}.${name}`)}`.execute(db);
  const found: RowWithText[] = [];
  for (;;) {
    const { rows } = await sql<Pick<RowWithText, 'id' | 'text'>>`
      fetch ${sql.lit(rowsAtATime)} from searched`.execute(db);
    for (const row of rows) if (isSought(row.text)) found.push({ schema, table: name, ...row });
    if (rows.length < rowsAtATime || found.length > maxMatchedRows) break;
  }
  await sql`close searched`.execute(db);
  const rows = found.toSorted((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1));
  return rows.slice(0, maxMatchedRows);
}

/** All other tables with columns of text: those that later versions add, too. */
async function searchedTables(db: Database): Promise<SearchedTable[]> {
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
