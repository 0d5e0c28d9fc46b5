import type { Database } from '../../db/connect.ts';
import { untilDue } from '../../db/queries/scheduled-document.ts';
import { dropSupersededPreviews, refreshPreview } from './preview.ts';
import { publishDueDocuments } from './publish.ts';

/** The longest time, in milliseconds, until a document that another process scheduled is noticed. */
const longestNap = 500;
const napAfterError = 2_000;
/** A document that is due but not published is being published by another process, or waits for a writer. */
const shortestNap = 100;

/**
 * Publishes documents when they are due. Every process that serves runs a publisher; one of them publishes a
 * document. If none runs, nothing is published.
 * @param db a pool of the owner
 * @param onError called with each error; the publisher goes on
 * @returns stops the publisher and waits for a publication under way
 */
export function startPublisher(
  db: Database,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = Promise.withResolvers<void>();
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const nap = await publishAndPlanNext(db).catch((error: unknown) => {
        onError(error);
        return napAfterError;
      });
      const timer = Promise.withResolvers<void>();
      const timeout = setTimeout(timer.resolve, nap);
      await Promise.race([timer.promise, stop.promise]);
      clearTimeout(timeout);
    }
  };
  const running = run();
  return async () => {
    stopped = true;
    stop.resolve();
    await running;
  };
}

/** @returns milliseconds until the next round */
async function publishAndPlanNext(db: Database): Promise<number> {
  await refreshPreview(db);
  await publishDueDocuments(db);
  await dropSupersededPreviews(db);
  const next = await untilDue(db);
  if (next === null) return longestNap;
  return next > 0 ? Math.min(longestNap, next) : shortestNap;
}
