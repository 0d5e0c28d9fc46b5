import { type RawBuilder, sql } from 'kysely';
import type { Links } from './statistics-dimension.ts';

/**
 * The common table expressions `shown`, `whole` and `unseen` of the statistics of all honors by one dimension whose
 * keys stand in a table of links. They read each index once and join no honors: an honor without a share counts 1, so
 * that shares are the number of honors less what those with a share lack. The rows of known keys are ranked first,
 * since how many honors have none is known only when all links have been read, which tells too what is in those rows.
 * @param isShares whether shares are added up, and not honors
 * @param order of rows with `key_0` and `value`, in which the unknown key is the empty text
 */
export function countAll(
  { rows, count, key, joins }: Links,
  isShares: boolean,
  order: RawBuilder<unknown>,
  first: number,
): RawBuilder<unknown> {
  const lacking = isShares
    ? sql`select id as honor_id, 1 - share_numerator::numeric / share_denominator as part
        from honor where share_numerator is not null`
    : sql`select null::uuid as honor_id, 0::numeric as part where false`;
  return sql`
    link as not materialized (${rows}),
    lacking as materialized (${lacking}),
    lacking_link as materialized (select distinct lacking.honor_id, part, link from lacking join link using (honor_id)),
    linked as materialized (
      select ${key} collate "C" as key_0, link, honors - coalesce(parts, 0) as value
      from (select link, ${count} as honors from link group by link) as counted
      left join (select link, sum(part) as parts from lacking_link group by link) as less using (link)
      ${joins}
    ), ranked as materialized (
      select *, row_number() over (order by ${order}) as number from linked order by number limit ${first}
    ), honor_seen as (
      select honor_id,
        bool_or(link in (select link from ranked where number < ${first})) as is_before,
        bool_or(link in (select link from ranked)) as is_ranked
      from link group by honor_id
    ), seen as materialized (
      select count(*) as honors, count(*) filter (where is_before) as before, count(*) filter (where is_ranked) as ranked
      from honor_seen
    ), lacking_seen as materialized (
      select coalesce(sum(part), 0) as honors, coalesce(sum(part) filter (where is_before), 0) as before,
        coalesce(sum(part) filter (where is_ranked), 0) as ranked
      from (
        select honor_id, part,
          bool_or(link in (select link from ranked where number < ${first})) as is_before,
          bool_or(link in (select link from ranked)) as is_ranked
        from lacking_link group by honor_id, part
      ) as of_honor
    ), everything as materialized (
      select honors, honors - coalesce((select sum(part) from lacking), 0) as value
      from (select count(*) as honors from honor) as counted
    ), complete as materialized (
      select key_0, value from linked
      union all
      select '' collate "C", everything.value - (seen.honors - lacking_seen.honors)
      from everything, seen, lacking_seen where everything.honors > seen.honors
    ), shown as materialized (
      select key_0, value, row_number() over (order by ${order}) as number from complete order by number limit ${first}
    ), whole as (
      select (select value from everything) as total, (select count(*)::int from complete) as groups
    ), unseen as (
      select case when unknown.value is null
        then everything.value - (seen.ranked - lacking_seen.ranked)
        else everything.value - unknown.value - (seen.before - lacking_seen.before) end as value
      from everything, seen, lacking_seen, (select (select value from shown where key_0 = '') as value) as unknown
    )`;
}
