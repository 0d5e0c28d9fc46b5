import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';

/** What is to be published later is to be published at once: the time that was given has passed. */
export class PastTimeError extends Error {
  constructor() {
    super('This time has passed. To publish at once, publish it without a time.');
  }
}

/** The present moment, by the clock of the database, which is one for all processes. */
export async function presentMoment(db: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database does not tell the time.');
  return row.now;
}
