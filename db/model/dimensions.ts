import type { HonorFilterName } from './honor-filters.ts';
import {
  categoryKindLabels,
  genderLabels,
  kindLabels,
  type LabelsOf,
  resultLabels,
} from './labels.ts';

/** A value of an enum, with the words for each value that the filter takes. */
type ChoiceKey = {
  [Name in HonorFilterName]: { names: 'choice'; filter: Name; labels: LabelsOf<Name> };
}[HonorFilterName];

/** What a key names, and the filter that takes it, which is named like the dimension. */
type Key =
  | ChoiceKey
  | {
      names: 'program' | 'category' | 'award' | 'recipient' | 'place' | 'text' | 'year' | 'decade';
      filter: HonorFilterName;
    }
  /** by its code; a country without one by its slug, which another filter takes */
  | { names: 'country'; filter: HonorFilterName; slugFilter: HonorFilterName }
  | { names: 'flag'; filter: HonorFilterName; labels: Readonly<Record<'true' | 'false', string>> };

type DimensionDeclaration = Key & {
  /** what pages call it */
  label: string;
  /** is false to select the honors without a key; absent if each honor has one */
  known?: HonorFilterName;
  /** what pages say of how honors are counted */
  rule: string;
};

const declared = {
  COUNTRY: {
    ...{ label: 'Country', names: 'country', slugFilter: 'place' },
    ...{ filter: 'country', known: 'hasCountry' },
    rule: 'An honor counts under the countries that its sources name with it, or else under those of its recipients.',
  },
  PLACE: {
    ...{ label: 'Place', names: 'place', filter: 'place', known: 'hasPlace' },
    rule: 'A city, its region, and its country have a row each, and an honor counts under all of them.',
  },
  YEAR: {
    ...{ label: 'Year', names: 'year', filter: 'year' },
    rule: 'The year is that of the edition.',
  },
  DECADE: {
    ...{ label: 'Decade', names: 'decade', filter: 'decade' },
    rule: 'The decade is that of the edition.',
  },
  PROGRAM: {
    ...{ label: 'Program', names: 'program', filter: 'program' },
    rule: 'An honor has exactly one program.',
  },
  CATEGORY: {
    ...{ label: 'Category', names: 'category', filter: 'category', known: 'hasCategory' },
    rule: 'All years of a category count together.',
  },
  CATEGORY_KIND: {
    ...{ label: 'Kind of category', names: 'choice', labels: categoryKindLabels },
    ...{ filter: 'categoryKind', known: 'hasCategory' },
    rule: 'The kind is that of the category, not of the recipients.',
  },
  SECTION: {
    ...{ label: 'Section', names: 'text', filter: 'section', known: 'hasSection' },
    rule: 'The section is that of the category, as the source gives it.',
  },
  AWARD: {
    ...{ label: 'Award', names: 'award', filter: 'award', known: 'hasAward' },
    rule: 'All years of an award count together.',
  },
  RECIPIENT: {
    ...{ label: 'Recipient', names: 'recipient', filter: 'recipient', known: 'hasRecipient' },
    rule: 'An honor counts for each of its recipients, in any role.',
  },
  RECIPIENT_KIND: {
    ...{ label: 'Kind of recipient', names: 'choice', labels: kindLabels },
    ...{ filter: 'recipientKind', known: 'hasRecipient' },
    rule: 'An honor counts once for each kind among its recipients.',
  },
  RESULT: {
    ...{ label: 'Result', names: 'choice', labels: resultLabels, filter: 'result' },
    rule: 'An honor has exactly one result; a nominee who wins counts as a winner only.',
  },
  GENDER: {
    ...{ label: 'Gender', names: 'choice', labels: genderLabels },
    ...{ filter: 'gender', known: 'hasGender' },
    rule: 'The gender is that of the recipients who are people, if a source states it.',
  },
  BIRTH_COUNTRY: {
    ...{ label: 'Country of birth', names: 'country', slugFilter: 'birthPlace' },
    ...{ filter: 'birthCountry', known: 'hasBirthCountry' },
    rule: 'The country of birth is that of the recipients who are people; it can be a former country.',
  },
  LEADERSHIP: {
    ...{ label: 'Leadership', names: 'flag', filter: 'leadership' },
    labels: { true: 'Leadership', false: 'Not leadership' },
    rule: 'An honor counts as leadership if it is in a leadership category.',
  },
} satisfies Readonly<Record<string, DimensionDeclaration>>;

export type Dimension = keyof typeof declared;

/**
 * The dimensions of statistics, in the order in which pages offer them. Their keys in SQL are in
 * db/queries/statistics-dimension.ts.
 */
export const dimensions: Readonly<Record<Dimension, DimensionDeclaration>> = declared;

export const dimensionNames = Object.keys(dimensions) as Dimension[];

export function isDimension(name: unknown): name is Dimension {
  return typeof name === 'string' && Object.hasOwn(dimensions, name);
}

/** What the server knows of a dimension beside that. Pages do without it. */
interface CountedDimension {
  /** in the graph */
  description: string;
  /** for 100,000 honors */
  milliseconds: number;
  /** that an honor has on average; it can have several if that is more than 1 */
  keys: number;
  /** an honor can have the same key twice */
  repeats?: true;
}

const one = (what: string, milliseconds: number) => ({
  description: `${what} An honor has exactly one.`,
  ...{ milliseconds, keys: 1 },
});
const atMostOne = (part: string, what: string, milliseconds: number) => ({
  description: `${what} An honor has at most one, and none if its ${part} is unknown.`,
  ...{ milliseconds, keys: 1 },
});
const several = (what: string, milliseconds: number, keys: number) => ({
  description: `${what} An honor can have several or none.`,
  ...{ milliseconds, keys },
});
const repeated = (what: string, milliseconds: number, keys: number) => ({
  ...several(what, milliseconds, keys),
  repeats: true as const,
});

export const countedDimensions: Readonly<Record<Dimension, CountedDimension>> = {
  COUNTRY: several('The countries that the honor is from (`HonorRecipient.places`).', 20, 1.1),
  PLACE: several(
    'The places that the honor is from (`HonorRecipient.places`) and all larger places that contain them: a city, its region and its country have a row each.',
    80,
    2.6,
  ),
  YEAR: one('The year of the edition.', 4),
  DECADE: one('The decade of the edition: 1990 for the years 1990 to 1999.', 4),
  PROGRAM: one('The program.', 3),
  CATEGORY: atMostOne('category', 'The category, across all editions.', 18),
  CATEGORY_KIND: atMostOne('category', 'The kind of category.', 12),
  SECTION: atMostOne('section', 'The section of the category (`Category.section`).', 15),
  AWARD: atMostOne('award', 'The award, across all editions.', 25),
  RECIPIENT: repeated('The recipients, in any role.', 110, 1.25),
  RECIPIENT_KIND: repeated('The kinds of the recipients.', 60, 1.25),
  RESULT: one('The result.', 18),
  GENDER: repeated('The genders of the people among the recipients, in any role.', 60, 1.1),
  BIRTH_COUNTRY: repeated(
    'The countries of birth of the people among the recipients, in any role.',
    70,
    1.1,
  ),
  LEADERSHIP: one(
    'Whether the category is a leadership category (`Honor.leadership`): `true` or `false`.',
    12,
  ),
};

/** The years from one key to the next; undefined if keys are not years. */
export function yearsPerKey(dimension: Dimension): number | undefined {
  const { names } = dimensions[dimension];
  if (names === 'year') return 1;
  return names === 'decade' ? 10 : undefined;
}
