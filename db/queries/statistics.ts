import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { Maybe } from './conditions.ts';
import { type HonorFilter, matchesHonor } from './honor-filter.ts';
import { type Dimension, dimensions } from './statistics-dimension.ts';

export type Measure = 'HONORS' | 'RECIPIENTS' | 'SHARES';

/** By the value, or by the key of one of the dimensions. */
export interface StatisticsOrder {
  field: 'VALUE' | 'KEY';
  dimension?: Maybe<Dimension>;
  direction: 'ASC' | 'DESC';
}

export interface StatisticsQuestion {
  filter: Maybe<HonorFilter>;
  /** one to three, all different */
  by: readonly Dimension[];
  measure: Measure;
  orderBy: Maybe<readonly StatisticsOrder[]>;
  /** how many rows to show */
  first: number;
  /** adds rows of 0 for years without any; `by` holds YEAR */
  fill: boolean;
}

/** How many rows there may be with those of 0: if there were more, none are added. */
const mostFilled = 100_000;

export interface StatisticsResult {
  total: number;
  /** how many rows there are in all, those of 0 included */
  groups: number;
  /** rows of 0 were wanted, and would have been too many: the rest says nothing */
  tooMany: boolean;
  /** what of the total is in no row shown */
  rest: number;
  /** what is counted can be in several rows */
  overlapping: boolean;
  /** keys in the order of `by`, null where unknown */
  rows: { keys: (string | null)[]; value: number }[];
}

/**
 * Counts honors, their recipients or their shares by the keys that they have in each dimension, in one statement.
 * Inside, the unknown key is the empty text, which joins and groups like any other.
 */
export async function readStatistics(
  db: Database,
  { filter, by, measure, orderBy, first, fill }: StatisticsQuestion,
): Promise<StatisticsResult> {
  const keys = by.map((_, index) => sql.id(`key_${index}`));
  const selected = sql.join(keys);
  const { value, join } = measures[measure];
  const overlapping = measure === 'RECIPIENTS' || by.some((name) => dimensions[name].overlaps);
  // Who received an honor in two roles is one key of it; distinct recipients are counted once anyway.
  const repeats = measure !== 'RECIPIENTS' && by.some((name) => dimensions[name].repeats);
  const once = repeats ? sql`(select distinct * from keyed)` : sql`keyed`;
  const joins = new Set(by.flatMap((name) => dimensions[name].joins));
  // Where nothing is in two rows, the rows tell the whole; else it is counted anew.
  const total = overlapping
    ? sql`(select ${value} from matched as counted ${join})`
    : sql`(select coalesce(sum(value), 0) from grouped)`;
  const rest = !overlapping
    ? sql`total - (select coalesce(sum(value), 0) from shown)`
    : measure === 'RECIPIENTS'
      ? sql`total - (select ${value} from keyed as counted join shown using (${selected}) ${join})`
      : sql`(select ${value} from matched as counted where not exists (
          select from keyed join shown using (${selected}) where keyed.id = counted.id))`;
  const { rows } = await sql<Omit<StatisticsResult, 'overlapping'>>`
    with matched as not materialized (
      select id, year, program_slug, category_id, award_id, result,
        coalesce(share_numerator::numeric / share_denominator, 1) as share
      from honor where ${matchesHonor(filter)}
    ), keyed as not materialized (
      select matched.id, matched.share,
        ${sql.join(by.map((name, index) => sql`coalesce(${dimensions[name].key}, '') collate "C" as ${sql.id(`key_${index}`)}`))}
      from matched ${sql.join(
        [...joins].map((text) => sql.raw(text)),
        sql` `,
      )}
    ), grouped as materialized (
      select ${selected}, ${value} as value from ${once} as counted ${join} group by ${selected}
    ), ${fill ? filled(by, selected) : sql`complete as not materialized (select * from grouped)`},
    shown as materialized (
      select ${selected}, value, row_number() over (order by ${ordered(by, orderBy)}) as number
      from complete order by number limit ${first}
    ), whole as (
      select ${total}::numeric as total, (select count(*)::int from complete) as groups
    )
    select ${rounded(sql`total`)} as total, groups,
      ${fill ? sql`(select cells > ${mostFilled} from size)` : sql`false`} as "tooMany",
      case when groups <= ${first} then 0 else ${rounded(rest)} end as rest,
      (select coalesce(json_agg(json_build_object(
        'keys', json_build_array(${sql.join(keys.map((key) => sql`nullif(${key}, '')`))}), 'value', ${rounded(sql`value`)}) order by number), '[]')
        from shown) as rows
    from whole`.execute(db);
  const [result] = rows;
  if (!result) throw new Error('statistics without a result');
  return { ...result, overlapping };
}

