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
}

export interface StatisticsResult {
  total: number;
  /** how many rows there are in all */
  groups: number;
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
  { filter, by, measure, orderBy, first }: StatisticsQuestion,
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
    ), shown as materialized (
      select ${selected}, value, row_number() over (order by ${ordered(by, orderBy)}) as number
      from grouped order by number limit ${first}
    ), whole as (
      select ${total}::numeric as total, (select count(*)::int from grouped) as groups
    )
    select ${rounded(sql`total`)} as total, groups,
      case when groups <= ${first} then 0 else ${rounded(rest)} end as rest,
      (select coalesce(json_agg(json_build_object(
        'keys', json_build_array(${sql.join(keys.map((key) => sql`nullif(${key}, '')`))}), 'value', ${rounded(sql`value`)}) order by number), '[]')
        from shown) as rows
    from whole`.execute(db);
  const [result] = rows;
  if (!result) throw new Error('statistics without a result');
  return { ...result, overlapping };
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
