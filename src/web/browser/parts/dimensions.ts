import type { StatisticsDimension } from '../generated/graphql.ts';

interface Dimension {
  label: string;
  /** the parameter of a URL that selects the honors of a key */
  parameter: string;
  /** what has a row, and how many of them an honor can have, as the graph counts */
  rule: string;
}

/** What honors are counted by, in the order in which they are offered. */
export const dimensions: Record<StatisticsDimension, Dimension> = {
  COUNTRY: {
    label: 'Country',
    parameter: 'country',
    rule: 'An honor counts under the countries that its sources name with it, or else under those of its recipients.',
  },
  PLACE: {
    label: 'Place',
    parameter: 'place',
    rule: 'A city, its region, and its country have a row each, and an honor counts under all of them.',
  },
  YEAR: {
    label: 'Year',
    parameter: 'year',
    rule: 'The year is that of the edition.',
  },
  DECADE: {
    label: 'Decade',
    parameter: 'decade',
    rule: 'The decade is that of the edition.',
  },
  PROGRAM: {
    label: 'Program',
    parameter: 'program',
    rule: 'An honor has exactly one program.',
  },
  CATEGORY: {
    label: 'Category',
    parameter: 'category',
    rule: 'All years of a category count together.',
  },
  CATEGORY_KIND: {
    label: 'Kind of category',
    parameter: 'categoryKind',
    rule: 'The kind is that of the category, not of the recipients.',
  },
  SECTION: {
    label: 'Section',
    parameter: 'section',
    rule: 'The section is that of the category, as the source gives it.',
  },
  AWARD: {
    label: 'Award',
    parameter: 'award',
    rule: 'All years of an award count together.',
  },
  RECIPIENT: {
    label: 'Recipient',
    parameter: 'recipient',
    rule: 'An honor counts for each of its recipients, in any role.',
  },
  RECIPIENT_KIND: {
    label: 'Kind of recipient',
    parameter: 'recipientKind',
    rule: 'An honor counts once for each kind among its recipients.',
  },
  RESULT: {
    label: 'Result',
    parameter: 'result',
    rule: 'An honor has exactly one result; a nominee who wins counts as a winner only.',
  },
  GENDER: {
    label: 'Gender',
    parameter: 'gender',
    rule: 'The gender is that of the recipients who are people, if a source states it.',
  },
  BIRTH_COUNTRY: {
    label: 'Country of birth',
    parameter: 'birthCountry',
    rule: 'The country of birth is that of the recipients who are people; it can be a former country.',
  },
  LEADERSHIP: {
    label: 'Leadership',
    parameter: 'leadership',
    rule: 'An honor counts as leadership if it is in a leadership category.',
  },
};

/** Whether a text is one of the names that a record has. */
export function isNameIn<Name extends string>(
  record: Record<Name, unknown>,
  text: string,
): text is Name {
  return Object.hasOwn(record, text);
}

/** The dimensions, typed by their names. */
export const dimensionNames = Object.keys(dimensions).filter((name) => isNameIn(dimensions, name));

/** Dimensions whose keys are numbers, with the years from one key to the next. */
export const yearsPerKey: Partial<Record<StatisticsDimension, number>> = { YEAR: 1, DECADE: 10 };

/** What a reader reads in place of a key that no source names. */
export const notKnown = 'not known';
