import { type Kysely, sql } from 'kysely';

/**
 * The rule of where an honor counts gets one place, a view that `derive_honors` and queries read. A stored column
 * was weighed: an import would write each row of `honor_recipient` twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view honor_recipient_with_place as
      select hr.honor_id, hr.position, hr.recipient_id, hr.role, hr.credited_as, hr.detail, hr.on_behalf_of_id,
        hr.place_id,
        coalesce(
          hr.place_id,
          case r.kind when 'PLACE' then r.id end,
          r.place_id,
          developer.place_id,
          (select employer.place_id from honor_affiliation ha
            join affiliation a on a.id = ha.affiliation_id
            join recipient employer on employer.id = a.organization_id
            where ha.honor_id = hr.honor_id and ha.recipient_position = hr.position
              and employer.place_id is not null
            order by ha.position limit 1)) as counted_place_id
      from honor_recipient hr
      join recipient r on r.id = hr.recipient_id
      left join product on product.id = r.id
      left join recipient developer on developer.id = product.developer_id;
    comment on view honor_recipient_with_place is
      'honor_recipient, with the place that the honor counts under';
    comment on column honor_recipient_with_place.counted_place_id is
      'as the source gives it for this honor, else the place of the recipient, else of the developer of a product, else of the affiliation that a person held at the time of the honor, and never of another affiliation; null if none is known';

    create or replace function derive_honors(changed uuid[], moved uuid[]) returns void language plpgsql as $body$
      declare affected uuid[];
      begin
        select array_agg(id) into affected from (
          select id from honor where id = any(changed)
          union select honor_id from honor_recipient where recipient_id = any(changed)
          union select r.honor_id from product p join honor_recipient r on r.recipient_id = p.id
            where p.developer_id = any(changed)
          union select h.honor_id from affiliation a join honor_affiliation h on h.affiliation_id = a.id
            where a.organization_id = any(changed)
          union select p.honor_id from recipient r join honor_place p on p.place = r.slug
            where r.id = any(moved) and r.kind = 'PLACE') found;

        update honor h set recipient_name = first.name
          from (
            select a.id, (
              select r.sort_name from honor_recipient hr join recipient r on r.id = hr.recipient_id
              where hr.honor_id = a.id order by hr.position limit 1) as name
            from unnest(affected) a(id)) first
          where h.id = first.id and h.recipient_name is distinct from first.name;

        delete from honor_place where honor_id = any(affected);
        insert into honor_place (honor_id, place, country)
          with recursive counted as materialized (
            select distinct honor_id, counted_place_id as place_id
            from honor_recipient_with_place where honor_id = any(affected)
          ), above(start_id, id, in_country) as (
            select distinct place_id, place_id, false from counted where place_id is not null
            union all
            select above.start_id, place.parent_id, above.in_country or place.place_kind = 'COUNTRY'
            from above join place on place.id = above.id where place.parent_id is not null
          )
          select counted.honor_id, r.slug,
            max(case when place.place_kind = 'COUNTRY' and not above.in_country
              then coalesce(place.country_code, r.slug) end)
          from counted
          join above on above.start_id = counted.place_id
          join place on place.id = above.id
          join recipient r on r.id = above.id
          group by counted.honor_id, r.slug;
      end $body$;
  `.execute(db);
}
