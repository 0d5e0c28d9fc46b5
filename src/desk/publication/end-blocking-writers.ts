import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../db/connections/connect.ts';
import {
  type EndedSession,
  endBlockingSessions,
} from '../../../db/queries/desk/blocking-session.ts';
import type { NextScheduledDocument } from '../../../db/queries/desk/due-scheduled-document.ts';
import { orSilence } from './silent-database.ts';

/** Milliseconds that a publication waits for a lock before who holds it is ended. Most writers take less. */
const patience = 100;
/** Milliseconds from one search for blocking sessions to the next. */
const checkInterval = 50;

/**
 * How long, in milliseconds, a publication of this document by another server may be idle in its transaction while it
 * plans. 8,000 honors take 150 kB in the database, and less than a second to plan on an idle machine.
 */
const publicationIdle = ({ size }: NextScheduledDocument) => 3_000 + size / 100;

/**
 * Does the work of the publisher, and meanwhile ends the sessions of writers that keep it from a lock.
 * @param db another connection of the same role
 * @param backend the process of PostgreSQL that the work waits for
 * @param due returns the document that is due, so that writers have to make way; null if none is
 * @param onEnded called with each session that was ended
 * @param onError called if the blocking sessions cannot be found; the work goes on
 */
export async function endBlockingWriters<Result>(
  work: () => Promise<Result>,
  {
    db,
    backend,
    due,
    onEnded,
    onError,
  }: {
    db: Database;
    backend: number;
    due: () => NextScheduledDocument | null;
    onEnded: (session: EndedSession) => void;
    onError: (error: unknown) => void;
  },
): Promise<Result> {
  const done = new AbortController();
  const endBlocking = async () => {
    while (!done.signal.aborted) {
      await sleep(checkInterval, undefined, { signal: done.signal }).catch(() => {});
      const document = done.signal.aborted ? null : due();
      if (document === null) continue;
      const limits = { patience, publicationIdle: publicationIdle(document) };
      const sessions = await orSilence(endBlockingSessions(db, backend, limits));
      for (const session of sessions) if (session.isEnded) onEnded(session);
    }
  };
  const ending = endBlocking().catch(onError);
  try {
    return await work();
  } finally {
    done.abort();
    await ending;
  }
}
