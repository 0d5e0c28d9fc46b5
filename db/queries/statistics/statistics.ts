import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import {
  countedDimensions,
  type Dimension,
  dimensions,
  hasNumbers,
  yearsPerKey,
} from '../../model/dimensions.ts';
import { filterOfStatistics, type Measure } from '../../model/measures.ts';
import {
  type HonorFilter,
  type HonorRecipientFilter,
  matchesHonor,
} from '../awards/honor-filter.ts';
import { recipientsWhere } from '../awards/honor-recipient-filter.ts';
import type { Maybe } from '../lists/conditions.ts';
import { amountsOf, countAmounts, type HonorNumber } from './honor-number.ts';
import { dimensionKeys, type Links } from './statistics-dimension.ts';
import { allRecipients, countAll, countRecipientsOfAll, firstOf } from './stored-counts.ts';

/** By the value, or by the key of one of the dimensions. */
export interface StatisticsOrder {
  field: 'VALUE' | 'KEY';
  dimension?: Maybe<Dimension>;
  direction: 'ASC' | 'DESC';
}

export interface StatisticsArguments {
  filter: Maybe<HonorFilter>;
  /** one to three, all different */
  by: readonly Dimension[];
  measure: Measure;
  /** the numbers that are measured; null if honors, recipients or shares are counted */
  of: Maybe<HonorNumber>;
  /** the recipients that honors are counted by, one by one; honors without any are left out */
  recipients: Maybe<HonorRecipientFilter>;
  orderBy: Maybe<readonly StatisticsOrder[]>;
  /** how many rows to show */
  first: number;
  /** adds rows of 0 for years or decades without any; `by` holds either YEAR or DECADE */
  fill: boolean;
}

/** How many rows there may be with those of 0: if there were more, none are added. */
const maxFilledRows = 100_000;

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
 * Counts honors, their recipients or their shares, or measures numbers of honors, by the keys that they have in each
 * dimension, in one statement. Inside, the unknown key is the empty text, which joins and groups like any other.
 */
export async function readStatistics(
  db: Database,
  given: StatisticsArguments,
): Promise<StatisticsResult> {
  const args = { ...given, filter: filterOfStatistics(given) };
  const { by, measure, first, fill } = args;
  const keys = sql.join(by.map((_, index) => sql`nullif(${keyOf(index)}, '')`));
  const links = linksOf(args);
  const order = ordered(args);
  const counted = !links
    ? countMatching(args)
    : measure === 'RECIPIENTS'
      ? countRecipientsOfAll(links, order, first)
      : countAll(links, measure === 'SHARES', order, first);
  const {
    rows: [result],
  } = await sql<Omit<StatisticsResult, 'overlapping'>>`
    with ${counted}
    select ${rounded(sql`total`)} as total, groups,
      ${fill ? sql`(select cells > ${maxFilledRows} from size)` : sql`false`} as "tooMany",
      case when groups <= ${first} then 0 else ${rounded(sql`(select value from unseen)`)} end as rest,
      (select coalesce(json_agg(json_build_object(
        'keys', json_build_array(${keys}), 'value', ${rounded(sql`value`)}) order by number), '[]')
        from shown) as rows
    from whole`.execute(db);
  if (!result) throw new Error('statistics without a result');
  return { ...result, overlapping: isOverlapping(args) };
}

const keyOf = (index: number) => sql.id(`key_${index}`);

function isOverlapping({ by, measure }: StatisticsArguments): boolean {
  return measure === 'RECIPIENTS' || by.some((name) => countedDimensions[name].overlaps);
}

/** Where the keys of all honors are stored, if all are meant and they are best counted from there. */
function linksOf({ filter, by, of, fill }: StatisticsArguments): Links | undefined {
  const [only, ...others] = by;
  if (!only || others.length > 0 || !isOfAll(filter) || of || fill) return undefined;
  return dimensionKeys[only].links;
}

/** Whether a filter says nothing. */
export function isOfAll(filter: Maybe<HonorFilter>): boolean {
  return Object.values(filter ?? {}).every((value) => value == null);
}

