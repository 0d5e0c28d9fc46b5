import type { Logger } from 'pino';
import type { Database } from '../../db/connections/connect.ts';
import { isLostConnection } from '../../db/connections/error-codes.ts';
import { orAborted } from '../../db/connections/with-signal.ts';
import type { StandbyWatch } from './standby-watch.ts';

/** Milliseconds between log entries of queries that fail on a standby. */
const betweenEntries = 60_000;

/** A standby that queries may run on. What fails there runs again on the primary. */
export class Standby {
  /** its host and port */
  readonly name: string;
  readonly db: Database;
  readonly watch: Pick<StandbyWatch, 'state' | 'lag' | 'wake'>;
  /** how many queries it has answered, and how many the primary had to run again */
  readonly counts = { answered: 0, repeated: 0 };
  readonly #logger: Logger;
  readonly #running = new Set<AbortController>();
  #loggedAt = Number.NEGATIVE_INFINITY;

  constructor(name: string, db: Database, watch: Standby['watch'], logger: Logger) {
    this.name = name;
    this.db = db;
    this.watch = watch;
    this.#logger = logger;
  }

  /** How many queries run on it. */
  get load(): number {
    return this.#running.size;
  }

  /** Ends all queries that run on it. */
  abandon(): void {
    for (const query of this.#running) query.abort(new Error('The standby does not answer.'));
  }

  /**
   * Runs a query on the standby.
   * @param signal of the query
   * @param work returns null if what it has read cannot be used. Its signal is also aborted if the standby stops to answer
   * @returns null if the primary has to run the query
   * @throws the reason of `signal`
   */
  async attempt<Result>(
    signal: AbortSignal,
    work: (db: Database, signal: AbortSignal) => Promise<Result | null>,
  ): Promise<Result | null> {
    const query = new AbortController();
    const abort = () => query.abort(signal.reason);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    this.#running.add(query);
    try {
      const result = await orAborted(query.signal, work(this.db, query.signal));
      this.counts[result === null ? 'repeated' : 'answered'] += 1;
      return result;
    } catch (error) {
      signal.throwIfAborted();
      this.counts.repeated += 1;
      if (!query.signal.aborted) this.#report(error);
      return null;
    } finally {
      this.#running.delete(query);
      signal.removeEventListener('abort', abort);
    }
  }

  #report(err: unknown): void {
    if (isLostConnection(err)) {
      this.watch.wake();
      return;
    }
    const now = performance.now();
    if (now - this.#loggedAt < betweenEntries) return;
    this.#loggedAt = now;
    this.#logger.warn(
      { standby: this.name, err },
      'a query failed on a standby, and ran on the primary',
    );
  }
}
