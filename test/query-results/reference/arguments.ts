/** The arguments of lists and statistics, as variables of an operation hold them. */

type Maybe<Of> = Of | null | undefined;
type Several = Maybe<readonly string[]>;

export interface IntFilter {
  eq?: Maybe<number>;
  in?: Maybe<readonly number[]>;
  gte?: Maybe<number>;
  lte?: Maybe<number>;
}

export interface DateFilter {
  eq?: Maybe<string>;
  gte?: Maybe<string>;
  lte?: Maybe<string>;
}

export interface AttributeFilter {
  key: string;
  value?: Maybe<string>;
}

export interface HonorFilter {
  program?: Several;
  edition?: Several;
  event?: Several;
  year?: Maybe<IntFilter>;
  decade?: Maybe<readonly number[]>;
  section?: Several;
  hasSection?: Maybe<boolean>;
  category?: Several;
  categoryKind?: Several;
  leadership?: Maybe<boolean>;
  hasCategory?: Maybe<boolean>;
  award?: Several;
  hasAward?: Maybe<boolean>;
  result?: Several;
  acceptance?: Several;
  recipient?: Several;
  recipientKind?: Several;
  hasRecipient?: Maybe<boolean>;
  gender?: Several;
  hasGender?: Maybe<boolean>;
  birthPlace?: Several;
  birthCountry?: Several;
  hasBirthCountry?: Maybe<boolean>;
  place?: Several;
  hasPlace?: Maybe<boolean>;
  country?: Several;
  hasCountry?: Maybe<boolean>;
  announcedOn?: Maybe<DateFilter>;
  attribute?: Maybe<AttributeFilter>;
  disputed?: Maybe<boolean>;
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
  slug?: Several;
  status?: Several;
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
  honoredEach?: Maybe<readonly HonorFilter[]>;
}

export type Direction = 'ASC' | 'DESC';

/** A field to order by; ascending if the direction is absent. */
export interface Order<Field extends string> {
  field: Field;
  direction?: Direction;
}

export const honorFields = [
  ...(['YEAR', 'PROGRAM', 'CATEGORY', 'AWARD'] as const),
  ...(['POSITION', 'ANNOUNCED_ON', 'RECIPIENT_NAME'] as const),
] as const;
export const editionFields = ['YEAR', 'PROGRAM'] as const;
export const eventFields = ['STARTS_ON', 'NAME'] as const;
export const awardFields = ['YEAR', 'PROGRAM', 'CATEGORY', 'NAME'] as const;
export const recipientFields = ['NAME', 'HONOR_COUNT'] as const;

export type HonorOrder = Order<(typeof honorFields)[number]>;
export type EditionOrder = Order<(typeof editionFields)[number]>;
export type EventOrder = Order<(typeof eventFields)[number]>;
export type AwardOrder = Order<(typeof awardFields)[number]>;
export type RecipientOrder = Order<(typeof recipientFields)[number]>;

export const dimensions = [
  ...(['PROGRAM', 'YEAR', 'DECADE', 'SECTION', 'CATEGORY', 'CATEGORY_KIND'] as const),
  ...(['LEADERSHIP', 'AWARD', 'RESULT', 'RECIPIENT', 'RECIPIENT_KIND'] as const),
  ...(['GENDER', 'BIRTH_COUNTRY', 'COUNTRY', 'PLACE'] as const),
] as const;
export type Dimension = (typeof dimensions)[number];
export type Measure = 'HONORS' | 'RECIPIENTS' | 'SHARES';

/** By the value of a row, or by its key of a dimension; descending if the direction is absent. */
export type StatisticsOrder =
  | { field: 'VALUE'; direction?: Direction }
  | { field: 'KEY'; dimension: Dimension; direction?: Direction };

export interface StatisticsArguments {
  filter?: Maybe<HonorFilter>;
  by: readonly Dimension[];
  measure?: Measure;
  orderBy?: Maybe<readonly StatisticsOrder[]>;
  first?: number;
  /** only with either YEAR or DECADE in `by` */
  fill?: boolean;
}
