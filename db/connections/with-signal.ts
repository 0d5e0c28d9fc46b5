import { Kysely, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { DB } from '../tables.ts';
import { type Database, poolOf } from './connect.ts';
import { Dialect } from './dialect.ts';
import { OperationConnection } from './operation-connection.ts';
import { type Connect, noteSource } from './pool.ts';
import { RevisionWatch } from './revision-watch.ts';

/**
 * The same pool for one operation. Once the signal is aborted, the statements that run are cancelled and all later
 * ones fail, both with the reason of the signal; transactions are rolled back. A connection goes back to the pool once
 * PostgreSQL has confirmed the cancellation, since a cancel request that comes late would hit the next statement of
 * the operation that has the connection by then. Otherwise it is closed.
 * @param db a pool, as `connect` returns it
 */
export function withSignal(db: Database, signal: AbortSignal): Database {
  return databaseOf(db, () => take(db, signal));
}

/**
 * Works with one connection of a pool, as `withSignal` does, which is taken for the first statement. Statements are
 * sent without waiting for those before, and are carried out in the order in which they were sent.
 * @param db a pool, as `connect` returns it
 * @param work what it has sent and still runs when it ends is cancelled
 * @param known a revision that the state has had; null if none is known
 * @param isConfirmed whether the server that the pool leads to has had it: see `RevisionWatch`
 * @returns once nothing runs on the connection any more
 */
export async function withConnection<Result>(
  db: Database,
  signal: AbortSignal,
  work: (reader: Database, watch: RevisionWatch) => Promise<Result>,
  known: string | null = null,
  isConfirmed = true,
): Promise<Result> {
  let taken: Promise<OperationConnection> | undefined;
  const connect = async () => (taken ??= take(db, signal));
  const watch = new RevisionWatch(known, connect, poolOf(db).log, isConfirmed);
  const reader = databaseOf(db, async () => ({
    query: watch.query.bind(watch),
    release: () => {},
  }));
  try {
    return await work(reader, watch);
  } finally {
    // If no connection was available, the statements have already failed with that error.
    const connection = await taken?.catch(() => null);
    await connection?.end();
  }
}

/** The same database, with another way to take a connection. */
function databaseOf(db: Database, connect: () => Promise<PostgresPoolClient>): Database {
  const { log } = poolOf(db);
  return new Kysely<DB>({ dialect: new Dialect(connect), ...(log && { log }) });
}

async function take(db: Database, signal: AbortSignal): Promise<OperationConnection> {
  const client = await takeUntil(signal, poolOf(db).take);
  return new OperationConnection(client, signal, (error) => noteSource(error, db));
}

/**
 * Waits for a promise, but not beyond the abortion of a signal.
 * @throws the reason of the signal
 */
export async function orAborted<Result>(
  signal: AbortSignal,
  promise: Promise<Result>,
): Promise<Result> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** A connection of the pool. One that comes after the abortion goes back at once. */
async function takeUntil(signal: AbortSignal, take: Connect): Promise<pg.PoolClient> {
  signal.throwIfAborted();
  const connecting = take();
  try {
    return await orAborted(signal, connecting);
  } catch (error) {
    if (signal.aborted)
      connecting.then(
        (client) => client.release(),
        () => {},
      );
    throw error;
  }
}
