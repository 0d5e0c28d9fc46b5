import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** What the session of a publication is called in `pg_stat_activity` until its transaction ends. */
export const publicationName = 'awards-gateway (publication)';

/** A session that held a lock. */
export interface EndedSession {
  /** the process of PostgreSQL that served it */
  backend: number;
  application: string;
  state: string;
  /** false if it had ended by itself */
  isEnded: boolean;
}

/** The process of PostgreSQL that serves a connection. */
export async function backendOf(connection: Database): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
  return rows[0]?.pid ?? 0;
}

/**
 * Ends the sessions that hold a lock which another session waits for, directly or behind others that wait. One statement
 * finds and ends them, so that none is ended for the lock of a session that has ended since; `materialized` keeps
 * PostgreSQL from ending sessions before it knows whether they block.
 * @param db another connection of the same role
 * @param backend the process that waits
 * @param publicationIdle milliseconds after which a publication that is idle in its transaction counts as frozen;
 * another publication is not ended
 * @returns the sessions that held a lock; none if nothing waits
 */
export async function endBlockingSessions(
  db: Database,
  backend: number,
  publicationIdle: number,
): Promise<EndedSession[]> {
  const { rows } = await sql<EndedSession>`
    with recursive blocking(pid) as (
      select unnest(pg_blocking_pids(${backend}))
      union select unnest(pg_blocking_pids(pid)) from blocking
    ), holder as materialized (
      select a.pid as backend, a.application_name as application, a.state
      from blocking join pg_stat_activity a using (pid)
      where a.wait_event_type is distinct from 'Lock' and pg_has_role(a.usesysid, 'USAGE')
        and not (a.application_name = ${publicationName} and (
          a.state not like 'idle in transaction%'
          or a.state_change > clock_timestamp() - ${publicationIdle} * interval '1 millisecond'))
    )
    select *, pg_terminate_backend(backend) as "isEnded" from holder`.execute(db);
  return rows;
}
