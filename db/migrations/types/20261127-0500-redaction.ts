import { type Kysely, sql } from 'kysely';

/** The change log has entries for what was redacted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter type change_action add value 'REDACTED'`.execute(db);
}
