import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';

/** How many connections PostgreSQL has. */
export interface ConnectionCount {
  /** those of all clients, in all databases */
  used: number;
  /** as many as those may have who are not superusers */
  allowed: number;
}

/** Counts the connections that PostgreSQL has at the moment. @param db of any user */
export async function countConnections(db: Database): Promise<ConnectionCount> {
  // Of sessions of other users, only their number can be seen.
  const { rows } = await sql<ConnectionCount>`
    select
      (select count(*)::int from pg_stat_activity
        where usesysid is not null and coalesce(backend_type, 'client backend') = 'client backend') as used,
      current_setting('max_connections')::int
        - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true), '0')::int as allowed`.execute(db);
  const [count] = rows;
  if (!count) throw new Error('PostgreSQL has not counted its connections.');
  return count;
}
