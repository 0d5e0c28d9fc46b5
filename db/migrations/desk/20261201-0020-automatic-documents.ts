import { type Kysely, sql } from 'kysely';

/** Query documents that clients have sent with their hashes. Without a log, because losing them costs a client one message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table automatic_document (
      hash bytea primary key constraint automatic_document_hash_of_32_bytes check (length(hash) = 32),
      text text not null,
      stored_at timestamptz not null default now()
    );
    comment on table automatic_document is
      'query documents that clients without an access token have sent with their hashes; the newest ones';
    comment on column automatic_document.hash is 'SHA-256 of the text in UTF-8'`.execute(db);
}
