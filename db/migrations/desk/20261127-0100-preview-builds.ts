import { type Kysely, sql } from 'kysely';

/** Previews are built beside the writers: which build is under way, and what exactly a preview holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table preview_state
      add column times bigint[] not null default '{}',
      add column as_of timestamptz not null default '1970-01-01T00:00:00Z';
    comment on column preview_state.documents is
      'the documents that are applied to the copy, or skipped for their problems, in their order';
    comment on column preview_state.times is
      'when each of these documents was due, in microseconds since 1970: another time changes the preview';
    comment on column preview_state.as_of is 'whatever was committed by then is in it';

    create table preview_build (
      is_only boolean constraint preview_build_pkey primary key default true
        constraint preview_build_one_row check (is_only),
      name text
    );
    insert into preview_build default values;
    comment on table preview_build is 'a single row, by which processes that build a preview take turns';
    comment on column preview_build.name is
      'the schema of an unfinished build, or null. The build was abandoned if no session of the owner carries this name';

    alter table scheduled_document add column tried_revision bigint;
    comment on column scheduled_document.tried_revision is
      'the published revision at which the document was due but failed; null if it has not failed';
  `.execute(db);
}
