import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { connect } from './connect.ts';

const connections = 4;
const rounds = 5;

/**
 * Whether what a connection sets stays with it: its options when it begins, and a setting from one statement to the
 * next. A pooler of transactions gives the session to somebody else in between, who would read another state of
 * the data with it.
 * @param url of any login
 */
export async function keepsSettings(url: string): Promise<boolean> {
  const db = connect({ url, max: connections, statementTimeout: 12_345 });
  const tryOne = () =>
    db.connection().execute(async (connection) => {
      const mine = randomUUID();
      await sql`select set_config('awards.session', ${mine}, false)`.execute(connection);
      for (let round = 0; round < rounds; round += 1) {
        const { rows } = await sql<{ mark: string; timeout: string }>`
          select current_setting('awards.session', true) as mark,
            current_setting('statement_timeout') as timeout`.execute(connection);
        if (rows[0]?.mark !== mine || rows[0].timeout !== '12345ms') return false;
      }
      return true;
    });
  try {
    const kept = await Promise.all(Array.from({ length: connections }, tryOne));
    return kept.every((isKept) => isKept);
  } finally {
    await db.destroy();
  }
}
