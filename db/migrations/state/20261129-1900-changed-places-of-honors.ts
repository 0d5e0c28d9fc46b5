import { type Kysely, sql } from 'kysely';

/** `derive_honors` writes the places of honors only where they differ: most writes leave them as they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function derive_honors(honors uuid[], recipients uuid[], moved uuid[]) returns void
    language plpgsql as $body$
      declare
        affected uuid[] := honors;
        gone honor_place[];
        added honor_place[];
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

        with counted as materialized (
          select distinct honor_id, counted_place_id as place_id
          from honor_recipient_with_place where honor_id = any(affected)
        ), wanted as materialized (
          select counted.honor_id, above.place, max(above.country) as country
          from counted
          join places_above(array(select distinct place_id from counted)) above on above.start_id = counted.place_id
          group by 1, 2
        ), present as materialized (
          select honor_id, place, country from honor_place where honor_id = any(affected)
        )
        select array(select row(d.*)::honor_place from (table present except table wanted) d),
          array(select row(d.*)::honor_place from (table wanted except table present) d)
          into gone, added;
        -- One after the other, since the totals that triggers keep depend on the rows that are there in between.
        if gone <> '{}' then
          delete from honor_place p using unnest(gone) g where p.honor_id = g.honor_id and p.place = g.place;
        end if;
        if added <> '{}' then
          insert into honor_place (honor_id, place, country) select honor_id, place, country from unnest(added);
        end if;
      end $body$;
  `.execute(db);
}
