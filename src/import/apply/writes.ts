import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RawBuilder } from 'kysely';
import type { Database } from '../../../db/connect.ts';

/**
 * Statements of a transaction that are queued without waiting for those before. They are carried out one by one, in the
 * order in which they were sent, so a query that follows sees what they have written. Whoever throws meanwhile waits
 * with `end` first: a statement that is still queued would run after the rollback, outside of the transaction.
 */
export class Writes {
  readonly #db: Database;
  readonly #running = new Set<Promise<void>>();
  #failure: { error: unknown } | null = null;

  /** @param db a transaction */
  constructor(db: Database) {
    this.#db = db;
  }

  send(statement: RawBuilder<unknown>): void {
    const running: Promise<void> = this.#run(statement).finally(() =>
      this.#running.delete(running),
    );
    this.#running.add(running);
  }

  async #run(statement: RawBuilder<unknown>): Promise<void> {
    try {
      await statement.execute(this.#db);
    } catch (error) {
      // The statements after it fail as well, since the transaction has.
      this.#failure ??= { error };
    }
  }

  /** Waits until all have been carried out. @throws the error of the first that failed */
  async settle(): Promise<void> {
    await this.end();
    if (this.#failure) throw this.#failure.error;
  }

  /** Waits until nothing runs and nothing is queued any more, whether it has failed or not. */
  async end(): Promise<void> {
    await Promise.all(this.#running);
  }

  /**
   * Runs queries that follow the statements.
   * @throws the error of the first statement that failed, rather than the error of a query in the failed transaction
   */
  async read<Result>(query: () => Promise<Result>): Promise<Result> {
    // By then the transaction has queued all of them.
    await nextTurn();
    try {
      return await query();
    } catch (error) {
      await this.settle();
      throw error;
    }
  }
}
