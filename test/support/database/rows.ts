import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';

/** The rows of all tables of a schema, by table, without those that Kysely keeps of its migrations. */
export async function rowsOf(
  db: Database,
  schema: 'published' | 'desk',
): Promise<Map<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = ${schema}::regnamespace and relkind = 'r' and not starts_with(relname, 'kysely_')
    order by 1`.execute(db);
  const all = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`${schema}.${name}`)} t order by 1`.execute(db);
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}
