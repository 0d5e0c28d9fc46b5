import { sql, type Transaction } from 'kysely';
import { type CheckedDocuments, hasChanged, type ImportResult, importInTransaction } from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import { isLockTimeout } from '../../../db/connections/error-codes.ts';
import { ImportError } from '../../../db/model/problem.ts';
import type { Actor } from '../../../db/model/viewer.ts';
import { lockWriters } from '../../../db/queries/changes/dataset.ts';
import { insertAuditEntry, insertPublicationEntry } from '../../../db/queries/desk/audit.ts';
import { publicationName } from '../../../db/queries/desk/blocking-session.ts';
import {
  type NextScheduledDocument,
  nextDocument,
  type ScheduledDocumentToApply,
} from '../../../db/queries/desk/due-scheduled-document.ts';
import {
  type ScheduledDocumentRow,
  scheduledDocumentsById,
} from '../../../db/queries/desk/scheduled-document.ts';
import { setOutcome } from '../../../db/queries/desk/scheduled-document-outcome.ts';
import {
  endDocument,
  lockDocument,
  lockSchedule,
  readCurrentTime,
  setPublishAt,
} from '../../../db/queries/desk/scheduling.ts';
import type { DB } from '../../../db/tables.ts';
import {
  DocumentProblemsError,
  NotScheduledError,
  PastTimeError,
  UnknownDocumentError,
} from '../../../schema/context/desk-errors.ts';
import { checkedDocument } from '../document-texts.ts';
import { storedPlan } from '../early-plan.ts';
import type { Conflict } from '../publication-conflict.ts';
import { type Failed, tryDocument } from '../try-document.ts';
import { Undoable } from '../undo.ts';

/** How long a publication waits for another writer before it tries again later. */
const lockTimeout = '5s';

/** A scheduled document that is loaded before it is due, so that nobody waits for that. */
export interface LoadedDocument extends Pick<NextScheduledDocument, 'id' | 'version'> {
  /** what is wrong with the document itself is an error of it, as when it is applied */
  checked: Promise<CheckedDocuments>;
}

/** Loads a scheduled document, so that it can be published. */
export async function loadDocument(
  db: Database,
  { id, version }: Pick<NextScheduledDocument, 'id' | 'version'>,
): Promise<LoadedDocument> {
  const checked = checkedDocument(db, id);
  await checked.catch(() => {});
  return { id, version, checked };
}

export interface PublishOptions {
  /** called with each document that is due, before it is tried */
  onNext?: (document: NextScheduledDocument) => void;
  /** called with each document that is published, and how many milliseconds after its time that was */
  onPublished?: (document: ScheduledDocumentToApply, lateness: number) => void;
  /** called with each document that cannot be published */
  onConflict?: (conflict: Conflict) => void;
  /** the first of them, if it has been loaded; it is loaded again if it has changed since */
  loaded?: LoadedDocument | null;
}

/**
 * Publishes all documents that are due, in the order of their times, each in its own transaction and revision. If
 * several processes try at once, they take turns, and each document is published by one of them. One that cannot be
 * applied keeps its problems, and the next one follows; it is tried again when the published data has changed.
 * @param now the current time of the database if null
 * @returns the documents that were published
 */
export async function publishDueDocuments(
  db: Database,
  now: Date | null = null,
  { onNext, onPublished, onConflict, loaded = null }: PublishOptions = {},
): Promise<ScheduledDocumentToApply[]> {
  const published: ScheduledDocumentToApply[] = [];
  let known = loaded;
  for (;;) {
    // Checked before any lock is taken, so that nobody waits when nothing is due.
    const next = await nextDocument(db, now);
    if (!isDue(next)) return published;
    const dueAt = performance.now() + next.milliseconds;
    onNext?.(next);
    const document = isLoaded(next, known) ? known : await loadDocument(db, next);
    known = null;
    const tried = await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((transaction) => tryNext(transaction, now, document))
      .catch((error: unknown) => {
        if (isLockTimeout(error)) return 'busy' as const;
        throw error;
      });
    if (tried === 'busy') return published;
    if (tried === 'changed') continue;
    if (tried === 'published') {
      published.push(next);
      onPublished?.(next, performance.now() - dueAt);
    } else onConflict?.({ id: next.id, name: next.name, ...tried });
  }
}

function isDue(document: NextScheduledDocument | null): document is NextScheduledDocument {
  return document !== null && document.milliseconds <= 0;
}

/** Whether a document is loaded as it is now. */
export function isLoaded(
  document: NextScheduledDocument,
  loaded: LoadedDocument | null,
): loaded is LoadedDocument {
  return document.id === loaded?.id && document.version === loaded.version;
}

/**
 * Tries a single document, so that the transaction locks no more than one and meets no other in another order.
 * @returns `changed` if it has been changed or published since it was loaded
 */
