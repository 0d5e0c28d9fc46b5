import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';
import { FairQueue, type QueueLimits } from './fair-queue.ts';
import { withHttp } from './status.ts';

/** Seconds after which a refused client may well be served. */
const retryAfter = 1;

/** Requests that wait for a turn: each for a bounded time, and no longer than its client does. */
export class WaitingList {
  readonly #queue: FairQueue<() => void>;

  constructor(limits: QueueLimits) {
    this.#queue = new FairQueue(limits);
  }

  get size(): number {
    return this.#queue.size;
  }

  isFullFor(client: string): boolean {
    return this.#queue.isFullFor(client);
  }

  /**
   * Waits until `next` lets this request go on.
   * @param until the time, as `performance.now()` counts it, at which it is refused
   * @param signal aborted if the client has gone
   * @throws GraphQLError SERVICE_UNAVAILABLE, at once if the list is full; the reason of the signal
   */
  async wait(client: string, until: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const turn = Promise.withResolvers<void>();
    if (!this.#queue.push(client, turn.resolve)) throw busy();
    const leave = (reason: unknown) => {
      this.#queue.remove(client, turn.resolve);
      turn.reject(reason);
    };
    const timer = setTimeout(() => leave(busy()), Math.max(0, until - performance.now()));
    const abort = () => leave(signal?.reason);
    signal?.addEventListener('abort', abort);
    try {
      await turn.promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Lets the next request go on. @returns false if none waits */
  next(): boolean {
    const go = this.#queue.shift();
    go?.();
    return go !== undefined;
  }
}

/** The error for a request that the server has no room for at the moment. */
export function busy(message = 'The server is busy. Try again in a moment.'): GraphQLError {
  const code: ErrorCode = 'SERVICE_UNAVAILABLE';
  return withHttp(new GraphQLError(message, { extensions: { code } }), {
    status: 503,
    headers: { 'retry-after': String(retryAfter), 'cache-control': 'no-store' },
  });
}
