import { type RawBuilder, sql } from 'kysely';
import type { Links } from './statistics-dimension.ts';

/** The number of recipients of all honors. */
export const allRecipients: RawBuilder<number> = sql`select count(*) from recipient where honor_count > 0`;

/**
 * The common table expressions `shown`, `whole` and `unseen` of the statistics of all honors by one dimension whose
 * keys are stored in a table of links. How many honors a key has is stored too. Links are only read to find how many
 * honors have one of the keys shown, if not all are. An honor without a share counts 1, so the shares are the number of
 * honors less what those with a share lack.
 * @param isShares whether shares are added up, and not honors
 * @param order of rows with `key_0` and `value`, in which the unknown key is the empty text
 */
export function countAll(
  { rows, totals, without }: Links,
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
    everything as materialized (
      select honors, honors - coalesce((select sum(part) from lacking), 0) as value
      from (select count(*) as honors from honor) as counted
    ), linked as materialized (
      select key collate "C" as key_0, link, honors, honors - coalesce(parts, 0) as value
      from (${totals}) as total
      left join (select link, sum(part) as parts from lacking_link group by link) as less using (link)
    ), unknown as materialized (
      select '' collate "C" as key_0, honors - coalesce((
        select sum(part) from lacking where honor_id not in (select honor_id from lacking_link)), 0) as value
      from (select ${without} as honors from everything) as counted where honors > 0
    ), shown as materialized (
      ${firstOf(
        sql`(select key_0, link, honors, value from linked union all select key_0, null, null, value from unknown) as complete`,
        order,
        first,
      )}
    ), shown_link as materialized (
      select link, honors from shown where link is not null
    ), hidden_link as materialized (
      select link, honors from linked where link not in (select link from shown_link)
    ), known as (
      select honors - (${without}) as honors from everything
    ), whole as (
      select (select value from everything) as total, ${groups} as groups
    ), unseen as (
      select everything.value - coalesce((select value from shown where link is null), 0) - ${seen}
        + coalesce((
          select sum(part) from (select distinct honor_id, part from lacking_link join shown_link using (link)) as seen
        ), 0) as value
      from everything, known
    )`;
}

/**
 * The number of honors that have one of the keys shown: found by these keys if they have few honors, or by the hidden
 * ones if those have few, else by looking at every honor.
 */
const seen = sql`case
  when (select sum(honors) from shown_link) < everything.honors / 10 then (
    select count(*) from (
      select distinct honor_id
      from shown_link cross join lateral (select honor_id from link where link.link = shown_link.link offset 0) as found
    ) as seen)
  when (select sum(honors) from hidden_link) < everything.honors / 10 then known.honors - (
    select count(*) from (
      select distinct honor_id
      from hidden_link cross join lateral (select honor_id from link where link.link = hidden_link.link offset 0) as found
    ) as hidden
    where not exists (
      select from (select link from link where link.honor_id = hidden.honor_id offset 0) as other
      where other.link in (select link from shown_link)))
  else (
    select count(*) from (
      select honor_id from link group by honor_id having bool_or(link in (select link from shown_link))
    ) as seen)
  end`;

const groups = sql`((select count(*) from linked) + (select count(*) from unknown))::int`;

/** The same common table expressions, if the recipients of the honors are counted. */
export function countRecipientsOfAll(
  { rows, totals, without }: Links,
  order: RawBuilder<unknown>,
  first: number,
): RawBuilder<unknown> {
  return sql`
    received as materialized (
      select distinct link, recipient_id from honor_recipient left join (${rows}) as link using (honor_id)
    ), counted as materialized (
      select link, count(*) as value from received group by link
    ), linked as materialized (
      select key collate "C" as key_0, link, value from counted join (${totals}) as total using (link)
    ), unknown as materialized (
      select '' collate "C" as key_0, coalesce((select value from counted where link is null), 0) as value
      from (select count(*) as honors from honor) as everything where ${without} > 0
    ), shown as materialized (
      ${firstOf(
        sql`(select key_0, link, value from linked union all select key_0, null, value from unknown) as complete`,
        order,
        first,
      )}
    ), whole as (
      select (${allRecipients}) as total, ${groups} as groups
    ), unseen as (
      select (${allRecipients}) - count(*) as value
      from (
        select distinct recipient_id from received
        where case
          when link is null then exists (select from shown where link is null)
          else link in (select link from shown where link is not null) end
      ) as seen
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
