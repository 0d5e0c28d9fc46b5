import type { Transaction } from 'kysely';
import { enterState } from '../../db/preview.ts';
import { currentPreview, isPreviewUpToDate } from '../../db/queries/preview-state.ts';
import type { ScheduledDocumentRow, StoredPlan } from '../../db/queries/scheduled-document.ts';
import type { DB } from '../../db/tables.ts';
import type { ValidDocument } from '../import/document/validate.ts';
import { batchRecordsOf } from '../import/plan/batch-records.ts';
import { Lost } from '../import/plan/lost.ts';
import { makePlan } from '../import/plan/plan.ts';
import { Register } from '../import/plan/register.ts';
import { warningsOf } from '../import/plan/warn.ts';
import { Results } from '../import/result.ts';
import { storedPlan } from './stored-plan.ts';

/** Documents of more characters are planned in the preview only, so that no writer waits for their plan. */
export const longestPlanned = 200_000;

/**
 * Plans documents that are about to be scheduled against the data as it will be when they are due, if that data is
 * there: the published data if they come before all scheduled documents, or the preview if they come after them. It
 * only reads. What is wrong is complained of at the documents.
 * @param scheduled the documents that are scheduled already, in their order
 * @param first when the first of the documents is due, in milliseconds since 1970
 * @param last when the last one is
 * @returns what all of them will change together; null if that is not known before the preview is built
 */
export async function planEarly(
  db: Transaction<DB>,
  documents: readonly ValidDocument[],
  scheduled: readonly ScheduledDocumentRow[],
  first: number,
  last: number,
): Promise<StoredPlan | null> {
  const state = await stateAt(db, scheduled, first, last);
  if (state === null) return null;
  await enterState(db, state);
  const plan = await makePlan(db, batchRecordsOf(documents), new Lost(), new Register());
  const results = new Results();
  results.add(plan.entries);
  if (plan.entries.some(({ action }) => action !== 'unchanged'))
    results.warn(await warningsOf(db, plan));
  await enterState(db, 'published');
  // The license is not part of a plan, but of what a document changes.
  const isWhole = documents.every(({ content }) => content.license === undefined);
  return isWhole ? storedPlan(results.result('')) : null;
}

async function stateAt(
  db: Transaction<DB>,
  scheduled: readonly ScheduledDocumentRow[],
  first: number,
  last: number,
): Promise<string | null> {
  const [next] = scheduled;
  // Of documents with the same time, the one received first comes first.
  if (next === undefined || last < next.publish_at.getTime()) return 'published';
  const isAfterAll = first >= (scheduled.at(-1)?.publish_at.getTime() ?? 0);
  if (!isAfterAll || !(await isPreviewUpToDate(db))) return null;
  const preview = await currentPreview(db);
  return preview?.name ?? null;
}
