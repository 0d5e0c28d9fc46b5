import { setImmediate } from 'node:timers/promises';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Database } from '../connections/connect.ts';

/** Records statements, and never returns a result. */
class RecordingDriver extends DummyDriver {
  readonly #sent: string[];

  constructor(sent: string[]) {
    super();
    this.#sent = sent;
  }

  override async acquireConnection() {
    const connection = await super.acquireConnection();
    connection.executeQuery = ({ sql }: CompiledQuery) => {
      this.#sent.push(sql);
      return new Promise(() => {});
    };
    return connection;
  }
}

/** The statements that a function sends before it needs a result. There is no database. */
export async function sentStatements(run: (db: Database) => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const db: Database = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RecordingDriver(sent),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  // Everything before a statement is a microtask, so it runs before setImmediate.
  await Promise.race([run(db), setImmediate()]);
  return sent;
}
