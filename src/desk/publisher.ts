import type { Database } from '../../db/connect.ts';
import { untilDue } from '../../db/queries/waiting-document.ts';
import { dropLeftPreviews, refreshPreview } from './preview.ts';
import { publishDue } from './publish.ts';

/** The longest time, in milliseconds, until what another process lays on the desk is seen. */
const longestNap = 500;
const napAfterError = 2_000;
/** What is due and not published is being published by another process, or has to wait for a writer. */
const shortestNap = 100;

/**
 * Publishes what is due, when it is due, until it is told to end. Each process that serves does it: one of them
 * publishes a document, and if none runs nothing is revealed.
 * @param db of the owner
 * @param onError is told what went wrong; it goes on
 * @returns ends it, and waits for what is under way
 */
export function startPublisher(
  db: Database,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = Promise.withResolvers<void>();
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const nap = await publishAndTellNext(db).catch((error: unknown) => {
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

/** @returns milliseconds until there may be something to do again */
async function publishAndTellNext(db: Database): Promise<number> {
  await refreshPreview(db);
  await publishDue(db);
  await dropLeftPreviews(db);
  const next = await untilDue(db);
  if (next === null) return longestNap;
  return next > 0 ? Math.min(longestNap, next) : shortestNap;
}
