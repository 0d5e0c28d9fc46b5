import { type ExecutionArgs, type ExecutionResult, execute, getOperationAST, Kind } from 'graphql';
import type { Database } from '../../db/connect.ts';
import { readRevision } from '../../db/queries/dataset.ts';
import type { Context } from '../context.ts';
import { beginReading, endReading } from '../export/one-state.ts';
import { createLoaders } from '../loaders/index.ts';

/** One state of the data to read at length, whatever is written meanwhile. */
export interface OneState {
  db: Database;
  revision: string;
  /** Ends the transaction, after which nothing can be read; safe to call again. */
  end: () => Promise<void>;
}

/** Begins to read one state, in a transaction that the caller has to end. */
export async function openOneState(db: Database): Promise<OneState> {
  const state = await beginReading(db);
  let ended: Promise<void> | undefined;
  const end = () => (ended ??= endReading(state));
  try {
    return { db: state, revision: await readRevision(state), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Executes an operation over one state of the data: reads the revision first and looks again last. If a
 * write came in between, the operation runs once more inside one REPEATABLE READ transaction, so that
 * nothing appears or vanishes halfway through an answer. All of it takes one connection, however much is
 * asked, so that no question keeps others from the pool.
 */
export async function executeInOneState(
  db: Database,
  args: ExecutionArgs,
  wishes: Context['wishes'],
): Promise<ExecutionResult> {
  const run = async (reader: Database) => {
    const contextValue: Context = { wishes, loaders: createLoaders(reader) };
    return execute({ ...args, contextValue });
  };
  if (!readsData(args)) return run(db);
  return db.connection().execute(async (connection) => {
    const before = await readRevision(connection);
    const result = await run(connection);
    if ((await readRevision(connection)) === before) return result;
    return connection
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(run);
  });
}

/** Whether an operation asks for anything but the schema and type names. */
function readsData({ document, operationName }: ExecutionArgs): boolean {
  const operation = getOperationAST(document, operationName);
  return (
    operation?.selectionSet.selections.some(
      (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
    ) ?? false
  );
}
