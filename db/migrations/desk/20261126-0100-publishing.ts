import { type Kysely, sql } from 'kysely';

/**
 * The desk: who may sign in, what waits for its time, and which schema holds the preview of it.
 * The table of waiting documents that was here before was never written to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type role as enum ('PRESS', 'CURATOR', 'ADMIN');
    create table token (
      id uuid primary key default gen_random_uuid(),
      name text not null check (name <> '' and name = btrim(name) and length(name) <= 100),
      role role not null,
      hash bytea not null unique check (length(hash) = 32),
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      revoked_at timestamptz,
      last_used_at timestamptz
    );
    comment on column token.hash is 'SHA-256 of the token, which is kept nowhere';
    create unique index token_in_use on token (name) where revoked_at is null;

    drop table waiting_document;
    create type document_status as enum ('WAITING', 'PUBLISHED', 'WITHDRAWN');
    create type writer as enum ('OPERATOR', 'CURATOR', 'ADMIN');
    create table waiting_document (
      id uuid primary key default gen_random_uuid(),
      number bigint generated always as identity,
      name text not null,
      texts jsonb not null,
      publish_at timestamptz not null,
      reason text,
      writer writer not null,
      received_by text,
      received_at timestamptz not null,
      status document_status not null default 'WAITING',
      ended_at timestamptz,
      revision bigint,
      plan jsonb,
      problems jsonb,
      check ((status = 'WAITING') = (ended_at is null)),
      check (revision is null or status = 'PUBLISHED')
    );
    comment on table waiting_document is 'what is applied to the published state when it is due';
    comment on column waiting_document.number is 'of those that are due at one time, the lower comes first';
    comment on column waiting_document.texts is 'one or more documents that are applied as one change: name, form, text';
    comment on column waiting_document.received_by is 'the name of the token it came with; null from the command line';
    comment on column waiting_document.revision is 'of the published state, once it is published';
    comment on column waiting_document.plan is 'what it will change, as planned last: counts, entries, warnings';
    comment on column waiting_document.problems is 'why it cannot be applied as things stand; null where it can';
    create index on waiting_document (publish_at, number) where status = 'WAITING';

    create sequence preview_number;
    create table preview_state (
      name text primary key,
      base bigint not null,
      migration text not null,
      documents uuid[] not null,
      left_at timestamptz
    );
    comment on table preview_state is
      'schemas that hold a preview: at most one is read, and those that were left are dropped';
    comment on column preview_state.base is 'the revision of the published state that it was copied from';
    comment on column preview_state.migration is 'the newest of the published state at that time';
    comment on column preview_state.documents is 'those that were applied to the copy, or found not to fit, in their order';
    comment on column preview_state.left_at is 'when nobody began to read it any more; null while it is the present one';
    create unique index preview_state_present on preview_state ((true)) where left_at is null;

    create schema if not exists preview;
    create view preview.present as
      select coalesce((select name from preview_state where left_at is null), 'published') as state;
    comment on view preview.present is 'the schema that press and curators read';
  `.execute(db);
}
