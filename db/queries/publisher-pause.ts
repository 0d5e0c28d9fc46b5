import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';

/** Whether nothing is published when it is due. */
export const publisherIsPaused = sql<boolean>`(select paused_at is not null from desk.publisher)`;

/** Since when nothing is published when it is due; null if it is. */
export async function readPause(db: Database): Promise<Date | null> {
  const row = await deskOf(db).selectFrom('publisher').select('paused_at').executeTakeFirst();
  return row?.paused_at ?? null;
}

/** Pauses or resumes the publisher. @returns whether that changes anything */
export async function setPaused(db: Database, isPaused: boolean): Promise<boolean> {
  const { numUpdatedRows } = await deskOf(db)
    .updateTable('publisher')
    .set({ paused_at: isPaused ? sql<Date>`clock_timestamp()` : null })
    .where('paused_at', isPaused ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
