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

  note(): void {
    this.#count += 1;
  }

  /** Calls back after the next round of the event loop in which nobody came. */
  whenQuiet(go: () => void): void {
    setImmediate(() => this.#look(go, mostRounds));
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
