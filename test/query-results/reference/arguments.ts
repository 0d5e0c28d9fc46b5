import type { Dimension } from '../../../db/model/dimensions.ts';
import type { HonorFilterName } from '../../../db/model/honor-filters.ts';
import type { HonorRecipientFilterName } from '../../../db/model/honor-recipient-filters.ts';
import type { Measure } from '../../../db/model/measures.ts';
import type { DeclaredFilter } from '../../../db/queries/awards/honor-filter.ts';
import type { IntFilter } from '../../../db/queries/lists/conditions.ts';
import type { HonorNumber } from '../../../db/queries/statistics/honor-number.ts';

/** The arguments of lists and statistics, as variables of an operation hold them. */

type Maybe<Of> = Of | null | undefined;
type Several = Maybe<readonly string[]>;

/** Filters of honors, with values of enums as any texts. */
type AnyTexts = {
  [Name in HonorFilterName]?: DeclaredFilter[Name] extends Several ? Several : DeclaredFilter[Name];
};

export type HonorRecipientFilter = Pick<AnyTexts, HonorRecipientFilterName>;

export interface HonorFilter extends Omit<AnyTexts, 'someRecipient'> {
  someRecipient?: Maybe<HonorRecipientFilter>;
  and?: Maybe<readonly HonorFilter[]>;
  or?: Maybe<readonly HonorFilter[]>;
  not?: Maybe<HonorFilter>;
}

export interface EditionFilter {
  program?: Several;
  event?: Several;
  year?: Maybe<IntFilter>;
}

export interface EventFilter {
  year?: Maybe<IntFilter>;
  place?: Several;
  country?: Several;
  program?: Several;
}

export interface AwardFilter {
  program?: Several;
  year?: Maybe<IntFilter>;
  category?: Several;
  categoryKind?: Several;
  award?: Several;
  slug?: Several;
  status?: Several;
  hasWinner?: Maybe<boolean>;
}

export interface RecipientFilter {
  name?: Maybe<string>;
  kind?: Several;
  place?: Several;
  country?: Several;
  gender?: Several;
  birthPlace?: Several;
  birthCountry?: Several;
  honored?: Maybe<HonorFilter>;
  role?: Several;
  honoredWithin?: Maybe<HonorFilter>;
  honoredEach?: Maybe<readonly HonorFilter[]>;
}

export type Direction = 'ASC' | 'DESC';

/** A field to order by; ascending if the direction is absent. */
export interface Order<Field extends string> {
  field: Field;
  direction?: Direction;
}

export const honorFields = [
  'YEAR',
  'PROGRAM',
  'CATEGORY',
  'AWARD',
  'RESULT',
  'POSITION',
  'ANNOUNCED_ON',
  'RECIPIENT_NAME',
  'AGE',
] as const;
export const editionFields = ['YEAR', 'PROGRAM'] as const;
export const eventFields = ['STARTS_ON', 'NAME'] as const;
export const awardFields = ['YEAR', 'PROGRAM', 'CATEGORY', 'NAME'] as const;
export const recipientFields = [
  'NAME',
  'HONOR_COUNT',
  'WIN_COUNT',
  'HONORS_WITHIN_COUNT',
  'BIRTH',
  'FIRST_HONOR',
  'LATEST_HONOR',
] as const;

export type HonorOrder = Order<(typeof honorFields)[number]>;
export type EditionOrder = Order<(typeof editionFields)[number]>;
export type EventOrder = Order<(typeof eventFields)[number]>;
export type AwardOrder = Order<(typeof awardFields)[number]>;
export type RecipientOrder = Order<(typeof recipientFields)[number]>;

/** By the value of a row, or by its key of a dimension; descending if the direction is absent. */
export type StatisticsOrder =
  | { field: 'VALUE'; direction?: Direction }
  | { field: 'KEY'; dimension: Dimension; direction?: Direction };

export interface StatisticsArguments {
  filter?: Maybe<HonorFilter>;
  by: readonly Dimension[];
  measure?: Measure;
  of?: Maybe<HonorNumber>;
  recipients?: Maybe<HonorRecipientFilter>;
  orderBy?: Maybe<readonly StatisticsOrder[]>;
  first?: number;
  /** only with either YEAR or DECADE in `by` */
  fill?: boolean;
}
