import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';
import { type PlaceLevel, slugsOfLevel } from '../../db/queries/lists/place-tree.ts';

const busiestOf = (level: PlaceLevel) => sql`(
  select place from honor_place where place in (${slugsOfLevel(level)})
  group by 1 order by count(*) desc, 1 limit 1)`;

/** The slugs that `$names` in query templates stand for: entities with many rows, or few. */
export async function findValues(db: Database): Promise<Record<string, string>> {
  const { rows } = await sql<Record<string, string>>`
    with busiest as (
      select edition_id, award_id, category_id from honor where award_id is not null
      group by 1, 2, 3 order by count(*) desc, 1 limit 1
    )
    select e.program_slug as program, e.year::text, a.slug as award, c.slug as category,
      (select section from category where section is not null group by 1 order by count(*) desc limit 1) as section,
      (select v.slug from event v join edition on edition.event_id = v.id limit 1) as event,
      (select r.slug from recipient r where r.id = (
        select recipient_id from honor_recipient group by 1 order by count(*) desc, 1 limit 1)) as recipient,
      (select r.slug from recipient r where r.id = (
        select organization_id from affiliation join honor_affiliation on affiliation_id = affiliation.id
        group by 1 order by count(*) desc, 1 limit 1)) as affiliation,
      (select place from honor_place group by 1 having count(*) > 3 order by count(*), 1 limit 1) as place,
      ${busiestOf('province')} as province, ${busiestOf('city')} as city,
      (select country from honor_place where country ~ '^[A-Z]{2}$' group by 1 order by count(*), 1 limit 1) as country,
      (select birth_country from person where birth_country is not null group by 1 order by count(*), 1 limit 1)
        as "birthCountry",
      (select slug from recipient where id = (
        select birth_place_id from person where birth_place_id is not null group by 1 order by count(*) desc, 1 limit 1))
        as "birthPlace",
      (select text from name join recipient on id = entity_id where recipient.kind = 'PERSON' and lang = 'en'
        order by text limit 1 offset 1000) as name,
      (select 'honor_' || translate(encode(decode(replace(id::text, '-', ''), 'hex'), 'base64'), '+/=', '-_')
        from honor limit 1) as honor
    from busiest b join edition e on e.id = b.edition_id join award a on a.id = b.award_id
    join category c on c.id = b.category_id`.execute(db);
  const [values] = rows;
  if (!values) throw new Error('There are no honors to query.');
  return values;
}
