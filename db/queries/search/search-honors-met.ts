import { type RawBuilder, sql } from 'kysely';
import { recipientsFound, sampled, sizeOf } from './search-sample.ts';
import { areResultsLimited, isHonorInScope, isLimited } from './search-scope.ts';

/** If the names of so many entities have all words, nobody looks for where words meet. */
const enough = 20;

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
        select from entity_words where size = (select count(*) from sought) limit ${sql.lit(enough)}) f) f)`;

/** The words for results that the result of an honor meets, as a set. */
const resultWords = sql`case when ${areResultsLimited} then (
  select coalesce(bit_or(1 << number), 0) from sought where honor.result = any(sought.results)) else 0 end`;

/**
 * For each entity the honor in which most words meet that its names lack, as `meeting`. Of several it is the one that has
 * the words in most places, and then the latest. A word for results counts for recipients only: an award, its edition and
 * its event did not win. An index has all that is read of an honor with an award.
 */
const meetings = sql`
  sampled_honor as materialized (
    select honor.id, honor.year, ${resultWords} as told, award.series_id, coalesce(award.edition_id, alone.edition_id) as edition_id,
      coalesce(award.program_id, alone.program_id) as program_id
    from sampled
    cross join lateral (
      select id, year, award_id, result from honor where honor.id = sampled.honor_id and ${isHonorInScope} offset 0) honor
    left join lateral (
      select edition_id, program_id, series_id from award where id = honor.award_id offset 0) award on true
    left join lateral (
      select edition_id, program_id from honor h where h.id = honor.id and honor.award_id is null offset 0) alone on true
  ), honor_entity as materialized (
    select t.honor_id, e.entity_id, e.own | t.untold as own, e.given
    from (
      select h.id as honor_id, r.recipient_id as entity_id, 0 as untold from sampled_honor h cross join lateral (
        select recipient_id from honor_recipient where honor_id = h.id offset 0) r
      union all
      select h.id, found_place.id, 0 from sampled_honor h cross join lateral (
        select place from honor_place where honor_id = h.id offset 0) p
      join found_place on found_place.slug = p.place
      union all
      select id, edition_id, told from sampled_honor
      union all
      select id, program_id, told from sampled_honor
      union all
      select h.id, edition.event_id, told from sampled_honor h join edition on edition.id = h.edition_id
      union all
      select id, series_id, told from sampled_honor) t
    join found_entity e using (entity_id)
  ), honor_words as materialized (
    select honor_id, bit_or(given | h.told) as words, sum(${sizeOf(sql`given`)}) as strength
    from honor_entity e join sampled_honor h on h.id = e.honor_id group by 1
  ), meeting as materialized (
    select distinct on (t.entity_id) t.entity_id, t.honor_id, w.words, ${sizeOf(sql`w.words & ~t.own`)} as gained
    from honor_entity t join honor_words w using (honor_id) join sampled_honor h on h.id = t.honor_id
    where w.words & ~t.own <> 0
    order by t.entity_id, gained desc, w.strength desc, h.year desc, t.honor_id
  ), other_recipient as materialized (
    select distinct on (r.recipient_id) r.recipient_id, w.honor_id, w.words
    from honor_words w join sampled_honor h on h.id = w.honor_id cross join lateral (
      select recipient_id from honor_recipient where honor_id = w.honor_id offset 0) r
    where ${sizeOf(sql`w.words`)} > 1 and w.words = (select bit_or(given) from found_entity) | h.told
      and r.recipient_id not in (select entity_id from found_entity)
    order by r.recipient_id, w.strength desc, h.year desc, w.honor_id)`;

/**
 * Common table expressions that follow `namesFound`: `found_entity`, and for those in whose honors other words of the
 * query are found, too, `meeting`: the honor, and its `words`. An honor in which all words meet finds its other
 * recipients, too, as `other_recipient`. No row and no index is kept for this: honors are found
 * through the keys that they have anyway.
 */
export const honorsMet: RawBuilder<unknown> = sql.join([
  entities,
  recipientsFound,
  sampled,
  meetings,
]);
