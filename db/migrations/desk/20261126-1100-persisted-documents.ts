import { type Kysely, sql } from 'kysely';

/** Query documents that clients request by id. They hold no data, and so nothing that must wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table persisted_document (
      id text constraint persisted_document_pkey primary key
        constraint persisted_document_id_form check (id ~ '^[A-Za-z0-9._~:-]{1,200}$'),
      hash bytea not null constraint persisted_document_hash_of_32_bytes check (length(hash) = 32),
      text text not null,
      registered_at timestamptz not null default now(),
      constraint persisted_document_id_of_hash
        check (id not like 'sha256:%' or id = 'sha256:' || encode(hash, 'hex'))
    );
    create index persisted_document_hash on persisted_document (hash);
    comment on table persisted_document is 'query documents that clients request by id';
    comment on column persisted_document.id is
      'sha256: and the hash in hexadecimal digits, or an id that a manifest gives';
    comment on column persisted_document.hash is 'SHA-256 of the text in UTF-8';
  `.execute(db);
}
