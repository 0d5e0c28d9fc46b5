/**
 * Batches go out in rounds: what is requested while statements run waits until all of them have ended, and then goes
 * out together. Which statements an operation takes does not depend on how fast each of them is.
 */
export class Rounds {
  #running = 0;
  #waiting: (() => void)[] = [];

  /** Puts a batch off to the next round. @param dispatch starts it, by `run` */
  schedule(dispatch: () => void): void {
    this.#waiting.push(dispatch);
    if (this.#running === 0 && this.#waiting.length === 1) this.#begin();
  }

  /** Runs what a batch does; the round lasts as long. */
  async run<Result>(act: () => Promise<Result>): Promise<Result> {
    this.#running += 1;
    try {
      return await act();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#begin();
    }
  }

  /** Begins the next round once all resolvers that can go on have done so. */
  #begin(): void {
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (this.#running > 0) return;
        const batches = this.#waiting;
        this.#waiting = [];
        for (const dispatch of batches) dispatch();
      }),
    );
  }
}
