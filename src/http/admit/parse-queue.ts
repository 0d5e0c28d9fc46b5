import { type Client, isSignedIn } from '../identify/client-address.ts';
import type { ClientShare } from '../limits/client-counters.ts';
import { type Waiter, WaitingList } from '../limits/waiting-list.ts';
import { Arrivals } from './arrivals.ts';

/** Milliseconds of one round of the event loop after which further requests wait for the next one. */
const maxTimeInRound = 2;

/**
 * The requests that wait to be parsed and checked, or rendered: a few milliseconds of them in each round of the event
 * loop, which serves the sockets in between and lets in who connects. So hundreds of requests of one client delay
 * another client by only a few. Signed-in clients and the public alternate.
 */
export class ParseQueue {
  readonly #arrivals: Arrivals;
  readonly #lists: { signedIn: WaitingList; public: WaitingList };
  /** the time at which the first request of this round of the event loop was let in; null if none was */
  #began: number | null = null;
  #wasPublic = false;

  /**
   * @param onRefused called with who sends a request that is refused
   * @param arrivals connections that are let in first
   */
  constructor(
    waiting: ClientShare,
    onRefused: (audience: 'signed-in' | 'public') => void = () => {},
    arrivals = new Arrivals(),
  ) {
    this.#arrivals = arrivals;
    this.#lists = {
      signedIn: new WaitingList(waiting, () => onRefused('signed-in')),
      public: new WaitingList(waiting, () => onRefused('public')),
    };
  }

  /**
   * Waits until this request may be parsed.
   * @returns null if it may be parsed at once
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  wait(waiter: Waiter<Client>): Promise<void> | null {
    if (this.#began === null) this.#begin();
    else if (this.#isOver(this.#began)) return this.#listOf(waiter.client).wait(waiter);
    return null;
  }

  /** @throws GraphQLError SERVICE_UNAVAILABLE if no further request of this client may wait */
  throwIfFull(client: Client): void {
    const list = this.#listOf(client);
    if (list.isFullFor(client)) throw list.refuse();
  }

  #listOf(client: Client): WaitingList {
    return this.#lists[isSignedIn(client) ? 'signedIn' : 'public'];
  }

  #begin(): void {
    this.#began = performance.now();
    this.#arrivals.whenQuiet(() => {
      this.#began = null;
      this.#letIn();
    });
  }

  /** Lets those in who wait, one after another, while the round has time. */
  #letIn(): void {
    if (this.#began !== null && this.#isOver(this.#began)) return;
    if (!this.#next()) return;
    if (this.#began === null) this.#begin();
    // When it has done all that it does at once, in whatever promises.
    queueMicrotask(() => process.nextTick(() => this.#letIn()));
  }

  /** Whether a round has no more time. Nobody waits before that. */
  #isOver(began: number): boolean {
    return performance.now() - began > maxTimeInRound;
  }

  #next(): boolean {
    const { signedIn, public: anonymous } = this.#lists;
    const [first, second] = this.#wasPublic ? [signedIn, anonymous] : [anonymous, signedIn];
    const list = first.size > 0 ? first : second;
    this.#wasPublic = list === anonymous;
    return list.next();
  }
}
