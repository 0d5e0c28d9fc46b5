import type { DatabaseConnection, RawBuilder } from 'kysely';
import type { Database } from '../../../db/connect.ts';

/**
 * Statements of a transaction that are sent without waiting for those before: PostgreSQL works while the next batch is
 * planned. It carries them out one by one, in the order in which they were sent, so a query that follows sees what they
 * have written. Whoever throws meanwhile waits with `end` first: a statement that is still on its way would run after
 * the rollback, outside of the transaction.
 */
export class Writes {
  readonly #db: Database;
  readonly #connection: DatabaseConnection;
  readonly #running = new Set<Promise<void>>();
  #failure: { error: unknown } | null = null;

  private constructor(db: Database, connection: DatabaseConnection) {
    this.#db = db;
    this.#connection = connection;
  }

  /** @param db a transaction: its connection is its own until it ends */
  static of(db: Database): Promise<Writes> {
    // The transaction itself sends a statement only after the one before has returned.
    return db.getExecutor().provideConnection(async (connection) => new Writes(db, connection));
  }

  send(statement: RawBuilder<unknown>): void {
    const running: Promise<void> = this.#run(statement).finally(() =>
      this.#running.delete(running),
    );
    this.#running.add(running);
  }

  async #run(statement: RawBuilder<unknown>): Promise<void> {
    try {
      await this.#connection.executeQuery(statement.compile(this.#db));
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

  /** Waits until nothing runs any more, whether it has failed or not. */
  async end(): Promise<void> {
    await Promise.all(this.#running);
  }

  /**
   * Runs queries that follow the statements.
   * @throws the error of the first statement that failed, rather than the error of a query in the failed transaction
   */
  async read<Result>(query: () => Promise<Result>): Promise<Result> {
    try {
      return await query();
    } catch (error) {
      await this.settle();
      throw error;
    }
  }
}
