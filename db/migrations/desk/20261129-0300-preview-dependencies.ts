import { type Kysely, sql } from 'kysely';

/** A preview knows what its documents depend on, so that a write to something else is applied to it as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table preview_state add column depends_on uuid[];
    comment on column preview_state.depends_on is
      'all entities that the plans of these documents have looked for, found or not, as hashes of their kinds and keys, which a redaction need not search; null if any write to the published data can change the plans'
  `.execute(db);
}
