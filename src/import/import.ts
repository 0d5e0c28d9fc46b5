import type { Transaction } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';
import { pipelined } from '../../db/connections/pipelined.ts';
import { ImportError, inOrder, maxProblems, type Problem } from '../../db/model/problem.ts';
import { rejectOtherRevision } from '../../db/model/revision-error.ts';
import { readNewest } from '../../db/queries/changes/dataset.ts';
import type { DB } from '../../db/tables.ts';
import { BatchWriter } from './apply/batch-writer.ts';
import { toImportError } from './apply/constraints.ts';
import { beginRevision, sealRevision } from './apply/revision.ts';
import type { Batch, SelectedBatch } from './document-stages.ts';
import { beginDryRun } from './dry-run.ts';
import { License } from './license.ts';
import type { ImportOptions, WriteOptions } from './options.ts';
import { FailedEntities } from './plan/find/failed-entities.ts';
import { lookUpExternalIds } from './plan/find/look-up-external-ids.ts';
import { prefetch } from './plan/find/prefetch.ts';
import { makePlan } from './plan/make-plan.ts';
import { type BatchOfRecords, prepareBatches } from './plan/prepare-batches.ts';
import { batchRecordsOf } from './plan/records/batch-records.ts';
import { reusedRecipients } from './plan/warn/reused.ts';
import { warningsOf } from './plan/warn/warn.ts';
import { recipientsWithoutHonors } from './plan/warn/without-honors.ts';
import { findInputs, type Input, type NamedText, textInputs } from './read/inputs.ts';
import { readInputs } from './read/read-inputs.ts';
import { ImportCache } from './register/import-cache.ts';
import { Register } from './register/register.ts';
import { type ImportResult, Results } from './report/result.ts';
import { rejectFutureDocuments, validateBatches } from './validate/batches.ts';

/*
 * An import has five stages, each a folder beside this file. Batches of documents flow through them, and none imports
 * another: what they hand on is declared in document-stages.ts, entity-record.ts, planned-entity.ts and
 * import-plan.ts, and kinds, keys, fields and facts in db/model. They meet in `readBatches` and `writeBatches` below.
 *
 * 1. read      texts of inputs as plain values             read/read-inputs.ts
 * 2. validate  values that have the form of a document     validate/batches.ts, validate/validate.ts
 * 3. plan      a record for each entity of a batch, and    plan/prepare-batches.ts (records/batch-records.ts, find/prefetch.ts)
 *              what they change in the present state       plan/make-plan.ts, plan/warn/warn.ts
 * 4. apply     a plan as statements and log entries        apply/batch-writer.ts, apply/revision.ts
 * 5. report    what was done, for people and scripts       report/result.ts, report/report.ts
 *
 * Beside them:
 * register     which entities a batch names, and what       register/register.ts, register/import-cache.ts
 *              earlier batches have read and written
 * sheets       spreadsheets with other columns, before    sheets/open-sheets.ts
 *              they are read as CSV
 * match        proposals of who is meant by a name         match/match.ts
 * document, csv-format, reference: the format, its columns in CSV, and its description. All that is wrong with
 * documents is in one ImportError (db/model/problem.ts).
 */

/** Reads documents and checks their form, batch by batch as they are asked for: the stages that need no database. */
export function readBatches(
  inputs: readonly Input[],
  problems: Problem[],
  onBytes: (count: number) => void,
): AsyncGenerator<Batch> {
  return validateBatches(readInputs(inputs, problems, onBytes), problems);
}

/**
 * Applies documents, in the order of the inputs, as one change: all or nothing.
 * @throws ImportError with all that is wrong with them; RevisionError where the data has another revision than
 * is expected
 */
export async function importInputs(
  db: Database,
  inputs: readonly Input[],
  {
    dryRun = false,
    reason,
    expected,
    writer = 'OPERATOR',
    onProgress = () => {},
    onPlan,
    select = async (documents) => documents,
    beforeCommit = async () => {},
    matched,
  }: ImportOptions = {},
  problems: Problem[] = [],
): Promise<ImportResult> {
  const isComplete = problems.length === 0;
  const progress = { bytes: 0, entities: 0 };
  const batches = readBatches(inputs, problems, (count) => {
    progress.bytes += count;
    onProgress({ ...progress });
  });
  const onEntities = (count: number) => {
    progress.entities += count;
    onProgress({ ...progress });
  };
  async function* selectedBatches(): AsyncGenerator<SelectedBatch> {
    for await (const batch of batches) {
      const documents = await select(batch.documents);
      yield { ...batch, documents, isPartial: documents.length < batch.documents.length };
    }
  }
  // Ordinary documents are read and checked for their form before other writers have to wait.
  const selected = selectedBatches();
  const first = await selected.next();
  const second = first.done ? first : await selected.next();
  async function* all(): AsyncGenerator<SelectedBatch> {
    for (const { done, value } of [first, second]) if (!done) yield value;
    yield* selected;
  }
  const only = first.done ? emptyBatch : second.done ? first.value : null;
  const hasNothing = only?.isComplete && only.documents.length === 0;
  const listsReused = dryRun || matched !== undefined;
  const options = {
    reason,
    expected,
    writer,
    isComplete,
    onEntities,
    onPlan,
    listsReused,
    matched,
  };
  const inTransaction = async (transaction: Transaction<DB>): Promise<ImportResult> => {
    const planned = dryRun ? await beginDryRun(transaction, only, problems, options) : null;
    if (planned) return planned;
    if (hasNothing && !dryRun) return applyNothing(transaction, problems, expected);
    return writeBatches(transaction, all(), problems, options);
  };
  let result: ImportResult | undefined;
  try {
    await db
      .transaction()
      .setIsolationLevel(dryRun ? 'repeatable read' : 'read committed')
      .execute(async (transaction) => {
        result = await inTransaction(transaction);
        await beforeCommit(transaction, result);
        if (dryRun) throw new Rollback();
      });
  } catch (error) {
    if (error instanceof ImportError)
      throw new ImportError(
        inOrder(
          error.found,
          inputs.map(({ name }) => name),
        ),
      );
    if (!(error instanceof Rollback)) throw error;
  }
  if (!result) throw new Error('The import ended without a result.');
  return dryRun ? { ...result, revision: await readNewest(db) } : result;
}

