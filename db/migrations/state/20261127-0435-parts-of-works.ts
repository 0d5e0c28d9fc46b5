import { type Kysely, sql } from 'kysely';

/** Finds the parts of a work, such as the songs of a film. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index work_by_parent on work (parent_id)`.execute(db);
}
