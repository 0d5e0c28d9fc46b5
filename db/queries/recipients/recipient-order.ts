import { type RawBuilder, sql } from 'kysely';
import type { RecipientKind, RecipientRole } from '../../tables.ts';
import { type HonorFilter, matchesHonor } from '../awards/honor-filter.ts';
import { every, isOneOf, type Maybe } from '../lists/conditions.ts';
import { type Order, type SortKey, unknownLast } from '../lists/order.ts';
import { countHonorsWithin } from './honors-within.ts';

export type RecipientOrderField =
  | 'NAME'
  | 'HONOR_COUNT'
  | 'WIN_COUNT'
  | 'HONORS_WITHIN_COUNT'
  | 'BIRTH'
  | 'FIRST_HONOR'
  | 'LATEST_HONOR';

/** Which honors of a recipient count, and in which roles; all if neither is given. */
export interface CountedHonors {
  honored?: Maybe<HonorFilter>;
  role?: Maybe<readonly RecipientRole[]>;
}

/** Whether not all honors count. The number of all is stored. */
export const isLimited = ({ honored, role }: CountedHonors): boolean =>
  honored != null || role != null;

export const recipientKeys = (counted: CountedHonors): Record<RecipientOrderField, SortKey> => ({
  NAME: { column: 'sort_name', type: 'text' },
  HONOR_COUNT: { column: isLimited(counted) ? 'honors' : 'honor_count', type: 'int' },
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

/** The values that an order reads and that are not stored with recipients. */
export function sortSourcesOf(
  orderBy: Maybe<readonly Order<RecipientOrderField>[]>,
  counted: CountedHonors,
) {
  const has = (field: RecipientOrderField) => orderBy?.some((one) => one.field === field) ?? false;
  return {
    honors: {
      honors: has('HONOR_COUNT') && isLimited(counted),
      wins: has('WIN_COUNT'),
      first_year: has('FIRST_HONOR'),
      latest_year: has('LATEST_HONOR'),
    },
    within: has('HONORS_WITHIN_COUNT'),
    birth: has('BIRTH'),
  };
}

/** The recipients of honors that count: the from and where clauses over `honor_recipient` and `honor`. */
export function countedRecipients({ honored, role }: CountedHonors): RawBuilder<unknown> {
  const inRole = role == null ? [] : [isOneOf('honor_recipient.role', 'recipient_role', role)];
  return sql`honor_recipient join honor on honor.id = honor_recipient.honor_id
    where ${every([matchesHonor(honored), ...inRole])}`;
}

interface CountedRow {
  recipient_id: string;
  honors: number;
  wins: number;
  first_year: number;
  latest_year: number;
}

/** The honors that count, by the recipients who have any. */
export const countedHonors = (given: CountedHonors) =>
  sql<CountedRow>`(
    select honor_recipient.recipient_id, count(distinct honor.id)::int as honors,
      (count(distinct honor.id) filter (where honor.result = 'WON'))::int as wins,
      min(honor.year)::int as first_year, max(honor.year)::int as latest_year
    from ${countedRecipients(given)} group by honor_recipient.recipient_id)`.as('counted');

/** How many honors that match a filter there are within each recipient that has any. */
export const countedHonorsWithin = (
  filter: Maybe<HonorFilter>,
  kinds: Maybe<readonly RecipientKind[]>,
) =>
  sql<{ recipient_id: string; honors: number }>`(${countHonorsWithin(filter, kinds)})`.as(
    'counted_within',
  );
