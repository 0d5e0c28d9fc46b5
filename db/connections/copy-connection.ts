import { pipeline } from 'node:stream/promises';
import { Kysely } from 'kysely';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import type { DB } from '../tables.ts';
import { Dialect } from './dialect.ts';
import { guardOf } from './primary-guard.ts';

/** A table as COPY names it. */
export interface CopiedTable {
  schema: string;
  name: string;
  columns: readonly string[];
}

/** One connection of the owner, for statements of Kysely and for COPY, which pools cannot do. Its caller destroys it. */
export class CopyConnection {
  readonly db: Kysely<DB>;
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
    const connection = { query: client.query.bind(client), release: () => {} };
    this.db = new Kysely<DB>({ dialect: new Dialect(async () => connection) });
  }

  /**
   * @param url of the owner of the database
   * @param searchPath schemas that unqualified names are looked up in
   */
  static async open(url: string, searchPath: readonly string[]): Promise<CopyConnection> {
    const client = new pg.Client({ connectionString: url, application_name: 'awards-backup' });
    // Without a listener a broken connection ends the process. The statement under way fails with it.
    client.on('error', () => {});
    await client.connect();
    try {
      await guardOf(url)?.admit(client);
    } catch (error) {
      await client.end();
      throw error;
    }
    // Texts of values are the same whatever the settings of the database are.
    await client.query(
      "set datestyle to iso; set intervalstyle to postgres; set timezone to 'UTC'; set bytea_output to hex; set client_encoding to 'UTF8'",
    );
    const path = searchPath.map(pg.escapeIdentifier).join(', ');
    await client.query(`set search_path to ${path}`);
    return new CopyConnection(client);
  }

  /** The rows of a table, as COPY writes them: a line of text for each. If not all are read, the connection ends. */
  async *rows(table: CopiedTable): AsyncGenerator<Buffer> {
    let isReadToEnd = false;
    try {
      yield* this.#client.query(to(`copy ${nameOf(table)} to stdout`));
      isReadToEnd = true;
    } finally {
      // A rollback would wait forever for rows that nobody reads.
      if (!isReadToEnd) this.#client.connection.stream.destroy();
    }
  }

  /** Adds rows to a table. @returns how many */
  async addRows(table: CopiedTable, rows: AsyncIterable<Buffer>): Promise<number> {
    const stream = this.#client.query(from(`copy ${nameOf(table)} from stdin`));
    await pipeline(rows, stream);
    return stream.rowCount ?? 0;
  }

  async destroy(): Promise<void> {
    await this.db.destroy();
    await this.#client.end();
  }
}

function nameOf({ schema, name, columns }: CopiedTable): string {
  const quoted = columns.map(pg.escapeIdentifier).join(', ');
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)} (${quoted})`;
}
