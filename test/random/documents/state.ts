import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';

/** The data in a database, whatever documents have made of it. */

/** All rows, table by table; not the log of changes, nor how often the state was written. */
export async function rowsOf(db: Database): Promise<Record<string, string[]>> {
  const selects = (await tablesOf(db))
    .filter((name) => name !== 'change')
    .map((name) => sql`select ${name} as name, to_jsonb(t)::text as row from ${sql.table(name)} t`);
  const { rows } = await sql<{ name: string; row: string }>`
    ${sql.join(selects, sql` union all `)} order by 1, 2`.execute(db);
  const groups = [...Map.groupBy(rows, ({ name }) => name)];
  return Object.fromEntries(groups.map(([name, some]) => [name, some.map(({ row }) => row)]));
}

/**
 * Takes everything away: one statement, since those who refer to each other have to go together. Many times
 * faster than truncate where there is little.
 */
export async function clear(db: Database): Promise<void> {
  const deletions = (await tablesOf(db)).map(
    (name) => sql`${sql.id(`gone_${name}`)} as (delete from ${sql.table(name)})`,
  );
  await sql`with ${sql.join(deletions)} update dataset set revision = 0, license = null`.execute(
    db,
  );
}

async function tablesOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely%' and tablename <> 'dataset'
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
