import { type Client, isSignedIn } from '../identify/client-address.ts';
import type { ClientShare } from '../limits/client-counters.ts';
import { type Waiter, WaitingList } from '../limits/waiting-list.ts';
import { Arrivals } from './arrivals.ts';

/**
 * The requests that wait to be parsed and checked, or rendered: one in each round of the event loop, which serves the
 * sockets in between and lets in who connects. So hundreds of requests of one client delay another client by only a
 * few. Signed-in clients and the public alternate.
 */
export class ParseQueue {
  readonly #arrivals: Arrivals;
  readonly #lists: { signedIn: WaitingList; public: WaitingList };
  /** whether a request has been let in during this round of the event loop */
  #isTaken = false;
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
    if (!this.#isTaken) {
      this.#begin();
      return null;
    }
    return this.#listOf(waiter.client).wait(waiter);
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
    this.#isTaken = true;
    this.#arrivals.whenQuiet(() => {
      if (this.#next()) this.#begin();
      else this.#isTaken = false;
    });
  }

  #next(): boolean {
    const { signedIn, public: anonymous } = this.#lists;
    const [first, second] = this.#wasPublic ? [signedIn, anonymous] : [anonymous, signedIn];
    const list = first.size > 0 ? first : second;
    this.#wasPublic = list === anonymous;
    return list.next();
  }
}
