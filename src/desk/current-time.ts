import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';

/** The current time by the clock of the database, which all processes share. */
export async function readCurrentTime(db: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database returned no time.');
  return row.now;
}
