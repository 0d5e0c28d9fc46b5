import type { Dimension } from '../../../db/model/dimensions.ts';
import type { HonorFilterName } from '../../../db/model/honor-filters.ts';
import type { HonorRecipientFilterName } from '../../../db/model/honor-recipient-filters.ts';
import type { Measure } from '../../../db/model/measures.ts';
import type * as awards from '../../../db/queries/awards/award-list.ts';
import type * as editions from '../../../db/queries/awards/edition-list.ts';
import type * as events from '../../../db/queries/awards/event-list.ts';
import type { DeclaredFilter } from '../../../db/queries/awards/honor-filter.ts';
import type * as recipients from '../../../db/queries/recipients/recipient-list.ts';
import type { HonorNumber } from '../../../db/queries/statistics/honor-number.ts';

/** The arguments of lists and statistics, as variables of an operation hold them. */

type Maybe<Of> = Of | null | undefined;
type Several = Maybe<readonly string[]>;

/** A filter with values of enums as any texts. */
type AnyTexts<Filter> = {
  [Name in keyof Filter]: Filter[Name] extends Several ? Several : Filter[Name];
};
type DeclaredFilters = AnyTexts<Pick<DeclaredFilter, HonorFilterName>>;

export type HonorRecipientFilter = Partial<Pick<DeclaredFilters, HonorRecipientFilterName>>;

export interface HonorFilter extends Partial<Omit<DeclaredFilters, 'someRecipient'>> {
  someRecipient?: Maybe<HonorRecipientFilter>;
  and?: Maybe<readonly HonorFilter[]>;
  or?: Maybe<readonly HonorFilter[]>;
  not?: Maybe<HonorFilter>;
}

export type EditionFilter = AnyTexts<editions.EditionFilter>;
export type EventFilter = AnyTexts<events.EventFilter>;
export type AwardFilter = AnyTexts<awards.AwardFilter>;

type Honored = 'honored' | 'honoredWithin' | 'honoredEach';
export interface RecipientFilter extends AnyTexts<Omit<recipients.RecipientFilter, Honored>> {
  honored?: Maybe<HonorFilter>;
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
