import { type Kysely, sql } from 'kysely';

/** Program > edition > category > award, and the events at which results are given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table program (
      id uuid primary key references entity on delete cascade,
      slug slug not null unique,
      sort_name text collate "C" not null,
      founded_year smallint check (founded_year between 1 and 9999),
      website url,
      organizer_id uuid references organization,
      parent_id uuid references program,
      unique (id, slug)
    );
    create index on program (sort_name, id);
    create index on program (parent_id);
    create trigger program_not_inside_itself before insert or update of parent_id on program
      for each row when (new.parent_id is not null) execute function reject_cycle();

    create table leads_to (
      program_id uuid not null references program on delete cascade,
      position smallint not null check (position >= 0),
      target_id uuid not null references program on delete cascade,
      primary key (program_id, position),
      unique (program_id, target_id),
      check (program_id <> target_id)
    );
    comment on table leads_to is 'being shortlisted in the program makes eligible for the target';

    create table event (
      id uuid primary key references entity on delete cascade,
      slug slug not null unique,
      sort_name text collate "C" not null,
      starts_on partial_date,
      ends_on partial_date,
      venue text check (venue <> ''),
      place_id uuid references place,
      organizer_id uuid references organization,
      check (rpad(starts_on, 10, '-00') <= rpad(ends_on, 10, '-99'))
    );

    create table edition (
      id uuid primary key references entity on delete cascade,
      program_id uuid not null,
      program_slug slug not null,
      slug slug not null,
      year smallint not null check (year between 1 and 9999),
      ordinal smallint check (ordinal > 0),
      event_id uuid references event,
      ceremony_held_on partial_date,
      ceremony_venue text check (ceremony_venue <> ''),
      ceremony_place_id uuid references place,
      declared integer check (declared >= 0),
      foreign key (program_id, program_slug) references program (id, slug) on update cascade,
      unique (program_id, slug),
      unique (id, program_id, year, program_slug)
    );
    create index on edition (year desc, program_slug, slug, id);
    create index on edition (program_id, year desc, slug);
    create index on edition (event_id);

    create table category (
      id uuid primary key references entity on delete cascade,
      edition_id uuid not null references edition,
      program_id uuid not null references program,
      slug slug not null,
      kind category_kind not null,
      section text check (section <> ''),
      position integer not null check (position > 0),
      unique (edition_id, slug),
      unique (id, edition_id, program_id),
      unique (id, position)
    );
    create index on category (program_id, slug);

    create table award_series (
      id uuid primary key references entity on delete cascade,
      program_id uuid not null references program,
      slug slug not null,
      unique (program_id, slug),
      unique (id, program_id, slug)
    );

    create table award (
      id uuid primary key references entity on delete cascade,
      series_id uuid not null,
      category_id uuid not null,
      edition_id uuid not null,
      program_id uuid not null,
      slug slug not null,
      sort_name text collate "C" not null,
      position integer not null check (position > 0),
      highest boolean not null default false,
      status award_status not null default 'UNKNOWN',
      declared integer check (declared >= 0),
      foreign key (category_id, edition_id, program_id) references category (id, edition_id, program_id),
      foreign key (series_id, program_id, slug) references award_series (id, program_id, slug) on update cascade,
      unique (edition_id, slug),
      unique (id, category_id, edition_id),
      unique (id, position)
    );
    comment on column award.declared is 'how many honors the sources say it has; null where none says';
    create index on award (category_id, position);
    create index on award (series_id);

    create table origin (
      entity_id uuid not null references entity on delete cascade,
      position smallint not null check (position >= 0),
      place_id uuid not null references place,
      primary key (entity_id, position),
      unique (entity_id, place_id)
    );
    comment on table origin is 'where the declared honors of an award or edition come from';
  `.execute(db);
}
