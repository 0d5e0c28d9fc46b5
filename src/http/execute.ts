import { type ExecutionArgs, type ExecutionResult, execute, getOperationAST, Kind } from 'graphql';
import type { Database } from '../../db/connect.ts';
import { readRevision } from '../../db/queries/dataset.ts';
import { beginSnapshot, endSnapshot } from '../../db/snapshot.ts';
import type { Asking, Context } from '../context.ts';
import { createLoaders } from '../loaders/index.ts';

/** One state of the data to read at length, whatever is written meanwhile. */
export interface Snapshot {
  db: Database;
  revision: string;
  /** Ends the transaction, after which nothing can be read; safe to call again. */
  end: () => Promise<void>;
}

/** Begins to read one state, in a transaction that the caller has to end. */
export async function openSnapshot(db: Database): Promise<Snapshot> {
  const state = await beginSnapshot(db);
  let ended: Promise<void> | undefined;
  const end = () => (ended ??= endSnapshot(state));
  try {
    return { db: state, revision: await readRevision(state), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Executes an operation for whoever asks: a question over one state, a mutation once. */
export function executeOperation(asking: Asking, args: ExecutionArgs): Promise<ExecutionResult> {
  const operation = getOperationAST(args.document, args.operationName)?.operation;
  return operation === 'mutation' ? executeOnce(asking, args) : executeQuery(asking, args);
}

/** What resolvers get that read through `reader`. */
export function contextOf({ viewer, desk, wishes }: Asking, reader: Database): Context {
  return { viewer, desk, wishes, loaders: createLoaders(reader), write: (act) => act() };
}

/**
 * Executes an operation over one state of the data: reads the revision first and looks again last. If a
 * write came in between, the operation runs once more inside one REPEATABLE READ transaction, so that
 * nothing appears or vanishes halfway through an answer. All of it takes one connection, however much is
 * asked, so that no question keeps others from the pool.
 */
async function executeQuery(asking: Asking, args: ExecutionArgs): Promise<ExecutionResult> {
  const { db } = asking;
  const run = async (reader: Database) =>
    execute({ ...args, contextValue: contextOf(asking, reader) });
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

/**
 * Executes a mutation, whose fields run one after another, each of them once. What is selected below a field
 * is read in one state, the one that is there when the field has written.
 */
async function executeOnce(asking: Asking, args: ExecutionArgs): Promise<ExecutionResult> {
  const { db } = asking;
  const below: { state: Snapshot | null } = { state: null };
  const contextValue: Context = {
    ...contextOf(asking, db),
    async write(act) {
      // Ended first: a transaction that reads holds up who makes or drops tables.
      await below.state?.end();
      below.state = null;
      contextValue.loaders = createLoaders(db);
      const result = await act();
      // It is written, and has to be told. If the state is out of reach, fields that read it say so themselves.
      below.state = await openSnapshot(db).catch(() => null);
      contextValue.loaders = createLoaders(below.state?.db ?? db);
      return result;
    },
  };
  try {
    return await execute({ ...args, contextValue });
  } finally {
    await below.state?.end();
  }
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
