import { type Kysely, sql } from 'kysely';

/** The revision of the state, raised last in each writing transaction, and what each revision changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dataset (
      single boolean primary key default true check (single),
      revision bigint not null check (revision >= 0),
      updated_at timestamptz not null,
      license text check (license <> '')
    );
    insert into dataset (revision, updated_at) values (0, now());

    create table change (
      revision bigint not null,
      number integer not null check (number >= 0),
      entity_id uuid not null,
      entity_kind entity_kind not null,
      entity_key text not null,
      action change_action not null,
      field text,
      before jsonb,
      after jsonb,
      reason text,
      source_id uuid,
      at timestamptz not null default now(),
      primary key (revision, number),
      check ((action = 'CHANGED') = (field is not null))
    );
    comment on column change.entity_id is 'no foreign key, like source_id: what is retracted leaves its changes behind';
    create index on change (entity_id, revision, number);
  `.execute(db);
}
