import { type RawBuilder, sql } from 'kysely';
import type { NumberMeasure } from '../model/measures.ts';
import type { Maybe } from './conditions.ts';
import type { Counting } from './statistics.ts';

/** Which numbers of honors are measured: of exactly one field. */
export interface HonorNumber {
  /** the key of an attribute of honors */
  attribute?: Maybe<string>;
  /** the currency of prizes */
  prize?: Maybe<string>;
}

/** The numbers of honors, with the columns `honor_id` and `amount`. Honors without one have no row. */
export function amountsOf({ attribute, prize }: HonorNumber): RawBuilder<unknown> {
  if (attribute != null) return attributes(attribute);
  if (prize != null) return prizes(prize);
  throw new Error('There is no number to measure.');
}

/** Decimal numbers of a length that a sum of them cannot exceed the range of a response. */
const decimal = '^[+-]?[0-9]{1,100}([.][0-9]{1,100})?$';

/** Each number of an honor once: a source can state the same in two languages. A cast is only tried on a number. */
function attributes(key: string): RawBuilder<unknown> {
  return sql`
    select distinct honor_id, amount
    from (
      select entity_id as honor_id, case when value ~ ${sql.lit(decimal)} then value::numeric end as amount
      from attribute where key = ${key}::text
    ) as stated where amount is not null`;
}

/**
 * What winners got of the prize money of their awards: their share, or all of it if they won alone. How several winners
 * divided it is unknown unless a source gives their shares.
 */
function prizes(currency: string): RawBuilder<unknown> {
  return sql`
    select honor.id as honor_id,
      award.prize_amount * coalesce(honor.share_numerator, 1) / coalesce(honor.share_denominator, 1) as amount
    from award join honor on honor.award_id = award.id
    where award.prize_currency = ${currency}::text and honor.result = 'WON' and (
      honor.share_numerator is not null
      or coalesce(award.declared, 1) = 1 and not exists (
        select from honor other
        where other.award_id = award.id and other.result = 'WON' and other.id <> honor.id))`;
}

const aggregates: Readonly<Record<NumberMeasure, RawBuilder<unknown>>> = {
  SUM: sql`sum(amount)`,
  MEAN: sql`avg(amount)`,
  MIN: sql`min(amount)`,
  MAX: sql`max(amount)`,
};

/** Measures the numbers in `amount`; the honors in `matched` and `keyed` have one. Nothing measures 0. */
export function countAmounts(measure: NumberMeasure, keys: RawBuilder<unknown>): Counting {
  const aggregate = aggregates[measure];
  return {
    // Who received an honor in two roles is one key of it.
    grouped: sql`grouped as materialized (
      select ${keys}, ${aggregate} as value
      from (select distinct id, ${keys} from keyed) as counted join amount on amount.honor_id = counted.id
      group by ${keys})`,
    total: sql`select coalesce(${aggregate}, 0) from amount where honor_id in (select id from matched)`,
    unseen: sql`select coalesce(${aggregate}, 0) from amount
      where honor_id in (select id from matched)
        and honor_id not in (select id from keyed join shown using (${keys}))`,
  };
}