async function tryNext(
  db: Transaction<DB>,
  now: Date | null,
  loaded: LoadedDocument,
): Promise<'published' | 'changed' | Failed> {
  await sql`
    select set_config('lock_timeout', ${lockTimeout}, true), set_config('application_name', ${publicationName}, true)`.execute(
    db,
  );
  const before = await lockWriters(db);
  await lockDocument(db, loaded.id);
  const document = await nextDocument(db, now);
  if (!isDue(document) || !isLoaded(document, loaded)) return 'changed';
  const undoable = new Undoable();
  const tried = await tryDocument(db, document, {
    checked: loaded.checked,
    onPlan: undoable.addPlan,
  });
  if ('result' in tried) {
    await undoable.store(db, tried.result);
    const revision = await setPublished(db, document.id, tried.result);
    await insertPublicationEntry(db, document.id, revision);
    return 'published';
  }
  await setOutcome(db, document.id, { problems: tried.problems }, before);
  return tried;
}

export interface Published {
  document: ScheduledDocumentRow;
  /** what it changed */
  result: ImportResult;
}

/**
 * Publishes a scheduled document now, whatever its time.
 * @throws UnknownDocumentError, NotScheduledError, DocumentProblemsError
 */
export async function publishDocument(db: Database, id: string, by: Actor): Promise<Published> {
  return withScheduled(db, id, lockWriters, async (transaction, document) => {
    const { reason, writer } = document;
    const checked = await checkedDocument(transaction, id);
    const undoable = new Undoable();
    const onPlan = undoable.addPlan;
    const options = { reason: reason ?? undefined, writer, onPlan, ignorePublishAt: true };
    const result = await importInTransaction(transaction, checked, options).catch(
      (error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
        const { problems, message } = error;
        throw new DocumentProblemsError({ ...document, plan: null, problems }, message);
      },
    );
    await undoable.store(transaction, result);
    const revision = await setPublished(transaction, id, result);
    await insertAuditEntry(transaction, by, { action: 'PUBLISH', document_id: id, revision });
    return { result, document: await documentOf(transaction, id) };
  });
}

export interface RescheduleOptions {
  /** the current time of the database if null */
  now?: Date | null;
  by: Actor;
}

/**
 * Changes the time at which a scheduled document is published.
 * @throws UnknownDocumentError, NotScheduledError, PastTimeError
 */
export async function rescheduleDocument(
  db: Database,
  id: string,
  publishAt: Date,
  { now = null, by }: RescheduleOptions,
): Promise<ScheduledDocumentRow> {
  if (publishAt <= (now ?? (await readCurrentTime(db)))) throw new PastTimeError(publishAt);
  return withScheduled(db, id, lockSchedule, async (transaction) => {
    await setPublishAt(transaction, id, publishAt);
    await insertAuditEntry(transaction, by, {
      action: 'RESCHEDULE',
      document_id: id,
      publish_at: publishAt,
    });
    return documentOf(transaction, id);
  });
}

/**
 * Withdraws a scheduled document: it will not be published.
 * @throws UnknownDocumentError, NotScheduledError
 */
export async function withdrawDocument(
  db: Database,
  id: string,
  by: Actor,
): Promise<ScheduledDocumentRow> {
  return withScheduled(db, id, lockSchedule, async (transaction) => {
    await endDocument(transaction, id, 'WITHDRAWN', null);
    await insertAuditEntry(transaction, by, { action: 'WITHDRAW', document_id: id });
    return documentOf(transaction, id);
  });
}

async function documentOf(db: Transaction<DB>, id: string): Promise<ScheduledDocumentRow> {
  const [document] = await scheduledDocumentsById(db, [id]);
  if (!document) throw new Error(`The document ${id} is gone.`);
  return document;
}

/**
 * @param lock waits for others that write the same
 * @param act is given the document
 * @throws UnknownDocumentError, NotScheduledError
 */
async function withScheduled<Result>(
  db: Database,
  id: string,
  lock: (transaction: Transaction<DB>) => Promise<unknown>,
  act: (transaction: Transaction<DB>, document: ScheduledDocumentRow) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await lock(transaction);
      await lockDocument(transaction, id);
      const [document] = await scheduledDocumentsById(transaction, [id]);
      if (!document) throw new UnknownDocumentError();
      if (document.status !== 'SCHEDULED') {
        throw new NotScheduledError(
          `The document "${document.name}" is already ${document.status.toLowerCase()}.`,
          document,
        );
      }
      return act(transaction, document);
    });
}

/** @returns the revision that published it; null if it changed nothing */
async function setPublished(
  db: Transaction<DB>,
  id: string,
  result: ImportResult,
): Promise<string | null> {
  const revision = hasChanged(result) ? result.revision : null;
  await setOutcome(db, id, { plan: storedPlan(result) });
  await endDocument(db, id, 'PUBLISHED', revision);
  return revision;
}
