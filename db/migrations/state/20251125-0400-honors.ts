import { type Kysely, sql } from 'kysely';

/**
 * Honors, and who received them. The columns that honors are sorted by are copied from edition, category
 * and award and kept equal by foreign keys that cascade, so that one index serves the default order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table honor (
      id uuid primary key references entity on delete cascade,
      edition_id uuid not null,
      program_id uuid not null,
      year smallint not null,
      program_slug slug not null,
      category_id uuid,
      category_position integer not null default 2147483647,
      award_id uuid,
      award_position integer not null default 2147483647,
      position integer not null check (position > 0),
      key text collate "C" not null check (key <> ''),
      result honor_result not null,
      acceptance acceptance not null default 'UNKNOWN',
      tied boolean not null default false,
      share_numerator smallint,
      share_denominator smallint,
      announced_on partial_date,
      foreign key (edition_id, program_id, year, program_slug)
        references edition (id, program_id, year, program_slug) on update cascade,
      foreign key (category_id, edition_id, program_id) references category (id, edition_id, program_id),
      foreign key (category_id, category_position) references category (id, position) on update cascade,
      foreign key (award_id, category_id, edition_id) references award (id, category_id, edition_id),
      foreign key (award_id, award_position) references award (id, position) on update cascade,
      unique (edition_id, key),
      constraint honor_award_has_its_category check (award_id is null or category_id is not null),
      constraint honor_unknown_category_last check ((category_id is null) = (category_position = 2147483647)),
      constraint honor_unknown_award_last check ((award_id is null) = (award_position = 2147483647)),
      constraint honor_share check ((share_numerator is null) = (share_denominator is null)
        and share_numerator > 0 and share_numerator <= share_denominator)
    );
    comment on column honor.category_position is 'that of the category; the highest integer where it is unknown, which sorts last';
    comment on column honor.award_position is 'that of the award; the highest integer where it is unknown, which sorts last';
    create index honor_by_default_order on honor (year desc, program_slug, category_position, award_position, position, id);
    create index on honor (program_id, year desc, category_position, award_position, position, id);
    create index on honor (edition_id, category_position, award_position, position, id);
    create index on honor (category_id, award_position, position, id);
    create index on honor (award_id, position, id);

    create function check_shares() returns trigger language plpgsql as $body$
      begin
        -- a thousandth of slack, because 1/3 three times is not 1 in decimals
        if (select sum(share_numerator::numeric / share_denominator) from honor
            where award_id = new.award_id and result = 'WON') > 1.001 then
          raise exception 'the shares of award % add up to more than 1', new.award_id
            using errcode = 'check_violation', constraint = 'honor_shares_within_one';
        end if;
        return null;
      end $body$;
    create constraint trigger honor_shares_within_one after insert or update of share_numerator, share_denominator, award_id, result
      on honor deferrable initially deferred
      for each row when (new.share_numerator is not null and new.award_id is not null) execute function check_shares();

    create table honor_recipient (
      honor_id uuid not null references honor on delete cascade,
      position smallint not null check (position >= 0),
      recipient_id uuid not null references recipient,
      role recipient_role not null default 'PRIMARY',
      credited_as text check (credited_as <> ''),
      detail text check (detail <> ''),
      on_behalf_of_id uuid references organization,
      place_id uuid references place,
      primary key (honor_id, position),
      unique (honor_id, recipient_id, role)
    );
    comment on column honor_recipient.place_id is 'the place as the source gives it for this honor, else null';
    create index on honor_recipient (recipient_id, honor_id);

    create table honor_affiliation (
      honor_id uuid not null,
      recipient_position smallint not null,
      position smallint not null check (position >= 0),
      affiliation_id uuid not null references affiliation,
      primary key (honor_id, recipient_position, position),
      unique (honor_id, recipient_position, affiliation_id),
      foreign key (honor_id, recipient_position) references honor_recipient (honor_id, position) on delete cascade
    );
    comment on table honor_affiliation is 'affiliations held at the time of the honor';

    create table figure (
      id uuid primary key references entity on delete cascade,
      edition_id uuid not null references edition,
      slug slug not null,
      position integer not null check (position > 0),
      value double precision,
      unit text check (unit <> ''),
      unique (edition_id, slug)
    );

    create table statement (
      id uuid primary key references entity on delete cascade,
      speaker_id uuid not null references person,
      slug slug not null,
      capacity text check (capacity <> ''),
      event_id uuid references event,
      edition_id uuid references edition,
      position integer not null check (position > 0),
      check (event_id is not null or edition_id is not null),
      unique nulls not distinct (event_id, edition_id, slug)
    );
    create index on statement (edition_id);
    create index on statement (speaker_id);
  `.execute(db);
}
