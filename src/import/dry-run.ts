import { sql, type Transaction } from 'kysely';
import { ImportError, maxProblems, type Problem } from '../../db/model/problem.ts';
import { rejectOtherRevision } from '../../db/model/revision-error.ts';
import { readNewest } from '../../db/queries/changes/dataset.ts';
import { copyPublished } from '../../db/states/search-path.ts';
import type { DB } from '../../db/tables.ts';
import type { SelectedBatch } from './document-stages.ts';
import type { WriteOptions } from './options.ts';
import { planDocuments } from './plan-documents.ts';
import { actions, countOf, type ImportResult } from './report/result.ts';

/**
 * Begins a dry run, which has the results and problems of an import but writes nothing to the published data: rows of a
 * rolled-back transaction stay in its tables until vacuum, and the planner counts them. A single batch is only planned
 * if the plan shows everything. Otherwise the caller writes the batches, to a private copy of the data.
 * @param db a REPEATABLE READ transaction that is rolled back afterwards, and the copy with it; what follows in it looks
 * names up in the copy, if there is one
 * @param only the only batch that there is; null if there are several
 * @returns null if the batches have to be written, to the copy
 * @throws ImportError, RevisionError
 */
export async function beginDryRun(
  db: Transaction<DB>,
  only: SelectedBatch | null,
  problems: Problem[],
  options: WriteOptions,
): Promise<ImportResult | null> {
  const revision = await readNewest(db);
  rejectOtherRevision(revision, options.expected);
  const planned =
    only && canBePlanned(only) ? await planBatch(db, only, problems, revision, options) : null;
  if (planned === null) await enterCopy(db);
  return planned;
}

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
  { isComplete: areAllFound = true, onEntities = () => {}, matched }: WriteOptions,
): Promise<ImportResult | null> {
  // The names in an unreadable document are not known: a plan of the other documents would report false problems.
  const isKnown = isComplete && areAllFound && problems.length < maxProblems;
  const { results, isCertain } = await planDocuments(db, isKnown ? documents : [], true, matched);
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