/**
 * The common table expressions of the statistics of the honors that match a filter: `shown` (`key_0`..., `value`,
 * `number`), `whole` (`total`, `groups`) and `unseen` (`value`: what is in none of the rows shown).
 */
function countMatching(args: StatisticsArguments): RawBuilder<unknown> {
  const { filter, by, of, first, fill } = args;
  const keys = sql.join(by.map((_, index) => keyOf(index)));
  const sources = by.map((name) => sourceOf(name, args));
  const joins = new Set([...countedJoins(args), ...sources.flatMap((source) => source.joins)]);
  const keyed = sources.map(
    ({ key }, index) => sql`coalesce(${key}, '') collate "C" as ${keyOf(index)}`,
  );
  const counted = isByRecipient(args) ? sql`counted.recipient_id, ` : sql``;
  const counting = countingOf(args, keys);
  const met = matchesHonor(filter);
  // Conditions on recipients take long: they are looked at once.
  const stored = sql.raw(isByRecipient(args) ? 'materialized' : 'not materialized');
  return sql`
    ${of ? sql`amount as materialized (${amountsOf(of, met)}),` : sql``}
    matched as ${stored} (
      select *, coalesce(share_numerator::numeric / share_denominator, 1) as share
      from honor where ${of ? sql`honor.id in (select honor_id from amount)` : met}
    ), keyed as ${stored} (
      select matched.id, matched.share, ${counted}${sql.join(keyed)}
      from matched ${sql.join([...joins], sql` `)}
    ), ${counting.grouped}, ${fill ? filled(by, keys) : sql`complete as not materialized (select * from grouped)`},
    shown as materialized (
      ${firstOf(sql`complete`, ordered(args), first)}
    ), whole as (
      select (${counting.total})::numeric as total, (select count(*)::int from complete) as groups
    ), unseen as (
      select (${counting.unseen})::numeric as value from whole
    )`;
}

/** Whether each recipient that is counted has a row in `keyed`, with its `recipient_id`. */
function isByRecipient({ by, measure, recipients }: StatisticsArguments): boolean {
  if (recipients == null) return false;
  return measure === 'RECIPIENTS' || by.some((name) => dimensionKeys[name].ofRecipient);
}

function countedJoins(args: StatisticsArguments): RawBuilder<unknown>[] {
  if (args.recipients == null || !isByRecipient(args)) return [];
  return [
    sql`join (${recipientsWhere(args.recipients, args.by.includes('AGE'))}) as counted on counted.honor_id = matched.id`,
  ];
}

/** Where the key of a dimension comes from: if recipients are counted one by one, from each of them. */
function sourceOf(name: Dimension, { recipients }: StatisticsArguments) {
  const { key, joins, ofRecipient, joinsOfRecipient = [] } = dimensionKeys[name];
  return recipients != null && ofRecipient
    ? { key: ofRecipient, joins: joinsOfRecipient }
    : { key, joins };
}

/** How rows are counted. */
export interface Counting {
  /** the common table expression `grouped` (`key_0`..., `value`), and what it needs */
  grouped: RawBuilder<unknown>;
  total: RawBuilder<unknown>;
  /** what is in none of the rows of `shown`, from the row `whole` */
  unseen: RawBuilder<unknown>;
}

function countingOf(args: StatisticsArguments, keys: RawBuilder<unknown>): Counting {
  switch (args.measure) {
    case 'HONORS':
    case 'SHARES':
      return countHonors(args, keys);
    case 'RECIPIENTS':
      return countRecipients(args, keys);
    default:
      return countAmounts(args.measure, keys);
  }
}

