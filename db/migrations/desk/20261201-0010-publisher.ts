import { type Kysely, sql } from 'kysely';

/** Whether scheduled documents are published: not in a restored copy, until somebody says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publisher (
      is_only boolean primary key default true constraint publisher_one_row check (is_only),
      paused_at timestamptz
    );
    insert into publisher default values;
    comment on table publisher is 'a single row';
    comment on column publisher.paused_at is
      'since when no scheduled document is published when it is due; null if they are'`.execute(db);
}
