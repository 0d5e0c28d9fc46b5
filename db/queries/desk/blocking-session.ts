import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';

/** The name of the session of a publication in `pg_stat_activity` until its transaction ends. */
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

/** SQL of whether a process of PostgreSQL waits to have a table for itself, as a migration does. */
const waitsForTable = (pid: string) => sql<boolean>`exists (
  select from pg_locks l
  where l.pid = ${sql.ref(pid)} and not l.granted and l.mode = 'AccessExclusiveLock')`;

/**
 * Ends the sessions that hold a lock which another session has waited for, directly or behind others that wait. A
 * migration that waits is ended in place of what it waits for, such as a backup, which may take hours.
 *
 * One statement finds and ends them. It reads first what each session does, and then who blocks whom: the other way
 * around, a publication that has just committed would look like a writer. A transaction that has begun since is spared,
 * since what was read is about the one before it.
 *
 * Spared are also sessions whose commit waits for a standby, since they have written, and other publications, unless
 * they are frozen: their client neither sends nor receives anything.
 * @param db another connection of the same role
 * @param backend the process that waits
 * @param patience milliseconds that it has to have waited for this lock
 * @param publicationIdle milliseconds after which a publication whose client does nothing counts as frozen
 * @returns the sessions that were to be ended; none if nothing waits
 */
export async function endBlockingSessions(
  db: Database,
  backend: number,
  { patience, publicationIdle }: { patience: number; publicationIdle: number },
): Promise<EndedSession[]> {
  const { rows } = await sql<EndedSession>`
    with recursive session as materialized (
      select pid, usesysid, application_name, state, state_change, xact_start, wait_event, wait_event_type
      from pg_stat_activity
    ), blocking(pid, "isMigrating") as (
      select blocker, ${waitsForTable('blocker')} from session, unnest(pg_blocking_pids(pid)) as blocker
      where pid = ${backend}
      union
      select next, ${waitsForTable('next')} from blocking, unnest(pg_blocking_pids(pid)) as next
      where not "isMigrating"
    ), holder as materialized (
      select a.pid as backend, a.application_name as application, a.state
      from blocking join session a using (pid)
      where pg_has_role(a.usesysid, 'USAGE')
        and a.xact_start < statement_timestamp()
        and a.wait_event is distinct from 'SyncRep'
        and (a.wait_event_type is distinct from 'Lock' or "isMigrating")
        and not (a.application_name = ${publicationName} and (
          a.state_change > clock_timestamp() - ${publicationIdle} * interval '1 millisecond'
          or not (a.state like 'idle in transaction%' or a.wait_event is not distinct from 'ClientWrite')))
    )
    select *, pg_terminate_backend(backend) as "isEnded" from holder
    where exists (
      select from pg_locks
      where pid = ${backend} and waitstart < statement_timestamp() - ${patience} * interval '1 millisecond')`.execute(
    db,
  );
  return rows;
}
