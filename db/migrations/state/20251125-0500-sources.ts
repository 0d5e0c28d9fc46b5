import { type Kysely, sql } from 'kysely';

/** Where facts come from, and what sources claim where they disagree. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table source (
      id uuid primary key references entity on delete cascade,
      slug slug not null unique,
      title text not null check (title <> ''),
      publisher text check (publisher <> ''),
      published_on partial_date,
      url url,
      kind source_kind not null,
      license text check (license <> '')
    );

    create table reference (
      entity_id uuid not null references entity on delete cascade,
      position smallint not null check (position >= 0),
      field text,
      source_id uuid not null references source,
      paragraph integer check (paragraph > 0),
      page integer check (page > 0),
      fragment text check (fragment <> ''),
      primary key (entity_id, position),
      unique nulls not distinct (entity_id, field, source_id, paragraph, page, fragment)
    );
    comment on column reference.field is 'the field of the graph that it supports; null where it supports the whole';
    create index on reference (source_id, entity_id, position);

    create table claim (
      entity_id uuid not null references entity on delete cascade,
      field text not null,
      position smallint not null check (position >= 0),
      value text not null,
      node_id uuid references entity,
      accepted boolean not null default false,
      note text check (note <> ''),
      primary key (entity_id, field, position),
      unique (entity_id, field, value)
    );
    create unique index claim_one_accepted on claim (entity_id, field) where accepted;

    create table claim_reference (
      entity_id uuid not null,
      field text not null,
      claim_position smallint not null,
      position smallint not null check (position >= 0),
      source_id uuid not null references source,
      paragraph integer check (paragraph > 0),
      page integer check (page > 0),
      fragment text check (fragment <> ''),
      primary key (entity_id, field, claim_position, position),
      foreign key (entity_id, field, claim_position) references claim (entity_id, field, position) on delete cascade
    );
    create index on claim_reference (source_id);

    create table provenance (
      entity_id uuid not null references entity on delete cascade,
      source_id uuid not null references source,
      fields text[] not null,
      primary key (entity_id, source_id)
    );
    comment on table provenance is
      'which sources give the present value of which fields: decides whether another value is a correction or a claim';
    create index on provenance (source_id);
  `.execute(db);
}
