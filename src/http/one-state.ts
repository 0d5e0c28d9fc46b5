import { type ExecutionArgs, type ExecutionResult, execute, getOperationAST, Kind } from 'graphql';
import type { Database } from '../../db/connect.ts';
import { readRevision } from '../../db/queries/dataset.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders/index.ts';

/**
 * Executes an operation over one state of the data: reads the revision first and looks again last. If a
 * write came in between, the operation runs once more inside one REPEATABLE READ transaction, so that
 * nothing appears or vanishes halfway through an answer.
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
  const before = await readRevision(db);
  const result = await run(db);
  if ((await readRevision(db)) === before) return result;
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(run);
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
