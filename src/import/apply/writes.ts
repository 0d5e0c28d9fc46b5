import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RawBuilder } from 'kysely';
import type { Database } from '../../../db/connect.ts';

/**
 * Statements of a transaction that are sent without waiting for those before. PostgreSQL carries them out in the order
 * in which they were sent, so a query that follows sees what they have written.
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

  /** Waits until the connection has all statements: what is sent by other means comes after them. */
  async handOver(): Promise<void> {
    await nextTurn();
  }

  /** Waits until all have been carried out. @throws the error of the first that failed */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure.error;
  }

  /**
   * Runs queries that follow the statements.
   * @throws the error of the first statement that failed, rather than the error of a query in the failed transaction
   */
  async read<Result>(query: () => Promise<Result>): Promise<Result> {
    await this.handOver();
    try {
      return await query();
    } catch (error) {
      await this.settle();
      throw error;
    }
  }
}
