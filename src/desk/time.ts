import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';

/** The present moment, by the clock of the database, which is one for all processes. */
export async function presentMoment(db: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database does not tell the time.');
  return row.now;
}
