import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { isLostConnection } from '../../../db/connections/error-codes.ts';

/**
 * Whether a write failed because the publisher ended its session (see end-blocking-writers.ts): a scheduled document fell
 * due while it ran, or is to be published now. Nothing of it is written then, and it can be repeated.
 * @param db a pool of the owner
 * @param milliseconds that the write has taken until it failed
 */
export async function wasEndedForPublication(
  db: Database,
  error: unknown,
  milliseconds: number,
): Promise<boolean> {
  if (!isLostConnection(error)) return false;
  const { rows } = await sql<{ was_due: boolean }>`
    select exists (
      select from desk.scheduled_document
      where publish_at <= clock_timestamp() and (
        (status = 'SCHEDULED' and tried_revision is null)
        or greatest(publish_at, ended_at) >= clock_timestamp() - ${milliseconds} * interval '1 millisecond')
    ) as was_due`.execute(db);
  return rows[0]?.was_due ?? false;
}
