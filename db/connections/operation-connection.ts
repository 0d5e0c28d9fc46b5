import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { mechanisms } from '../mechanisms.ts';
import { cancelStatement } from './cancel.ts';
import { preparedName } from './prepared.ts';

declare module 'pg' {
  interface Connection {
    /** the texts that it has prepared, by name: what is not here is prepared before it runs */
    parsedStatements: Record<string, string>;
  }
}

/** Milliseconds that a cancelled statement has to end before its connection is cut. */
const cancelTimeout = 2_000;
/** Milliseconds after which the cancel request is sent once more. */
const cancelRetryDelay = 200;
/**
 * Milliseconds that a statement has to end by itself. Most do, and PostgreSQL starts a process for each cancel request:
 * clients that leave by the thousand would keep it from everything else.
 */
const grace = 20;

/** The sender of statements: text, or text to prepare under a name. */
interface Sender {
  query<Row>(
    statement: string | { name: string; text: string },
    values: unknown[],
  ): Promise<PostgresQueryResult<Row>>;
}

/** A connection that one operation has, until it gives it back or its signal is aborted. */
export class OperationConnection implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #signal: AbortSignal;
  readonly #onError: (error: unknown) => void;
  readonly #abort = () => {
    this.#ending ??= this.#giveUp();
  };
  /** the statements under way, in the order in which they were sent */
  readonly #running = new Set<Promise<unknown>>();
  #isReturned = false;
  #isWriting = false;
  /** resolves when the connection that was given up is back */
  #ending: Promise<void> | undefined;
  /** what it has prepared is of tables that a migration has changed since: it is not used again */
  #isOutdated = false;

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
    this.#writeTogether();
    choosePlanMode(this.#client, name !== undefined);
    if (name !== undefined) closeOldest(this.#client, name);
    const client: Sender = this.#client;
    const statement = name === undefined ? text : { name, text };
    const running = client.query<Row>(statement, [...parameters]);
    this.#running.add(running);
    try {
      // The answer of PostgreSQL counts, even if the signal is aborted meanwhile: a commit may have succeeded.
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Has the statements of this round of resolvers leave in one write. */
  #writeTogether(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    const { stream } = this.#client.connection;
    stream.cork();
    // After the loads of the round, which begin in the microtasks that follow this one.
    process.nextTick(() =>
      queueMicrotask(() =>
        process.nextTick(() => {
          this.#isWriting = false;
          stream.uncork();
        }),
      ),
    );
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

  /** Cancels the running statements and gives the connection back, even if the operation has not ended. */
  async #giveUp(): Promise<void> {
    this.#isReturned = true;
    this.#signal.removeEventListener('abort', this.#abort);
    const { promise: late, resolve: beLate } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => beLate(false), cancelTimeout);
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
      const over = await Promise.race([ended, wait(cancelRetryDelay, null, { ref: false })]);
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

type PlanMode = 'auto' | 'force_generic_plan';

/** null if it is not known */
const planModes = new WeakMap<pg.PoolClient, PlanMode | null>();

/**
 * Sees to it that a statement which is prepared by name is planned once, and one that is not for its own parameters.
 * PostgreSQL would plan many of the former each time, since it expects lists of ten keys where one is sent; the latter
 * are filters, whose values decide which index is best.
 */
function choosePlanMode(client: pg.PoolClient, isPrepared: boolean): void {
  const mode = isPrepared && mechanisms.genericPlans ? 'force_generic_plan' : 'auto';
  // A mode that is set in a transaction ends if that is rolled back.
  const present = planModes.has(client) ? planModes.get(client) : 'auto';
  if (present === mode || client.getTransactionStatus() !== 'I') return;
  planModes.set(client, mode);
  // Sent ahead of the statement on the same connection, which tells if that has been lost. A cancel request may hit it.
  client.query(`set plan_cache_mode = ${mode}`).catch(() => planModes.set(client, null));
}

/** Statements that a connection keeps prepared. PostgreSQL takes some 170 bytes for each of their characters. */
export const maxPrepared = 100;

/** The names of what connections have prepared, last what was used last. */
const preparedOn = new WeakMap<pg.PoolClient, Set<string>>();

/**
 * Closes the statement that a connection has not used for longest, if there would be too many: clients decide which
 * there are. Call it before one is sent by its name.
 */
function closeOldest(client: pg.PoolClient, name: string): void {
  const names = preparedOn.get(client) ?? new Set();
  names.delete(name);
  preparedOn.set(client, names.add(name));
  if (names.size <= maxPrepared) return;
  const [oldest = ''] = names;
  names.delete(oldest);
  const { parsedStatements } = client.connection;
  const text = parsedStatements[oldest];
  delete parsedStatements[oldest];
  // Sent ahead of the next statement on the same connection. A cancel request may hit it.
  client.query(`deallocate ${oldest}`).catch(() => {
    if (text !== undefined) parsedStatements[oldest] ??= text;
  });
}
