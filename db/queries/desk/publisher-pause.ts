import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { deskTables } from '../../states/desk-schema.ts';

/** Whether nothing is published when it is due. */
export const publisherIsPaused = sql<boolean>`(select paused_at is not null from desk.publisher)`;

/** Since when nothing is published when it is due; null if it is. */
export async function readPause(db: Database): Promise<Date | null> {
  const row = await deskTables(db).selectFrom('publisher').select('paused_at').executeTakeFirst();
  return row?.paused_at ?? null;
}

/** Pauses or resumes the publisher. @returns whether that changes anything */
export async function setPaused(db: Database, isPaused: boolean): Promise<boolean> {
  const { numUpdatedRows } = await deskTables(db)
    .updateTable('publisher')
    .set({ paused_at: isPaused ? sql<Date>`clock_timestamp()` : null })
    .where('paused_at', isPaused ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The name in `pg_stat_activity` of a session of each process that publishes, or only builds previews. */
export const publisherNames = {
  publishes: 'awards-gateway (publisher)',
  buildsPreviews: 'awards-gateway (previews)',
} as const;

/** Which of these processes run with the database. */
export async function runningPublishers(
  db: Database,
): Promise<{ publishes: boolean; buildsPreviews: boolean }> {
  const { rows } = await sql<{ name: string }>`
    select distinct application_name as name from pg_stat_activity where datname = current_database()`.execute(
    db,
  );
  const names = new Set(rows.map(({ name }) => name));
  const publishes = names.has(publisherNames.publishes);
  return { publishes, buildsPreviews: publishes || names.has(publisherNames.buildsPreviews) };
}
