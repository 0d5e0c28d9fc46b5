import type { Logger } from 'pino';
import { type Database, poolOf } from '../../db/connections/connect.ts';
import { guardOf, type PrimaryGuard } from '../../db/connections/primary-guard.ts';
import { sendBy } from '../../db/connections/server-timeline.ts';
import { orAborted, withSignal } from '../../db/connections/with-signal.ts';
import { type ReadOnlyReason, readOnlyReason } from '../../db/queries/state/write-access.ts';
import { newerTablesProblem } from '../../db/states/states.ts';
import { isUnavailability } from './failure-kind.ts';

/** Milliseconds between checks of the database, and that a check may take. */
const checkInterval = 2_000;

const sentences: Readonly<Record<ReadOnlyReason, string>> = {
  standby: 'The database is a standby.',
  setting: 'The database is read-only (default_transaction_read_only).',
  disk: 'The disk of the database is full. Free some disk space.',
};

/** Knows whether this server can use the database as it is now, and logs when that changes, whether or not anyone does. */
export class DatabaseHealth {
  #reason: ReadOnlyReason | null = null;
  #newerTables: string | null = null;
  #olderPrimary: string | null = null;
  readonly #db: Database;
  readonly #guard: PrimaryGuard | undefined;
  readonly #logger: Logger;
  readonly #onNewerTables: () => void;
  readonly #timer: NodeJS.Timeout;
  #checking: Promise<void>;

  /**
   * @param db a pool of the owner
   * @param onNewerTables called once a newer version has updated the tables so that this one cannot use them
   */
  constructor(db: Database, logger: Logger, onNewerTables: () => void) {
    this.#db = db;
    this.#guard = guardOf(poolOf(db).options.url);
    this.#logger = logger;
    this.#onNewerTables = onNewerTables;
    this.#checking = this.#check();
    this.#timer = setInterval(() => {
      this.#checking = this.#checking.then(() => this.#check());
    }, checkInterval).unref();
  }

  /** Why the database takes no writes, in a sentence; null if it takes them. */
  get problem(): string | null {
    return this.#reason && sentences[this.#reason];
  }

  /** Why this version cannot use the tables any more, in sentences; null if it can. It stays so until the server ends. */
  get newerTables(): string | null {
    return this.#newerTables;
  }

  /** That the URL of the database leads to an older primary, which is refused, in a sentence; null if it does not. */
  get olderPrimary(): string | null {
    return this.#olderPrimary;
  }

  /** Stops checking, and waits for a check under way. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#checking;
  }

  async #check(): Promise<void> {
    const guard = this.#guard;
    // Pools open a connection only if they need one, and may not for hours.
    if (guard?.problem) await guard.probe();
    const signal = AbortSignal.timeout(checkInterval);
    const db = withSignal(this.#db, signal);
    try {
      // On one connection: two could lead to two servers.
      if (guard)
        await orAborted(
          signal,
          db.connection().execute((one) => guard.look(sendBy(one))),
        );
      this.#noteWrites(await orAborted(signal, readOnlyReason(db)));
      if (this.#newerTables === null)
        this.#noteTables(await orAborted(signal, newerTablesProblem(db)));
    } catch (error) {
      // If it is unreachable, those who read from it report that.
      if (!signal.aborted && !isUnavailability(error))
        this.#logger.error(error, 'it is not known whether the database can be used');
    } finally {
      this.#notePrimary(guard?.problem ?? null);
    }
  }

  #notePrimary(problem: string | null): void {
    const wasRefused = this.#olderPrimary !== null;
    this.#olderPrimary = problem;
    if (wasRefused === (problem !== null)) return;
    if (problem === null) this.#logger.warn('DATABASE_URL leads to the newest primary again');
    else this.#logger.error({ reason: problem }, 'an older primary is refused');
  }

  #noteWrites(reason: ReadOnlyReason | null): void {
    if (reason === this.#reason) return;
    this.#reason = reason;
    if (reason === null) this.#logger.warn('the database takes writes again');
    else this.#logger.warn({ reason: this.problem }, 'the database takes no writes');
  }

  #noteTables(problem: string | null): void {
    if (problem === null) return;
    this.#newerTables = problem;
    this.#logger.error(
      `${problem} This server publishes nothing any more, and /ready returns 503.`,
    );
    this.#onNewerTables();
  }
}
