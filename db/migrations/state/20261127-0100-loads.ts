import { type Kysely, sql } from 'kysely';

/**
 * An import fills empty tables without triggers (db/build-state.ts): `finish_load` does as sets what these do row by
 * row. `derive_honors` gets honors and recipients separately, so that new honors are not looked for by recipient.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function places_above(starts uuid[]) returns table (start_id uuid, place slug, country text)
    language sql stable rows 10000 as $body$
      with recursive above(start_id, id, in_country) as (
        select distinct start, start, false from unnest(starts) start where start is not null
        union all
        select above.start_id, place.parent_id, above.in_country or place.place_kind = 'COUNTRY'
        from above join place on place.id = above.id where place.parent_id is not null
      )
      select above.start_id, r.slug,
        max(case when place.place_kind = 'COUNTRY' and not above.in_country
          then coalesce(place.country_code, r.slug) end)
      from above join place on place.id = above.id join recipient r on r.id = above.id
      group by 1, 2
    $body$;
    comment on function places_above is
      'each place with itself and all places that contain it. country is set for the innermost country only';

    create function derive_honors(honors uuid[], recipients uuid[], moved uuid[]) returns void
    language plpgsql as $body$
      declare affected uuid[] := honors;
      begin
        if recipients <> '{}' or moved <> '{}' then
          affected := array(
            select unnest(honors)
            union select honor_id from honor_recipient where recipient_id = any(recipients)
            union select r.honor_id from product p join honor_recipient r on r.recipient_id = p.id
              where p.developer_id = any(recipients)
            union select h.honor_id from affiliation a join honor_affiliation h on h.affiliation_id = a.id
              where a.organization_id = any(recipients)
            union select p.honor_id from recipient r join honor_place p on p.place = r.slug
              where r.id = any(moved) and r.kind = 'PLACE');
        end if;

        update honor h set recipient_name = first.name
          from (
            select a.id, (
              select r.sort_name from honor_recipient hr join recipient r on r.id = hr.recipient_id
              where hr.honor_id = a.id order by hr.position limit 1) as name
            from unnest(affected) a(id)) first
          where h.id = first.id and h.recipient_name is distinct from first.name;

        delete from honor_place where honor_id = any(affected);
        insert into honor_place (honor_id, place, country)
          with counted as materialized (
            select distinct honor_id, counted_place_id as place_id
            from honor_recipient_with_place where honor_id = any(affected)
          )
          select counted.honor_id, above.place, max(above.country)
          from counted
          join places_above(array(select distinct place_id from counted)) above on above.start_id = counted.place_id
          group by 1, 2;
      end $body$;
    comment on function derive_honors(uuid[], uuid[], uuid[]) is
      'writes recipient_name and honor_place of honors: of those given, of those that recipients given have, and of those in places that were moved to another parent';
    drop function derive_honors(uuid[], uuid[]);

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
      'after empty tables were filled without triggers: what these would have derived or refused, for all rows';

    create index change_retracted on change (entity_key) where action = 'RETRACTED';
  `.execute(db);
}
