import { type Kysely, sql } from 'kysely';

/** Slugs of recipients that were joined into others, with the ids that they had: both still find the recipient. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table former_slug (
      slug slug primary key,
      former_id uuid not null constraint former_slug_id_unique unique,
      entity_id uuid not null constraint former_slug_recipient_exists references recipient on delete cascade,
      position smallint not null constraint former_slug_position_not_negative check (position >= 0)
    );
    create index former_slug_by_entity on former_slug (entity_id)
  `.execute(db);
}
