import {
  CompiledQuery,
  type Logger,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import { givesRevision } from './combine.ts';
import { nameStatement } from './prepared-name.ts';

const revisionQuery = CompiledQuery.raw(
  'select coalesce(branch, revision::text) as revision from dataset',
);
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
  /** whether the revision is known of a moment before all that is sent from now on */
  #isKnown: boolean;
  /** whether it is not known of any moment after what was sent last */
  #isOpen = false;

  /**
   * @param known a revision that the state has had; null if none is known
   * @param connect always gives the same connection
   * @param log hears of the statements that it sends itself
   */
  constructor(known: string | null, connect: () => Promise<Connection>, log: Logger | undefined) {
    this.#connect = connect;
    this.#log = log;
    this.#isKnown = known !== null;
    if (known !== null) this.#seen.add(known);
  }

  /** Sends a statement, and ahead of it what reads the revision, if nothing has. */
  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query(cursor: unknown): never;
  async query<Row>(text: string, parameters: readonly unknown[] = []) {
    const connection = await this.#connect();
    if (givesRevision(text)) {
      this.#isKnown = true;
      this.#isOpen = false;
      const result = await connection.query<Row & { revision: string }>(text, parameters);
      this.#note(result.rows);
      return result;
    }
    if (!this.#isKnown) this.#read(connection);
    this.#isOpen = true;
    return connection.query<Row>(text, parameters);
  }

  /**
   * @param isLater whether something else was read meanwhile, by other connections
   * @returns the revision that all statements have read; null if there are several
   */
  async end(isLater: boolean): Promise<string | null> {
    if (isLater || this.#isOpen || !this.#isKnown) this.#read(await this.#connect());
    await Promise.all(this.#readings);
    const [revision = null, ...others] = this.#seen;
    return others.length === 0 ? revision : null;
  }

  #read(connection: Connection): void {
    this.#isKnown = true;
    this.#isOpen = false;
    const reading = this.#readRevision(connection);
    // It is thrown where it is waited for.
    reading.catch(() => {});
    this.#readings.push(reading);
  }

  async #readRevision(connection: Connection): Promise<void> {
    const start = performance.now();
    const { rows } = await connection.query<{ revision: string }>(revisionQuery.sql, []);
    this.#note(rows);
    const queryDurationMillis = performance.now() - start;
    this.#log?.({ level: 'query', query: revisionQuery, queryDurationMillis });
  }

  #note(rows: readonly { revision: string }[]): void {
    for (const { revision } of rows) this.#seen.add(revision);
  }
}
