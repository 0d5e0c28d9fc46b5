import { sql } from 'kysely';

/**
 * The places that honors count under, with all that these lie in, and the name of the first recipient.
 * `derive_honors` works them out; whoever writes calls it in the same transaction. It gets honors and recipients
 * separately, so that new honors are not looked for by recipient.
 */
export const honorPlaces = sql`
  create table honor_place (
    honor_id uuid not null constraint honor_place_honor_exists references honor on delete cascade,
    place slug not null,
    country text collate "C",
    primary key (honor_id, place)
  );
  comment on table honor_place is
    'the places that an honor counts under and all that they lie in; written by derive_honors alone';
  comment on column honor_place.place is
    'the slug of the place; slugs do not change, or derive_honors would have to be called for the old one';
  comment on column honor_place.country is
    'where the place is the country that the honor counts under: its code, or its slug if it has none; else null';
  create index honor_place_by_place on honor_place (place, honor_id);
  create index honor_place_by_country on honor_place (country, honor_id) where country is not null;

  -- The rule of where an honor counts has one place. A stored column would have an import write each row of
  -- honor_recipient twice.
  create view placed_honor_recipient as
    select hr.honor_id, hr.position, hr.recipient_id, hr.role, hr.credited_as, hr.detail, hr.on_behalf_of_id,
      case
        when hr.place_id is not null then hr.place_id || array(
          select given.place_id from honor_recipient_place given
          where given.honor_id = hr.honor_id and given.recipient_position = hr.position order by given.position)
        else coalesce(
          case r.kind when 'PERSON' then (
            select array_agg(held.place_id order by held.position)
            from (
              select employer.place_id, min(ha.position) as position
              from honor_affiliation ha
              join affiliation a on a.id = ha.affiliation_id
              join recipient employer on employer.id = a.organization_id
              where ha.honor_id = hr.honor_id and ha.recipient_position = hr.position
                and employer.place_id is not null
              group by employer.place_id) held) end,
          array_remove(
            array[case r.kind when 'PLACE' then r.id else coalesce(r.place_id, developer.place_id) end], null))
      end as counted_place_ids
    from honor_recipient hr
    join recipient r on r.id = hr.recipient_id
    left join product on product.id = r.id
    left join recipient developer on developer.id = product.developer_id;
  comment on view placed_honor_recipient is
    'honor_recipient, with the places that the honor counts under';
  comment on column placed_honor_recipient.counted_place_ids is
    'as the source gives them for this honor, else of all affiliations that a person held at the time of the honor, else of the recipient, else of the developer of a product; never of another affiliation; empty if none is known';

  create view honor_recipient_with_place as
    select honor_id, position, counted_place_id
    from placed_honor_recipient, unnest(counted_place_ids) counted_place_id;
  comment on view honor_recipient_with_place is
    'a row for each place that an honor counts under through a recipient';

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
  comment on function derive_honors is
    'writes recipient_name and honor_place of honors: of those given, of those that recipients given have, and of those in places that were moved to another parent'`;
