import { sql } from 'kysely';
import type { Database } from './connect.ts';

/**
 * PostgreSQL lets every user know how many rows each table has, how large it is and how often it is read and written,
 * also of previews and of the desk. Only a superuser can change that. What remains open of `pg_class` is what tools list
 * tables by.
 */
const isClosedColumn =
  "attname ~ '^rel(pages|tuples|allvisible|allfrozen|filenode|frozenxid|minmxid)$'";

/** The views `pg_stat_*` and `pg_locks` call them with the rights of their reader. */
const isClosedFunction = `pronamespace = 'pg_catalog'::regnamespace and proname ~
    '^pg_(stat_get_.*|lock_status|(relation|table|indexes|total_relation|database|tablespace)_size)$'`;

/** The SQL that closes the statistics to all but the owner and the members of `pg_read_all_stats`. */
const closing = (owner: string) => `do $$
declare
  readers text := 'pg_read_all_stats, ' || quote_ident('${owner.replaceAll("'", "''")}');
  closed text;
begin
  revoke select on pg_catalog.pg_class from public;
  execute 'grant select on pg_catalog.pg_class to ' || readers;
  execute (
    select format('grant select (%s) on pg_catalog.pg_class to public', string_agg(quote_ident(attname), ', '))
    from pg_attribute where attrelid = 'pg_catalog.pg_class'::regclass and (attnum > 0 or attname = 'tableoid')
      and not ${isClosedColumn});
  for closed in select oid::regprocedure from pg_proc where ${isClosedFunction}
  loop
    execute format('revoke execute on function %s from public', closed);
    execute format('grant execute on function %s to %s', closed, readers);
  end loop;
end $$`;

/** Whether any database user may read how many rows tables have that it may not read. */
export async function canReadStatistics(db: Database): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select has_column_privilege('public', 'pg_catalog.pg_class', 'reltuples', 'select') or exists (
      select from pg_proc where ${sql.raw(isClosedFunction)} and has_function_privilege('public', oid, 'execute')
    ) as open`.execute(db);
  return rows[0]?.open === true;
}

/**
 * Closes the statistics, unless they are closed.
 * @param owner a connection of the owner
 * @returns the SQL that a superuser has to run; null if the statistics are closed now
 */
export async function revokeStatistics(owner: Database): Promise<string | null> {
  if (!(await canReadStatistics(owner))) return null;
  const { rows } = await sql<{ name: string; isSuperuser: boolean }>`
    select rolname as name, rolsuper as "isSuperuser" from pg_roles where rolname = current_user`.execute(
    owner,
  );
  const { name = '', isSuperuser } = rows[0] ?? {};
  if (!isSuperuser) return closing(name);
  await sql.raw(closing(name)).execute(owner);
  return null;
}
