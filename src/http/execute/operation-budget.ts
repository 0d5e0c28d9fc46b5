import type { OperationNeeds } from '../check/check-operation.ts';
import { operationLeft, tookTooLong } from '../errors/timeout.ts';

/** How long operations may take, in milliseconds, from the moment at which they begin to run. */
export interface OperationTimes {
  /** a query, or the result of a subscription for one event */
  operationTimeout: number;
  /** a mutation: a large document takes a while to write, whereas waiting for other writers has a bound of its own */
  mutationTimeout: number;
}

export const defaultTimes: OperationTimes = { operationTimeout: 10_000, mutationTimeout: 120_000 };

/** How long an operation may take, in milliseconds. */
export function timeOf(
  { kind }: Pick<OperationNeeds, 'kind'>,
  { operationTimeout, mutationTimeout }: OperationTimes,
): number {
  return kind === 'read' ? operationTimeout : mutationTimeout;
}

/**
 * Does the work of an operation with a signal that is aborted, with a GraphQLError, when its time is over or the client
 * has gone. Nothing is begun for a client that has gone already.
 * @param time milliseconds
 * @param client aborted when the client goes away; null if nobody in particular waits for the result
 * @throws the reason of the signal, if the client has gone before
 */
export async function withBudget<Result>(
  time: number,
  client: AbortSignal | null,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const budget = new AbortController();
  const leave = () => budget.abort(operationLeft());
  const timer = setTimeout(() => budget.abort(tookTooLong(time)), time);
  client?.addEventListener('abort', leave);
  if (client?.aborted) leave();
  try {
    budget.signal.throwIfAborted();
    return await work(budget.signal);
  } finally {
    clearTimeout(timer);
    client?.removeEventListener('abort', leave);
  }
}
