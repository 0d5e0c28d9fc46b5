import { type Kysely, sql } from 'kysely';

/**
 * Announcements in the order of the log, by an index that begins with a column which the primary key does not have:
 * the planner expects nothing of a revision that is new to it, and takes either index for it where both have the order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index change_announcements;
    create index change_announcements on change (entity_kind, revision, number) where announcement is not null;
  `.execute(db);
}
