import { sql } from 'kysely';

/** Who received an honor, with the affiliations that they held and the places that the source gives. */
export const honorRecipients = sql`
  create table honor_recipient (
    honor_id uuid not null constraint honor_recipient_honor_exists references honor on delete cascade,
    position smallint not null constraint honor_recipient_position_not_negative check (position >= 0),
    recipient_id uuid not null constraint honor_recipient_recipient_exists references recipient,
    role recipient_role not null default 'PRIMARY',
    credited_as text constraint honor_recipient_credited_as_not_empty check (credited_as <> ''),
    detail text constraint honor_recipient_detail_not_empty check (detail <> ''),
    on_behalf_of_id uuid constraint honor_recipient_on_behalf_of_exists references organization,
    place_id uuid constraint honor_recipient_place_exists references place,
    primary key (honor_id, position),
    constraint honor_recipient_role_unique unique (honor_id, recipient_id, role)
  );
  comment on column honor_recipient.place_id is 'the first place that the source gives for this honor, else null';
  create index honor_recipient_by_recipient on honor_recipient (recipient_id, honor_id);

  create table honor_recipient_place (
    honor_id uuid not null,
    recipient_position smallint not null,
    position smallint not null constraint honor_recipient_place_after_the_first check (position > 0),
    place_id uuid not null constraint honor_recipient_place_exists references place,
    primary key (honor_id, recipient_position, position),
    constraint honor_recipient_place_unique unique (honor_id, recipient_position, place_id),
    constraint honor_recipient_place_recipient_exists foreign key (honor_id, recipient_position)
      references honor_recipient (honor_id, position) on delete cascade
  );
  comment on table honor_recipient_place is
    'the places that the source gives for this honor, after the first, which is in honor_recipient';
  create index honor_recipient_place_by_place on honor_recipient_place (place_id);

  create table honor_affiliation (
    honor_id uuid not null,
    recipient_position smallint not null,
    position smallint not null constraint honor_affiliation_position_not_negative check (position >= 0),
    affiliation_id uuid not null constraint honor_affiliation_affiliation_exists references affiliation,
    primary key (honor_id, recipient_position, position),
    constraint honor_affiliation_of_recipient_unique unique (honor_id, recipient_position, affiliation_id),
    constraint honor_affiliation_recipient_exists foreign key (honor_id, recipient_position)
      references honor_recipient (honor_id, position) on delete cascade
  );
  comment on table honor_affiliation is 'affiliations held at the time of the honor';

  create function count_honors() returns trigger language plpgsql as $body$
    begin
      update recipient r set honor_count = now.count
        from (
          select t.recipient_id, (
            select count(distinct hr.honor_id) from honor_recipient hr where hr.recipient_id = t.recipient_id) as count
          from (select distinct recipient_id from touched) t) now
        where r.id = now.recipient_id and r.honor_count <> now.count;
      return null;
    end $body$;
  create trigger count_inserted after insert on honor_recipient
    referencing new table as touched for each statement execute function count_honors();
  create trigger count_deleted after delete on honor_recipient
    referencing old table as touched for each statement execute function count_honors();
  create trigger count_updated_from after update on honor_recipient
    referencing old table as touched for each statement execute function count_honors();
  create trigger count_updated_to after update on honor_recipient
    referencing new table as touched for each statement execute function count_honors()`;
