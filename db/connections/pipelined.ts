import {
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely';
import type { DB } from '../tables.ts';
import type { Database } from './connect.ts';

/**
 * The same transaction, for statements that do not wait for those before: each is sent at once, and PostgreSQL carries
 * them out in the order in which they were sent. A transaction of Kysely's sends one only after the one before has
 * returned, and then only when JavaScript is idle.
 * @returns may be used until the transaction ends
 */
export function pipelined(transaction: Transaction<DB>): Promise<Database> {
  return transaction.getExecutor().provideConnection(
    async (connection) =>
      new Kysely<DB>({
        dialect: {
          createAdapter: () => new PostgresAdapter(),
          createDriver: () => new OneConnection(connection),
          createIntrospector: (db) => new PostgresIntrospector(db),
          createQueryCompiler: () => new PostgresQueryCompiler(),
        },
      }),
  );
}

/** Always returns the same connection, and leaves its transaction to the caller. */
class OneConnection extends DummyDriver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    super();
    this.#connection = connection;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
}
