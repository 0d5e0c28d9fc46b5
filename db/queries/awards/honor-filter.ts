import { type RawBuilder, sql } from 'kysely';
import { lastText } from '../../keyset-pagination.ts';
import type { FilterDeclaration } from '../../model/declare-filter.ts';
import { type HonorFilterName, honorFilterNames, honorFilters } from '../../model/honor-filters.ts';
import type { HonorRecipientFilterName } from '../../model/honor-recipient-filters.ts';
import { type Area, areaCodes, countriesIn } from '../../model/regions.ts';
import { hasAge, isOfAge } from '../lists/age.ts';
import {
  type Conditions,
  type DateFilter,
  every,
  hasSlug,
  type IntFilter,
  isOneOf,
  isWithin,
  isWithinDates,
  type Maybe,
  matches,
  not,
  some,
  when,
} from '../lists/conditions.ts';
import { hasText } from '../lists/expressions.ts';
import { entitiesNamed } from '../lists/names.ts';
import { type PlaceLevel, slugsOfLevel } from '../lists/place-tree.ts';
import { someRecipient } from './honor-recipient-filter.ts';
import { isInLeadership } from './honor-result.ts';
import { isOnJury } from './participant.ts';

/** An attribute with a key and, if given, this value, and a number within these bounds. */
export interface AttributeFilter {
  key: string;
  value?: Maybe<string>;
  gte?: Maybe<number>;
  lte?: Maybe<number>;
}

type Declared = typeof honorFilters;
type EnumFilter = Extract<Declared[HonorFilterName], { values: unknown }>;

/** The enums and input types of the graph that filters are declared with. */
export type FilterInputs = {
  [Filter in EnumFilter as Filter['type']]: Filter['values'][number];
} & {
  IntFilter: IntFilter;
  DateFilter: DateFilter;
  AttributeFilter: AttributeFilter;
  HonorRecipientFilter: HonorRecipientFilter;
};

interface Values extends FilterInputs {
  String: string;
  CountryCode: string;
  Int: number;
  Boolean: boolean;
}

/** Which recipients of an honor are meant. */
export type HonorRecipientFilter = Pick<DeclaredFilter, HonorRecipientFilterName>;

/** The filters that are declared, with their values. */
export type DeclaredFilter = {
  [Name in HonorFilterName]?: Maybe<
    Declared[Name]['isList'] extends true
      ? readonly Values[Declared[Name]['type']][]
      : Values[Declared[Name]['type']]
  >;
};

/** Which honors are meant, as the input type of the same name describes it. */
export interface HonorFilter extends DeclaredFilter {
  and?: Maybe<readonly HonorFilter[]>;
  or?: Maybe<readonly HonorFilter[]>;
  not?: Maybe<HonorFilter>;
}

/** The condition that a row named `honor` meets a filter. */
export function matchesHonor(filter: Maybe<HonorFilter>): RawBuilder<boolean> {
  return matches(conditions, filter ?? {});
}

/**
 * Whether the honors of a filter are best found before they are sorted, and the planner cannot tell how common they are.
 * An unknown slug is one, too.
 * @param nested whether it is the filter of a list of each of several objects
 * @param isInUnion whether it stands in an `or`
 */
export function isNarrow(filter: Maybe<HonorFilter>, nested: boolean, isInUnion = false): boolean {
  if (!filter) return false;
  const { and, or, someRecipient: one } = filter;
  return (
    one?.recipient != null ||
    narrowFilters.some(
      ({ name, narrow }) =>
        filter[name] != null && isNarrowField(narrow, filter[name], nested, isInUnion),
    ) ||
    and?.some((one) => isNarrow(one, nested)) === true ||
    isUnion(or)
  );
}

function isNarrowField(
  narrow: NonNullable<FilterDeclaration['narrow']>,
  value: unknown,
  nested: boolean,
  isInUnion: boolean,
): boolean {
  switch (narrow) {
    case 'always':
      return true;
    case 'in a union':
      return isInUnion;
    case 'of all honors':
      return !nested;
    case 'with a program':
      return hasPrograms(value);
  }
}

