import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { deskOf } from '../../db/desk.ts';
import { copyPublished, enterState } from '../../db/preview.ts';
import { readNewest, readRevision } from '../../db/queries/dataset.ts';
import {
  currentPreview,
  newestMigration,
  nextPreviewName,
  setCurrentPreview,
  supersededPreviews,
  supersedePreviews,
} from '../../db/queries/preview-state.ts';
import {
  documentsById,
  type ScheduledDocumentRow,
  scheduledDocuments,
  scheduledIds,
  setOutcome,
} from '../../db/queries/scheduled-document.ts';
import type { DB } from '../../db/tables.ts';
import { ImportError, importInTransaction } from '../import/import.ts';
import { isLockTimeout } from './lock-timeout.ts';
import { storedPlan } from './stored-plan.ts';
import { textsOf } from './texts.ts';
import { lockWriters } from './writer-lock.ts';

/** The published data that a preview is a copy of. */
interface PublishedState {
  /** its revision */
  base: string;
  /** the newest migration */
  migration: string;
}

interface Preview extends PublishedState {
  /** of its schema */
  name: string;
  /** ids of the documents that are applied to the copy */
  documents: string[];
}

/**
 * Makes the preview equal the published data with all scheduled documents applied in the order of their times. For
 * each document it stores what it will change, or its problems; a document with problems is skipped. Runs at the end
 * of every transaction that changed the published data or the desk, and holds the writers' lock.
 * @param copy whether to start from a new copy of the published data: `always`, even if the current preview could be
 * extended; `if needed`, if it cannot; `never`, which then leaves the preview behind until `refreshPreview`
 * @returns conflicts: the documents that could be applied before and no longer can
 */
export async function syncPreview(
  db: Transaction<DB>,
  copy: 'always' | 'if needed' | 'never' = 'if needed',
): Promise<ScheduledDocumentRow[]> {
  const scheduled = await scheduledDocuments(db);
  if (scheduled.length === 0) {
    await supersedePreviews(db, null);
    return [];
  }
  const base = await readNewest(db.withSchema('published'));
  const now = { base, migration: await newestMigration(db) };
  const current = copy === 'always' ? null : await extendCurrent(db, now, scheduled);
  if (current === null && copy === 'never') return [];
  const preview = current ?? (await startNew(db, now));
  for (const document of scheduled.slice(preview.documents.length)) await applyTo(db, document);
  const documents = scheduled.map(({ id }) => id);
  await db
    .updateTable('dataset')
    .set({ branch: branchOf(now.base, scheduled) })
    .execute();
  await enterState(db, 'published');
  await setCurrentPreview(db, { ...preview, documents });
  const planned = new Set(scheduled.filter(({ plan }) => plan !== null).map(({ id }) => id));
  return (await scheduledDocuments(db)).filter(({ id, problems }) => problems && planned.has(id));
}

/** Brings the preview up to date if it is behind: after a publication that did not wait for it, or after a migration. */
export async function refreshPreview(db: Database): Promise<void> {
  if (!(await isBehind(db))) return;
  const sync = db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await sql`set local lock_timeout = '5s'`.execute(transaction);
      await lockWriters(transaction);
      await syncPreview(transaction);
    });
  await sync.catch((error: unknown) => {
    // The writer that holds the lock syncs the preview too, or the next check does.
    if (!isLockTimeout(error)) throw error;
  });
}

/** Whether the preview differs from the published data with all scheduled documents. */
async function isBehind(db: Database): Promise<boolean> {
  const current = await currentPreview(db);
  const scheduled = await scheduledIds(db);
  if (!current) return scheduled.length > 0;
  return (
    current.base !== (await readNewest(db.withSchema('published'))) ||
    current.migration !== (await newestMigration(db)) ||
    !isDeepStrictEqual(current.documents, scheduled)
  );
}

/** The revision of the preview; null if no document is scheduled. */
export async function revisionOfPreview(db: Database): Promise<string | null> {
  const current = await currentPreview(db);
  return current && readRevision(db.withSchema(current.name));
}

/**
 * Drops previews that have been superseded for a while, so that requests that read them have ended. One that is
 * still read is left for a later call.
 * @param seconds how long ago they must have been superseded
 */
export async function dropSupersededPreviews(db: Database, seconds = 60): Promise<void> {
  for (const name of await supersededPreviews(db, seconds)) {
    const drop = db.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = '100ms'`.execute(transaction);
      await sql`drop schema if exists ${sql.id(name)} cascade`.execute(transaction);
      await deskOf(transaction).deleteFrom('preview_state').where('name', '=', name).execute();
    });
    await drop.catch((error: unknown) => {
      // A request still reads it.
      if (!isLockTimeout(error)) throw error;
    });
  }
}

/**
 * Enters the current preview if it can be extended: it holds a beginning of the scheduled documents, and the
 * published data has changed only by publishing documents that it holds too.
 * @returns null if it cannot be extended
 */
async function extendCurrent(
  db: Transaction<DB>,
  now: PublishedState,
  scheduled: readonly ScheduledDocumentRow[],
): Promise<Preview | null> {
  const current = await currentPreview(db);
  if (current?.migration !== now.migration) return null;
  const rows = await documentsById(db, current.documents);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const held = current.documents.map((id) => byId.get(id));
  const unpublished = held.findIndex((row) => row?.status !== 'PUBLISHED');
  const count = unpublished < 0 ? held.length : unpublished;
  const revisions = held.slice(0, count).flatMap((row) => row?.revision ?? []);
  const rest = current.documents.slice(count);
  const isAhead = BigInt(now.base) === BigInt(current.base) + BigInt(revisions.length);
  if (!isAhead || rest.some((id, index) => scheduled[index]?.id !== id)) return null;
  await enterState(db, current.name);
  await sql`
    update change c set at = p.at, writer = p.writer
    from published.change p
    where p.revision = c.revision and p.number = c.number and p.revision > ${current.base}`.execute(
    db,
  );
  await sql`
    update dataset d set updated_at = p.updated_at
    from published.dataset p where p.revision = d.revision`.execute(db);
  return { ...now, name: current.name, documents: rest };
}

async function startNew(db: Transaction<DB>, now: PublishedState): Promise<Preview> {
  const name = await nextPreviewName(db);
  await copyPublished(db, name);
  return { ...now, name, documents: [] };
}

async function applyTo(db: Transaction<DB>, document: ScheduledDocumentRow): Promise<void> {
  const { id, reason, writer, publish_at: at } = document;
  const texts = await textsOf(db, id);
  await sql`savepoint document`.execute(db);
  try {
    const result = await importInTransaction(db, texts, {
      ...{ reason: reason ?? undefined, writer, at, evenBeforeTime: true },
    });
    await setOutcome(db, id, { plan: storedPlan(result) });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    await sql`rollback to savepoint document`.execute(db);
    await setOutcome(db, id, { problems: error.problems });
  }
  await sql`release savepoint document`.execute(db);
}

/**
 * The public's revision, and a hash of the scheduled documents and their times; short, since people read it. Press
 * can compare two of them: they are equal only if the same documents are scheduled.
 */
function branchOf(base: string, scheduled: readonly ScheduledDocumentRow[]): string {
  const held = scheduled.map(({ id, publish_at: at }) => `${id} ${at.toISOString()}`);
  return `${base}+${createHash('sha256').update(held.join('\n')).digest('hex').slice(0, 12)}`;
}
