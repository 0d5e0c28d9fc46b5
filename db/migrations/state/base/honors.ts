import { sql } from 'kysely';

/**
 * Honors, and who received them. The columns that honors are sorted by are copied from edition, category and award and
 * kept equal by foreign keys that cascade, so that one index serves the default order.
 */
export const honors = sql`
  create table honor (
    id uuid constraint honor_is_entity references entity on delete cascade,
    edition_id uuid not null,
    program_id uuid not null,
    year smallint not null,
    program_slug slug not null,
    category_id uuid,
    category_position integer not null default 2147483647,
    award_id uuid,
    award_position integer not null default 2147483647,
    position integer not null constraint honor_position_positive check (position > 0),
    key text collate "C" not null constraint honor_key_not_empty check (key <> ''),
    result honor_result not null,
    acceptance acceptance not null default 'UNKNOWN',
    tied boolean not null default false,
    share_numerator smallint,
    share_denominator smallint,
    announced_on partial_date,
    recipient_name text collate "C",
    rank smallint constraint honor_rank_positive check (rank > 0),
    has_credit boolean not null default false,
    -- Includes what statistics group by. They read honors in the order of their ids, which their recipients and places
    -- have too, from the index alone: nothing is sorted or hashed to be joined.
    primary key (id) include (year, program_slug, category_id, award_id, result, share_numerator, share_denominator),
    constraint honor_edition_exists foreign key (edition_id, program_id, year, program_slug)
      references edition (id, program_id, year, program_slug) on update cascade,
    constraint honor_category_exists
      foreign key (category_id, edition_id, program_id) references category (id, edition_id, program_id),
    constraint honor_category_position_exists
      foreign key (category_id, category_position) references category (id, position) on update cascade,
    constraint honor_award_exists
      foreign key (award_id, category_id, edition_id) references award (id, category_id, edition_id),
    constraint honor_award_position_exists
      foreign key (award_id, award_position) references award (id, position) on update cascade,
    constraint honor_key_unique unique (edition_id, key),
    constraint honor_award_has_its_category check (award_id is null or category_id is not null),
    constraint honor_unknown_category_last check ((category_id is null) = (category_position = 2147483647)),
    constraint honor_unknown_award_last check ((award_id is null) = (award_position = 2147483647)),
    constraint honor_share check ((share_numerator is null) = (share_denominator is null)
      and share_numerator > 0 and share_numerator <= share_denominator)
  );
  comment on column honor.category_position is 'that of the category; the highest integer where it is unknown, which sorts last';
  comment on column honor.award_position is 'that of the award; the highest integer where it is unknown, which sorts last';
  comment on column honor.recipient_name is
    'the sort name of the first recipient, null where there is none; written by derive_honors alone';
  comment on column honor.rank is 'its place as the source counts it: 2 for the second; null if the source does not say';
  comment on column honor.has_credit is
    'whether a source prints a line for it, in localized_text: who needs the credit looks there only then';

  create index honor_by_default_order on honor (year desc, program_slug, category_position, award_position, position, id);
  create index honor_by_edition on honor (edition_id, category_position, award_position, position, id);
  create index honor_by_category on honor (category_id, award_position, position, id);
  create index honor_by_award on honor (award_id, position, id);

  -- The first key of each order that can be requested, and then the default order.
  create index honor_by_program_slug on honor (program_slug, year desc, category_position, award_position, position, id);
  create index honor_by_category_position_asc
    on honor (category_position, year desc, program_slug, award_position, position, id);
  create index honor_by_award_position_asc
    on honor (award_position, year desc, program_slug, category_position, position, id);
  create index honor_by_category_position_desc on honor ((category_position % 2147483647) desc, year desc, program_slug);
  create index honor_by_award_position_desc on honor ((award_position % 2147483647) desc, year desc, program_slug);
  create index honor_by_position on honor (position, year desc, program_slug, category_position, award_position, id);
  create index honor_by_announced_on_asc on honor ((coalesce(announced_on::text, '\u{10FFFF}')), year desc, program_slug);
  create index honor_by_announced_on_desc on honor ((coalesce(announced_on::text, '')) desc, year desc, program_slug);
  create index honor_by_recipient_name_asc on honor ((coalesce(recipient_name, '\u{10FFFF}')), year desc, program_slug);
  create index honor_by_recipient_name_desc on honor ((coalesce(recipient_name, '')) desc, year desc, program_slug);

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
  create constraint trigger honor_shares_within_one
    after insert or update of share_numerator, share_denominator, award_id, result
    on honor deferrable initially deferred
    for each row when (new.share_numerator is not null and new.award_id is not null) execute function check_shares();

  create table figure (
    id uuid primary key constraint figure_is_entity references entity on delete cascade,
    edition_id uuid not null constraint figure_edition_exists references edition,
    slug slug not null,
    position integer not null constraint figure_position_positive check (position > 0),
    value double precision,
    unit text constraint figure_unit_not_empty check (unit <> ''),
    constraint figure_slug_unique unique (edition_id, slug)
  )`;
