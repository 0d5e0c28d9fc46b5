import { type Kysely, sql } from 'kysely';

/** The facts of entities before the last writes, so that a write can be taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table earlier_facts (
      revision bigint not null,
      entity_id uuid not null,
      kind text not null,
      key text[] not null,
      facts json,
      primary key (revision, entity_id)
    );
    comment on table earlier_facts is
      'the entities that the last revisions of the published data changed, as they were before';
    comment on column earlier_facts.facts is 'null if the revision created the entity'`.execute(db);
}
