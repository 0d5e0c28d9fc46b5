import type { Database } from '../../db/connections/connect.ts';
import { addFailedSignIns } from '../../db/queries/desk/audit.ts';

/** Milliseconds that failures are gathered before they are written. */
const pause = 60_000;

/** Counts failed sign-ins, for the audit log: however many there are, they cost one write a minute, and one row an hour. */
export class FailedSignIns {
  readonly #db: Database;
  #attempts = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param db a pool of the owner */
  constructor(db: Database) {
    this.#db = db;
  }

  add(): void {
    this.#attempts += 1;
    this.#timer ??= setTimeout(() => void this.write(), pause).unref();
  }

  /** Writes what was counted; after an error, it is written with the next. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const attempts = this.#attempts;
    if (attempts === 0) return;
    this.#attempts = 0;
    await addFailedSignIns(this.#db, attempts).catch(() => {
      this.#attempts += attempts;
    });
  }
}
