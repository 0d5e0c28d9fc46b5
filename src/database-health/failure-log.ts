import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Database, poolName } from '../../db/connections/connect.ts';
import { explainFailure } from '../../db/connections/explain-failure.ts';
import { sourceOf } from '../../db/connections/pool.ts';
import { isExhaustion, isRefusedWrite, isUnavailability } from './failure-kind.ts';

/** Milliseconds between checks whether the database can be reached again. */
const checkInterval = 1_000;

/**
 * Logs what fails on our side. If a pool of connections cannot reach the database, that is one entry when the outage
 * begins and one when it ends, whatever the other pools can do.
 */
export class FailureLog {
  readonly #logger: Logger;
  readonly #isReachable: (pool: Database | null) => Promise<boolean>;
  /** how often something has failed since the outage of a pool began */
  readonly #outages = new Map<Database | null, { failures: number }>();

  /** @param isReachable whether a pool can reach the database; null if it is not known which pool failed */
  constructor(logger: Logger, isReachable: (pool: Database | null) => Promise<boolean>) {
    this.#logger = logger;
    this.#isReachable = isReachable;
  }

  /**
   * Logs a failure, or counts it for the outage that it is part of.
   * @param what failed, for the log
   * @param requestId of the request, which the response has too
   */
  failed(err: unknown, what: string, requestId?: string): void {
    const entry = { err, ...(requestId !== undefined && { requestId }) };
    // `DatabaseHealth` says so once, whether anyone writes or not.
    if (isRefusedWrite(err)) {
      this.#logger.info(entry, what);
      return;
    }
    const failure = explainFailure(err);
    const why = failure ? `: ${failure.reason}. ${failure.remedy}` : '';
    if (!isUnavailability(err) || isExhaustion(err)) {
      const because = failure ? ', because the database cannot be used' : '';
      this.#logger.error(entry, what + because + why);
      return;
    }
    const pool = sourceOf(err);
    const current = this.#outages.get(pool);
    if (current) {
      current.failures += 1;
      return;
    }
    const outage = { failures: 1 };
    this.#outages.set(pool, outage);
    const name = pool ? poolName(pool) : undefined;
    this.#logger.error({ ...entry, pool: name }, `the database cannot be reached${why}`);
    void this.#untilReachable(pool, outage);
  }

  async #untilReachable(pool: Database | null, outage: { failures: number }): Promise<void> {
    const began = performance.now();
    // Unreferenced: it does not keep a process that ends.
    do await wait(checkInterval, undefined, { ref: false });
    while (!(await this.#isReachable(pool)));
    this.#outages.delete(pool);
    const seconds = Math.round((performance.now() - began) / 1_000);
    const name = pool ? poolName(pool) : undefined;
    const { failures } = outage;
    this.#logger.warn({ seconds, failures, pool: name }, 'the database can be reached again');
  }
}
