import { type Kysely, sql } from 'kysely';

/** Tables, types and indexes take the names that the graph uses: scheduled documents and access tokens. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter type document_status rename to scheduled_document_status;
    alter type scheduled_document_status rename value 'WAITING' to 'SCHEDULED';
    alter table waiting_document rename to scheduled_document;
    alter sequence waiting_document_number_seq rename to scheduled_document_number_seq;
    alter index waiting_document_pkey rename to scheduled_document_pkey;
    alter index waiting_document_publish_at_number_idx rename to scheduled_document_due;
    alter table scheduled_document
      rename constraint waiting_document_check to scheduled_document_ended_unless_scheduled;
    alter table scheduled_document
      rename constraint waiting_document_check1 to scheduled_document_revision_if_published;
    comment on table scheduled_document is 'documents that are applied to the published data when they are due';
    comment on column scheduled_document.number is 'documents due at the same time are published in this order';
    comment on column scheduled_document.texts is 'one or more documents that are applied as one change: name, form, text';
    comment on column scheduled_document.received_by is
      'the name of the access token it came with; null from the command line';
    comment on column scheduled_document.revision is 'the revision that published it; null if it changed nothing';
    comment on column scheduled_document.plan is
      'what it will change, or changed once published: counts, entries, warnings';
    comment on column scheduled_document.problems is 'why it cannot be applied to the current data; null if it can';

    alter table preview_state rename column left_at to superseded_at;
    comment on table preview_state is
      'schemas that hold a preview: at most one is current, and superseded ones are dropped';
    comment on column preview_state.base is 'the revision of the published data that it was copied from';
    comment on column preview_state.migration is 'the newest migration of the published data at that time';
    comment on column preview_state.documents is
      'the documents that were applied to the copy, or skipped for their problems, in their order';
    comment on column preview_state.superseded_at is
      'when requests stopped beginning to read it; null while it is the current one';

    alter table token rename to access_token;
    alter index token_pkey rename to access_token_pkey;
    alter index token_hash_key rename to access_token_hash_unique;
    alter index token_in_use rename to access_token_active_name;
    alter table access_token rename constraint token_name_check to access_token_name_trimmed;
    alter table access_token rename constraint token_hash_check to access_token_hash_of_32_bytes;
    comment on column access_token.hash is 'SHA-256 of the secret, which is not stored';
  `.execute(db);
}