/**
 * All rows, with one of 0 for each combination of the other keys and each year from the first to the last that is
 * missing: the common table expressions `size` and `complete` over `grouped`.
 */
function filled(by: readonly Dimension[], selected: RawBuilder<unknown>): RawBuilder<unknown> {
  const others = by.flatMap((name, index) => (name === 'YEAR' ? [] : [sql.id(`key_${index}`)]));
  const year = sql.id(`key_${by.indexOf('YEAR')}`);
  const combinations =
    others.length === 0
      ? sql`(select) as combination`
      : sql`(select distinct ${sql.join(others)} from grouped) as combination`;
  return sql`years as materialized (
      select min(${year}::int) as first, max(${year}::int) as last from grouped
    ), size as materialized (
      select coalesce((select count(*) from ${combinations}) * (last - first + 1), 0) as cells from years
    ), complete as not materialized (
      select ${selected}, value from grouped
      union all
      select ${selected}, 0 as value from (
        select combination.*, year::text collate "C" as ${year}
        from years, generate_series(first, last) as year, ${combinations}
        where (select cells from size) <= ${mostFilled}
      ) as cell
      where not exists (select from grouped where ${sql.join(
        by
          .map((_, index) => sql.id(`key_${index}`))
          .map((key) => sql`grouped.${key} = cell.${key}`),
        sql` and `,
      )})
    )`;
}

/** Shares are added up exactly, and told to 6 decimals: three times a third is 1. */
function rounded(value: RawBuilder<unknown>): RawBuilder<number> {
  return sql`round((${value})::numeric, 6)::float8`;
}

/** What is added up of honors named `counted`, and what has to be joined for it. */
const measures: Record<Measure, { value: RawBuilder<unknown>; join: RawBuilder<unknown> }> = {
  HONORS: { value: sql`count(*)`, join: sql`` },
  RECIPIENTS: {
    value: sql`count(distinct received.recipient_id)`,
    join: sql`left join honor_recipient received on received.honor_id = counted.id`,
  },
  SHARES: { value: sql`coalesce(sum(counted.share), 0)`, join: sql`` },
};

function ordered(
  by: readonly Dimension[],
  orderBy: StatisticsQuestion['orderBy'],
): RawBuilder<unknown> {
  const byKey = (index: number, direction: 'ASC' | 'DESC') => {
    const key = sql.id(`key_${index}`);
    const sorted = by[index] === 'YEAR' ? sql`${key}::int` : key;
    return sql`(${key} = ''), ${sorted} ${sql.raw(direction)}`;
  };
  const byValue: StatisticsOrder[] = [{ field: 'VALUE', direction: 'DESC' }];
  const wanted = orderBy?.length ? orderBy : byValue;
  return sql.join([
    ...wanted.map(({ field, dimension, direction }) =>
      field === 'VALUE'
        ? sql`${rounded(sql`value`)} ${sql.raw(direction)}`
        : byKey(dimension ? by.indexOf(dimension) : 0, direction),
    ),
    ...by.map((_, index) => byKey(index, 'ASC')),
  ]);
}
