import { sql, type Transaction } from 'kysely';
import { copyPublished } from '../../db/preview.ts';
import { readNewest } from '../../db/queries/dataset.ts';
import type { DB } from '../../db/tables.ts';
import { type WriteOptions, writeBatches } from './apply/write.ts';
import { planDocuments } from './plan-documents.ts';
import { ImportError, mostProblems, type Problem } from './problem.ts';
import { actions, countOf, type ImportResult } from './report/result.ts';
import { rejectOtherRevision } from './revision-error.ts';
import type { Batch } from './validate/batches.ts';

/** A batch without the documents that are not applied now. */
export interface SelectedBatch extends Batch {
  /** whether documents were left out */
  isPartial: boolean;
}

/**
 * Does what `writeBatches` does, with the same results and problems, but writes nothing to the published data: rows of
 * a rolled-back transaction stay in its tables until vacuum, and the planner counts them. A single batch is only
 * planned if the plan shows everything. Otherwise the batches are written to a private copy of the data.
 * @param db a REPEATABLE READ transaction that is rolled back afterwards, and the copy with it; what follows in it looks
 * names up in the copy, if there is one
 * @throws ImportError, RevisionError
 */
export async function tryBatches(
  db: Transaction<DB>,
  batches: AsyncGenerator<SelectedBatch>,
  problems: Problem[],
  options: WriteOptions,
): Promise<ImportResult> {
  const first = await batches.next();
  const second = first.done ? first : await batches.next();
  const revision = await readNewest(db);
  rejectOtherRevision(revision, options.expected);
  const batch = first.done ? empty : first.value;
  const planned =
    second.done && canBePlanned(batch)
      ? await planBatch(db, batch, problems, revision, options)
      : null;
  if (planned !== null) return planned;
  await enterCopy(db);
  async function* all(): AsyncGenerator<Batch> {
    for (const { done, value } of [first, second]) if (!done) yield value;
    yield* batches;
  }
  return writeBatches(db, all(), problems, options);
}

const empty: SelectedBatch = { documents: [], isComplete: true, isPartial: false };

/**
 * Whether a plan says all that the documents do: they set no license and have no time, and nothing that is scheduled
 * builds on what they write.
 */
function canBePlanned({ documents, isPartial }: SelectedBatch): boolean {
  if (isPartial && documents.length > 0) return false;
  return documents.every(
    ({ content: { license, publishAt } }) => license === undefined && publishAt === undefined,
  );
}

/** @returns null if the database may still refuse what is planned */
async function planBatch(
  db: Transaction<DB>,
  { documents, isComplete }: SelectedBatch,
  problems: Problem[],
  revision: string,
  { isComplete: areAllFound = true, onEntities = () => {} }: WriteOptions,
): Promise<ImportResult | null> {
  // What an unreadable document names is not known: a plan of the others would find problems that are none.
  const isKnown = isComplete && areAllFound && problems.length < mostProblems;
  const { results, isCertain } = await planDocuments(db, isKnown ? documents : []);
  if (problems.length > 0) throw new ImportError(problems);
  if (!isCertain) return null;
  const result = results.result(revision);
  onEntities(actions.reduce((sum, action) => sum + countOf(result, action), 0));
  return result;
}

/** Copies the published data for this transaction alone. */
async function enterCopy(db: Transaction<DB>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select 'dry_run_' || pg_backend_pid() as name`.execute(db);
  await copyPublished(db, rows[0]?.name ?? '');
}
