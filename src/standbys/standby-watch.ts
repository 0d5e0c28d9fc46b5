import type { Logger } from 'pino';
import type { Database } from '../../db/connections/connect.ts';
import { explainFailure } from '../../db/connections/explain-failure.ts';
import { orAborted, withSignal } from '../../db/connections/with-signal.ts';
import {
  type ReplicatedState,
  readBytesBehind,
  readReplicatedState,
} from '../../db/queries/state/replication.ts';

/** Milliseconds between checks of a standby, and that the first ones wait after a write, each twice as long as the last. */
const checkInterval = 200;
const firstDelay = 10;
/** Milliseconds that a standby has to answer: what waits for its queries waits no longer than a second. */
const answerTime = 500;
/** Milliseconds for which a standby may be behind before that is logged. */
const tolerated = 5_000;

export interface StandbyWatchOptions {
  /** what the log calls the standby */
  name: string;
  /** a pool of one connection, which nothing else uses */
  db: Database;
  /** the position that it must have replayed first: what a migration has changed has no revision */
  from: string;
  /** the state that was last read from the primary; null if none was */
  primary(): ReplicatedState | null;
  logger: Logger;
  /** called with its pool at each check while it takes writes */
  onPromoted(db: Database): Promise<void>;
  /** called when it does not answer any more */
  onSilent(): void;
}

/** Knows the state of a standby, and logs when it stops to answer or to follow, and when that has ended. */
export class StandbyWatch {
  readonly #options: StandbyWatchOptions;
  #isClosed = false;
  readonly #running: Promise<void>;
  #state: ReplicatedState | null = null;
  #hasReplayed = false;
  #delay = firstDelay;
  #endPause = () => {};
  #isSilent = false;
  /** when it was first seen behind, as `performance.now()` counts it; null if it was up to date */
  #behindSince: number | null = performance.now();
  #isReported = false;

  constructor(options: StandbyWatchOptions) {
    this.#options = options;
    this.#running = this.#run();
  }

  /** The state that it had when it answered last; null if it does not answer. */
  get state(): ReplicatedState | null {
    return this.#state;
  }

  /** Seconds since it was first seen not to have the state of the primary; 0 if it has it. */
  get lag(): number {
    return this.#behindSince === null ? 0 : (performance.now() - this.#behindSince) / 1_000;
  }

  /** Checks at once: the primary has another state, or something on the standby has failed. */
  wake(): void {
    this.#delay = firstDelay;
    this.#endPause();
  }

  /** Stops checking, and waits for a check under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#endPause();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      await this.#check();
      if (!this.#isBehind || this.#isSilent) this.#delay = checkInterval;
      await this.#pause(this.#delay);
      this.#delay = Math.min(2 * this.#delay, checkInterval);
    }
  }

  get #isBehind(): boolean {
    return this.#state?.mark !== this.#options.primary()?.mark;
  }

  async #pause(milliseconds: number): Promise<void> {
    if (this.#isClosed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds).unref();
    this.#endPause = resolve;
    await promise;
    clearTimeout(timer);
  }

  async #check(): Promise<void> {
    const { db, from, onPromoted } = this.#options;
    const late = new AbortController();
    const { signal } = late;
    const abort = () => late.abort(new Error(`timeout exceeded: ${answerTime} ms`));
    // An answer may have come while this process was busy.
    const timer = setTimeout(() => setImmediate(abort), answerTime);
    const read = async (pool: Database) => {
      this.#hasReplayed ||= (await readBytesBehind(pool, from)) === 0;
      const state = await readReplicatedState(pool);
      if (state.isPrimary) await onPromoted(pool);
      return state;
    };
    try {
      const state = await orAborted(signal, read(withSignal(db, signal)));
      this.#answered(this.#hasReplayed ? state : { ...state, mark: '' });
    } catch (error) {
      if (!this.#isClosed) this.#failed(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #answered(state: ReplicatedState): void {
    const { name: standby, logger } = this.#options;
    this.#state = state;
    if (this.#isSilent) logger.warn({ standby }, 'a standby answers again');
    this.#isSilent = false;
    if (!this.#isBehind) {
      if (this.#isReported) logger.warn({ standby }, 'a standby has caught up with the primary');
      this.#isReported = false;
      this.#behindSince = null;
      return;
    }
    this.#behindSince ??= performance.now();
    if (this.#isReported || performance.now() - this.#behindSince < tolerated) return;
    this.#isReported = true;
    const { revision, mark } = state;
    const primary = this.#options.primary()?.revision;
    const isMissing = mark === '' || primary === undefined || BigInt(revision) < BigInt(primary);
    const sentence = isMissing
      ? 'a standby is behind the primary, and gets no queries until it has caught up'
      : 'a standby has other data than the primary, and gets no queries: rebuild it';
    logger.warn({ standby, revision, primary }, sentence);
  }

  #failed(err: unknown): void {
    const { name: standby, logger, onSilent } = this.#options;
    this.#state = null;
    this.#behindSince ??= performance.now();
    onSilent();
    if (this.#isSilent) return;
    this.#isSilent = true;
    const why = explainFailure(err);
    const because = why ? `: ${why.reason}. ${why.remedy}` : '';
    const sentence = `a standby does not answer, and gets no queries until it does${because}`;
    logger.warn({ standby, err }, sentence);
  }
}