function countHonors(args: StatisticsArguments, keys: RawBuilder<unknown>): Counting {
  const { by, measure } = args;
  const value = measure === 'HONORS' ? sql`count(*)` : sql`coalesce(sum(share), 0)`;
  // Who received an honor in two roles is one key of it.
  const repeats = by.some((name) => countedDimensions[name].repeats);
  const counted = measure === 'HONORS' ? sql`id` : sql`id, share`;
  const once = repeats
    ? sql`(select distinct ${counted}, ${keys} from keyed) as counted`
    : sql`keyed`;
  const grouped = sql`grouped as materialized (select ${keys}, ${value} as value from ${once} group by ${keys})`;
  if (!isOverlapping(args)) {
    // Nothing is in two rows, so that the rows add up.
    const sumOf = (rows: string) => sql`select coalesce(sum(value), 0) from ${sql.id(rows)}`;
    return { grouped, total: sumOf('grouped'), unseen: sql`whole.total - (${sumOf('shown')})` };
  }
  return {
    grouped,
    total: sql`select ${value} from matched`,
    // By itself the planner joins the rows shown by one key first, such as a role that all of them have.
    unseen: sql`whole.total - (
      select ${value} from (
        select distinct ${counted} from (select * from keyed offset 0) as keyed join shown using (${keys})) as counted)`,
  };
}

/** Distinct recipients are found by hashing their ids once: to count them in each group would sort the rows. */
function countRecipients(args: StatisticsArguments, keys: RawBuilder<unknown>): Counting {
  const received = isByRecipient(args)
    ? sql`keyed`
    : sql`keyed left join honor_recipient on honor_recipient.honor_id = keyed.id`;
  return {
    grouped: sql`received as materialized (
        select distinct ${keys}, recipient_id
        from ${received}
      ), grouped as materialized (
        select ${keys}, count(recipient_id) as value from received group by ${keys}
      )`,
    total: isOfAll(args.filter)
      ? allRecipients
      : sql`select count(recipient_id) from (select distinct recipient_id from received) as counted`,
    unseen: sql`whole.total - (
      select count(recipient_id)
      from (select distinct recipient_id from received join shown using (${keys})) as counted)`,
  };
}

/**
 * All rows, with one of 0 for each combination of the other keys and each year or decade from the first to the last
 * that is missing: the common table expressions `size` and `complete` over `grouped`.
 */
function filled(by: readonly Dimension[], selected: RawBuilder<unknown>): RawBuilder<unknown> {
  const others = by.flatMap((name, index) => (yearsPerKey(name) ? [] : [keyOf(index)]));
  const lengths = by.map((name) => yearsPerKey(name));
  const at = lengths.findIndex((years) => years !== undefined);
  const period = keyOf(at);
  const step = sql.lit(lengths[at] ?? 1);
  const combinations =
    others.length === 0
      ? sql`(select) as combination`
      : sql`(select distinct ${sql.join(others)} from grouped) as combination`;
  return sql`span as materialized (
      select min(${period}::int) as first, max(${period}::int) as last from grouped
    ), size as materialized (
      select coalesce((select count(*) from ${combinations}) * ((last - first) / ${step} + 1), 0) as cells from span
    ), complete as not materialized (
      select ${selected}, value from grouped
      union all
      select ${selected}, 0 as value from (
        select combination.*, start::text collate "C" as ${period}
        from span, generate_series(first, last, ${step}) as start, ${combinations}
        where (select cells from size) <= ${maxFilledRows}
      ) as cell
      where not exists (select from grouped where ${sql.join(
        by.map((_, index) => keyOf(index)).map((key) => sql`grouped.${key} = cell.${key}`),
        sql` and `,
      )})
    )`;
}

/** Shares are added up exactly, and rounded to 6 decimals: three times a third is 1. */
function rounded(value: RawBuilder<unknown>): RawBuilder<number> {
  return sql`round((${value})::numeric, 6)::float8`;
}

/** The value that the keys of a dimension are sorted by: numbers as numbers, 54 before 54-55. */
function sortedKey(name: Dimension, key: RawBuilder<unknown>): RawBuilder<unknown> {
  if (dimensions[name].keyKind === 'age') return sql`string_to_array(${key}, '-')::int[]`;
  return hasNumbers(name) ? sql`nullif(${key}, '')::int` : key;
}

/** The order of rows with keys and a `value`. */
function ordered({ by, orderBy }: StatisticsArguments): RawBuilder<unknown> {
  const byKey = (index: number, direction: 'ASC' | 'DESC') => {
    const key = keyOf(index);
    const name = by[index];
    const sorted = name ? sortedKey(name, key) : key;
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
