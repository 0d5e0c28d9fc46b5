import type { RawBuilder } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { type ColumnTypes, readColumnTypes } from './row-set.ts';

/**
 * Sends statements of a transaction without waiting for them: PostgreSQL carries them out while the next batch is
 * planned, and a query that follows sees what they have written. A caller that fails waits for
 * `end` before it throws: what is still being sent would otherwise run after the rollback, outside of the transaction.
 */
export class PipelinedWrites {
  readonly types: ColumnTypes;
  readonly #db: Database;
  readonly #running = new Set<Promise<void>>();
  readonly #reading = new Set<Promise<unknown>>();
  #failure: { error: unknown } | null = null;

  private constructor(db: Database, types: ColumnTypes) {
    this.#db = db;
    this.types = types;
  }

  /** @param db a transaction, as `pipelined` returns it */
  static async begin(db: Database): Promise<PipelinedWrites> {
    return new PipelinedWrites(db, await readColumnTypes(db));
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
  async flush(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure.error;
  }

  /** Waits until nothing runs any more, whether it has failed or not. */
  async end(): Promise<void> {
    await Promise.allSettled([...this.#running, ...this.#reading]);
  }

  /**
   * Runs queries that follow the statements.
   * @throws the error of the first statement or query that failed, rather than that of one in the failed transaction
   */
  async read<Result>(query: () => Promise<Result>): Promise<Result> {
    const reading = query();
    this.#reading.add(reading);
    try {
      return await reading;
    } catch (error) {
      this.#failure ??= { error };
      throw this.#failure.error;
    } finally {
      this.#reading.delete(reading);
    }
  }
}
