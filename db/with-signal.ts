import { setTimeout as wait } from 'node:timers/promises';
import {
  type CompiledQuery,
  Kysely,
  type Logger,
  PostgresDialect,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import { cancelStatement } from './cancel.ts';
import { type Database, poolOf } from './connect.ts';
import { noteSource } from './error-source.ts';
import { FollowingStatement } from './following.ts';
import { choosePlanMode } from './plan-mode.ts';
import type { Pool } from './pool.ts';
import { preparedName } from './prepared.ts';
import type { DB } from './tables.ts';

/** Milliseconds that a cancelled statement has to end before its connection is cut. */
const patience = 2_000;
/** Milliseconds after which it is asked to end once more. */
const pause = 200;
/**
 * Milliseconds that a statement has to end by itself. Most do, and PostgreSQL starts a process for each cancel request:
 * clients that leave by the thousand would keep it from everything else.
 */
const grace = 20;

/**
 * The same pool for one operation. Once the signal is aborted, the statements that run are cancelled and all later
 * ones fail, both with the reason of the signal; transactions are rolled back. A connection goes back to the pool once
 * PostgreSQL has confirmed the cancellation, since a cancel request that comes late would hit the next statement of
 * whoever has the connection by then. Otherwise it is closed.
 * @param db a pool, as `connect` returns it
 */
export function withSignal(db: Database, signal: AbortSignal): Database {
  return databaseOf(db, () => take(db, signal));
}

/**
 * Has a statement follow all others of an operation, without a round trip if that can be (`FollowingStatement`).
 * @param operation what is the same when the operation runs again
 * @returns ends that, and reads the rows that it returned after all statements sent until then; null if there were none
 */
export type Follow = <Row>(
  statement: CompiledQuery<Row>,
  operation: object,
) => () => Promise<Row[] | null>;

/**
 * Works with one connection of a pool, as `withSignal` does, which is taken for the first statement. Statements are
 * sent without waiting for those before, and are carried out in the order in which they were sent.
 * @param db a pool, as `connect` returns it
 * @param work what it has sent and still runs when it ends is cancelled
 * @returns once nothing runs on the connection any more
 */
export async function withConnection<Result>(
  db: Database,
  signal: AbortSignal,
  work: (reader: Database, follow: Follow) => Promise<Result>,
): Promise<Result> {
  let taken: Promise<OperationConnection> | undefined;
  let onTaken = (_connection: OperationConnection): void => {};
  const connect = async (): Promise<PostgresPoolClient> => {
    taken ??= take(db, signal).then((connection) => {
      onTaken(connection);
      return connection;
    });
    const connection = await taken;
    return { query: connection.query.bind(connection), release: () => {} };
  };
  const follow: Follow = <Row>(statement: CompiledQuery<Row>, operation: object) => {
    let read: (() => Promise<Row[]>) | undefined;
    onTaken = (connection) => {
      read = connection.follow(statement, operation, poolOf(db).log);
    };
    return async () => {
      await taken;
      return read ? read() : null;
    };
  };
  try {
    return await work(databaseOf(db, connect), follow);
  } finally {
    // If there is none to be had, the statements have said so.
    const connection = await taken?.catch(() => null);
    await connection?.end();
  }
}

/** The same database, with another way to take a connection. */
function databaseOf(db: Database, connect: () => Promise<PostgresPoolClient>): Database {
  const { pool, log } = poolOf(db);
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { options: pool.options, end: async () => {}, connect },
    }),
    ...(log && { log }),
  });
}

