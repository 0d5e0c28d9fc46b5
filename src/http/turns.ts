import { type Client, isSignedIn } from './client.ts';
import type { ClientShare } from './client-share.ts';
import { busy, type Waiter, WaitingList } from './waiting-list.ts';

/**
 * Lets one request after another be parsed and checked. In between, the event loop serves the sockets, so that hundreds
 * of requests of one client delay another client by only a few of them. Signed-in clients and the public alternate.
 */
export class Turns {
  readonly #lists: { signedIn: WaitingList; public: WaitingList };
  /** whether a turn has been given in this round of the event loop */
  #isTaken = false;
  #wasPublic = false;

  constructor(waiting: ClientShare) {
    this.#lists = { signedIn: new WaitingList(waiting), public: new WaitingList(waiting) };
  }

  /**
   * Takes a turn.
   * @returns null if it is this request's turn already
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  take(waiter: Waiter<Client>): Promise<void> | null {
    if (!this.#isTaken) {
      this.#begin();
      return null;
    }
    return this.#listOf(waiter.client).wait(waiter);
  }

  /** @throws GraphQLError SERVICE_UNAVAILABLE if a request of this client could not even wait */
  refuseIfFull(client: Client): void {
    if (this.#listOf(client).isFullFor(client)) throw busy();
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
    const { signedIn, public: strangers } = this.#lists;
    const [first, second] = this.#wasPublic ? [signedIn, strangers] : [strangers, signedIn];
    const given = first.size > 0 ? first : second;
    this.#wasPublic = given === strangers;
    return given.next();
  }
}
