import { type RawBuilder, sql } from 'kysely';
import type { RecipientKind } from '../tables.ts';
import type { Maybe } from './conditions.ts';
import { type HonorFilter, matchesHonor } from './honor-filter.ts';
import { countHonorsWithin } from './honors-within.ts';
import { type Order, type SortKey, unknownLast } from './order.ts';

export type RecipientOrderField =
  | 'NAME'
  | 'HONOR_COUNT'
  | 'WIN_COUNT'
  | 'HONORS_WITHIN_COUNT'
  | 'BIRTH'
  | 'FIRST_HONOR'
  | 'LATEST_HONOR';

/** @param honored which honors count; null for all, whose number is stored */
export const recipientKeys = (
  honored: Maybe<HonorFilter>,
): Record<RecipientOrderField, SortKey> => ({
  NAME: { column: 'sort_name', type: 'text' },
  HONOR_COUNT: { column: honored ? 'honors' : 'honor_count', type: 'int' },
  WIN_COUNT: { column: 'wins', type: 'int' },
  HONORS_WITHIN_COUNT: { column: 'honors_within', type: 'int' },
  BIRTH: unknownLast('birth'),
  FIRST_HONOR: unknownYearLast('first_year'),
  LATEST_HONOR: unknownYearLast('latest_year'),
});

function unknownYearLast(column: string): SortKey {
  const year = sql.ref(`list.${column}`);
  const key = { type: 'int', source: column } as const;
  return {
    ASC: { ...key, column: `${column}_asc`, value: sql`coalesce(${year}, 2147483647)` },
    DESC: { ...key, column: `${column}_desc`, value: sql`coalesce(${year}, 0)` },
  };
}

/** What an order reads that is not stored with recipients. */
export function sortSourcesOf(
  orderBy: Maybe<readonly Order<RecipientOrderField>[]>,
  honored: Maybe<HonorFilter>,
) {
  const has = (field: RecipientOrderField) => orderBy?.some((one) => one.field === field) ?? false;
  return {
    honors: {
      honors: has('HONOR_COUNT') && honored != null,
      wins: has('WIN_COUNT'),
      first_year: has('FIRST_HONOR'),
      latest_year: has('LATEST_HONOR'),
    },
    within: has('HONORS_WITHIN_COUNT'),
    birth: has('BIRTH'),
  };
}

/** The recipients of honors that match a filter: the from and where clauses over `honor_recipient` and `honor`. */
export function matchingHonorRecipients(filter: Maybe<HonorFilter>): RawBuilder<unknown> {
  return sql`honor_recipient join honor on honor.id = honor_recipient.honor_id
    where ${matchesHonor(filter)}`;
}

interface CountedRow {
  recipient_id: string;
  honors: number;
  wins: number;
  first_year: number;
  latest_year: number;
}

/** The honors that match a filter, by the recipients who have any. */
export const countedHonors = (filter: Maybe<HonorFilter>) =>
  sql<CountedRow>`(
    select honor_recipient.recipient_id, count(distinct honor.id)::int as honors,
      (count(distinct honor.id) filter (where honor.result = 'WON'))::int as wins,
      min(honor.year)::int as first_year, max(honor.year)::int as latest_year
    from ${matchingHonorRecipients(filter)} group by honor_recipient.recipient_id)`.as('counted');

/** How many honors that match a filter there are within each recipient that has any. */
export const countedHonorsWithin = (
  filter: Maybe<HonorFilter>,
  kinds: Maybe<readonly RecipientKind[]>,
) =>
  sql<{ recipient_id: string; honors: number }>`(${countHonorsWithin(filter, kinds)})`.as(
    'counted_within',
  );
