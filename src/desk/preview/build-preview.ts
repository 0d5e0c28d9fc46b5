import { setTimeout as wait } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { inSnapshot } from '../../../db/connections/snapshot.ts';
import {
  documentsToApply,
  type ScheduledDocumentToApply,
} from '../../../db/queries/desk/due-scheduled-document.ts';
import {
  enterBuild,
  leaveBuild,
  lockPreviewBuild,
  nextPreviewName,
  setPreviewBuild,
} from '../../../db/queries/desk/preview-build.ts';
import {
  currentPreview,
  isPreviewUpToDate,
  type PreviewBase,
  type PreviewRow,
  readDependencies,
  readPreviewBase,
  setCurrentPreview,
  supersededPreviews,
  supersedePreviews,
} from '../../../db/queries/desk/preview-state.ts';
import {
  type ScheduledDocumentRow,
  scheduledDocumentsById,
} from '../../../db/queries/desk/scheduled-document.ts';
import { setOutcomesInPreview } from '../../../db/queries/desk/scheduled-document-outcome.ts';
import { readCurrentTime } from '../../../db/queries/desk/scheduling.ts';
import { copyPublished, enterState } from '../../../db/states/search-path.ts';
import type { DB } from '../../../db/tables.ts';
import { storedPlan } from '../early-plan.ts';
import type { Conflict } from '../publication-conflict.ts';
import { tryDocument } from '../try-document.ts';
import { Dependencies } from './dependencies.ts';
import { followPublications, holdsPublications } from './follow-publications.ts';
import { dropOldPreviews } from './old-previews.ts';
import { previewRevisionOf } from './preview-revision.ts';
import { applySmallUpdate } from './small-update.ts';

export interface BuildOptions {
  /** milliseconds that a request may take: a superseded preview may be read for so long */
  grace: number;
  /** called with each document that comes into conflict: it has problems, and had none before */
  onConflict?: (conflict: Conflict) => void;
}

/** How long a superseded preview may be read. @param operationTimeout milliseconds that an operation may take */
export function graceOf(operationTimeout: number): number {
  return operationTimeout + 1_000;
}

/** The contents that a preview is to hold: the published data and the scheduled documents of one snapshot. */
interface Wanted extends PreviewBase {
  documents: readonly ScheduledDocumentToApply[];
}

/** A preview that is not finished yet. */
interface Beginning {
  /** of its schema */
  name: string;
  wanted: Wanted;
  /** how many of the wanted documents it holds already: the first ones */
  held: number;
  /** the preview that it was; null if it is a new copy of the published data */
  current: PreviewRow | null;
}

/** Milliseconds until a build that has to wait looks again. */
const nap = 200;

/**
 * Waits until the preview holds all that was committed when this was called, and builds it if nobody else does.
 * @throws what a build throws
 */
export async function buildPreview(db: Database, options: BuildOptions): Promise<void> {
  const since = await readCurrentTime(db);
  for (;;) {
    if ((await buildPreviewOnce(db, options)) !== 'later') return;
    const current = await currentPreview(db);
    if (current && current.as_of > since) return;
    await wait(nap);
  }
}

/** Builds the preview anew if its tables are those of an earlier version, whose data this one cannot read. */
export async function replaceOutdatedPreview(db: Database, options: BuildOptions): Promise<void> {
  const current = await currentPreview(db);
  if (current && current.migration !== (await readPreviewBase(db)).migration)
    await buildPreview(db, options);
}

/**
 * Makes the preview equal the published data with all scheduled documents applied in the order of their times. For each
 * document it stores what it will change, or its problems; a document with problems is skipped. No writer waits for a
 * build, and a publication only while the outcomes are stored. What is written meanwhile is for the next build.
 * @returns `later` if another process is building, or a superseded preview is still read: never are there more than two
 */
export async function buildPreviewOnce(
  db: Database,
  { grace, onConflict = () => {} }: BuildOptions,
): Promise<'up to date' | 'built' | 'later'> {
  await dropOldPreviews(db, grace);
  if (await isPreviewUpToDate(db)) return 'up to date';
  const small = await applySmallUpdate(db);
  if (small === 'later') return 'later';
  if (small === 'done') return 'built';
  const start = await readStart(db);
  const conflicts = start === null ? await buildCopy(db) : await finish(db, start);
  if (conflicts === null) return 'later';
  for (const conflict of conflicts) onConflict(conflict);
  return 'built';
}

async function readWanted(snapshot: Transaction<DB>): Promise<Wanted> {
  return { ...(await readPreviewBase(snapshot)), documents: await documentsToApply(snapshot) };
}

/**
 * The current preview, if it needs no copy: nothing is scheduled any more, or it holds a beginning of the scheduled
 * documents, and the published data has changed only by publishing documents that it holds too.
 */
