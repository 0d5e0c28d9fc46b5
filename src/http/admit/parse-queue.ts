import type { ClientShare } from '../bounds/client-share.ts';
import { type Waiter, WaitingList } from '../bounds/waiting-list.ts';
import { type Client, isSignedIn } from '../identify/client.ts';

/**
 * The requests that wait to be parsed and checked: one in each round of the event loop, which serves the sockets in
 * between. So hundreds of requests of one client delay another client by only a few. Signed-in clients and the public
 * alternate.
 */
export class ParseQueue {
  readonly #lists: { signedIn: WaitingList; public: WaitingList };
  /** whether a request has been let in during this round of the event loop */
  #isTaken = false;
  #wasPublic = false;

  /** @param onRefused called with who sends a request that is refused */
  constructor(
    waiting: ClientShare,
    onRefused: (audience: 'signed-in' | 'public') => void = () => {},
  ) {
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
    setImmediate(() => {
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
