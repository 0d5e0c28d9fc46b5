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
  // If fewer keys are known than rows are shown, all rows are.
  const hasRest = sql`(select count(*) >= ${first} from linked)`;
  const isSeen = sql`
    bool_or(${hasRest} and link in (select link from ranked where number < ${first})) as is_before,
    bool_or(${hasRest} and link = (select link from ranked where number = ${first})) as is_last`;
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
      ${firstOf(sql`linked`, order, first)}
    ), honor_seen as (
      select honor_id, ${isSeen} from link group by honor_id
    ), seen as materialized (
      select count(*) as honors, count(*) filter (where is_before) as before,
        count(*) filter (where is_before or is_last) as ranked
      from honor_seen
    ), lacking_seen as materialized (
      select coalesce(sum(part), 0) as honors, coalesce(sum(part) filter (where is_before), 0) as before,
        coalesce(sum(part) filter (where is_before or is_last), 0) as ranked
      from (
        select honor_id, part, ${isSeen} from lacking_link group by honor_id, part
      ) as of_honor
    ), everything as materialized (
      select honors, honors - coalesce((select sum(part) from lacking), 0) as value
      from (select count(*) as honors from honor) as counted
    ), unknown as materialized (
      select '' collate "C" as key_0, everything.value - (seen.honors - lacking_seen.honors) as value
      from everything, seen, lacking_seen where everything.honors > seen.honors
    ), shown as materialized (
      ${firstOf(sql`(select key_0, value from ranked union all table unknown) as complete`, order, first)}
    ), whole as (
      select (select value from everything) as total,
        ((select count(*) from linked) + (select count(*) from unknown))::int as groups
    ), unseen as (
      select everything.value - case when exists (select from shown where key_0 = '')
        then seen.before - lacking_seen.before + (select value from unknown)
        else seen.ranked - lacking_seen.ranked end as value
      from everything, seen, lacking_seen
    )`;
}

/** The first rows in an order, with their `number`. Sorted before they are numbered, so that the others are not kept. */
export function firstOf(
  rows: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  first: number,
): RawBuilder<unknown> {
  return sql`select *, row_number() over () as number from (select * from ${rows} order by ${order} limit ${first}) as first`;
}
