import type { Logger } from 'pino';
import type { Database } from '../../../db/connect.ts';
import { type ReadOnlyReason, readOnlyReason } from '../../../db/queries/write-access.ts';
import { orAborted, withSignal } from '../../../db/with-signal.ts';
import { isUnavailability } from '../errors/mask-error.ts';

/** Milliseconds between checks whether the database takes writes, and that a check may take. */
const checkInterval = 2_000;

const sentences: Readonly<Record<ReadOnlyReason, string>> = {
  standby: 'The database is a standby.',
  setting: 'The database is read-only (default_transaction_read_only).',
};

/** Knows whether the database takes writes, and logs when that changes, whether or not anyone writes. */
export class WriteAccess {
  #reason: ReadOnlyReason | null = null;
  readonly #db: Database;
  readonly #logger: Logger;
  readonly #timer: NodeJS.Timeout;
  #checking: Promise<void>;

  /** @param db a pool of the owner */
  constructor(db: Database, logger: Logger) {
    this.#db = db;
    this.#logger = logger;
    this.#checking = this.#check();
    this.#timer = setInterval(() => {
      this.#checking = this.#checking.then(() => this.#check());
    }, checkInterval).unref();
  }

  /** Why the database takes no writes, in a sentence; null if it takes them. */
  get problem(): string | null {
    return this.#reason && sentences[this.#reason];
  }

  /** Stops checking, and waits for a check under way. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#checking;
  }

  async #check(): Promise<void> {
    const signal = AbortSignal.timeout(checkInterval);
    const before = this.#reason;
    try {
      this.#reason = await orAborted(signal, readOnlyReason(withSignal(this.#db, signal)));
    } catch (error) {
      // If it is unreachable, those who read from it report that.
      if (!signal.aborted && !isUnavailability(error))
        this.#logger.error(error, 'it is not known whether the database takes writes');
      return;
    }
    if (this.#reason === before) return;
    if (this.#reason === null) this.#logger.warn('the database takes writes again');
    else this.#logger.warn({ reason: this.problem }, 'the database takes no writes');
  }
}
