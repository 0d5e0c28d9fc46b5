import { type Kysely, sql } from 'kysely';

/** Where the publisher of a book is says nothing about where its author is from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table affiliation add column kind affiliation_kind;

    create or replace view placed_honor_recipient as
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
                join affiliation a on a.id = ha.affiliation_id and a.kind is distinct from 'PUBLISHER'
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
    comment on column placed_honor_recipient.counted_place_ids is
      'as the source gives them for this honor, else of all affiliations that a person held at the time of the honor but for publishers, else of the recipient, else of the developer of a product; never of another affiliation; empty if none is known'
  `.execute(db);
}
