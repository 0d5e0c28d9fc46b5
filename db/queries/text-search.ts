import { sql } from 'kysely';
import type { Database } from '../connect.ts';

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
 * The rows of the published data, its change log and the desk that contain one of the texts, whatever their case. Reads
 * all tables: with five million entities that takes minutes.
 */
export async function rowsContaining(
  db: Database,
  texts: readonly string[],
): Promise<RowWithText[]> {
  const patterns = texts.map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`);
  const found: RowWithText[] = [];
  for (const { schema, name, id, columns } of await searchedTables(db)) {
    const words = sql`concat_ws(E'\n', ${sql.join(columns.map((column) => sql`${sql.ref(column)}::text`))})`;
    const { rows } = await sql<Pick<RowWithText, 'id' | 'text'>>`
      select id, text from (
        select ${id === null ? sql`null` : sql.ref(id)}::text as id, ${words} as text
        from ${sql.table(`${schema}.${name}`)}
      ) listed
      where text ilike any(${patterns}::text[]) order by id limit ${maxMatchedRows}`.execute(db);
    for (const row of rows) found.push({ schema, table: name, ...row });
  }
  return found;
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
