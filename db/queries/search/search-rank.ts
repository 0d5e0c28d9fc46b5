import { type RawBuilder, sql } from 'kysely';
import { quality } from './search-match.ts';
import { sizeOf } from './search-sample.ts';
import {
  areResultsLimited,
  honorsInScope,
  isEntityInScope,
  isLimited,
  isOfKind,
  probesOf,
} from './search-scope.ts';

/** At most so many entities of each kind are found: those that rank first. */
export const maxFound = 500;
/** If programs or years limit a search, the best so many are looked at. */
const maxLimited = 2_000;
/**
 * The worth of a word that an honor of the entity has, in hundredths of one that its name has. With a word for
 * results, it is worth as much: the query is for honors.
 */
const metWorth = sql`case when ${areResultsLimited} then 100 else 75 end`;
/** Of a million: what the words are worth, and what it is worth that a name has no others. */
const wordsWorth = 900_000;
const wholeWorth = 100_000;
/** So many honors are counted for each kind of entity that has no stored count, and so many for one of them. */
const counted = { all: 10_000, one: 1_000, least: 10 };
/** The year of the latest honor of a recipient is that among so many, in the order of their ids. */
const maxDated = 50;

/** The worth of words, in millionths. @param points in hundredths of a word */
const score = (points: RawBuilder<unknown>) => sql`
  (${sql.lit(wordsWorth)} * (${points}) / (100 * (select count(*) from sought)))::int`;

/** How many honors there are, up to a limit. */
const count = (honors: RawBuilder<unknown>) =>
  sql`(select count(*)::int from (select ${honors} limit f.most) h)`;

/** How many honors the entity `f` has; those within a place count as its own. */
const honorsOf = sql`case f.search_kind
  when 'PROGRAM' then ${count(sql`
    from honor where program_slug = (select slug from program where id = f.id)`)}
  when 'EVENT' then ${count(sql`
    from edition join honor on honor.edition_id = edition.id where edition.event_id = f.id`)}
  when 'EDITION' then ${count(sql`from honor where edition_id = f.id`)}
  when 'AWARD_SERIES' then ${count(sql`
    from award join honor on honor.award_id = award.id where award.series_id = f.id`)}
  else (
    select greatest(r.honor_count, t.honors) from recipient r
    left join honor_total t on r.kind = 'PLACE' and t.dimension = 'PLACE' and t.key = r.slug where r.id = f.id) end`;

/** The year of its latest honor or edition; 0 if it has none. */
export const latestOf = sql`coalesce(case f.search_kind
  when 'PROGRAM' then (select max(year) from edition where program_id = f.id)
  when 'EVENT' then (select max(year) from edition where event_id = f.id)
  when 'EDITION' then (select year from edition where id = f.id)
  when 'AWARD_SERIES' then (
    select max(year) from award join edition on edition.id = award.edition_id where series_id = f.id)
  else (
    select max(honor.year) from (
      select honor_id from honor_recipient where recipient_id = f.id order by honor_id limit ${sql.lit(maxDated)}) h
    join honor on honor.id = h.honor_id) end, 0)`;

/** The name is the query itself: of two names that match as well, this one is shown. */
const isPhrase = sql`(entity_id, position) in (
  select entity_id, position from begun where quality = ${sql.lit(quality.whole)})`;

/**
 * Common table expressions that follow `namesFound` and `honorsMet`: the entities that are found, as `ranked`: `id`,
 * `search_kind`, the `position` of the name that matches best, `score`, `honors`, `matched` (which words), and `honor_id`.
 * Honors are counted for the scores of the page alone: no other order is shown.
 */
export const entitiesRanked: RawBuilder<unknown> = sql`
  best_name as (
    select distinct on (entity_id) * from (
      select entity_id, search_kind, position, sum(quality) as points,
        coalesce(count(*) >= min(size) and bool_and(quality <> ${sql.lit(quality.inside)}), false) as is_whole
      from named group by 1, 2, 3) name
    order by entity_id, is_whole desc, points desc, ${isPhrase} desc, position
  ), scored as materialized (
    select e.entity_id as id, n.search_kind, n.position, m.honor_id, e.own | coalesce(m.words, 0) as matched,
      ${score(sql`e.points + ${metWorth} * coalesce(m.gained, 0)`)}
        + case when n.is_whole then ${sql.lit(wholeWorth)} else 0 end as score
    from found_entity e join best_name n using (entity_id) left join meeting m using (entity_id)
    union all
    select m.recipient_id, n.search_kind, n.position, m.honor_id, m.words,
      ${score(sql`${metWorth} * ${sizeOf(sql`m.words`)}`)}
    from other_recipient m cross join lateral (
      select search_kind, position from name where entity_id = m.recipient_id and position = 0 offset 0) n
  ), ${honorsInScope}, first_scored as materialized (
    select *, least(${sql.lit(counted.one)}, greatest(${sql.lit(counted.least)},
      ${sql.lit(counted.all)} / count(*) over (partition by search_kind))) as most
    from (
      select f.*, rank() over (partition by f.search_kind order by f.score desc) as rank
      from (
        select *, ${probesOf} as probes from (
          select * from scored order by score desc, id
          limit case when ${isLimited} then ${sql.lit(maxLimited)} end) f) f
      where ${isEntityInScope}) f
    where rank <= ${sql.lit(maxFound)}
  ), page_score as (
    select coalesce(min(f.score), max(r.score)) as least, max(r.score) as most from request r left join lateral (
      select score from first_scored f where ${isOfKind} and (r.score is null or f.score < r.score)
      order by score desc limit r.size) f on true
  ), ranked as materialized (
    select * from (
      select f.*, row_number() over (
        partition by search_kind order by score desc, honors desc, id) as number
      from (
        select f.*, case
          when f.score between p.least and coalesce(p.most, f.score)
          then ${honorsOf} else 0 end as honors
        from first_scored f cross join page_score p) f) f
    where number <= ${sql.lit(maxFound)}
  )`;
