import { type Kysely, sql } from 'kysely';

/**
 * What honors are found and sorted by, and what follows from other entities: the places that they count under,
 * with all that these lie in, and the name of the first recipient. `derive_honors` works it out; whoever writes
 * calls it in the same transaction.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table honor_place (
      honor_id uuid not null references honor on delete cascade,
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
    create index on honor_place (place, honor_id);
    create index on honor_place (country, honor_id) where country is not null;

    alter table honor add column recipient_name text collate "C";
    comment on column honor.recipient_name is
      'the sort name of the first recipient, null where there is none; written by derive_honors alone';

    create function derive_honors(changed uuid[], moved uuid[]) returns void language plpgsql as $body$
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
            select distinct hr.honor_id, coalesce(
              hr.place_id,
              case r.kind when 'PLACE' then r.id end,
              r.place_id,
              developer.place_id,
              (select employer.place_id from honor_affiliation ha
                join affiliation a on a.id = ha.affiliation_id
                join recipient employer on employer.id = a.organization_id
                where ha.honor_id = hr.honor_id and ha.recipient_position = hr.position
                  and employer.place_id is not null
                order by ha.position limit 1)) as place_id
            from honor_recipient hr
            join recipient r on r.id = hr.recipient_id
            left join product on product.id = r.id
            left join recipient developer on developer.id = product.developer_id
            where hr.honor_id = any(affected)
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
    comment on function derive_honors is
      'changed: honors, recipients and organizations that were written; moved: places whose parent, kind or code changed';

    select derive_honors(array(select id from honor), '{}');

    alter table recipient add column honor_count integer not null default 0;
    comment on column recipient.honor_count is 'how many honors it received, in any role; kept by triggers';
    create index on recipient (honor_count desc, sort_name, id);
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
      referencing new table as touched for each statement execute function count_honors();
    update recipient r set honor_count = now.count
      from (select recipient_id, count(distinct honor_id) as count from honor_recipient group by 1) now
      where r.id = now.recipient_id;

    -- The first key of each order that can be asked for, and then the default order.
    create index on honor (program_slug, year desc, category_position, award_position, position, id);
    create index on honor (category_position, year desc, program_slug, award_position, position, id);
    create index on honor (award_position, year desc, program_slug, category_position, position, id);
    create index on honor ((category_position % 2147483647) desc, year desc, program_slug);
    create index on honor ((award_position % 2147483647) desc, year desc, program_slug);
    create index on honor (position, year desc, program_slug, category_position, award_position, id);
    create index on honor ((coalesce(announced_on::text, '\u{10FFFF}')), year desc, program_slug);
    create index on honor ((coalesce(announced_on::text, '')) desc, year desc, program_slug);
    create index on honor ((coalesce(recipient_name, '\u{10FFFF}')), year desc, program_slug);
    create index on honor ((coalesce(recipient_name, '')) desc, year desc, program_slug);

    create index on honor (announced_on);

    create index on category (slug);
    create index on award (slug, id);
    create index on award (status);
    create index on claim (field, entity_id);
    create index on reference (source_id, (coalesce(paragraph, 2147483647)), (coalesce(page, 2147483647)),
      entity_id, position);
    create index on event ((coalesce(starts_on::text, ends_on::text, '')) desc, sort_name, id);
  `.execute(db);
}