async function take(db: Database, signal: AbortSignal): Promise<OperationConnection> {
  const client = await takeFrom(poolOf(db).pool, signal);
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
async function takeFrom(pool: Pool, signal: AbortSignal): Promise<pg.PoolClient> {
  signal.throwIfAborted();
  const connecting = pool.connect();
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

/** What sends statements: text, or text to prepare under a name. */
interface Sender {
  query<Row>(
    statement: string | { name: string; text: string },
    values: unknown[],
  ): Promise<PostgresQueryResult<Row>>;
}

/** A connection that one operation has, until it gives it back or its signal is aborted. */
class OperationConnection implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #signal: AbortSignal;
  readonly #onError: (error: unknown) => void;
  readonly #abort = () => {
    this.#ending ??= this.#giveUp();
  };
  /** the statements under way, in the order in which they were sent */
  readonly #running = new Set<Promise<unknown>>();
  #isReturned = false;
  /** resolves when the connection that was given up is back */
  #ending: Promise<void> | undefined;
  /** what it has prepared is of tables that a migration has changed since: it is not used again */
  #isOutdated = false;
  /** the statement that follows others; null if none does */
  #following: { beforeStatement(): void } | null = null;

  /** @param onError called with the error of each statement that fails */
  constructor(client: pg.PoolClient, signal: AbortSignal, onError: (error: unknown) => void) {
    this.#client = client;
    this.#signal = signal;
    this.#onError = onError;
    signal.addEventListener('abort', this.#abort, { once: true });
    if (signal.aborted) this.#abort();
  }

  query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query(cursor: unknown): never;
  query<Row>(sql: unknown, parameters: readonly unknown[] = []): Promise<PostgresQueryResult<Row>> {
    if (typeof sql !== 'string') throw new Error('Statements are text: nothing reads by cursors.');
    return this.#run(sql, parameters);
  }

  async #run<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    this.#signal.throwIfAborted();
    if (this.#isReturned) throw new Error('The connection has been returned to its pool.');
    const name = this.#isOutdated ? undefined : preparedName(sql);
    try {
      return await this.#send<Row>(sql, parameters, name);
    } catch (error) {
      if (name !== undefined && isOutdated(error)) {
        this.#isOutdated = true;
        // A transaction has failed as a whole.
        if (this.#client.getTransactionStatus() === 'I') return this.#run(sql, parameters);
      }
      this.#onError(error);
      throw this.#signal.aborted && isCancelled(error) ? this.#signal.reason : error;
    }
  }

  /** @param name to prepare the statement under; undefined if it is not prepared */
  async #send<Row>(
    text: string,
    parameters: readonly unknown[],
    name: string | undefined,
  ): Promise<PostgresQueryResult<Row>> {
    this.#following?.beforeStatement();
    choosePlanMode(this.#client, name !== undefined);
    const client: Sender = this.#client;
    const statement = name === undefined ? text : { name, text };
    const running = client.query<Row>(statement, [...parameters]);
    this.#running.add(running);
    try {
      // What PostgreSQL says counts, even if the signal is aborted meanwhile: a commit may have succeeded.
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** As `Follow` says. @param log gets the statement once it has returned */
  follow<Row>(
    query: CompiledQuery<Row>,
    operation: object,
    log: Logger | undefined,
  ): () => Promise<Row[]> {
    const send = async () => {
      const start = performance.now();
      const { rows } = await this.query<Row>(query.sql, query.parameters);
      log?.({ level: 'query', query, queryDurationMillis: performance.now() - start });
      return rows;
    };
    const { stream } = this.#client.connection;
    const following = new FollowingStatement(stream, send, operation);
    this.#following = following;
    return async () => {
      this.#signal.throwIfAborted();
      return following.last();
    };
  }

  release(isBroken = false): void {
    if (this.#isReturned) return;
    this.#isReturned = true;
    this.#signal.removeEventListener('abort', this.#abort);
    const isClean = this.#client.getTransactionStatus() === 'I' && !this.#isOutdated;
    this.#client.release(isBroken || !isClean);
  }

  /** Returns the connection once nothing runs on it: what does is cancelled, since nobody waits for it. */
  async end(): Promise<void> {
    if (this.#running.size === 0) this.release();
    else this.#abort();
    await this.#ending;
  }

  /** Ends what runs, and returns the connection without waiting for whoever has it. */
  async #giveUp(): Promise<void> {
    this.#isReturned = true;
    this.#signal.removeEventListener('abort', this.#abort);
    const { promise: late, resolve: beLate } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => beLate(false), patience);
    const isClean = await Promise.race([this.#cleanUp().catch(() => false), late]);
    clearTimeout(timer);
    // pg itself would wait until PostgreSQL has answered.
    if (!isClean) this.#client.connection.stream.destroy();
    this.#client.release(!isClean);
  }

  /** @returns whether nothing runs any more, no cancel request is under way, and no transaction is open */
  async #cleanUp(): Promise<boolean> {
    let isClean = true;
    // Those that were sent after the one that runs would run next.
    for (const running of [...this.#running]) isClean = await this.#cancel(running, isClean);
    if (!isClean) return false;
    if (this.#client.getTransactionStatus() !== 'I') await this.#client.query('rollback');
    return this.#client.getTransactionStatus() === 'I';
  }

  /**
   * @param isClean whether no cancel request is under way for the statement before
   * @returns whether none is under way now: PostgreSQL confirms the last one, or none was needed
   */
  async #cancel(running: Promise<unknown>, isClean: boolean): Promise<boolean> {
    const ended = running.then(
      () => ({ error: null }),
      (error: unknown) => ({ error }),
    );
    const early = await Promise.race([ended, wait(grace, null, { ref: false })]);
    if (early) return isClean || isCancelled(early.error);
    for (;;) {
      await cancelStatement(this.#client);
      const over = await Promise.race([ended, wait(pause, null, { ref: false })]);
      if (over) return isCancelled(over.error);
      // A request that is faster than its statement cancels nothing, so it is sent again.
    }
  }
}

/** Whether the columns of a prepared statement are not what they were: "cached plan must not change result type". */
function isOutdated(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000';
}

/** Whether a statement was cancelled (PostgreSQL's manual, appendix A). */
function isCancelled(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '57014';
}
