import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { deskOf } from '../../db/desk.ts';
import { copyPublished, enterState } from '../../db/preview.ts';
import { readNewest, readRevision } from '../../db/queries/dataset.ts';
import {
  leavePreviews,
  leftPreviews,
  newestMigration,
  nextPreviewName,
  presentPreview,
  setPresentPreview,
} from '../../db/queries/preview-state.ts';
import {
  documentsById,
  type StoredPlan,
  setOutcome,
  type WaitingDocumentRow,
  waitingDocuments,
  waitingIds,
} from '../../db/queries/waiting-document.ts';
import type { DB } from '../../db/tables.ts';
import { ImportError, type ImportResult, importInTransaction } from '../import/import.ts';
import { isLockTimeout } from './lock-timeout.ts';
import { lockWriters } from './writer-lock.ts';

/** Of a large document not every thing is kept one by one. */
const mostEntries = 1000;

/** What a preview is a copy of. */
interface PublishedState {
  /** the revision */
  base: string;
  /** the newest migration */
  migration: string;
}

interface Preview extends PublishedState {
  /** of its schema */
  name: string;
  /** ids of those that it holds beyond the published state */
  documents: string[];
}

/**
 * Makes the preview equal the published state with all waiting documents applied in the order of their times, and
 * writes down what each of them will change, or why it does not fit: one that does not is passed over. Runs at the
 * end of every transaction that changed the published state or the desk, and holds the writers' lock.
 * @param copy whether to begin with a copy of the published state: also where the present preview could be gone on
 * from, or not even where it cannot; then the preview is behind until `refreshPreview`
 * @returns conflicts: the documents that did fit before, and fit no more
 */
export async function syncPreview(
  db: Transaction<DB>,
  copy: 'always' | 'if needed' | 'never' = 'if needed',
): Promise<WaitingDocumentRow[]> {
  const waiting = await waitingDocuments(db);
  if (waiting.length === 0) {
    await leavePreviews(db, null);
    return [];
  }
  const base = await readNewest(db.withSchema('published'));
  const now = { base, migration: await newestMigration(db) };
  const present = copy === 'always' ? null : await goOn(db, now, waiting);
  if (present === null && copy === 'never') return [];
  const preview = present ?? (await startAnew(db, now));
  for (const document of waiting.slice(preview.documents.length)) await applyTo(db, document);
  const documents = waiting.map(({ id }) => id);
  await db
    .updateTable('dataset')
    .set({ branch: branchOf(now.base, waiting) })
    .execute();
  await enterState(db, 'published');
  await setPresentPreview(db, { ...preview, documents });
  const fitted = new Set(waiting.filter(({ plan }) => plan !== null).map(({ id }) => id));
  return (await waitingDocuments(db)).filter(({ id, problems }) => problems && fitted.has(id));
}

/**
 * Brings the preview up to date where it is not: after a publication that did not wait for it, or after the tables
 * have changed.
 */
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
    // Whoever writes now syncs it too, and if not it is looked at again.
    if (!isLockTimeout(error)) throw error;
  });
}

/** Whether the preview is not that of the published state and what waits now. */
async function isBehind(db: Database): Promise<boolean> {
  const present = await presentPreview(db);
  const waiting = await waitingIds(db);
  if (!present) return waiting.length > 0;
  return (
    present.base !== (await readNewest(db.withSchema('published'))) ||
    present.migration !== (await newestMigration(db)) ||
    !isDeepStrictEqual(present.documents, waiting)
  );
}

/** The revision that press and curators see while something waits, else null. */
export async function revisionOfPreview(db: Database): Promise<string | null> {
  const present = await presentPreview(db);
  return present && readRevision(db.withSchema(present.name));
}

/**
 * Drops previews that were left, once those who began to read them have come to an end; one that is read at length
 * is left for later.
 * @param seconds how long ago they have to be left
 */
export async function dropLeftPreviews(db: Database, seconds = 60): Promise<void> {
  for (const name of await leftPreviews(db, seconds)) {
    const drop = db.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = '100ms'`.execute(transaction);
      await sql`drop schema if exists ${sql.id(name)} cascade`.execute(transaction);
      await deskOf(transaction).deleteFrom('preview_state').where('name', '=', name).execute();
    });
    await drop.catch((error: unknown) => {
      // Somebody still reads it.
      if (!isLockTimeout(error)) throw error;
    });
  }
}

/**
 * The present preview, entered, where it holds what comes first: those of its documents that have been published
 * since are all that changed the published state, and the rest are the first of those that wait.
 */
async function goOn(
  db: Transaction<DB>,
  now: PublishedState,
  waiting: readonly WaitingDocumentRow[],
): Promise<Preview | null> {
  const present = await presentPreview(db);
  if (present?.migration !== now.migration) return null;
  const rows = await documentsById(db, present.documents);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const held = present.documents.map((id) => byId.get(id));
  const unpublished = held.findIndex((row) => row?.status !== 'PUBLISHED');
  const count = unpublished < 0 ? held.length : unpublished;
  const revisions = held.slice(0, count).flatMap((row) => row?.revision ?? []);
  const rest = present.documents.slice(count);
  const isAhead = BigInt(now.base) === BigInt(present.base) + BigInt(revisions.length);
  if (!isAhead || rest.some((id, index) => waiting[index]?.id !== id)) return null;
  await enterState(db, present.name);
  await sql`
    update change c set at = p.at, writer = p.writer::text::writer
    from published.change p
    where p.revision = c.revision and p.number = c.number and p.revision > ${present.base}`.execute(
    db,
  );
  await sql`
    update dataset d set updated_at = p.updated_at
    from published.dataset p where p.revision = d.revision`.execute(db);
  return { ...now, name: present.name, documents: rest };
}

async function startAnew(db: Transaction<DB>, now: PublishedState): Promise<Preview> {
  const name = await nextPreviewName(db);
  await copyPublished(db, name);
  return { ...now, name, documents: [] };
}

async function applyTo(db: Transaction<DB>, document: WaitingDocumentRow): Promise<void> {
  const { id, texts, reason, writer, publish_at: at } = document;
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

function storedPlan({ counts, entries, warnings }: ImportResult): StoredPlan {
  const told = entries.filter(({ action }) => action !== 'unchanged').slice(0, mostEntries);
  return { counts: Object.fromEntries(counts), entries: told, warnings };
}

/** The public's revision, and a hash that tells what waits from whatever else could; short, since people read it. */
function branchOf(base: string, waiting: readonly WaitingDocumentRow[]): string {
  const held = waiting.map(({ id, publish_at: at }) => `${id} ${at.toISOString()}`);
  return `${base}+${createHash('sha256').update(held.join('\n')).digest('hex').slice(0, 12)}`;
}
