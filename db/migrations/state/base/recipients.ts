import { sql } from 'kysely';

/**
 * Recipients of seven kinds: one supertype, and a table of details for each kind that has any. `born_on` and the like
 * cast to the domain of dates in a check.
 */
export const recipients = sql`
  create table recipient (
    id uuid primary key constraint recipient_is_entity references entity on delete cascade,
    kind recipient_kind not null,
    slug slug not null constraint recipient_slug_unique unique,
    sort_name text collate "C" not null,
    place_id uuid,
    honor_count integer not null default 0,
    constraint recipient_with_kind_unique unique (id, kind),
    constraint recipient_place_of_no_place check (kind <> 'PLACE' or place_id is null)
  );
  comment on column recipient.place_id is 'where it is or is from; null for a place, which is where it is';
  comment on column recipient.sort_name is 'the primary name, normalized';
  comment on column recipient.honor_count is 'how many honors it received, in any role; kept by triggers';

  create table place (
    id uuid primary key,
    kind recipient_kind not null generated always as ('PLACE'::recipient_kind) stored,
    place_kind place_kind not null,
    parent_id uuid constraint place_parent_exists references place,
    country_code text collate "C" constraint place_country_code_unique unique
      constraint place_country_code_form check (country_code ~ '^[A-Z]{2}([A-Z]{2})?$'),
    latitude double precision constraint place_latitude_in_range check (latitude between -90 and 90),
    longitude double precision constraint place_longitude_in_range check (longitude between -180 and 180),
    constraint place_is_recipient foreign key (id, kind) references recipient (id, kind) on delete cascade,
    constraint place_country_code_of_country check (country_code is null or place_kind = 'COUNTRY'),
    constraint place_latitude_with_longitude check ((latitude is null) = (longitude is null)),
    constraint place_not_its_own_parent check (parent_id <> id)
  );
  -- Only the form is checked here. Imports check which codes exist, so that codes from before that check stay.
  comment on column place.country_code is
    'of a country: ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 for a former country';
  create index place_by_parent on place (parent_id);
  create trigger place_not_inside_itself before insert or update of parent_id on place
    for each row when (new.parent_id is not null) execute function reject_cycle();

  alter table recipient add constraint recipient_place_exists foreign key (place_id) references place;
  create index recipient_by_place on recipient (place_id);
  create index recipient_by_kind on recipient (kind, sort_name, id);
  create index recipient_by_name on recipient (sort_name, id);
  create index recipient_by_honor_count on recipient (honor_count desc, sort_name, id);

  create table organization (
    id uuid primary key,
    kind recipient_kind not null generated always as ('ORGANIZATION'::recipient_kind) stored,
    organization_kind organization_kind not null,
    parent_id uuid constraint organization_parent_exists references organization,
    website url,
    founded_on text collate "C"
      constraint organization_founded_on_a_date check (founded_on is null or founded_on::partial_date is not null),
    dissolved_on text collate "C"
      constraint organization_dissolved_on_a_date check (dissolved_on is null or dissolved_on::partial_date is not null),
    constraint organization_is_recipient foreign key (id, kind) references recipient (id, kind) on delete cascade
  );
  create trigger organization_not_inside_itself before insert or update of parent_id on organization
    for each row when (new.parent_id is not null) execute function reject_cycle();

  create table product (
    id uuid primary key,
    kind recipient_kind not null generated always as ('PRODUCT'::recipient_kind) stored,
    developer_id uuid constraint product_developer_exists references organization,
    constraint product_is_recipient foreign key (id, kind) references recipient (id, kind) on delete cascade
  );
  create index product_by_developer on product (developer_id);

  create table project (
    id uuid primary key,
    kind recipient_kind not null generated always as ('PROJECT'::recipient_kind) stored,
    lead_id uuid constraint project_lead_exists references organization,
    constraint project_is_recipient foreign key (id, kind) references recipient (id, kind) on delete cascade
  );
  create index project_by_lead on project (lead_id);

  create table work (
    id uuid primary key,
    kind recipient_kind not null generated always as ('WORK'::recipient_kind) stored,
    work_kind text,
    year smallint constraint work_year_of_four_digits check (year between 1 and 9999),
    parent_id uuid constraint work_parent_exists references work,
    constraint work_is_recipient foreign key (id, kind) references recipient (id, kind) on delete cascade
  );
  create index work_by_parent on work (parent_id);
  create trigger work_not_inside_itself before insert or update of parent_id on work
    for each row when (new.parent_id is not null) execute function reject_cycle();

  create table person (
    id uuid primary key,
    kind recipient_kind not null generated always as ('PERSON'::recipient_kind) stored,
    honorific text,
    birth_place_id uuid constraint person_birth_place_exists references place,
    born_on text collate "C" constraint person_born_on_a_date check (born_on is null or born_on::partial_date is not null),
    died_on text collate "C" constraint person_died_on_a_date check (died_on is null or died_on::partial_date is not null),
    death_place_id uuid constraint person_death_place_exists references place,
    gender gender,
    birth_country text collate "C",
    constraint person_is_recipient foreign key (id, kind) references recipient (id, kind) on delete cascade
  );
  comment on column person.gender is 'as a source states it, never inferred from a name';
  comment on column person.birth_country is
    'the country that the birth place is or lies in: its code, or its slug if it has none; kept by triggers';
  create index person_by_birth_place on person (birth_place_id);
  create index person_by_birth_country on person (birth_country, id) where birth_country is not null;

  create table affiliation (
    id uuid primary key constraint affiliation_is_entity references entity on delete cascade,
    person_id uuid not null constraint affiliation_person_exists references person on delete cascade,
    organization_id uuid not null constraint affiliation_organization_exists references organization,
    title text constraint affiliation_title_not_empty check (title <> ''),
    as_of partial_date,
    position smallint not null,
    constraint affiliation_of_person_unique unique nulls not distinct (person_id, organization_id, title, as_of)
  );
  comment on column affiliation.position is 'its order among those of the person';
  create index affiliation_by_organization on affiliation (organization_id)`;
