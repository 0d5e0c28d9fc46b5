import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../db/connections/connect.ts';
import { backendOf, type EndedSession } from '../../../db/queries/desk/blocking-session.ts';
import {
  nextDocument,
  type ScheduledDocumentToApply,
} from '../../../db/queries/desk/due-scheduled-document.ts';
import { PreviewUpkeep } from '../preview/preview-upkeep.ts';
import type { Conflict } from '../publication-conflict.ts';
import { endBlockingWriters } from './end-blocking-writers.ts';
import { Lateness } from './lateness.ts';
import { isLoaded, type LoadedDocument, loadDocument, publishDueDocuments } from './publish.ts';
import { orSilence, SilentDatabaseError } from './silent-database.ts';

/** The longest time, in milliseconds, until a document that another process scheduled is noticed. */
const maxSleep = 500;
/** The pause before the next try, in milliseconds, if a document is due but could not be published. */
const minSleep = 100;
const napAfterError = 250;
/** Milliseconds before its time at which a document is loaded, so that its form is checked when it is due. */
const loadAhead = 10_000;

export interface PublisherOptions {
  /** a pool of the owner with a single connection, for publications only: it never waits for a connection */
  db: Database;
  /** another one, for the preview */
  previews: Database;
  /** another one, which looks for sessions that block a publication */
  watch: Database;
  /** false to look after the preview only */
  publishes?: boolean;
  /** milliseconds that a request may take, see `BuildOptions` */
  grace: number;
  /** called with each scheduled document that cannot be published as things stand, once */
  onConflict?: (conflict: Conflict) => void;
  /** called with each session that was ended because a document is due */
  onEnded?: (session: EndedSession) => void;
  /**
   * called with the first of the errors that follow each other, and with a `SilentDatabaseError`; the publisher tries
   * again
   */
  onError: (error: unknown) => void;
  /** called with each document that it publishes, and how many milliseconds after its time that was */
  onPublished?: (document: ScheduledDocumentToApply, lateness: number) => void;
  /** called when the preview has been brought up to date, with the milliseconds that it took */
  onPreview?: (milliseconds: number) => void;
  /** called when it works again */
  onRecovery?: () => void;
  /** called with a sentence if a publication or the preview is late, and when that is over */
  onLate?: (sentence: string) => void;
}

/**
 * Publishes documents when they are due, and keeps the preview up to date between publications. Every server runs a
 * publisher; one of them publishes a document. If none runs, nothing is published.
 * @returns stops the publisher and waits for a publication under way
 */
export function startPublisher(options: PublisherOptions): () => Promise<void> {
  const { db, watch, publishes = true, onError, onConflict, onPublished } = options;
  const { onEnded = () => {}, onRecovery = () => {}, onLate = () => {} } = options;
  // An outage of the database ends a build too, and the publisher reports that itself.
  const reportUnlessAway = async (error: unknown) => {
    await sleep(napAfterError);
    await nextDocument(db).then(
      () => onError(error),
      () => {},
    );
  };
  const upkeep = new PreviewUpkeep({
    ...options,
    onError: (error) => void reportUnlessAway(error),
  });
  const stop = Promise.withResolvers<void>();
  let stopped = false;
  let isFailing = false;
  const lateness = new Lateness(onLate);
  let loaded: LoadedDocument | null = null;

  /** Publishes what is due; if nothing is, looks after the preview. @returns milliseconds until the next round */
  const publishAndLookAhead = async (connection: Database): Promise<number> => {
    const next = publishes ? await orSilence(nextDocument(connection)) : null;
    const dueAt = performance.now() + (next?.milliseconds ?? maxSleep);
    lateness.next(next);
    if (next !== null && next.milliseconds <= 0) {
      const options = {
        loaded,
        onNext: lateness.next.bind(lateness),
        ...(onConflict && { onConflict }),
        ...(onPublished && { onPublished }),
      };
      loaded = null;
      const published = await publishDueDocuments(connection, null, options);
      return published.length > 0 ? 0 : minSleep;
    }
    upkeep.begin();
    await lateness.check(connection);
    if (next !== null && next.milliseconds <= loadAhead && !isLoaded(next, loaded))
      loaded = await loadDocument(connection, next);
    return Math.min(maxSleep, Math.max(0, dueAt - performance.now()));
  };

  const round = async (): Promise<number> => {
    // If it had to be opened when it is needed, there might be no connection left, and the network may have lost it.
    await orSilence(backendOf(watch));
    return db.connection().execute(async (connection) =>
      endBlockingWriters(() => publishAndLookAhead(connection), {
        db: watch,
        backend: await orSilence(backendOf(connection)),
        onEnded,
        onError,
        due: () => lateness.due,
      }),
    );
  };

  const run = async () => {
    while (!stopped) {
      const nap = await round().then(
        (milliseconds) => {
          if (isFailing) onRecovery();
          isFailing = false;
          return milliseconds;
        },
        (error: unknown) => {
          if (!isFailing || error instanceof SilentDatabaseError) onError(error);
          isFailing = true;
          return napAfterError;
        },
      );
      const timer = Promise.withResolvers<void>();
      const timeout = setTimeout(timer.resolve, nap);
      await Promise.race([timer.promise, stop.promise]);
      clearTimeout(timeout);
    }
    lateness.stop();
    await upkeep.stop().catch(onError);
  };
  const running = run();
  return async () => {
    stopped = true;
    stop.resolve();
    await running;
  };
}
