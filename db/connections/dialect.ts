import {
  type Driver,
  type PostgresAdapter,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PostgresPoolClient,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely';
import { RowLockAdapter } from './migration-lock.ts';

/** PostgreSQL as the gateway uses it. */
export class Dialect extends PostgresDialect {
  /** One for all: it keeps nothing from one statement to the next, and takes long to make for each operation. */
  static readonly #compiler = new PostgresQueryCompiler();

  readonly #config: PostgresDialectConfig;

  /** @param connect takes a connection. Whoever has opened them ends them */
  constructor(connect: () => Promise<PostgresPoolClient>) {
    const config = { pool: { options: {}, connect, end: async () => {} } };
    super(config);
    this.#config = config;
  }

  override createAdapter(): PostgresAdapter {
    return new RowLockAdapter();
  }

  override createQueryCompiler(): QueryCompiler {
    return Dialect.#compiler;
  }

  override createDriver(): Driver {
    return new RollbackDriver(this.#config);
  }
}

/**
 * A transaction that has failed throws the error that it failed with. If it cannot be rolled back, its connection is
 * lost, and PostgreSQL has rolled it back.
 */
class RollbackDriver extends PostgresDriver {
  override async rollbackTransaction(
    ...connection: Parameters<PostgresDriver['rollbackTransaction']>
  ): Promise<void> {
    await super.rollbackTransaction(...connection).catch(() => {});
  }
}
