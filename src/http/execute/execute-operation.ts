import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Desk } from '#desk';
import { recordBatch } from '#request-record';
import type { Database } from '../../../db/connections/connect.ts';
import type { RevisionWatch } from '../../../db/connections/revision-watch.ts';
import { beginSnapshot, endSnapshot } from '../../../db/connections/snapshot.ts';
import { orAborted, withConnection, withSignal } from '../../../db/connections/with-signal.ts';
import { createDeskLoaders } from '../../../db/loaders/desk.ts';
import { createLoaders } from '../../../db/loaders/index.ts';
import type { CachedRows } from '../../../db/loaders/row-cache.ts';
import { nearSlugsOver, readOnce, type SlugOf } from '../../../db/loaders/slugs.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import {
  type OptionalColumns,
  optionalColumnsIn,
} from '../../../db/queries/lists/optional-columns.ts';
import type { Context } from '../../../schema/context/context.ts';

import type { OperationNeeds } from '../check/check-operation.ts';
import { isInternalError } from '../errors/mask-error.ts';
import { resultCutOff } from '../errors/timeout.ts';
import type { Caller, OperationCaller } from './caller.ts';
import { execute } from './executor/execute.ts';
import { nullLookups, withWarnings } from './warnings.ts';

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
 * Executes an operation for a client. A query reads one snapshot of the data; a mutation runs once. An event of a
 * subscription is executed like a query, with the event as its root value. When its signal is aborted, every statement of
 * it is cancelled.
 * @param onEnd called when nothing of it runs any more, which is later than the result if the signal is aborted
 * @throws the reason of the signal, for a query
 */
export function executeOperation(
  caller: OperationCaller,
  args: ExecutionArgs,
  needs: OperationNeeds,
  onEnd: () => void = () => {},
): Promise<ExecutionResult> {
  if (needs.kind !== 'read') return executeOnce(caller, args, needs).finally(onEnd);
  const { signal } = caller;
  const running = executeQuery(caller, args, needs);
  running.then(onEnd, onEnd);
  return orAborted(signal, running);
}

/** The same caller, whose statements end with the signal. */
export function endingWith<Who extends Caller>(signal: AbortSignal, caller: Who): Who {
  const { db, desk } = caller;
  return { ...caller, db: withSignal(db, signal), desk: desk?.endingWith(signal) ?? null };
}

/**
 * The context of resolvers that read through `reader`.
 * @param optionalColumns what the operation needs of rows
 * @param slugs reads what the slugs and ids in the arguments of the operation name, once
 * @param cachedRows what earlier operations have read of the same revision
 */
export function contextOf(
  { viewer, desk, preferredLanguages }: Caller,
  optionalColumns: OptionalColumns,
  reader: Database,
  slugs: () => Promise<SlugOf>,
  cachedRows: CachedRows | null = null,
): Context {
  return {
    viewer,
    desk,
    preferredLanguages,
    ...loadersOver(reader, optionalColumns, slugs, desk, cachedRows),
    write: (act) => act(),
  };
}

function loadersOver(
  reader: Database,
  optionalColumns: OptionalColumns,
  slugs: () => Promise<SlugOf>,
  desk: Desk | null,
  cachedRows: CachedRows | null = null,
): Pick<Context, 'loaders' | 'deskLoaders'> {
  return {
    loaders: createLoaders(
      { db: reader, optionalColumns, cachedRows, onBatch: recordBatch },
      slugs,
    ),
    deskLoaders: desk && createDeskLoaders({ db: desk.db, onBatch: recordBatch }),
  };
}

/**
 * Executes an operation over one snapshot of the data: what it reads gives the revision, too (see `RevisionWatch`). If a
 * write came in between, the operation runs once more inside one REPEATABLE READ transaction, so that
 * nothing appears or vanishes halfway through a response. All of it takes one connection, however much is
 * selected, so that no query keeps others from the pool; none if all rows are cached.
 */
