import { type Kysely, sql } from 'kysely';

/** Recipients of seven kinds: one supertype, and a table of details for each kind that has any. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table recipient (
      id uuid primary key references entity on delete cascade,
      kind recipient_kind not null,
      slug slug not null unique,
      sort_name text collate "C" not null,
      place_id uuid,
      unique (id, kind),
      check (kind <> 'PLACE' or place_id is null)
    );
    comment on column recipient.place_id is 'where it is or is from; null for a place, which is where it is';
    comment on column recipient.sort_name is 'the primary name, normalized';

    create table place (
      id uuid primary key,
      kind recipient_kind not null generated always as ('PLACE'::recipient_kind) stored,
      place_kind place_kind not null,
      parent_id uuid references place,
      country_code text collate "C" unique check (country_code ~ '^[A-Z]{2}$'),
      latitude double precision check (latitude between -90 and 90),
      longitude double precision check (longitude between -180 and 180),
      foreign key (id, kind) references recipient (id, kind) on delete cascade,
      check (country_code is null or place_kind = 'COUNTRY'),
      check ((latitude is null) = (longitude is null)),
      constraint place_not_its_own_parent check (parent_id <> id)
    );
    create index on place (parent_id);
    create trigger place_not_inside_itself before insert or update of parent_id on place
      for each row when (new.parent_id is not null) execute function reject_cycle();
    alter table recipient add foreign key (place_id) references place;
    create index on recipient (place_id);
    create index on recipient (kind, sort_name, id);
    create index on recipient (sort_name, id);

    create table organization (
      id uuid primary key,
      kind recipient_kind not null generated always as ('ORGANIZATION'::recipient_kind) stored,
      organization_kind organization_kind not null,
      parent_id uuid references organization,
      website url,
      foreign key (id, kind) references recipient (id, kind) on delete cascade
    );
    create trigger organization_not_inside_itself before insert or update of parent_id on organization
      for each row when (new.parent_id is not null) execute function reject_cycle();

    create table product (
      id uuid primary key,
      kind recipient_kind not null generated always as ('PRODUCT'::recipient_kind) stored,
      developer_id uuid references organization,
      foreign key (id, kind) references recipient (id, kind) on delete cascade
    );
    create index on product (developer_id);

    create table project (
      id uuid primary key,
      kind recipient_kind not null generated always as ('PROJECT'::recipient_kind) stored,
      lead_id uuid references organization,
      foreign key (id, kind) references recipient (id, kind) on delete cascade
    );
    create index on project (lead_id);

    create table work (
      id uuid primary key,
      kind recipient_kind not null generated always as ('WORK'::recipient_kind) stored,
      work_kind text,
      year smallint check (year between 1 and 9999),
      parent_id uuid references work,
      foreign key (id, kind) references recipient (id, kind) on delete cascade
    );
    create trigger work_not_inside_itself before insert or update of parent_id on work
      for each row when (new.parent_id is not null) execute function reject_cycle();

    create table person (
      id uuid primary key,
      kind recipient_kind not null generated always as ('PERSON'::recipient_kind) stored,
      honorific text,
      birth_place_id uuid references place,
      foreign key (id, kind) references recipient (id, kind) on delete cascade
    );

    create table affiliation (
      id uuid primary key references entity on delete cascade,
      person_id uuid not null references person on delete cascade,
      organization_id uuid not null references organization,
      title text check (title <> ''),
      as_of partial_date,
      position smallint not null,
      unique nulls not distinct (person_id, organization_id, title, as_of)
    );
    comment on column affiliation.position is 'its order among those of the person';
    create index on affiliation (organization_id);
  `.execute(db);
}
