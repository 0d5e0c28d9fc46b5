import { type Kysely, sql } from 'kysely';

/** Documents due at the same time are published as they were received: the list's cursors show no row number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index scheduled_document_due;
    alter table scheduled_document drop column number;
    create index scheduled_document_due on scheduled_document (publish_at, received_at, id)
      where status = 'SCHEDULED';
    comment on column scheduled_document.received_at is
      'documents due at the same time are published in this order';
  `.execute(db);
}