const emptyBatch: SelectedBatch = { documents: [], isComplete: true, isPartial: false };

/** Ends a transaction that is only tried. */
class Rollback extends Error {}

/** The result of an import that has nothing to apply: it waits for no other writer, nor does any wait for it. */
async function applyNothing(
  db: Transaction<DB>,
  problems: Problem[],
  expected: string | undefined,
): Promise<ImportResult> {
  const revision = await readNewest(db);
  rejectOtherRevision(revision, expected);
  if (problems.length > 0) throw new ImportError(problems);
  return new Results().result(revision);
}

/**
 * Plans, applies and reports documents, batch after batch, as one revision. Writers take turns: each waits here until it
 * has the data set's row. Once something is wrong nothing more is written, and the rest is read on for what
 * else is wrong.
 * @param problems what was and what will be found wrong while the batches are read
 * @throws ImportError where there is any problem, RevisionError where the data has another revision than is
 * expected; the transaction has to be rolled back
 */
export async function writeBatches(
  db: Transaction<DB>,
  batches: AsyncIterable<Batch | BatchOfRecords>,
  problems: Problem[],
  {
    reason,
    writer: role = 'OPERATOR',
    at,
    ignorePublishAt = false,
    listsReused = false,
    matched,
    expected,
    isComplete: areAllFound = true,
    onEntities = () => {},
    onPlan = () => {},
  }: WriteOptions = {},
): Promise<ImportResult> {
  const before = await beginRevision(db, at);
  rejectOtherRevision(before.revision, expected);
  const results = new Results();
  const license = new License(before.license);
  const failed = new FailedEntities();
  const cache = new ImportCache();
  const connection = await pipelined(db);
  const entry = { revision: before.next, at: before.now, reason, writer: role };
  const writer = await BatchWriter.begin(connection, cache, entry, before.entities);
  let isComplete = areAllFound;
  const prepared = prepareBatches(batches, (batch) =>
    // A load reads next to nothing, and where something is wrong nothing has to be there in time.
    cache.isLoading || problems.length > 0 || batch === null
      ? Promise.resolve(new Register(cache))
      : writer.read(() => prefetch(connection, batch, cache)),
  );
  try {
    for await (const [batch, next] of prepared) {
      if (problems.length >= maxProblems) break;
      isComplete &&= batch.isComplete;
      // The names in an unreadable document are not known: checking the others alone would report false problems.
      if (!isComplete) continue;
      if (!ignorePublishAt) rejectFutureDocuments(batch.documents, before.now);
      const register = await batch.register;
      const plan = await writer.read(async () => {
        const { documents, records } = batch;
        const named =
          records ?? batchRecordsOf(await lookUpExternalIds(connection, documents, failed, cache));
        return makePlan(connection, named, failed, register);
      });
      if (problems.length > 0) {
        failed.add(plan.entities.filter(({ said }) => said.length > 0));
        continue;
      }
      onPlan(plan);
      license.add(batch.documents);
      results.add(plan.entries);
      onEntities(plan.entries.length);
      if (plan.entries.every(({ action }) => action === 'unchanged')) continue;
      results.warn(await writer.read(() => warningsOf(connection, plan)));
      results.leave(await writer.read(() => recipientsWithoutHonors(connection, plan.entities)));
      if (listsReused) {
        const reused = await writer.read(() => reusedRecipients(connection, plan));
        results.reuse(reused);
        if (matched) await writer.read(() => matched.add(connection, plan, reused));
      }
      await writer.write(plan, next?.register);
    }
    await writer.flush();
    if (problems.length > 0) throw new ImportError(problems);
    await cache.endLoad();
  } catch (error) {
    await writer.end();
    // A refusal of the database is told like any other problem.
    throw toImportError(error);
  }
  results.add(license.entries());
  if (!writer.hasChanges && !license.hasChanged) return results.result(before.revision);
  await sealRevision(db, before.next, before.now, license.value);
  return results.result(before.next);
}

/**
 * Imports what paths name: files, folders and patterns.
 * @throws ImportError with all that is wrong with them
 */
export async function importFiles(
  db: Database,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const problems: Problem[] = [];
  const inputs = await findInputs(paths, process.stdin, problems);
  return importInputs(db, inputs, options, problems);
}

/**
 * Imports texts.
 * @throws ImportError with all that is wrong with them
 */
export async function importDocuments(
  db: Database,
  documents: readonly NamedText[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  return importInputs(db, textInputs(documents), options);
}
