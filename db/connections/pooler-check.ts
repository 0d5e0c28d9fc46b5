import { randomUUID } from 'node:crypto';
import pg from 'pg';

const connections = 4;
const rounds = 3;

/** A pooler without a free session lets a statement wait for two minutes, and nobody knows why. */
const waits = { connectionTimeoutMillis: 10_000, query_timeout: 10_000 };

/**
 * Whether what a connection sets stays with it, from one statement to the next. A pooler in transaction mode gives the
 * session to another client in between, which would read another state of the data with it.
 * @param url of any login
 */
export async function keepsSettings(url: string): Promise<boolean> {
  const clients = Array.from({ length: connections }, () => {
    const client = new pg.Client({ connectionString: url, ...waits });
    // Without a listener a broken connection ends the process. The statement that it breaks throws.
    client.on('error', () => {});
    return { client, mark: randomUUID() };
  });
  try {
    for (const { client, mark } of clients) {
      await client.connect();
      await client.query("select set_config('awards.session', $1, false)", [mark]);
    }
    for (let round = 0; round < rounds; round += 1) {
      // The other way round: whether a pooler hands out the session used last or the one used first, some client gets
      // that of another.
      clients.reverse();
      for (const { client, mark } of clients) {
        const { rows } = await client.query<{ mark: string | null }>(
          "select current_setting('awards.session', true) as mark",
        );
        if (rows[0]?.mark !== mark) return false;
      }
    }
    return true;
  } finally {
    await Promise.all(clients.map(({ client }) => client.end()));
  }
}
