import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/connect.ts';
import { untilDue } from '../../db/queries/due-document.ts';
import type { Conflict } from './conflict.ts';
import { PreviewUpkeep } from './preview-upkeep.ts';
import { publishDueDocuments } from './publish.ts';

/** The longest time, in milliseconds, until a document that another process scheduled is noticed. */
const longestNap = 500;
/** The pause before the next try, in milliseconds, if a document is due but could not be published. */
const shortestNap = 100;
const napAfterError = 250;
/** Milliseconds that the database may take to say what is due. */
const patience = 10_000;

/** The database has not responded: its connection may be broken without a sign. */
export class SilentDatabaseError extends Error {
  constructor() {
    super(`The database has not responded for ${patience / 1000} seconds.`);
  }
}

export interface PublisherOptions {
  /** a pool of the owner with a single connection, for publications only: it never waits for a connection */
  db: Database;
  /** another one, for the preview */
  previews: Database;
  /** milliseconds that a request may take, see `BuildOptions` */
  grace: number;
  /** called with each scheduled document that cannot be published as things stand, once */
  onConflict?: (conflict: Conflict) => void;
  /**
   * called with the first of the errors that follow each other, and with a `SilentDatabaseError`; the publisher tries
   * again
   */
  onError: (error: unknown) => void;
  /** called when it works again */
  onRecovery?: () => void;
}

/**
 * Publishes documents when they are due, and keeps the preview up to date between publications. Every server runs a
 * publisher; one of them publishes a document. If none runs, nothing is published.
 * @returns stops the publisher and waits for a publication under way
 */
export function startPublisher(options: PublisherOptions): () => Promise<void> {
  const { db, onError, onConflict, onRecovery = () => {} } = options;
  // An outage of the database ends a build too, and the publisher reports that itself.
  const reportUnlessAway = async (error: unknown) => {
    await sleep(napAfterError);
    await untilDue(db).then(
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
  const run = async () => {
    while (!stopped) {
      const nap = await publishAndPlanNext(db, upkeep, onConflict).then(
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
    await upkeep.stop().catch(onError);
  };
  const running = run();
  return async () => {
    stopped = true;
    stop.resolve();
    await running;
  };
}

/**
 * Publishes first what is due. The preview comes after, and meanwhile.
 * @returns milliseconds until the next round
 */
async function publishAndPlanNext(
  db: Database,
  upkeep: PreviewUpkeep,
  onConflict: PublisherOptions['onConflict'],
): Promise<number> {
  const due = await orSilence(untilDue(db));
  if (due !== null && due <= 0) {
    const published = await publishDueDocuments(db, null, onConflict);
    return published.length > 0 ? 0 : shortestNap;
  }
  upkeep.begin();
  return due === null ? longestNap : Math.min(longestNap, due);
}

/** @throws SilentDatabaseError */
async function orSilence<Result>(response: Promise<Result>): Promise<Result> {
  const silence = Promise.withResolvers<never>();
  const timeout = setTimeout(() => silence.reject(new SilentDatabaseError()), patience);
  return Promise.race([response, silence.promise]).finally(() => clearTimeout(timeout));
}
