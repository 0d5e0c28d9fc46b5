import { type Kysely, sql } from 'kysely';

/** What people did at editions and events. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type participant_role as enum ('JURY_CHAIR', 'JUROR', 'PRESENTER', 'HOST', 'SPEAKER', 'OTHER');
    alter type entity_kind add value 'PARTICIPANT' after 'AFFILIATION';
  `.execute(db);
}
