import { type Kysely, sql } from 'kysely';

/** Documents due at the same time are published as they were received: the list's cursors show no row number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Numbers were given in order, and times were read before: of two documents the later one could be the earlier.
  await sql`
    update scheduled_document d set received_at = ordered.received_at
    from (
      select id, max(received_at) over (order by number)
        + row_number() over (order by number) * interval '1 microsecond' as received_at
      from scheduled_document where status = 'SCHEDULED'
    ) ordered
    where d.id = ordered.id
      and exists (
        select from scheduled_document one join scheduled_document other
          on one.number < other.number and one.received_at >= other.received_at
        where one.status = 'SCHEDULED' and other.status = 'SCHEDULED');
    drop index scheduled_document_due;
    alter table scheduled_document drop column number;
    create index scheduled_document_due on scheduled_document (publish_at, received_at, id)
      where status = 'SCHEDULED';
    comment on column scheduled_document.received_at is
      'documents due at the same time are published in this order';
  `.execute(db);
}
