import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';
import { isUnavailability } from './failure-kind.ts';

/** Milliseconds before the first repetition; the pause doubles each time, up to `maxPause`. */
const firstPause = 100;
const maxPause = 3_000;

/** Whether an error says that the database, or a turn, cannot be had at the moment, so that trying again helps. */
export function isPassing(error: unknown): boolean {
  return error instanceof GraphQLError
    ? error.extensions.code === ('SERVICE_UNAVAILABLE' satisfies ErrorCode)
    : isUnavailability(error);
}

/**
 * Tries until it succeeds, with pauses that grow to three seconds: a database that cannot be reached comes back.
 * @param report called with each error after which it retries
 * @param isWorthwhile whether to try again after an error; if absent, only after one that passes by itself
 * @throws the error of another kind; the reason of the signal once it is aborted
 */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  signal: AbortSignal,
  report: (error: unknown) => void,
  isWorthwhile: (error: unknown) => boolean = isPassing,
): Promise<Result> {
  for (let pause = firstPause; ; pause = Math.min(pause * 2, maxPause)) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!isWorthwhile(error)) throw error;
      report(error);
    }
    // Processes that lost the same database do not all come back at the same moment.
    await wait(pause * (0.5 + Math.random() / 2), undefined, { signal });
  }
}
