import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import { retryHeaders } from '../errors/status.ts';
import { clientGone } from '../errors/timeout.ts';
import type { ClientShare } from './client-counters.ts';
import { FairQueue } from './fair-queue.ts';

/** A request that may have to wait. */
export interface Waiter<Name extends string = string> {
  client: Name;
  /** what it costs: clients are served the same amount */
  cost: number;
  /** the time, as `performance.now()` counts it, at which it is refused */
  until: number;
  /** aborted if the client has gone; only created if the request has to wait */
  signal?: () => AbortSignal;
}

/** Milliseconds that a timer is late if the event loop was blocked. */
const minBlocked = 100;

/** Requests that wait for a turn: each for a bounded time, and no longer than its client does. */
export class WaitingList {
  readonly #queue: FairQueue<() => void>;

  readonly #onRefused: () => void;

  /** @param onRefused called when a request is refused, because the list is full or it has waited too long */
  constructor(limits: ClientShare, onRefused = () => {}) {
    this.#queue = new FairQueue(limits);
    this.#onRefused = onRefused;
  }

  get size(): number {
    return this.#queue.size;
  }

  isFullFor(client: string): boolean {
    return this.#queue.isFullFor(client);
  }

  /**
   * Waits until `next` lets this request go on.
   * @throws GraphQLError SERVICE_UNAVAILABLE, at once if the list is full; if the client has gone, or for the reason of
   * the signal if that is one
   */
  async wait({ client, cost, until, signal }: Waiter): Promise<void> {
    const gone = signal?.();
    if (gone?.aborted) throw reasonOf(gone);
    const turn = Promise.withResolvers<void>();
    if (!this.#queue.push(client, turn.resolve, cost)) throw this.refuse();
    const leave = (reason: unknown) => {
      this.#queue.remove(client, turn.resolve);
      turn.reject(reason);
    };
    let timer: NodeJS.Timeout | undefined;
    const wait = (milliseconds: number, isLast: boolean) => {
      const began = performance.now();
      timer = setTimeout(() => {
        // Of time in which nothing ran it had nothing.
        const late = performance.now() - began - milliseconds;
        if (isLast || late < minBlocked) leave(this.refuse());
        else wait(late, true);
      }, milliseconds);
    };
    wait(Math.max(0, until - performance.now()), false);
    const abort = () => leave(gone && reasonOf(gone));
    gone?.addEventListener('abort', abort);
    try {
      await turn.promise;
    } finally {
      clearTimeout(timer);
      gone?.removeEventListener('abort', abort);
    }
  }

  /** Refuses a request. @returns its error */
  refuse(): GraphQLError {
    this.#onRefused();
    return busy();
  }

  /** Lets the next request go on. @returns false if none waits */
  next(): boolean {
    const go = this.#queue.shift();
    go?.();
    return go !== undefined;
  }
}

/** Why a request waits no longer. Its signal may have the error of a socket, which is no failure of ours. */
function reasonOf({ reason }: AbortSignal): GraphQLError {
  return reason instanceof GraphQLError ? reason : clientGone;
}

/** The error for a request that the server has no room for at the moment. */
export function busy(
  message = 'The server is busy. Try again in a moment.',
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  const code: ErrorCode = 'SERVICE_UNAVAILABLE';
  const all = { ...retryHeaders(503), 'cache-control': 'no-store', ...headers };
  // In one go: an error that is copied takes its stack twice, and thousands are refused in a second.
  return new GraphQLError(message, { extensions: { code, http: { status: 503, headers: all } } });
}
