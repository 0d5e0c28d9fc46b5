import { sql } from 'kysely';

/** Program > edition > category > award, and the events at which results are given. */
export const programs = sql`
  create table program (
    id uuid primary key constraint program_is_entity references entity on delete cascade,
    slug slug not null constraint program_slug_unique unique,
    sort_name text collate "C" not null,
    founded_year smallint constraint program_founded_year_of_four_digits check (founded_year between 1 and 9999),
    website url,
    organizer_id uuid constraint program_organizer_exists references organization,
    parent_id uuid constraint program_parent_exists references program,
    constraint program_with_slug_unique unique (id, slug)
  );
  create index program_by_name on program (sort_name, id);
  create index program_by_parent on program (parent_id);
  create trigger program_not_inside_itself before insert or update of parent_id on program
    for each row when (new.parent_id is not null) execute function reject_cycle();

  create table leads_to (
    program_id uuid not null constraint leads_to_program_exists references program on delete cascade,
    position smallint not null constraint leads_to_position_not_negative check (position >= 0),
    target_id uuid not null constraint leads_to_target_exists references program on delete cascade,
    primary key (program_id, position),
    constraint leads_to_target_unique unique (program_id, target_id),
    constraint leads_to_another_program check (program_id <> target_id)
  );
  comment on table leads_to is 'being shortlisted in the program makes eligible for the target';

  create table event (
    id uuid primary key constraint event_is_entity references entity on delete cascade,
    slug slug not null constraint event_slug_unique unique,
    sort_name text collate "C" not null,
    starts_on partial_date,
    ends_on partial_date,
    venue text constraint event_venue_not_empty check (venue <> ''),
    place_id uuid constraint event_place_exists references place,
    organizer_id uuid constraint event_organizer_exists references organization,
    constraint event_starts_before_it_ends check (rpad(starts_on, 10, '-00') <= rpad(ends_on, 10, '-99'))
  );
  create index event_by_date on event ((coalesce(starts_on::text, ends_on::text, '')) desc, sort_name, id);

  create table edition (
    id uuid primary key constraint edition_is_entity references entity on delete cascade,
    program_id uuid not null,
    program_slug slug not null,
    slug slug not null,
    year smallint not null constraint edition_year_of_four_digits check (year between 1 and 9999),
    ordinal smallint constraint edition_ordinal_positive check (ordinal > 0),
    event_id uuid constraint edition_event_exists references event,
    ceremony_held_on partial_date,
    ceremony_venue text constraint edition_ceremony_venue_not_empty check (ceremony_venue <> ''),
    ceremony_place_id uuid constraint edition_ceremony_place_exists references place,
    declared integer constraint edition_declared_not_negative check (declared >= 0),
    ceremony_starts_at text collate "C" constraint edition_ceremony_starts_at_a_time
      check (ceremony_starts_at is null or ceremony_starts_at::offset_time is not null),
    constraint edition_program_exists
      foreign key (program_id, program_slug) references program (id, slug) on update cascade,
    constraint edition_slug_unique unique (program_id, slug),
    constraint edition_with_program_unique unique (id, program_id, year, program_slug)
  );
  create index edition_by_year on edition (year desc, program_slug, slug, id);
  create index edition_by_program on edition (program_id, year desc, slug);
  create index edition_by_event on edition (event_id);

  create table category (
    id uuid primary key constraint category_is_entity references entity on delete cascade,
    edition_id uuid not null constraint category_edition_exists references edition,
    program_id uuid not null constraint category_program_exists references program,
    slug slug not null,
    kind category_kind not null,
    section text constraint category_section_not_empty check (section <> ''),
    position integer not null constraint category_position_positive check (position > 0),
    constraint category_slug_unique unique (edition_id, slug),
    constraint category_in_edition_unique unique (id, edition_id),
    constraint category_with_edition_unique unique (id, edition_id, program_id),
    constraint category_with_position_unique unique (id, position)
  );
  create index category_by_program on category (program_id, slug);
  create index category_by_slug on category (slug);

  create table award_series (
    id uuid primary key constraint award_series_is_entity references entity on delete cascade,
    program_id uuid not null constraint award_series_program_exists references program,
    slug slug not null,
    constraint award_series_slug_unique unique (program_id, slug),
    constraint award_series_with_slug_unique unique (id, program_id, slug)
  );

  create table award (
    id uuid primary key constraint award_is_entity references entity on delete cascade,
    series_id uuid not null,
    category_id uuid not null,
    edition_id uuid not null,
    program_id uuid not null,
    slug slug not null,
    sort_name text collate "C" not null,
    position integer not null constraint award_position_positive check (position > 0),
    highest boolean not null default false,
    status award_status not null default 'UNKNOWN',
    declared integer constraint award_declared_not_negative check (declared >= 0),
    prize_amount numeric constraint award_prize_not_negative check (prize_amount >= 0),
    prize_currency text collate "C" constraint award_prize_currency_code check (prize_currency ~ '^[A-Z]{3}$'),
    constraint award_category_exists
      foreign key (category_id, edition_id, program_id) references category (id, edition_id, program_id),
    constraint award_series_exists_for_slug
      foreign key (series_id, program_id, slug) references award_series (id, program_id, slug) on update cascade,
    constraint award_slug_unique unique (edition_id, slug),
    constraint award_with_category_unique unique (id, category_id, edition_id),
    constraint award_with_position_unique unique (id, position),
    constraint award_prize_with_currency check ((prize_amount is null) = (prize_currency is null))
  );
  comment on column award.declared is 'how many honors the sources say it has; null where none says';
  comment on column award.prize_amount is 'the money of the whole award, with the digits that the source gives';
  comment on column award.prize_currency is 'ISO 4217';
  create index award_by_category on award (category_id, position);
  create index award_by_series on award (series_id);
  create index award_by_slug on award (slug, id);
  create index award_by_status on award (status);

  create table origin (
    entity_id uuid not null constraint origin_entity_exists references entity on delete cascade,
    position smallint not null constraint origin_position_not_negative check (position >= 0),
    place_id uuid not null constraint origin_place_exists references place,
    primary key (entity_id, position),
    constraint origin_place_unique unique (entity_id, place_id)
  );
  comment on table origin is 'where the declared honors of an award or edition come from'`;
