import { type Kysely, sql } from 'kysely';

/**
 * The desk: who may sign in, what is scheduled, which schema holds the preview of it, and query documents that clients
 * request by id.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .join([accessTokens, scheduledDocuments, previews, persistedDocuments], sql`; `)
    .execute(db);
}

const accessTokens = sql`
  create type role as enum ('PRESS', 'CURATOR', 'ADMIN');
  create table access_token (
    id uuid primary key default gen_random_uuid(),
    name text not null constraint access_token_name_trimmed
      check (name <> '' and name = btrim(name) and length(name) <= 100),
    role role not null,
    hash bytea not null constraint access_token_hash_unique unique
      constraint access_token_hash_of_32_bytes check (length(hash) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz
  );
  comment on column access_token.hash is 'SHA-256 of the secret, which is not stored';
  create unique index access_token_active_name on access_token (name) where revoked_at is null`;

const scheduledDocuments = sql`
  create type scheduled_document_status as enum ('SCHEDULED', 'PUBLISHED', 'WITHDRAWN');
  create type writer as enum ('OPERATOR', 'CURATOR', 'ADMIN');
  create table scheduled_document (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    texts jsonb not null,
    publish_at timestamptz not null,
    reason text,
    writer writer not null,
    received_by text,
    received_at timestamptz not null,
    status scheduled_document_status not null default 'SCHEDULED',
    ended_at timestamptz,
    revision bigint,
    plan jsonb,
    problems jsonb,
    tried_revision bigint,
    constraint scheduled_document_ended_unless_scheduled check ((status = 'SCHEDULED') = (ended_at is null)),
    constraint scheduled_document_revision_if_published check (revision is null or status = 'PUBLISHED')
  );
  comment on table scheduled_document is 'documents that are applied to the published data when they are due';
  comment on column scheduled_document.texts is 'one or more documents that are applied as one change: name, form, text';
  comment on column scheduled_document.received_by is
    'the name of the access token it came with; null from the command line';
  comment on column scheduled_document.received_at is
    'documents due at the same time are published in this order';
  comment on column scheduled_document.revision is 'the revision that published it; null if it changed nothing';
  comment on column scheduled_document.plan is
    'what it will change, or changed once published: counts, entries, warnings';
  comment on column scheduled_document.problems is 'why it cannot be applied to the current data; null if it can';
  comment on column scheduled_document.tried_revision is
    'the published revision at which the document was due but failed; null if it has not failed';
  create index scheduled_document_due on scheduled_document (publish_at, received_at, id)
    where status = 'SCHEDULED'`;

const previews = sql`
  create sequence preview_number;
  create table preview_state (
    name text primary key,
    base bigint not null,
    migration text not null,
    documents uuid[] not null,
    superseded_at timestamptz,
    times bigint[] not null default '{}',
    as_of timestamptz not null default '1970-01-01T00:00:00Z',
    depends_on uuid[]
  );
  comment on table preview_state is
    'schemas that hold a preview: at most one is current, and superseded ones are dropped';
  comment on column preview_state.base is 'the revision of the published data that it was copied from';
  comment on column preview_state.migration is 'the newest migration of the published data at that time';
  comment on column preview_state.documents is
    'the documents that are applied to the copy, or skipped for their problems, in their order';
  comment on column preview_state.superseded_at is
    'when requests stopped beginning to read it; null while it is the current one';
  comment on column preview_state.times is
    'when each of these documents was due, in microseconds since 1970: another time changes the preview';
  comment on column preview_state.as_of is 'whatever was committed by then is in it';
  comment on column preview_state.depends_on is
    'all entities that the plans of these documents have looked for, found or not, as hashes of their kinds and keys, which a redaction need not search; null if any write to the published data can change the plans';
  create unique index preview_state_present on preview_state ((true)) where superseded_at is null;

  create table preview_build (
    is_only boolean primary key default true constraint preview_build_one_row check (is_only),
    name text
  );
  insert into preview_build default values;
  comment on table preview_build is 'a single row, by which processes that build a preview take turns';
  comment on column preview_build.name is
    'the schema of an unfinished build, or null. The build was abandoned if no session of the owner carries this name';

  create schema if not exists preview;
  create view preview.present as
    select coalesce((select name from preview_state where superseded_at is null), 'published') as state;
  comment on view preview.present is 'the schema that press and curators read'`;

/** They hold no data, and so nothing that must wait for its time. */
const persistedDocuments = sql`
  create table persisted_document (
    id text primary key constraint persisted_document_id_form check (id ~ '^[A-Za-z0-9._~:-]{1,200}$'),
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
  comment on column persisted_document.hash is 'SHA-256 of the text in UTF-8'`;