const narrowFilters = honorFilterNames.flatMap((name) => {
  const { narrow }: FilterDeclaration = honorFilters[name];
  return narrow ? [{ name, narrow }] : [];
});

/** Whether all slugs name the program, too. */
function hasPrograms(slugs: unknown): boolean {
  return Array.isArray(slugs) && slugs.every((slug) => String(slug).includes('/'));
}

/** Whether an index finds what each of the filters of an `or` means, so that it is best found one by one. */
function isUnion(or: Maybe<readonly HonorFilter[]>): boolean {
  return or != null && or.length > 0 && or.every((filter) => isNarrow(filter, true, true));
}

const conditions: Conditions<HonorFilter> = {
  program: (slugs) => isOneOf('honor.program_slug', 'text', slugs),
  edition: (slugs) => inEdition(sql`edition`, hasSlug('edition', slugs)),
  event: (slugs) =>
    inEdition(sql`edition join event on event.id = edition.event_id`, hasText('event.slug', slugs)),
  year: (filter) => isWithin(sql`honor.year`, filter),
  decade: inDecade,
  section: (sections) => inCategory(hasText('category.section', sections)),
  category: (slugs) => inCategory(hasSlug('category', slugs)),
  categoryKind: (kinds) => inCategory(isOneOf('category.kind', 'category_kind', kinds)),
  leadership: isInLeadership,
  award: (slugs) =>
    sql`honor.award_id in (
      select award.id from award where ${hasSlug('award', slugs)})`,
  result: (results) => isOneOf('honor.result', 'honor_result', results),
  rank: (filter) => isWithin(sql`honor.rank`, filter),
  acceptance: (values) => isOneOf('honor.acceptance', 'acceptance', values),
  recipient: (recipient) => someRecipient({ recipient }),
  recipientKind: (recipientKind) => someRecipient({ recipientKind }),
  recipientName: (part) => sql`honor.id in (
    select honor_recipient.honor_id from honor_recipient
    where honor_recipient.recipient_id in (${entitiesNamed(part)}))`,
  role: (role) => someRecipient({ role }),
  workKind: (workKind) => someRecipient({ workKind }),
  someRecipient,
  affiliation: hasAffiliation,
  juror: (slugs) => someJuror(hasText('recipient.slug', slugs)),
  gender: (gender) => someRecipient({ gender }),
  birthPlace: (birthPlace) => someRecipient({ birthPlace }),
  birthCountry: (birthCountry) => someRecipient({ birthCountry }),
  age: isOfAge,
  place: (slugs) => somePlace(hasText('honor_place.place', slugs)),
  country: (codes) => somePlace(hasText('honor_place.country', codes)),
  province: (slugs) => somePlace(isOfLevel('province', slugs)),
  city: (slugs) => somePlace(isOfLevel('city', slugs)),
  continent: (codes) => somePlace(isInArea('continent', codes)),
  region: (codes) => somePlace(isInArea('region', codes)),
  hasSection: (wanted) =>
    when(
      wanted,
      sql`exists (
        select from category where category.id = honor.category_id and category.section is not null)`,
    ),
  hasCategory: (wanted) => when(wanted, sql`honor.category_id is not null`),
  hasAward: (wanted) => when(wanted, sql`honor.award_id is not null`),
  hasRecipient: (wanted) => when(wanted, sql`honor.recipient_name is not null`),
  hasRank: (wanted) => when(wanted, sql`honor.rank is not null`),
  hasWorkKind: (wanted) => when(wanted, someRecipient({ hasWorkKind: true })),
  hasAffiliation: (wanted) =>
    when(
      wanted,
      sql`exists (select from honor_affiliation where honor_affiliation.honor_id = honor.id)`,
    ),
  hasJuror: (wanted) => when(wanted, someJuror(sql`true`)),
  hasGender: (wanted) => when(wanted, someRecipient({ hasGender: true })),
  hasBirthCountry: (wanted) => when(wanted, someRecipient({ hasBirthCountry: true })),
  hasAge: (wanted) => when(wanted, hasAge),
  hasPlace: (wanted) => when(wanted, somePlace(sql`true`)),
  hasCountry: (wanted) => when(wanted, somePlace(sql`honor_place.country is not null`)),
  hasProvince: (wanted) => when(wanted, somePlace(isOfLevel('province'))),
  hasCity: (wanted) => when(wanted, somePlace(isOfLevel('city'))),
  hasRegion: (wanted) => when(wanted, somePlace(isInArea('region', [...areaCodes.region]))),
  announcedOn: (filter) =>
    isWithinDates(sql`coalesce(honor.announced_on::text, ${sql.lit(lastText)})`, filter),
  attribute: hasAttribute,
  disputed: (wanted) =>
    when(
      wanted,
      sql`honor.id in (select entity_id from claim group by entity_id, field having count(*) > 1)`,
    ),
  and: (filters) => every(filters.map(matchesHonor)),
  or: (filters) =>
    isUnion(filters)
      ? sql`honor.id in (${sql.join(filters.map(idsOf), sql` union all `)})`
      : some(filters.map(matchesHonor)),
  not: (filter) => not(matchesHonor(filter)),
};

