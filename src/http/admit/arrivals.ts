/** Requests that go on in one round of the event loop. */
const mostInRound = 50;
/** Rounds of the event loop after which work goes on, however many connections still come. */
const mostRounds = 20;

/**
 * Notes connections as they come. libuv accepts one in each round of the event loop (since 1.45), so while each round
 * renders a page for 10 ms, no more than 100 clients a second get a connection, and the others wait in the queue of the
 * system, or knock again after a second when it is full. Work that waits for quiet lets all of them in first.
 */
export class Arrivals {
  #count = 0;
  /** how many had come at the last look */
  #seen = 0;
  /** requests that went on in this round, and those that wait for the next one */
  #passed = 0;
  readonly #waiting: (() => void)[] = [];

  note(): void {
    this.#count += 1;
  }

  /** Calls back after the next round of the event loop in which nobody came. */
  whenQuiet(go: () => void): void {
    setImmediate(() => this.#look(go, mostRounds));
  }

  /**
   * Lets a request go on. If many have done so in this round, it waits until those who connect are in: hundreds of
   * connections that request what is cached would fill each round, too.
   * @returns null if it goes on at once
   */
  pass(): Promise<void> | null {
    if (this.#waiting.length === 0 && this.#passed < mostInRound) {
      this.#passed += 1;
      if (this.#passed === 1) this.#endRound();
      return null;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    return promise;
  }

  #endRound(): void {
    this.whenQuiet(() => {
      const next = this.#waiting.splice(0, mostInRound);
      this.#passed = next.length;
      if (next.length > 0) this.#endRound();
      for (const go of next) go();
    });
  }

  #look(go: () => void, left: number): void {
    if (this.#count === this.#seen || left === 0) {
      go();
      return;
    }
    this.#seen = this.#count;
    setImmediate(() => this.#look(go, left - 1));
  }
}
