import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';
import { orAborted, withSignal } from '../../db/connections/with-signal.ts';
import { readRevision } from '../../db/queries/changes/dataset.ts';

/** Milliseconds that the database has to answer. */
const databaseTimeout = 2_000;

/** The check of a database that is under way. */
const checks = new WeakMap<Database, Promise<boolean>>();

/** Whether the database answers. One check at a time serves all requests. @param db a pool */
export function isReachable(db: Database): Promise<boolean> {
  const current = checks.get(db) ?? succeeds(db, readRevision).finally(() => checks.delete(db));
  checks.set(db, current);
  return current;
}

/** Whether a pool has a connection that answers, whatever it may read. @param db a pool */
export function isConnected(db: Database): Promise<boolean> {
  return succeeds(db, (connection) => sql`select 1`.execute(connection));
}

/** Whether the database answers a statement in time. */
function succeeds(
  db: Database,
  read: (connection: Database) => Promise<unknown>,
): Promise<boolean> {
  const signal = AbortSignal.timeout(databaseTimeout);
  return orAborted(signal, read(withSignal(db, signal))).then(
    () => true,
    () => false,
  );
}
