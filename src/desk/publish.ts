import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import {
  documentsById,
  endDocument,
  firstDue,
  setOutcome,
  setPublishAt,
  type WaitingDocumentRow,
} from '../../db/queries/waiting-document.ts';
import type { DB } from '../../db/tables.ts';
import { ImportError, type ImportResult, importInTransaction } from '../import/import.ts';
import { NotWaitingError, PastTimeError } from './errors.ts';
import { isLockTimeout } from './lock-timeout.ts';
import { refreshPreview, syncPreview } from './preview.ts';
import { presentMoment } from './time.ts';
import { lockWriters } from './writer-lock.ts';

/** The advisory lock of whoever publishes what is due; any number that nothing else uses. */
const turnsOfPublishing = 20_261_126;

/** How long a publication waits for writers before it tries again. */
const patience = '5s';

/**
 * Publishes all documents that are due, in the order of their times, each in a transaction and as a revision of its
 * own. Of several that try at once, in whatever process, one does it. The public does not wait for the preview: where
 * that has to be made anew, it is after.
 * @param now the present moment of the database if null
 * @returns what was published
 */
export async function publishDue(
  db: Database,
  now: Date | null = null,
): Promise<WaitingDocumentRow[]> {
  const published: WaitingDocumentRow[] = [];
  for (;;) {
    const document = await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((transaction) => publishFirst(transaction, now))
      .catch((error: unknown) => {
        if (isLockTimeout(error)) return null;
        throw error;
      });
    if (document === null) return published;
    published.push(document);
    await refreshPreview(db);
  }
}

async function publishFirst(
  db: Transaction<DB>,
  now: Date | null,
): Promise<WaitingDocumentRow | null> {
  // Looked for first, so that nobody is held up where nothing is due.
  if ((await firstDue(db, now)) === null) return null;
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(${turnsOfPublishing}) as mine`.execute(db);
  if (!rows[0]?.mine) return null;
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
      // It did fit when it was planned. Whoever looks at what waits is told, and the others go on.
      await sql`rollback to savepoint due`.execute(db);
      await setOutcome(db, document.id, { problems: error.problems });
    }
  }
}

export interface Published {
  /** what it changed */
  result: ImportResult;
  /** documents that did fit before, and fit no more */
  conflicts: WaitingDocumentRow[];
}

/**
 * Publishes a waiting document before its time.
 * @throws NotWaitingError; ImportError where it does not fit as things stand
 */
export async function publishNow(db: Database, id: string): Promise<Published> {
  return withWaiting(db, id, async (transaction, document) => ({
    result: await publish(transaction, document),
    conflicts: await syncPreview(transaction),
  }));
}

/** What became of a document, and documents that did fit before, and fit no more. */
export interface Moved {
  document: WaitingDocumentRow;
  conflicts: WaitingDocumentRow[];
}

/**
 * Gives a waiting document another time.
 * @param now the present moment of the database if null
 * @throws NotWaitingError, PastTimeError
 */
export async function reschedule(
  db: Database,
  id: string,
  publishAt: Date,
  now: Date | null = null,
): Promise<Moved> {
  if (publishAt <= (now ?? (await presentMoment(db)))) throw new PastTimeError(publishAt);
  return withWaiting(db, id, async (transaction) => {
    await setPublishAt(transaction, id, publishAt);
    return moved(transaction, id, await syncPreview(transaction, 'always'));
  });
}

/**
 * Takes a waiting document back: it will not be published.
 * @throws NotWaitingError
 */
export async function withdraw(db: Database, id: string): Promise<Moved> {
  return withWaiting(db, id, async (transaction) => {
    await endDocument(transaction, id, 'WITHDRAWN', null);
    return moved(transaction, id, await syncPreview(transaction));
  });
}

async function moved(
  db: Transaction<DB>,
  id: string,
  conflicts: WaitingDocumentRow[],
): Promise<Moved> {
  const [document] = await documentsById(db, [id]);
  if (!document) throw new Error(`The document ${id} is gone.`);
  return { document, conflicts };
}

async function withWaiting<Result>(
  db: Database,
  id: string,
  act: (transaction: Transaction<DB>, document: WaitingDocumentRow) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await lockWriters(transaction);
      const [document] = await documentsById(transaction, [id]);
      if (document?.status !== 'WAITING') {
        throw new NotWaitingError(
          document
            ? `The document ${document.name} is ${document.status.toLowerCase()} already.`
            : 'No document with this id waits.',
        );
      }
      return act(transaction, document);
    });
}

async function publish(
  db: Transaction<DB>,
  { id, texts, reason, writer }: WaitingDocumentRow,
): Promise<ImportResult> {
  const before = await lockWriters(db);
  const result = await importInTransaction(db, texts, {
    ...{ reason: reason ?? undefined, writer, evenBeforeTime: true },
  });
  await endDocument(db, id, 'PUBLISHED', result.revision === before ? null : result.revision);
  return result;
}
