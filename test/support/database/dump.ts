import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';

/**
 * Every value that a database has, a line for each row of each table and view of each schema that is not of PostgreSQL, the
 * planner's statistics among them. Indexes repeat values of the tables, or what functions make of them.
 * @param db of the owner
 */
export async function dumpOf(db: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v', 'm') and n.nspname !~ '^(pg_|information_schema)'
    order by 1, 2`.execute(db);
  const lines: string[] = [];
  const read = async (name: string, from: Parameters<typeof sql.join>[0][number]) => {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${from} t`.execute(db);
    for (const { row } of rows) lines.push(`${name}: ${row}`);
  };
  for (const { schema, name } of tables)
    await read(`${schema}.${name}`, sql.table(`${schema}.${name}`));
  await read(
    'pg_stats',
    sql`(select * from pg_stats where schemaname !~ '^(pg_|information_schema)')`,
  );
  return lines;
}
