import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { orAborted, withSignal } from '../../../db/connections/with-signal.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import type { Content } from '../encode/content.ts';
import type { Endpoint } from '../endpoint.ts';
import type { DatabaseHealth } from './database-health.ts';
import { freeEndpoint } from './static.ts';

/** /health: the process is up. */
export const healthEndpoint = freeEndpoint(() => content(200, 'ok'));

/**
 * /ready: whether the server can reach the data and use its tables, and is not about to end.
 * @param db the pool of the public's queries: without a connection of it, no query can be answered
 * @param isEnding says whether it is
 * @param watch whether the database takes writes and has tables of this version; not reported if absent
 */
export const readyEndpoint = (
  db: Database,
  isEnding: () => boolean,
  watch: Pick<DatabaseHealth, 'problem' | 'newerTables' | 'olderPrimary'> | undefined,
): Endpoint =>
  freeEndpoint(async () => {
    if (isEnding()) return content(503, 'unavailable');
    const older = watch?.olderPrimary && { reason: watch.olderPrimary };
    if (!(await isReachable(db))) return content(503, 'unavailable', older || {});
    if (watch?.newerTables) return content(503, 'unavailable', { reason: watch.newerTables });
    const reason = watch?.problem ?? null;
    // Even if new connections lead to an older primary, those in the pool lead to the newest one.
    const body = reason === null ? { writes: true, ...older } : { writes: false, reason };
    return content(200, 'ready', watch && body);
  });

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

function content(code: number, status: string, more?: object): Content {
  return {
    status: code,
    type: 'application/json',
    headers: { 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify({ status, ...more })),
  };
}
