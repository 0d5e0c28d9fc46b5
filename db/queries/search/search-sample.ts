import { type RawBuilder, sql } from 'kysely';
import { areResultsLimited, isEditionInScope, isResultInScope } from './search-scope.ts';

/**
 * How much is looked through to find where words meet: honors of recipients and of places, and some honors of awards and
 * editions. What the rarest words have found comes first, with all of its honors if there is room, else with a few.
 */
const recipients = { most: 200, honors: 500, few: 2 };
const places = { most: 20, honors: 200, few: 3 };
const awards = { series: 100, most: 80, few: 3, all: 50 };
const editions = { most: 30, few: 6, all: 50 };

/** How many words are in a set of them. */
export const sizeOf = (set: RawBuilder<unknown>): RawBuilder<number> =>
  sql`bit_count((${set})::bit(16))::int`;

/** How many honors are looked through of an award or edition: many of one that has all words itself. */
const fewUnlessAll = (size: string, { few, all }: { few: number; all: number }) => sql`
  case when ${sql.ref(size)} = (select count(*) from sought where results is null)
  then ${sql.lit(all)} else ${sql.lit(few)} end`;

/** If results limit a search, so many honors are looked through for each that is wanted. */
const walked = 10;

/** The first honors of an award or edition, with the results that a search is limited to. @param honors in an order */
const firstHonors = (honors: RawBuilder<unknown>, most: RawBuilder<unknown>) => sql`
  select id from (
    select id, row_number() over () as place from (
      ${honors} limit (${most}) * case when ${areResultsLimited} then ${sql.lit(walked)} else 1 end) h) h
  where ${isResultInScope} order by place limit ${most}`;

/** The recipients among them, as `found_recipient`, and those that are places, as `found_place`. */
export const recipientsFound = sql`
  found_recipient as materialized (
    select e.entity_id as id, e.given, r.honor_count, r.kind, r.slug, case when r.kind = 'PLACE' then (
      select t.honors from honor_total t where t.dimension = 'PLACE' and t.key = r.slug) end as honors_within
    from found_entity e
    cross join lateral (select kind, slug, honor_count from recipient where id = e.entity_id offset 0) r
  ), found_place as materialized (
    select id, slug, honors_within from found_recipient where kind = 'PLACE' and given <> 0
  )`;

/** The honors of entities that are found, as many as there is room for, as `sampled`. */
export const sampled = sql`
  word_size as (
    select e.number, sum(r.honor_count) as honors
    from entity_word e join found_recipient r on r.id = e.entity_id group by 1
  ), honored as (
    select r.id, sum(r.honor_count) over (
      order by min(w.honors), ${sizeOf(sql`r.given`)} desc, r.honor_count, r.id
      rows between unbounded preceding and 1 preceding) as before
    from found_recipient r
    join entity_word e on e.entity_id = r.id
    join word_size w using (number)
    where r.given <> 0 and r.honor_count > 0
    group by r.id, r.given, r.honor_count
    order by min(w.honors), ${sizeOf(sql`r.given`)} desc, r.honor_count, r.id limit ${sql.lit(recipients.most)}
  ), placed as (
    select slug, sum(honors_within) over (
      order by honors_within, slug rows between unbounded preceding and 1 preceding) as before
    from found_place where honors_within > 0
    order by honors_within, slug limit ${sql.lit(places.most)}
  ), occasion as materialized (
    select id, year, bit_or(given) as given
    from (
      select edition.*, given from found_entity e join edition on edition.id = e.entity_id
      union all
      select edition.*, given from found_entity e join edition on edition.program_id = e.entity_id
      union all
      select edition.*, given from found_entity e join edition on edition.event_id = e.entity_id) edition
    where given <> 0 and ${isEditionInScope}
    group by 1, 2
  ), given_award as (
    select award.id, ${sizeOf(sql`s.given | coalesce(occasion.given, 0)`)} as size
    from (
      select s.id, e.given from found_entity e cross join lateral (
        select id from award_series where id = e.entity_id offset 0) s
      where e.given <> 0 order by ${sizeOf(sql`e.given`)} desc, s.id limit ${sql.lit(awards.series)}) s
    cross join lateral (select id, edition_id from award where series_id = s.id offset 0) award
    cross join lateral (
      select id, year from edition where id = award.edition_id and ${isEditionInScope} offset 0) edition
    left join occasion on occasion.id = edition.id
    order by size desc, edition.year desc, award.id
    limit ${sql.lit(awards.most)}
  ), sampled as materialized (
    select honor_id from honored cross join lateral (
      select honor_id from honor_recipient where recipient_id = honored.id
      order by honor_id limit greatest(${sql.lit(recipients.few)}, ${sql.lit(recipients.honors)} - coalesce(before, 0))) h
    union
    select honor_id from placed cross join lateral (
      select honor_id from honor_place where place = placed.slug
      order by honor_id limit greatest(${sql.lit(places.few)}, ${sql.lit(places.honors)} - coalesce(before, 0))) h
    union
    select h.id from given_award cross join lateral (
      ${firstHonors(
        sql`select id from honor where award_id = given_award.id order by result, position, id`,
        fewUnlessAll('given_award.size', awards),
      )}) h
    union
    select h.id from (
      select id, ${sizeOf(sql`given`)} as size from occasion
      order by size desc, year desc, id limit ${sql.lit(editions.most)}) o
    cross join lateral (
      ${firstHonors(
        sql`select id from honor where edition_id = o.id
          order by category_position, award_position, result, position, id`,
        fewUnlessAll('o.size', editions),
      )}) h)`;