async function executeQuery(
  caller: OperationCaller,
  args: ExecutionArgs,
  needs: OperationNeeds,
): Promise<ExecutionResult> {
  const { identifiers } = needs;
  const { db, signal, knownRevision = null, rowCache, standbys, onRevision } = caller;
  const cancellable = endingWith(signal, caller);
  const optionalColumns = optionalColumnsIn(caller.preferredLanguages, needs.optionalColumns);
  const run = async (reader: Database, cachedRows: CachedRows | null = null) => {
    const slugs = readOnce(reader, identifiers, cachedRows);
    const slugOf = slugs();
    slugOf.catch(() => {});
    const result = await execute({
      ...args,
      contextValue: contextOf(cancellable, optionalColumns, reader, slugs, cachedRows),
    });
    const lookups = nullLookups(args, result);
    const warned = withWarnings(result, needs, lookups, await slugOf, nearSlugsOver(reader));
    return warned.catch(() => {
      // The data that was read is there, with or without warnings.
      signal.throwIfAborted();
      return result;
    });
  };
  if (!needs.readsData) return run(cancellable.db);
  const cachedRows =
    (knownRevision !== null && rowCache?.of(knownRevision, optionalColumns)) || null;
  const standby = standbys?.choose(knownRevision) ?? null;
  if (standby && knownRevision !== null) {
    const found = await standby.attempt(signal, (pool, within) =>
      readOnStandby(pool, within, knownRevision, (reader) => run(reader, cachedRows)),
    );
    if (found) {
      cachedRows?.commit();
      onRevision?.(knownRevision);
      return found;
    }
  }
  // Rows that the standby has read for the cache may be of another revision.
  const primaryRows = standby ? null : cachedRows;
  return withConnection(
    db,
    signal,
    async (reader, watch) => {
      const result = await run(reader, primaryRows);
      // Others than the public also read the desk, by other connections.
      const revision = await watch.end(caller.viewer.role !== 'PUBLIC');
      if (revision !== null) {
        primaryRows?.commit();
        onRevision?.(revision);
        return result;
      }
      return reader
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (state) => {
          const again = await run(state);
          if (onRevision) onRevision(await readRevision(state));
          return again;
        });
    },
    knownRevision,
  );
}

/**
 * Executes an operation on a standby.
 * @param known the revision that all of it has to be read from
 * @returns null if something is of another revision
 * @throws what failed on our side
 */
function readOnStandby(
  pool: Database,
  signal: AbortSignal,
  known: string,
  run: (reader: Database) => Promise<ExecutionResult>,
): Promise<ExecutionResult | null> {
  const read = async (reader: Database, watch: RevisionWatch) => {
    const result = await run(reader);
    const failure = result.errors?.find(isInternalError);
    if (failure) throw failure.originalError ?? failure;
    return (await watch.end(false)) === null ? null : result;
  };
  return withConnection(pool, signal, read, known, false);
}

/**
 * Executes a mutation, whose fields run one after another, each of them once, and none after the signal. What is
 * selected below a field is read in one state, the one that is there when the field has written. A field that has
 * written is reported as such, whatever happens to what is read below it.
 */
async function executeOnce(
  caller: OperationCaller,
  args: ExecutionArgs,
  needs: OperationNeeds,
): Promise<ExecutionResult> {
  const { identifiers } = needs;
  const { signal, refreshViewer } = caller;
  const writing = endingWith(signal, caller);
  const reading = new AbortController();
  const cutOff = () => reading.abort(resultCutOff());
  signal.addEventListener('abort', cutOff);
  const result = endingWith(reading.signal, caller);
  const optionalColumns = optionalColumnsIn(caller.preferredLanguages, needs.optionalColumns);
  const below: { state: Snapshot | null } = { state: null };
  const loadersOf = (reader: Database, { desk }: Caller) =>
    loadersOver(reader, optionalColumns, readOnce(reader, identifiers), desk);
  const contextValue: Context = {
    ...contextOf(writing, optionalColumns, writing.db, readOnce(writing.db, identifiers)),
    async write(act) {
      // For each field anew: the one before may have revoked the token.
      contextValue.viewer = await refreshViewer();
      // Ended first: a transaction that reads holds up who makes or drops tables.
      await below.state?.end();
      below.state = null;
      signal.throwIfAborted();
      Object.assign(contextValue, loadersOf(writing.db, writing));
      const written = await act();
      // It is written, and has to be reported. If the state is out of reach, fields that read it say so themselves.
      below.state = await openSnapshot(result.db).catch(() => null);
      Object.assign(contextValue, loadersOf(below.state?.db ?? result.db, result));
      return written;
    },
  };
  try {
    const response = await execute({ ...args, contextValue });
    // It is written, and has to be reported, without warnings if the state is out of reach.
    const slugOf = await contextValue.loaders.slugs().catch(() => null);
    if (slugOf === null) return response;
    const readNearSlugs = nearSlugsOver(below.state?.db ?? result.db);
    const warned = withWarnings(response, needs, [], slugOf, readNearSlugs);
    return await warned.catch(() => response);
  } finally {
    signal.removeEventListener('abort', cutOff);
    await below.state?.end();
  }
}