function idsOf(filter: HonorFilter): RawBuilder<unknown> {
  return sql`select honor.id from honor where ${matchesHonor(filter)}`;
}

function inEdition(from: RawBuilder<unknown>, condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`honor.edition_id in (select edition.id from ${from} where ${condition})`;
}

function inCategory(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`honor.category_id in (select category.id from category where ${condition})`;
}

/** The condition on all decades together is where an index in the order of years begins and ends. */
function inDecade(decades: readonly number[]): RawBuilder<boolean> {
  const years = (from: number, to: number) => isWithin(sql`honor.year`, { gte: from, lte: to + 9 });
  const each = some(decades.map((decade) => years(decade, decade)));
  return decades.length < 2
    ? each
    : every([years(Math.min(...decades), Math.max(...decades)), each]);
}

/**
 * Some recipient belonged to one of these organizations at the time of the honor. No index has honors by affiliation:
 * "is true" keeps the planner from looking each one up in an index of something else.
 */
function hasAffiliation(slugs: readonly string[]): RawBuilder<boolean> {
  return sql`honor.id in (
    select honor_affiliation.honor_id from honor_affiliation
    where (honor_affiliation.affiliation_id in (
      select affiliation.id from affiliation
      join recipient on recipient.id = affiliation.organization_id
      where ${hasText('recipient.slug', slugs)})) is true)`;
}

/** Some person on the jury of the category, or of the edition as a whole, is a recipient of whom the condition holds. */
function someJuror(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`exists (
    select from participant join recipient on recipient.id = participant.person_id
    where participant.edition_id = honor.edition_id and ${isOnJury} and ${condition}
      and (participant.category_id is null or participant.category_id = honor.category_id))`;
}

/** A single value of an attribute meets all conditions. */
function hasAttribute(filter: AttributeFilter): RawBuilder<boolean> {
  return sql`exists (
    select from attribute where attribute.entity_id = honor.id and ${matches(ofAttribute, filter)})`;
}

/** On a row named `attribute`. An index has digests of values, which can be long; another one has the numbers. */
const ofAttribute: Conditions<AttributeFilter> = {
  key: (key) => sql`attribute.key = ${key}::text`,
  value: (value) =>
    sql`md5(attribute.value) = md5(${value}::text) and attribute.value = ${value}::text`,
  gte: (number) => sql`number_of(attribute.value) >= ${number}::numeric`,
  lte: (number) => sql`number_of(attribute.value) <= ${number}::numeric`,
};

function isInArea(area: Area, codes: readonly string[]): RawBuilder<boolean> {
  return hasText('honor_place.country', countriesIn(area, codes));
}

/**
 * The place is of a level and, if slugs are given, has one of them. An array keeps the planner from a join, in which it
 * takes a place to have as few honors as any recipient.
 */
function isOfLevel(level: PlaceLevel, slugs?: readonly string[]): RawBuilder<boolean> {
  const has = sql<boolean>`honor_place.place = any(array(${slugsOfLevel(level)})::text[])`;
  return slugs ? every([hasText('honor_place.place', slugs), has]) : has;
}

/** Some place that the honor counts under, or that one of these lies in. */
function somePlace(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`exists (select from honor_place where honor_place.honor_id = honor.id and ${condition})`;
}
