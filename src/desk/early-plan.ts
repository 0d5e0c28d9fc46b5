import type { Transaction } from 'kysely';
import { type ImportResult, planDocuments, type ValidDocument } from '#import';
import { readNewest } from '../../db/queries/changes/dataset.ts';
import { currentPreview, isPreviewUpToDate } from '../../db/queries/desk/preview-state.ts';
import type { ScheduledDocumentRow } from '../../db/queries/desk/scheduled-document.ts';
import type { StoredPlan } from '../../db/queries/desk/scheduled-document-outcome.ts';
import { enterState, presentState } from '../../db/states/search-path.ts';
import type { DB } from '../../db/tables.ts';

/** For a large document only the first changes are stored one by one. */
const maxStoredEntries = 1000;

/** The changes of an import, as they are stored with a scheduled document: without entities that stay as they are. */
export function storedPlan({ counts, entries, warnings }: ImportResult): StoredPlan {
  const changing = entries
    .filter(({ action }) => action !== 'unchanged')
    .slice(0, maxStoredEntries);
  return { counts: Object.fromEntries(counts), entries: changing, warnings };
}

/** Documents of more characters are planned in the preview only, so that no writer waits for their plan. */
export const maxEarlyPlanLength = 200_000;

/**
 * Plans documents that are about to be scheduled for one time against the data as it will be then, if that data is
 * there: the published data if they come before all scheduled documents, or the preview if they come after them. It
 * only reads. What is wrong is complained of at the documents.
 * @param db looks names up in the published data, or in a copy of it that a dry run has changed
 * @param scheduled the documents that are scheduled already, in their order
 * @param time when the documents are due, in milliseconds since 1970
 * @returns what they will change together; null if that is not known before the preview is built
 */
export async function planEarly(
  db: Transaction<DB>,
  documents: readonly ValidDocument[],
  scheduled: readonly ScheduledDocumentRow[],
  time: number,
): Promise<StoredPlan | null> {
  const published = await presentState(db);
  const state = await stateAt(db, published, scheduled, time);
  if (state === null) return null;
  await enterState(db, state);
  const { results } = await planDocuments(db, documents, false);
  await enterState(db, published);
  // The license is not part of a plan, but of what a document changes.
  const isWhole = documents.every(({ content }) => content.license === undefined);
  return isWhole ? storedPlan(results.result('')) : null;
}

async function stateAt(
  db: Transaction<DB>,
  published: string,
  scheduled: readonly ScheduledDocumentRow[],
  time: number,
): Promise<string | null> {
  const [next] = scheduled;
  // Of documents with the same time, the one received first comes first.
  if (next === undefined || time < next.publish_at.getTime()) return published;
  const isAfterAll = time >= (scheduled.at(-1)?.publish_at.getTime() ?? 0);
  if (!isAfterAll || !(await isPreviewUpToDate(db))) return null;
  const preview = await currentPreview(db);
  // Changes that a dry run would apply at once are not in the preview.
  return preview?.base === (await readNewest(db)) ? preview.name : null;
}
