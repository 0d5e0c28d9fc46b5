import { busy, FairQueue } from '#http';

/**
 * Runs a piece of work when it is the turn of a client.
 * @param cost in any unit: clients are served the same amount
 * @throws GraphQLError SERVICE_UNAVAILABLE if too many wait; it can be retried
 */
export type ConcurrencyLimit = <Result>(
  turn: { client: string; cost: number },
  work: () => Promise<Result>,
) => Promise<Result>;

/** Never reached: each subscription waits for one piece of work at a time. */
const maxWaiting = 100_000;

/** Limits how many pieces of work run at once. The others wait without a time limit, and clients take turns. */
export function limitConcurrency(maxAtOnce: number): ConcurrencyLimit {
  const waiting = new FairQueue<() => void>({ client: maxWaiting, all: maxWaiting });
  let free = maxAtOnce;
  return async ({ client, cost }, work) => {
    if (free === 0) {
      const turn = Promise.withResolvers<void>();
      if (!waiting.push(client, turn.resolve, cost)) throw busy();
      await turn.promise;
    } else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
