import {
  CompiledQuery,
  type Logger,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import { nameStatement } from './prepared-names.ts';

/** A preview has a branch as its revision: the published revision and a hash of the scheduled documents. */
export const stateRevision = 'coalesce(branch, revision::text)';

/** The beginning of statements that give the revision of the state that they have read, as the column `revision`. */
export const withRevision = `select (select ${stateRevision} from dataset) as revision`;

function givesRevision(text: string): boolean {
  return text.startsWith(withRevision);
}

export const revisionQuery = CompiledQuery.raw(`select ${stateRevision} as revision from dataset`);
nameStatement(revisionQuery.sql);

type Connection = Pick<PostgresPoolClient, 'query'>;

/**
 * Sends the statements of an operation, and finds out whether all of them read one state. They are carried out in the
 * order in which they are sent, and revisions only rise: what stands between two that give the same revision has read
 * that one.
 */
export class RevisionWatch {
  readonly #connect: () => Promise<Connection>;
  readonly #log: Logger | undefined;
  readonly #seen = new Set<string>();
  readonly #readings: Promise<void>[] = [];
  /** how many statements were sent that do not give the revision */
  #others = 0;
  /** whether one of them was sent after one that should have given it, and failed */
  #isUncertain = false;
  /** whether the revision is known of a moment before all that is sent from now on */
  #isKnown: boolean;
  /** whether it is not known of any moment after what was sent last */
  #isOpen = false;
  #hasSent = false;

  /**
   * @param known a revision that the state has had; null if none is known
   * @param connect always gives the same connection
   * @param log hears of the statements that it sends itself
   * @param isConfirmed whether the server at the other end has had it, too: a standby follows later
   */
  constructor(
    known: string | null,
    connect: () => Promise<Connection>,
    log: Logger | undefined,
    isConfirmed = true,
  ) {
    this.#connect = connect;
    this.#log = log;
    this.#isKnown = known !== null && isConfirmed;
    if (known !== null) this.#seen.add(known);
  }

  /** Sends a statement, and ahead of it what reads the revision, if nothing has. */
  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query(cursor: unknown): never;
  async query<Row>(text: string, parameters: readonly unknown[] = []) {
    const connection = await this.#connect();
    this.#hasSent = true;
    if (givesRevision(text)) {
      const [wasKnown, others] = [this.#isKnown, this.#others];
      this.#isKnown = true;
      this.#isOpen = false;
      const reading = connection.query<Row & { revision: string }>(text, parameters);
      const onFailure = () => {
        this.#isOpen = true;
        this.#isKnown = wasKnown;
        if (!wasKnown && this.#others > others) this.#isUncertain = true;
      };
      this.#readings.push(reading.then(({ rows }) => this.#note(rows), onFailure));
      return reading;
    }
    if (!this.#isKnown) void this.#read(connection);
    this.#isOpen = true;
    this.#others += 1;
    return connection.query<Row>(text, parameters);
  }

  /**
   * @param isLater whether something else was read meanwhile, by other connections
   * @returns the revision that all statements have read; null if there are several, or if it is not certain
   */
  async end(isLater: boolean): Promise<string | null> {
    await Promise.all(this.#readings);
    // Without a statement, all was known beforehand.
    const isKnown = this.#isKnown || (this.#seen.size > 0 && !this.#hasSent);
    if (isLater || this.#isOpen || !isKnown) await this.#read(await this.#connect());
    const [revision = null, ...others] = this.#seen;
    return this.#isUncertain || others.length > 0 ? null : revision;
  }

  #read(connection: Connection): Promise<void> {
    this.#isKnown = true;
    this.#isOpen = false;
    const start = performance.now();
    const reading = connection
      .query<{ revision: string }>(revisionQuery.sql, [])
      .then(({ rows }) => {
        this.#note(rows);
        const queryDurationMillis = performance.now() - start;
        this.#log?.({ level: 'query', query: revisionQuery, queryDurationMillis });
      });
    // It is thrown where it is waited for.
    reading.catch(() => {});
    this.#readings.push(reading);
    return reading;
  }

  #note(rows: readonly { revision: string }[]): void {
    for (const { revision } of rows) this.#seen.add(revision);
  }
}
