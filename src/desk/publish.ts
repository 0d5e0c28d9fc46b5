import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import {
  documentsById,
  endDocument,
  firstDue,
  type ScheduledDocumentRow,
  setOutcome,
  setPublishAt,
} from '../../db/queries/scheduled-document.ts';
import type { DB } from '../../db/tables.ts';
import { ImportError, type ImportResult, importInTransaction } from '../import/import.ts';
import { DocumentProblemsError, NotScheduledError, PastTimeError } from './errors.ts';
import { isLockTimeout } from './lock-timeout.ts';
import { syncPreview } from './preview.ts';
import { storedPlan } from './stored-plan.ts';
import { textsOf } from './texts.ts';
import { presentMoment } from './time.ts';
import { lockWriters } from './writer-lock.ts';

/** How long a publication waits for another writer before it tries again later. */
const patience = '5s';

/**
 * Publishes all documents that are due, in the order of their times, each in its own transaction and revision. If
 * several processes try at once, they take turns, and each document is published by one of them. The public does not
 * wait for the preview: if it has to be rebuilt, it is left behind until `refreshPreview`.
 * @param now the current time of the database if null
 * @returns the documents that were published
 */
export async function publishDueDocuments(
  db: Database,
  now: Date | null = null,
): Promise<ScheduledDocumentRow[]> {
  const published: ScheduledDocumentRow[] = [];
  for (;;) {
    const document = await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((transaction) => publishFirstDue(transaction, now))
      .catch((error: unknown) => {
        if (isLockTimeout(error)) return null;
        throw error;
      });
    if (document === null) return published;
    published.push(document);
  }
}

async function publishFirstDue(
  db: Transaction<DB>,
  now: Date | null,
): Promise<ScheduledDocumentRow | null> {
  // Checked before any lock is taken, so that nobody waits when nothing is due.
  if ((await firstDue(db, now)) === null) return null;
  await sql`set local lock_timeout = ${sql.lit(patience)}`.execute(db);
  await lockWriters(db);
  for (;;) {
    const document = await firstDue(db, now);
    if (document === null) return null;
    await sql`savepoint due`.execute(db);
    try {
      await publish(db, document);
      await syncPreview(db, 'never');
      return document;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      // It could be applied when it was planned. Its problems are stored for curators, and the next document follows.
      await sql`rollback to savepoint due`.execute(db);
      await setOutcome(db, document.id, { problems: error.problems });
    }
  }
}

/** A document after a change to it, and the other scheduled documents that can no longer be applied. */
export interface Moved {
  document: ScheduledDocumentRow;
  conflicts: ScheduledDocumentRow[];
}

export interface Published extends Moved {
  /** what it changed */
  result: ImportResult;
}

/**
 * Publishes a scheduled document now, whatever its time.
 * @throws NotScheduledError, DocumentProblemsError
 */
export async function publishDocument(db: Database, id: string): Promise<Published> {
  return withScheduled(db, id, async (transaction, document) => {
    const result = await publish(transaction, document).catch((error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      const { problems, message } = error;
      throw new DocumentProblemsError({ ...document, plan: null, problems }, message);
    });
    return { result, ...(await moved(transaction, id, await syncPreview(transaction))) };
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
): Promise<Moved> {
  if (publishAt <= (now ?? (await presentMoment(db)))) throw new PastTimeError(publishAt);
  return withScheduled(db, id, async (transaction) => {
    await setPublishAt(transaction, id, publishAt);
    return moved(transaction, id, await syncPreview(transaction, 'always'));
  });
}

/**
 * Withdraws a scheduled document: it will not be published.
 * @throws NotScheduledError
 */
export async function withdrawDocument(db: Database, id: string): Promise<Moved> {
  return withScheduled(db, id, async (transaction) => {
    await endDocument(transaction, id, 'WITHDRAWN', null);
    return moved(transaction, id, await syncPreview(transaction));
  });
}

async function moved(
  db: Transaction<DB>,
  id: string,
  conflicts: ScheduledDocumentRow[],
): Promise<Moved> {
  const [document] = await documentsById(db, [id]);
  if (!document) throw new Error(`The document ${id} is gone.`);
  return { document, conflicts };
}

async function withScheduled<Result>(
  db: Database,
  id: string,
  act: (transaction: Transaction<DB>, document: ScheduledDocumentRow) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await lockWriters(transaction);
      const [document] = await documentsById(transaction, [id]);
      if (!document) throw new NotScheduledError('No document has this id.', null);
      if (document.status !== 'SCHEDULED') {
        throw new NotScheduledError(
          `The document "${document.name}" is already ${document.status.toLowerCase()}.`,
          document,
        );
      }
      return act(transaction, document);
    });
}

async function publish(
  db: Transaction<DB>,
  { id, reason, writer }: ScheduledDocumentRow,
): Promise<ImportResult> {
  const before = await lockWriters(db);
  const result = await importInTransaction(db, await textsOf(db, id), {
    ...{ reason: reason ?? undefined, writer, evenBeforeTime: true },
  });
  await setOutcome(db, id, { plan: storedPlan(result) });
  await endDocument(db, id, 'PUBLISHED', result.revision === before ? null : result.revision);
  return result;
}
