import { type InferResult, sql } from 'kysely';
import type { OrderKey } from '../../keyset-pagination.ts';
import type { AwardStatus, CategoryKind } from '../../tables.ts';
import {
  type Conditions,
  hasSlug,
  type IntFilter,
  isOneOf,
  isWithin,
  type Maybe,
  matches,
  when,
} from '../lists/conditions.ts';
import { type Order, orderOf, type SortKey } from '../lists/order.ts';
import type { List } from '../lists/paged-list.ts';
import { awards, optionalAwardColumns } from './award.ts';

export interface AwardFilter {
  program?: Maybe<readonly string[]>;
  year?: Maybe<IntFilter>;
  category?: Maybe<readonly string[]>;
  categoryKind?: Maybe<readonly CategoryKind[]>;
  award?: Maybe<readonly string[]>;
  slug?: Maybe<readonly string[]>;
  status?: Maybe<readonly AwardStatus[]>;
  hasWinner?: Maybe<boolean>;
}

type AwardOrderField = 'YEAR' | 'PROGRAM' | 'CATEGORY' | 'NAME';

export interface AwardListArguments {
  filter: Maybe<AwardFilter>;
  orderBy: Maybe<readonly Order<AwardOrderField>[]>;
}

const conditions: Conditions<AwardFilter> = {
  program: (slugs) => isOneOf('edition.program_slug', 'text', slugs),
  year: (filter) => isWithin(sql`edition.year`, filter),
  category: (slugs) => hasSlug('category', slugs),
  categoryKind: (kinds) => isOneOf('category.kind', 'category_kind', kinds),
  award: (slugs) => hasSlug('award', slugs),
  slug: (slugs) => hasSlug('award', slugs),
  status: (statuses) => isOneOf('award.status', 'award_status', statuses),
  hasWinner: (wanted) =>
    when(
      wanted,
      sql`exists (
        select from honor
        where honor.award_id = award.id and honor.result = 'WON' and honor.recipient_name is not null)`,
    ),
};

const keys: Record<AwardOrderField, SortKey> = {
  YEAR: { column: 'year', type: 'int' },
  PROGRAM: { column: 'program_slug', type: 'text' },
  CATEGORY: { column: 'category_position', type: 'int' },
  NAME: { column: 'sort_name', type: 'text' },
};
const byDefault = [
  { field: 'YEAR', direction: 'DESC' },
  { field: 'PROGRAM', direction: 'ASC' },
  { field: 'CATEGORY', direction: 'ASC' },
] as const;
const ties: readonly OrderKey[] = [
  { column: 'position', direction: 'asc', type: 'int' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];

const listed = (...[db, optionalColumns]: Parameters<typeof awards>) =>
  awards(db, optionalColumns)
    .innerJoin('edition', 'edition.id', 'award.edition_id')
    .innerJoin('category', 'category.id', 'award.category_id')
    .select(['edition.year', 'edition.program_slug', 'category.position as category_position'])
    .select('award.sort_name')
    .$if(!optionalColumns.awardDetails, (query) => query.select('award.position'));

export type ListedAwardRow = InferResult<ReturnType<typeof listed>>[number];

export const allAwards = ({ filter, orderBy }: AwardListArguments): List<ListedAwardRow> => ({
  name: 'Query.awards',
  nested: false,
  order: orderOf(keys, byDefault, ties, orderBy),
  parts: optionalAwardColumns,
  rows: (db, optionalColumns) =>
    listed(db, optionalColumns).where(matches(conditions, filter ?? {})),
});
