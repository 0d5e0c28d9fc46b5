import type { HonorFilterName } from './honor-filters.ts';

/** What a key names, and the filter that takes it, which is named like the dimension. */
type Key =
  | {
      names: 'program' | 'category' | 'award' | 'recipient' | 'place' | 'text' | 'year' | 'decade';
      filter: HonorFilterName;
    }
  /** by the value of an enum */
  | { names: 'choice'; filter: HonorFilterName }
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
    ...{ label: 'Kind of category', names: 'choice' },
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
    ...{ label: 'Kind of recipient', names: 'choice' },
    ...{ filter: 'recipientKind', known: 'hasRecipient' },
    rule: 'An honor counts once for each kind among its recipients.',
  },
  RESULT: {
    ...{ label: 'Result', names: 'choice', filter: 'result' },
    rule: 'An honor has exactly one result; a nominee who wins counts as a winner only.',
  },
  GENDER: {
    ...{ label: 'Gender', names: 'choice' },
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
  /** what a key is, for the graph */
  what: string;
  /** for 100,000 honors */
  milliseconds: number;
  /** that an honor has on average; it can have several if that is more than 1 */
  keys: number;
  /** an honor can have the same key twice */
  repeats?: true;
}

export const countedDimensions: Readonly<Record<Dimension, CountedDimension>> = {
  COUNTRY: {
    what: 'The countries that the honor is from (`HonorRecipient.places`).',
    ...{ milliseconds: 20, keys: 1.1 },
  },
  PLACE: {
    what: 'The places that the honor is from (`HonorRecipient.places`) and all larger places that contain them: a city, its region and its country have a row each.',
    ...{ milliseconds: 80, keys: 2.6 },
  },
  YEAR: { what: 'The year of the edition.', milliseconds: 4, keys: 1 },
  DECADE: {
    what: 'The decade of the edition: 1990 for the years 1990 to 1999.',
    ...{ milliseconds: 4, keys: 1 },
  },
  PROGRAM: { what: 'The program.', milliseconds: 3, keys: 1 },
  CATEGORY: { what: 'The category, across all editions.', milliseconds: 18, keys: 1 },
  CATEGORY_KIND: { what: 'The kind of category.', milliseconds: 12, keys: 1 },
  SECTION: {
    what: 'The section of the category (`Category.section`).',
    ...{ milliseconds: 15, keys: 1 },
  },
  AWARD: { what: 'The award, across all editions.', milliseconds: 25, keys: 1 },
  RECIPIENT: {
    what: 'The recipients, in any role.',
    ...{ milliseconds: 110, keys: 1.25, repeats: true },
  },
  RECIPIENT_KIND: {
    what: 'The kinds of the recipients.',
    ...{ milliseconds: 60, keys: 1.25, repeats: true },
  },
  RESULT: { what: 'The result.', milliseconds: 18, keys: 1 },
  GENDER: {
    what: 'The genders of the people among the recipients, in any role.',
    ...{ milliseconds: 60, keys: 1.1, repeats: true },
  },
  BIRTH_COUNTRY: {
    what: 'The countries of birth of the people among the recipients, in any role.',
    ...{ milliseconds: 70, keys: 1.1, repeats: true },
  },
  LEADERSHIP: {
    what: 'Whether the category is a leadership category (`Honor.leadership`): `true` or `false`.',
    ...{ milliseconds: 12, keys: 1 },
  },
};

/** The description in the graph: what a key is, and how many an honor has. */
export function describeDimension(name: Dimension): string {
  const { what, keys } = countedDimensions[name];
  if (keys > 1) return `${what} An honor can have several or none.`;
  const part = dimensions[name].known?.replace('has', '').toLowerCase();
  if (part === undefined) return `${what} An honor has exactly one.`;
  return `${what} An honor has at most one, and none if its ${part} is unknown.`;
}

/** The years from one key to the next; undefined if keys are not years. */
export function yearsPerKey(dimension: Dimension): number | undefined {
  const { names } = dimensions[dimension];
  if (names === 'year') return 1;
  return names === 'decade' ? 10 : undefined;
}
