import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { setOutcome } from '../../db/queries/document-outcome.ts';
import { type DocumentToApply, firstDue } from '../../db/queries/due-document.ts';
import { documentsById, type ScheduledDocumentRow } from '../../db/queries/scheduled-document.ts';
import { endDocument, setPublishAt } from '../../db/queries/scheduling.ts';
import type { DB } from '../../db/tables.ts';
import { ImportError, type ImportResult, importInTransaction } from '../import/import.ts';
import type { Conflict } from './conflict.ts';
import { readCurrentTime } from './current-time.ts';
import { DocumentProblemsError, NotScheduledError, PastTimeError } from './errors.ts';
import { isLockTimeout } from './lock-timeout.ts';
import { storedPlan } from './stored-plan.ts';
import { textsOf } from './texts.ts';
import { type Failed, tryDocument } from './try-document.ts';
import { lockWriters } from './writer-lock.ts';

/** How long a publication waits for another writer before it tries again later. */
const patience = '5s';

/**
 * Publishes all documents that are due, in the order of their times, each in its own transaction and revision. If
 * several processes try at once, they take turns, and each document is published by one of them. One that cannot be
 * applied keeps its problems, and the next one follows; it is tried again when the published data has changed.
 * @param now the current time of the database if null
 * @param onConflict called with each document that cannot be published
 * @returns the documents that were published
 */
export async function publishDueDocuments(
  db: Database,
  now: Date | null = null,
  onConflict: (conflict: Conflict) => void = () => {},
): Promise<DocumentToApply[]> {
  const published: DocumentToApply[] = [];
  for (;;) {
    const tried = await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((transaction) => tryFirstDue(transaction, now))
      .catch((error: unknown) => {
        if (isLockTimeout(error)) return null;
        throw error;
      });
    if (tried === null) return published;
    if (tried.failed === null) published.push(tried.document);
    else onConflict({ id: tried.document.id, name: tried.document.name, ...tried.failed });
  }
}

/** Tries a single document, so that the transaction locks no more than one and meets no other in another order. */
async function tryFirstDue(
  db: Transaction<DB>,
  now: Date | null,
): Promise<{ document: DocumentToApply; failed: Failed | null } | null> {
  // Checked before any lock is taken, so that nobody waits when nothing is due.
  if ((await firstDue(db, now)) === null) return null;
  await sql`set local lock_timeout = ${sql.lit(patience)}`.execute(db);
  const before = await lockWriters(db);
  const document = await firstDue(db, now);
  if (document === null) return null;
  const tried = await tryDocument(db, document);
  if ('result' in tried) {
    await setPublished(db, document.id, tried.result, before);
    return { document, failed: null };
  }
  await setOutcome(db, document.id, { problems: tried.problems }, before);
  return { document, failed: tried };
}

export interface Published {
  document: ScheduledDocumentRow;
  /** what it changed */
  result: ImportResult;
}

/**
 * Publishes a scheduled document now, whatever its time.
 * @throws NotScheduledError, DocumentProblemsError
 */
export async function publishDocument(db: Database, id: string): Promise<Published> {
  return withScheduled(db, id, async (transaction, document, before) => {
    const { reason, writer } = document;
    const texts = await textsOf(transaction, id);
    const options = { reason: reason ?? undefined, writer, ignorePublishAt: true };
    const result = await importInTransaction(transaction, texts, options).catch(
      (error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
        const { problems, message } = error;
        throw new DocumentProblemsError({ ...document, plan: null, problems }, message);
      },
    );
    await setPublished(transaction, id, result, before);
    return { result, document: await documentOf(transaction, id) };
  });
}

/**
 * Changes the time at which a scheduled document is published.
 * @param now the current time of the database if null
 * @throws NotScheduledError, PastTimeError
 */
export async function rescheduleDocument(
  db: Database,
  id: string,
  publishAt: Date,
  now: Date | null = null,
): Promise<ScheduledDocumentRow> {
  if (publishAt <= (now ?? (await readCurrentTime(db)))) throw new PastTimeError(publishAt);
  return withScheduled(db, id, async (transaction) => {
    await setPublishAt(transaction, id, publishAt);
    return documentOf(transaction, id);
  });
}

/**
 * Withdraws a scheduled document: it will not be published.
 * @throws NotScheduledError
 */
export async function withdrawDocument(db: Database, id: string): Promise<ScheduledDocumentRow> {
  return withScheduled(db, id, async (transaction) => {
    await endDocument(transaction, id, 'WITHDRAWN', null);
    return documentOf(transaction, id);
  });
}

async function documentOf(db: Transaction<DB>, id: string): Promise<ScheduledDocumentRow> {
  const [document] = await documentsById(db, [id]);
  if (!document) throw new Error(`The document ${id} is gone.`);
  return document;
}

/** @param act is given the document, and the revision of the published data */
async function withScheduled<Result>(
  db: Database,
  id: string,
  act: (
    transaction: Transaction<DB>,
    document: ScheduledDocumentRow,
    revision: string,
  ) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      const revision = await lockWriters(transaction);
      const [document] = await documentsById(transaction, [id]);
      if (!document) throw new NotScheduledError('No document has this id.', null);
      if (document.status !== 'SCHEDULED') {
        throw new NotScheduledError(
          `The document "${document.name}" is already ${document.status.toLowerCase()}.`,
          document,
        );
      }
      return act(transaction, document, revision);
    });
}

/** @param before the revision of the published data before the document */
async function setPublished(
  db: Transaction<DB>,
  id: string,
  result: ImportResult,
  before: string,
): Promise<void> {
  await setOutcome(db, id, { plan: storedPlan(result) });
  await endDocument(db, id, 'PUBLISHED', result.revision === before ? null : result.revision);
}