function readStart(db: Database): Promise<Beginning | null> {
  return inSnapshot(db, async (snapshot) => {
    const wanted = await readWanted(snapshot);
    const current = await currentPreview(snapshot);
    if (current === null) return null;
    const { name } = current;
    if (wanted.documents.length === 0) return { name, wanted, held: 0, current };
    if (current.migration !== wanted.migration) return null;
    const rows = await scheduledDocumentsById(snapshot, current.documents);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const published: ScheduledDocumentRow[] = [];
    for (const id of current.documents) {
      const row = byId.get(id);
      if (row?.status !== 'PUBLISHED') break;
      published.push(row);
    }
    const isBeginning = current.documents.slice(published.length).every((id, index) => {
      const document = wanted.documents[index];
      return document?.id === id && document.time === current.times[published.length + index];
    });
    if (!isBeginning || !(await holdsPublications(snapshot, current, published, wanted.base)))
      return null;
    return { name, wanted, held: current.documents.length - published.length, current };
  });
}

/**
 * Builds a preview from a new copy of the published data.
 * @returns the documents that came into conflict; null if that has to wait
 */
function buildCopy(db: Database): Promise<Conflict[] | null> {
  return db.connection().execute(async (connection) => {
    try {
      const beginning = await copy(connection);
      return beginning && (await finish(connection, beginning));
    } finally {
      // A broken connection carries no name any more.
      await leaveBuild(connection).catch(() => {});
    }
  });
}

/**
 * Copies the published data into a new schema that nobody reads yet. If the connection ends meanwhile, the schema's name
 * stays in `preview_build`, and the next build drops it.
 * @param db a connection
 * @returns null if that has to wait
 */
async function copy(db: Database): Promise<Beginning | null> {
  const name = await db.transaction().execute(async (transaction) => {
    const unfinished = await lockPreviewBuild(transaction);
    if (unfinished !== null || (await supersededPreviews(transaction)).length > 0) return null;
    // Another process may have finished a build after this one looked.
    if (await isPreviewUpToDate(transaction)) return null;
    const next = await nextPreviewName(transaction);
    await setPreviewBuild(transaction, next);
    await enterBuild(transaction, next);
    return next;
  });
  if (name === null) return null;
  return inSnapshot(db, async (snapshot) => {
    if ((await lockPreviewBuild(snapshot)) !== name) return null;
    const wanted = await readWanted(snapshot);
    if (wanted.documents.length > 0) await copyPublished(snapshot, name);
    return { name, wanted, held: 0, current: null };
  });
}

/**
 * Applies the rest of the documents to a preview and makes it the current one, in one transaction: who reads it sees it
 * before or after.
 * @returns the documents that came into conflict; null if another build was faster
 */
async function finish(
  db: Database,
  { name, wanted, held, current }: Beginning,
): Promise<Conflict[] | null> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const unfinished = await lockPreviewBuild(transaction);
      const isOurs = current === null ? unfinished === name : await isStill(transaction, current);
      if (unfinished === undefined || !isOurs) return null;
      if (current === null) await setPreviewBuild(transaction, null);
      const { base, migration, asOf, documents } = wanted;
      if (documents.length === 0) {
        await supersedePreviews(transaction, null);
        return [];
      }
      await enterState(transaction, name);
      if (current !== null) await followPublications(transaction, current.base, base);
      const before = current === null ? [] : await readDependencies(transaction, name);
      const dependencies = new Dependencies(before);
      const outcomes = new Map<ScheduledDocumentToApply, Awaited<ReturnType<typeof tryDocument>>>();
      for (const document of documents.slice(held)) {
        const outcome = await tryDocument(transaction, document, {
          at: document.publish_at,
          onPlan: (plan) => dependencies.addPlan(plan),
        });
        dependencies.addOutcome(outcome);
        outcomes.set(document, outcome);
      }
      await transaction
        .updateTable('dataset')
        .set({ branch: previewRevisionOf(base, documents) })
        .execute();
      await enterState(transaction, 'published');
      await setCurrentPreview(transaction, {
        name,
        base,
        migration,
        as_of: asOf,
        documents: documents.map(({ id }) => id),
        times: documents.map(({ time }) => time),
        depends_on: dependencies.hashes,
      });
      return storeOutcomes(transaction, outcomes);
    });
}

async function isStill(db: Transaction<DB>, { name, base, as_of }: PreviewRow): Promise<boolean> {
  const current = await currentPreview(db);
  if (current?.name !== name || current.base !== base) return false;
  return current.as_of.getTime() === as_of.getTime();
}

/** @returns the documents that came into conflict */
async function storeOutcomes(
  db: Transaction<DB>,
  outcomes: ReadonlyMap<ScheduledDocumentToApply, Awaited<ReturnType<typeof tryDocument>>>,
): Promise<Conflict[]> {
  const stored = [...outcomes].map(([{ id, time }, outcome]) => ({
    id,
    time,
    outcome:
      'result' in outcome ? { plan: storedPlan(outcome.result) } : { problems: outcome.problems },
  }));
  const conflicts = await setOutcomesInPreview(db, stored);
  return [...outcomes].flatMap(([{ id, name }, outcome]) =>
    'result' in outcome || !conflicts.has(id) ? [] : [{ id, name, ...outcome }],
  );
}
