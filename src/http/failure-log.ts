import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isUnavailability } from './mask-error.ts';

/** Milliseconds between looks whether the database can be reached again. */
const betweenLooks = 1_000;

/** Logs what fails on our side. An outage of the database is one entry when it begins and one when it ends. */
export class FailureLog {
  readonly #logger: Logger;
  readonly #isReachable: () => Promise<boolean>;
  /** how often something has failed since the outage began; null if there is none */
  #outage: { failures: number } | null = null;

  /** @param isReachable whether the database answers */
  constructor(logger: Logger, isReachable: () => Promise<boolean>) {
    this.#logger = logger;
    this.#isReachable = isReachable;
  }

  /**
   * Logs a failure, or counts it for the outage that it is part of.
   * @param what failed, for whoever reads the log
   * @param requestId of the request, which the response has too
   */
  failed(err: unknown, what: string, requestId?: string): void {
    const entry = { err, ...(requestId !== undefined && { requestId }) };
    if (!isUnavailability(err)) {
      this.#logger.error(entry, what);
      return;
    }
    if (this.#outage) {
      this.#outage.failures += 1;
      return;
    }
    this.#outage = { failures: 1 };
    this.#logger.error(entry, 'the database cannot be reached');
    void this.#untilReachable(performance.now());
  }

  async #untilReachable(began: number): Promise<void> {
    // Unreferenced: it does not keep a process that ends.
    do await wait(betweenLooks, undefined, { ref: false });
    while (!(await this.#isReachable()));
    const seconds = Math.round((performance.now() - began) / 1_000);
    const failures = this.#outage?.failures;
    this.#outage = null;
    this.#logger.warn({ seconds, failures }, 'the database can be reached again');
  }
}
