import { type ExecutionArgs, type ExecutionResult, execute, getOperationAST, Kind } from 'graphql';
import type { Database } from '../../db/connect.ts';
import { readRevision } from '../../db/queries/dataset.ts';
import { beginSnapshot, endSnapshot } from '../../db/snapshot.ts';
import type { Asking, Context } from '../context.ts';
import type { Desk } from '../desk/desk.ts';
import { createDeskLoaders } from '../loaders/desk.ts';
import { createLoaders } from '../loaders/index.ts';
import { readOnce, type SlugOf } from '../loaders/slugs.ts';
import type { PlacedIdentifier } from './identifiers.ts';
import { withWarnings } from './warnings.ts';

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

/**
 * Executes an operation for whoever asks: a question over one state, a mutation once.
 * @param identifiers the slugs and ids in its arguments
 */
export function executeOperation(
  asking: Asking,
  args: ExecutionArgs,
  identifiers: readonly PlacedIdentifier[],
): Promise<ExecutionResult> {
  const operation = getOperationAST(args.document, args.operationName)?.operation;
  const execute = operation === 'mutation' ? executeOnce : executeQuery;
  return execute(asking, args, identifiers);
}

/**
 * What resolvers get that read through `reader`.
 * @param slugs reads what the slugs and ids in the arguments of the operation name, once
 */
export function contextOf(
  { viewer, desk, wishes }: Asking,
  reader: Database,
  slugs: () => Promise<SlugOf>,
): Context {
  return {
    ...{ viewer, desk, wishes },
    ...loadersOver(reader, slugs, desk),
    write: (act) => act(),
  };
}

function loadersOver(
  reader: Database,
  slugs: () => Promise<SlugOf>,
  desk: Desk | null,
): Pick<Context, 'loaders' | 'deskLoaders'> {
  return {
    loaders: createLoaders(reader, slugs),
    deskLoaders: desk && createDeskLoaders(desk.db),
  };
}

/**
 * Executes an operation over one state of the data: reads the revision first and looks again last. If a
 * write came in between, the operation runs once more inside one REPEATABLE READ transaction, so that
 * nothing appears or vanishes halfway through an answer. All of it takes one connection, however much is
 * asked, so that no question keeps others from the pool.
 */
async function executeQuery(
  asking: Asking,
  args: ExecutionArgs,
  identifiers: readonly PlacedIdentifier[],
): Promise<ExecutionResult> {
  const { db } = asking;
  const run = async (reader: Database) => {
    const slugs = readOnce(reader, identifiers);
    const slugOf = await slugs();
    const contextValue = contextOf(asking, reader, slugs);
    return withWarnings(await execute({ ...args, contextValue }), identifiers, slugOf);
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

/**
 * Executes a mutation, whose fields run one after another, each of them once. What is selected below a field
 * is read in one state, the one that is there when the field has written.
 */
async function executeOnce(
  asking: Asking,
  args: ExecutionArgs,
  identifiers: readonly PlacedIdentifier[],
): Promise<ExecutionResult> {
  const { db, desk, settle } = asking;
  const below: { state: Snapshot | null } = { state: null };
  const loadersOf = (reader: Database) => loadersOver(reader, readOnce(reader, identifiers), desk);
  const contextValue: Context = {
    ...contextOf(asking, db, readOnce(db, identifiers)),
    async write(act) {
      // For each field anew: the one before may have revoked the token.
      contextValue.viewer = await settle();
      // Ended first: a transaction that reads holds up who makes or drops tables.
      await below.state?.end();
      below.state = null;
      Object.assign(contextValue, loadersOf(db));
      const result = await act();
      // It is written, and has to be told. If the state is out of reach, fields that read it say so themselves.
      below.state = await openSnapshot(db).catch(() => null);
      Object.assign(contextValue, loadersOf(below.state?.db ?? db));
      return result;
    },
  };
  try {
    const result = await execute({ ...args, contextValue });
    // It is written, and has to be reported, without warnings if the state is out of reach.
    const slugOf = await contextValue.loaders.slugs().catch(() => null);
    return slugOf ? withWarnings(result, identifiers, slugOf) : result;
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
