import { setTimeout as wait } from 'node:timers/promises';

const first = 100;
const longest = 3_000;

/**
 * Tries until it succeeds, with pauses that grow to three seconds: a database that is away comes back.
 * @param report told of each failure
 * @throws the reason of the signal once it is aborted
 */
export async function persist<Result>(
  attempt: () => Promise<Result>,
  signal: AbortSignal,
  report: (error: unknown) => void,
): Promise<Result> {
  for (let pause = first; ; pause = Math.min(pause * 2, longest)) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      report(error);
    }
    // Processes that lost the same database do not all come back at the same moment.
    await wait(pause * (0.5 + Math.random() / 2), undefined, { signal });
  }
}
