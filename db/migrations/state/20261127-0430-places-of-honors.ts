import { type Kysely, sql } from 'kysely';

/**
 * An honor counts under every affiliation that is named with it, and under several places if the source gives several.
 * `honor_recipient` keeps the first of these, so that no row of it is written again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table honor_recipient_place (
      honor_id uuid not null,
      recipient_position smallint not null,
      position smallint not null constraint honor_recipient_place_after_the_first check (position > 0),
      place_id uuid not null constraint honor_recipient_place_exists references place,
      constraint honor_recipient_place_pkey primary key (honor_id, recipient_position, position),
      constraint honor_recipient_place_unique unique (honor_id, recipient_position, place_id),
      constraint honor_recipient_place_recipient_exists foreign key (honor_id, recipient_position)
        references honor_recipient (honor_id, position) on delete cascade
    );
    comment on table honor_recipient_place is
      'the places that the source gives for this honor, after the first, which is in honor_recipient';
    create index honor_recipient_place_by_place on honor_recipient_place (place_id);
    comment on column honor_recipient.place_id is 'the first place that the source gives for this honor, else null';

    drop view honor_recipient_with_place;
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

    -- As before for derive_honors and finish_load, now with a row for each place.
    create view honor_recipient_with_place as
      select honor_id, position, counted_place_id
      from placed_honor_recipient, unnest(counted_place_ids) counted_place_id;
    comment on view honor_recipient_with_place is
      'a row for each place that an honor counts under through a recipient';

    -- Only the affiliations of an honor can make other places of it than before.
    select derive_honors(array(select distinct honor_id from honor_affiliation), '{}', '{}');
  `.execute(db);
}
