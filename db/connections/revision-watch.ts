import {
  CompiledQuery,
  type Logger,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import { nameStatement } from './prepared.ts';

/** A preview has a branch as its revision: the published revision and a hash of the scheduled documents. */
export const stateRevision = 'coalesce(branch, revision::text)';

export const revisionQuery = CompiledQuery.raw(`select ${stateRevision} as revision from dataset`);
nameStatement(revisionQuery.sql);

type Connection = Pick<PostgresPoolClient, 'query'>;

/**
 * Sends the statements of an operation, and finds out whether all of them read one state: it reads the revision before
 * them, unless that is known, and after them. They are carried out in the order in which they are sent, and revisions
 * only rise: what stands between two readings of the same revision has read that one.
 */
export class RevisionWatch {
  readonly #connect: () => Promise<Connection>;
  readonly #log: Logger | undefined;
  readonly #seen = new Set<string>();
  readonly #readings: Promise<void>[] = [];
  /** whether the revision is known of a moment before all that is sent from now on */
  #isKnown: boolean;
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

  /** Sends a statement, and ahead of the first one what reads the revision. */
  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query(cursor: unknown): never;
  async query<Row>(text: string, parameters: readonly unknown[] = []) {
    const connection = await this.#connect();
    this.#hasSent = true;
    if (!this.#isKnown) this.#read(connection);
    return connection.query<Row>(text, parameters);
  }

  /**
   * @param isLater whether something else was read meanwhile, by other connections
   * @returns the revision that all statements have read; null if there are several
   */
  async end(isLater: boolean): Promise<string | null> {
    // Without a statement, all was known beforehand.
    if (isLater || this.#hasSent || this.#seen.size === 0) this.#read(await this.#connect());
    await Promise.all(this.#readings);
    const [revision = null, ...others] = this.#seen;
    return others.length > 0 ? null : revision;
  }

  #read(connection: Connection): void {
    this.#isKnown = true;
    const start = performance.now();
    const reading = connection
      .query<{ revision: string }>(revisionQuery.sql, [])
      .then(({ rows }) => {
        for (const { revision } of rows) this.#seen.add(revision);
        const queryDurationMillis = performance.now() - start;
        this.#log?.({ level: 'query', query: revisionQuery, queryDurationMillis });
      });
    // It is thrown where it is waited for.
    reading.catch(() => {});
    this.#readings.push(reading);
  }
}
