import { type Kysely, sql } from 'kysely';

/** An entity that is gone is found in the change log by its id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index change_by_entity on change (entity_id, revision, number)`.execute(db);
}
