/** Requests that go on in one round of the event loop. */
const maxRequestsInRound = 50;
/** Rounds of the event loop after which work goes on, however many connections still come. */
const maxRounds = 100;

/**
 * Notes connections as they come. libuv accepts one in each round of the event loop (since 1.45), so while each round
 * renders a page for 10 ms, no more than 100 clients a second get a connection, and the others wait in the queue of the
 * system, or knock again after a second when it is full. Work that waits for quiet lets all of them in first.
 */
export class Arrivals {
  #count = 0;
  /** how many requests went on in this round */
  #passed = 0;
  /** those that wait for a later one, by client: whose turn was longest ago is first */
  readonly #waiting = new Map<string, (() => void)[]>();

  note(): void {
    this.#count += 1;
  }

  /** Calls back after the next round of the event loop in which nobody came. */
  whenQuiet(go: () => void): void {
    // The round that is under way may have let in all that it will.
    setImmediate(() => this.#check(go, this.#count, maxRounds));
  }

  /**
   * Lets a request go on. If many have done so in this round, it waits until those who connect are in: hundreds of
   * connections that request what is cached would fill each round, too. Clients take turns.
   * @returns null if it goes on at once
   */
  pass(client: string): Promise<void> | null {
    if (this.#waiting.size === 0 && this.#passed < maxRequestsInRound) {
      this.#passed += 1;
      if (this.#passed === 1) this.#endRound();
      return null;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    const own = this.#waiting.get(client);
    if (own) own.push(resolve);
    else this.#waiting.set(client, [resolve]);
    return promise;
  }

  #endRound(): void {
    this.whenQuiet(() => {
      this.#passed = 0;
      while (this.#passed < maxRequestsInRound && this.#next()) this.#passed += 1;
      if (this.#passed > 0) this.#endRound();
    });
  }

  /** Lets a request of the next client go on. @returns false if none waits */
  #next(): boolean {
    for (const [client, own] of this.#waiting) {
      const go = own.shift();
      this.#waiting.delete(client);
      if (own.length > 0) this.#waiting.set(client, own);
      go?.();
      return true;
    }
    return false;
  }

  /** @param seen how many had come at the last check @param left rounds */
  #check(go: () => void, seen: number, left: number): void {
    setImmediate(() => {
      if (this.#count === seen || left === 0) go();
      else this.#check(go, this.#count, left - 1);
    });
  }
}
