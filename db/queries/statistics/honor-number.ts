import { type RawBuilder, sql } from 'kysely';
import type { NumberMeasure } from '../../model/measures.ts';
import type { Maybe } from '../lists/conditions.ts';
import type { Counting } from './statistics.ts';

/** Which numbers of honors are measured: of exactly one field. */
export interface HonorNumber {
  /** the key of an attribute of honors */
  attribute?: Maybe<string>;
  /** the currency of prizes */
  prize?: Maybe<string>;
}

/**
 * The numbers of honors, with the columns `honor_id` and `amount`. Honors without one have no row.
 * @param condition on a row named `honor`
 */
export function amountsOf(
  { attribute, prize }: HonorNumber,
  condition: RawBuilder<boolean>,
): RawBuilder<unknown> {
  if (attribute != null) return attributes(attribute, condition);
  if (prize != null) return prizes(prize, condition);
  throw new Error('No attribute or prize to measure was given.');
}

/**
 * Each number of an honor once: a source can state the same in two languages. Only values of the honors wanted are
 * looked at.
 */
function attributes(key: string, condition: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`
    select distinct honor_id, amount
    from (
      select honor_id, number_of(value) as amount
      from (
        select honor.id as honor_id, attribute.value
        from attribute join honor on honor.id = attribute.entity_id
        where attribute.key = ${key}::text and ${condition} offset 0
      ) as given
    ) as stated where amount is not null`;
}

/**
 * The prize money that winners got of their awards: their share, or all of it if they won alone. How several winners
 * divided it is unknown unless a source gives their shares.
 */
function prizes(currency: string, condition: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`
    select honor.id as honor_id,
      award.prize_amount * coalesce(honor.share_numerator, 1) / coalesce(honor.share_denominator, 1) as amount
    from award join honor on honor.award_id = award.id
    where award.prize_currency = ${currency}::text and honor.result = 'WON' and (
      honor.share_numerator is not null
      or coalesce(award.declared, 1) = 1 and not exists (
        select from honor other
        where other.award_id = award.id and other.result = 'WON' and other.id <> honor.id))
      and ${condition}`;
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
        and honor_id not in (select id from (select * from keyed offset 0) as keyed join shown using (${keys}))`,
  };
}
