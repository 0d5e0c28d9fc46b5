import { sql } from 'kysely';

/**
 * An import fills empty tables without triggers (db/states/build-state.ts): `finish_load` does as sets what these do row by
 * row.
 */
export const load = sql`
  create function finish_load() returns void language plpgsql as $body$
    declare
      relation text;
      found boolean;
    begin
      insert into honor_place (honor_id, place, country)
        select counted.honor_id, above.place, max(above.country)
        from (select distinct honor_id, counted_place_id from honor_recipient_with_place) counted
        join places_above(array(select id from place)) above on above.start_id = counted.counted_place_id
        group by 1, 2 order by 1, 2;

      perform derive_series_names(array(select id from award_series));

      insert into name_word
        select distinct word from name cross join unnest(words) word
        where search_kind is not null and length(word) >= 4
        on conflict do nothing;

      update recipient r set honor_count = counted.count
        from (
          select recipient_id, count(distinct honor_id) as count from honor_recipient group by recipient_id) counted
        where r.id = counted.recipient_id and r.honor_count <> counted.count;

      if exists (
        select from honor where result = 'WON' and award_id is not null and share_numerator is not null
        group by award_id having sum(share_numerator::numeric / share_denominator) > 1.001) then
        raise exception 'the shares of an award add up to more than 1'
          using errcode = 'check_violation', constraint = 'honor_shares_within_one';
      end if;

      foreach relation in array array['place', 'organization', 'work', 'program'] loop
        execute format(
          'with recursive above(start, id) as (
             select id, parent_id from %1$I where parent_id is not null
             union select above.start, t.parent_id from above join %1$I t on t.id = above.id
               where t.parent_id is not null)
           select exists (select from above where start = id)', relation) into found;
        if found then
          raise exception 'a % cannot be inside itself', relation
            using errcode = 'check_violation', constraint = relation || '_not_inside_itself';
        end if;
      end loop;
    end $body$;
  comment on function finish_load is
    'after empty tables were filled without triggers: what these would have derived or refused, for all rows'`;
