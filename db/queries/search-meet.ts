import { type RawBuilder, sql } from 'kysely';
import { isHonorMeant, isLimited, isOfKind } from './search-scope.ts';

/**
 * How much is looked through to find where words meet: honors of recipients and of places, and some honors of awards and
 * editions. What the rarest words have found comes first, with all of its honors if there is room, else with a few.
 */
const recipients = { most: 200, honors: 1_000, few: 2 };
const places = { most: 20, honors: 400, few: 3 };
const awards = { series: 200, most: 80, few: 3, all: 100 };
const editions = { most: 40, few: 6, all: 100 };

/** If the names of so many entities have all words, nobody looks for where words meet. */
const enough = 20;

/** How many words are in a set of them. */
export const sizeOf = (set: RawBuilder<unknown>): RawBuilder<number> =>
  sql`bit_count((${set})::bit(16))::int`;

/** How many honors are looked through of an award or edition: many of one that has all words itself. */
const fewUnlessAll = (size: string, { few, all }: { few: number; all: number }) => sql`
  case when ${sql.ref(size)} = (select count(*) from sought) then ${sql.lit(all)} else ${sql.lit(few)} end`;

/**
 * The entities that names find, as `found_entity`: the words that its names have (`own`), how well they have them
 * (`points`), and those that its honors have by it (`given`). A single word meets nothing.
 */
const entities = sql`
  entity_word as materialized (
    select entity_id, number, max(search_kind) as search_kind, max(quality) as quality, bool_or(counts) as counts
    from named group by 1, 2
  ), entity_words as materialized (
    select entity_id, max(search_kind) as search_kind, sum(quality)::int as points, bit_or(1 << number) as own,
      count(*) as size, bit_or(1 << number) filter (where counts) as given
    from entity_word group by 1
  ), found_entity as materialized (
    select entity_id, points, own, case when is_enough then 0 else coalesce(given, 0) end as given
    from entity_words, (
      select count(*) >= ${sql.lit(enough)} and not ${isLimited} or (select count(*) from sought) = 1 as is_enough
      from (
        select from entity_words f where size = (select count(*) from sought) and ${isOfKind}
        limit ${sql.lit(enough)}) f) f)`;

/** The recipients among them, as `found_recipient`, and those that are places, as `found_place`. */
const recipientsFound = sql`
  found_recipient as materialized (
    select e.entity_id as id, e.given, r.honor_count, r.kind, r.slug, case when r.kind = 'PLACE' then (
      select t.honors from honor_total t where t.dimension = 'PLACE' and t.key = r.slug) end as honors_within
    from found_entity e
    cross join lateral (select kind, slug, honor_count from recipient where id = e.entity_id offset 0) r
  ), found_place as materialized (
    select id, slug, honors_within from found_recipient where kind = 'PLACE' and given <> 0
  )`;

/** The honors of entities that are found, as many as there is room for, as `sampled`. */
const sampled = sql`
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
      select edition.id, year, given from found_entity e join edition on edition.id = e.entity_id
      union all
      select edition.id, year, given from found_entity e join edition on edition.program_id = e.entity_id
      union all
      select edition.id, year, given from found_entity e join edition on edition.event_id = e.entity_id) found
    where given <> 0
    group by 1, 2
  ), given_award as (
    select award.id, ${sizeOf(sql`s.given | coalesce(occasion.given, 0)`)} as size
    from (
      select s.id, e.given from found_entity e cross join lateral (
        select id from award_series where id = e.entity_id offset 0) s
      where e.given <> 0 order by ${sizeOf(sql`e.given`)} desc, s.id limit ${sql.lit(awards.series)}) s
    join award on award.series_id = s.id
    join edition on edition.id = award.edition_id
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
      select id from honor where award_id = given_award.id order by position, id limit ${fewUnlessAll('given_award.size', awards)}) h
    union
    select h.id from (
      select id, ${sizeOf(sql`given`)} as size from occasion
      order by size desc, year desc, id limit ${sql.lit(editions.most)}) o
    cross join lateral (
      select id from honor where edition_id = o.id
      order by category_position, award_position, position, id limit ${fewUnlessAll('o.size', editions)}) h)`;

/**
 * For each entity the honor in which most words meet that its names lack, as `meeting`. Of several it is the one that has
 * the words in most places, and then the latest. An index has all that is read of an honor with an award.
 */
const meetings = sql`
  sampled_honor as materialized (
    select honor.id, honor.year, award.series_id, coalesce(award.edition_id, alone.edition_id) as edition_id,
      coalesce(award.program_id, alone.program_id) as program_id
    from sampled
    cross join lateral (
      select id, year, award_id from honor where honor.id = sampled.honor_id and ${isHonorMeant} offset 0) honor
    left join lateral (
      select edition_id, program_id, series_id from award where id = honor.award_id offset 0) award on true
    left join lateral (
      select edition_id, program_id from honor h where h.id = honor.id and honor.award_id is null offset 0) alone on true
  ), touched as materialized (
    select t.honor_id, e.entity_id, e.own, e.given
    from (
      select h.id as honor_id, r.recipient_id as entity_id from sampled_honor h cross join lateral (
        select recipient_id from honor_recipient where honor_id = h.id offset 0) r
      union all
      select h.id, found_place.id from sampled_honor h cross join lateral (
        select place from honor_place where honor_id = h.id offset 0) p
      join found_place on found_place.slug = p.place
      union all
      select id, edition_id from sampled_honor
      union all
      select id, program_id from sampled_honor
      union all
      select h.id, edition.event_id from sampled_honor h join edition on edition.id = h.edition_id
      union all
      select id, series_id from sampled_honor) t
    join found_entity e using (entity_id)
  ), honor_words as materialized (
    select honor_id, bit_or(given) as words, sum(${sizeOf(sql`given`)}) as strength from touched group by 1
  ), meeting as materialized (
    select distinct on (t.entity_id) t.entity_id, t.honor_id, w.words, ${sizeOf(sql`w.words & ~t.own`)} as gained
    from touched t join honor_words w using (honor_id) join sampled_honor h on h.id = t.honor_id
    where w.words & ~t.own <> 0
    order by t.entity_id, gained desc, w.strength desc, h.year desc, t.honor_id
  ), met as materialized (
    select distinct on (r.recipient_id) r.recipient_id, w.honor_id, w.words
    from honor_words w join sampled_honor h on h.id = w.honor_id cross join lateral (
      select recipient_id from honor_recipient where honor_id = w.honor_id offset 0) r
    where ${sizeOf(sql`w.words`)} > 1 and w.words = (select bit_or(given) from found_entity)
      and r.recipient_id not in (select entity_id from found_entity)
    order by r.recipient_id, w.strength desc, h.year desc, w.honor_id)`;

/**
 * Common table expressions that follow `namesFound`: `found_entity`, and for those in whose honors other words of the
 * query are found, too, `meeting`: the honor, and its `words`. An honor in which all words meet finds its other
 * recipients, too, as `met`. No row and no index is kept for this: honors are found
 * through the keys that they have anyway.
 */
export const honorsMet: RawBuilder<unknown> = sql.join([
  entities,
  recipientsFound,
  sampled,
  meetings,
]);
