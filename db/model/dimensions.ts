import type { HonorFilterName } from './honor-filters.ts';

/** The kind that a key names, and the filter that takes it, which is named like the dimension. */
type Key =
  | {
      keyKind:
        | 'program'
        | 'category'
        | 'award'
        | 'recipient'
        | 'place'
        | 'text'
        | 'year'
        | 'decade'
        | 'number'
        | 'area'
        | 'age';
      filter: HonorFilterName;
    }
  /** by the value of an enum */
  | { keyKind: 'choice'; filter: HonorFilterName }
  /** by its code; a country without one by its slug, which another filter takes */
  | { keyKind: 'country'; filter: HonorFilterName; slugFilter: HonorFilterName }
  | {
      keyKind: 'flag';
      filter: HonorFilterName;
      labels: Readonly<Record<'true' | 'false', string>>;
    };

type DimensionDeclaration = Key & {
  /** what pages call it */
  label: string;
  /** what the choice of dimensions calls it, beside the others; absent if it is the label */
  choice?: string;
  /** is false to select the honors without a key; absent if each honor has one */
  knownFilter?: HonorFilterName;
  /** what pages say of how honors are counted */
  rule: string;
};

const declared = {
  COUNTRY: {
    label: 'Country',
    keyKind: 'country',
    slugFilter: 'place',
    filter: 'country',
    knownFilter: 'hasCountry',
    rule: 'An honor counts under the countries that its sources name with it, or else under those of its recipients.',
  },
  PROVINCE: {
    label: 'Province or state',
    keyKind: 'place',
    filter: 'province',
    knownFilter: 'hasProvince',
    rule: 'An honor counts under the provinces or states that its places are or lie in.',
  },
  CITY: {
    label: 'City',
    keyKind: 'place',
    filter: 'city',
    knownFilter: 'hasCity',
    rule: 'An honor counts under the cities that its places are or lie in.',
  },
  PLACE: {
    label: 'Place',
    choice: 'Place, all levels',
    keyKind: 'place',
    filter: 'place',
    knownFilter: 'hasPlace',
    rule: 'A city, its region, and its country have a row each, and an honor counts under all of them.',
  },
  CONTINENT: {
    label: 'Continent',
    keyKind: 'area',
    filter: 'continent',
    knownFilter: 'hasRegion',
    rule: 'An honor counts under the continents of its countries, as the United Nations group them.',
  },
  REGION: {
    label: 'Region of the world',
    keyKind: 'area',
    filter: 'region',
    knownFilter: 'hasRegion',
    rule: 'An honor counts under the regions of its countries, as the United Nations group them: a continent has up to five.',
  },
  YEAR: {
    label: 'Year',
    keyKind: 'year',
    filter: 'year',
    rule: 'An honor counts under the year of its edition.',
  },
  DECADE: {
    label: 'Decade',
    keyKind: 'decade',
    filter: 'decade',
    rule: 'An honor counts under the decade of its edition.',
  },
  PROGRAM: {
    label: 'Program',
    keyKind: 'program',
    filter: 'program',
    rule: 'An honor has exactly one program.',
  },
  CATEGORY: {
    label: 'Category',
    keyKind: 'category',
    filter: 'category',
    knownFilter: 'hasCategory',
    rule: 'All years of a category count together.',
  },
  CATEGORY_KIND: {
    label: 'Kind of category',
    keyKind: 'choice',
    filter: 'categoryKind',
    knownFilter: 'hasCategory',
    rule: 'An honor counts under the kind of its category, not the kind of its recipients.',
  },
  SECTION: {
    label: 'Section',
    keyKind: 'text',
    filter: 'section',
    knownFilter: 'hasSection',
    rule: 'An honor counts under the section of its category, as the source names it.',
  },
  AWARD: {
    label: 'Award',
    keyKind: 'award',
    filter: 'award',
    knownFilter: 'hasAward',
    rule: 'All years of an award count together.',
  },
  RECIPIENT: {
    label: 'Recipient',
    keyKind: 'recipient',
    filter: 'recipient',
    knownFilter: 'hasRecipient',
    rule: 'An honor counts for each of its recipients, in any role.',
  },
  RECIPIENT_KIND: {
    label: 'Kind of recipient',
    keyKind: 'choice',
    filter: 'recipientKind',
    knownFilter: 'hasRecipient',
    rule: 'An honor counts once for each kind among its recipients.',
  },
  ROLE: {
    label: 'Role',
    keyKind: 'choice',
    filter: 'role',
    knownFilter: 'hasRecipient',
    rule: 'An honor counts once for each role among its recipients.',
  },
  WORK_KIND: {
    label: 'Kind of work',
    keyKind: 'text',
    filter: 'workKind',
    knownFilter: 'hasWorkKind',
    rule: 'An honor counts once for each kind of work among its recipients, as its source names the kind.',
  },
  AFFILIATION: {
    label: 'Affiliation',
    keyKind: 'recipient',
    filter: 'affiliation',
    knownFilter: 'hasAffiliation',
    rule: 'An honor counts under the organizations that its sources name with the people honored.',
  },
  RESULT: {
    label: 'Result',
    keyKind: 'choice',
    filter: 'result',
    rule: 'An honor has exactly one result; a nominee who wins counts as a winner only.',
  },
  RANK: {
    label: 'Rank',
    keyKind: 'number',
    filter: 'rank',
    knownFilter: 'hasRank',
    rule: 'An honor counts under the rank that its source gives it.',
  },
  JUROR: {
    label: 'Juror',
    keyKind: 'recipient',
    filter: 'juror',
    knownFilter: 'hasJuror',
    rule: 'An honor counts under each person on the jury of its category or of its whole edition.',
  },
  GENDER: {
    label: 'Gender',
    keyKind: 'choice',
    filter: 'gender',
    knownFilter: 'hasGender',
    rule: 'An honor counts under the gender of each recipient who is a person, if a source states it.',
  },
  BIRTH_COUNTRY: {
    label: 'Country of birth',
    keyKind: 'country',
    slugFilter: 'birthPlace',
    filter: 'birthCountry',
    knownFilter: 'hasBirthCountry',
    rule: 'An honor counts under the country of birth of each recipient who is a person: the country that the birthplace lies in today and, if a source gives it, the country at the time of birth.',
  },
  AGE: {
    label: 'Age',
    keyKind: 'age',
    filter: 'age',
    knownFilter: 'hasAge',
    rule: 'An honor counts under the age of each recipient who is a person, if the date of birth is known.',
  },
  LEADERSHIP: {
    label: 'Leadership',
    keyKind: 'flag',
    filter: 'leadership',
    labels: { true: 'Leadership', false: 'Not leadership' },
    rule: 'An honor counts as leadership if it is in a leadership category.',
  },
} satisfies Readonly<Record<string, DimensionDeclaration>>;

export type Dimension = keyof typeof declared;

/**
 * The dimensions of statistics, in the order in which pages offer them. Their keys in SQL are in
 * db/queries/statistics/statistics-dimension.ts.
 */
export const dimensions: Readonly<Record<Dimension, DimensionDeclaration>> = declared;

export const dimensionNames = Object.keys(dimensions) as Dimension[];

export function isDimension(name: unknown): name is Dimension {
  return typeof name === 'string' && Object.hasOwn(dimensions, name);
}

/** The facts that the server knows of a dimension beside that. Pages do without them. */
interface CountedDimension {
  /** what a key is, for the graph */
  description: string;
  /** for 100,000 honors */
  milliseconds: number;
  /** that an honor has on average */
  keys: number;
  /** an honor can have several keys */
  overlaps?: true;
  /** an honor can have the same key twice */
  repeats?: true;
}

export const countedDimensions: Readonly<Record<Dimension, CountedDimension>> = {
  COUNTRY: {
    description: 'The countries that the honor is from (`HonorRecipient.places`).',
    milliseconds: 20,
    keys: 1.1,
    overlaps: true,
  },
  PROVINCE: {
    description:
      'The provinces, states and other parts of a country (`Place.placeKind` REGION) that the places of the honor (`HonorRecipient.places`) are or lie in.',
    milliseconds: 80,
    keys: 1.1,
    overlaps: true,
  },
  CITY: {
    description:
      'The cities (`Place.placeKind` CITY) that the places of the honor (`HonorRecipient.places`) are or lie in.',
    milliseconds: 80,
    keys: 1.1,
    overlaps: true,
  },
  PLACE: {
    description:
      'The places that the honor is from (`HonorRecipient.places`) and all larger places that contain them: a city, its region and its country have a row each.',
    milliseconds: 80,
    keys: 2.6,
    overlaps: true,
  },
  CONTINENT: {
    description:
      'The continents of the countries that the honor is from, by their codes in UN M49: 002 Africa, 009 Oceania, 019 the Americas, 142 Asia, 150 Europe. A country without a code has none, and neither has a former country whose successors are in different regions.',
    milliseconds: 45,
    keys: 1.1,
    overlaps: true,
    repeats: true,
  },
  REGION: {
    description:
      'The regions of the countries that the honor is from, by their codes in UN M49, such as 030 for Eastern Asia. A country without a code has none, and neither has a former country whose successors are in different regions.',
    milliseconds: 45,
    keys: 1.1,
    overlaps: true,
    repeats: true,
  },
  YEAR: { description: 'The year of the edition.', milliseconds: 4, keys: 1 },
  DECADE: {
    description: 'The decade of the edition: 1990 for the years 1990 to 1999.',
    milliseconds: 4,
    keys: 1,
  },
  PROGRAM: { description: 'The program.', milliseconds: 3, keys: 1 },
  CATEGORY: { description: 'The category, across all editions.', milliseconds: 18, keys: 1 },
  CATEGORY_KIND: { description: 'The kind of category.', milliseconds: 12, keys: 1 },
  SECTION: {
    description: 'The section of the category (`Category.section`).',
    milliseconds: 15,
    keys: 1,
  },
  AWARD: { description: 'The award, across all editions.', milliseconds: 25, keys: 1 },
  RECIPIENT: {
    description: 'The recipients, in any role.',
    milliseconds: 110,
    keys: 1.25,
    overlaps: true,
    repeats: true,
  },
  RECIPIENT_KIND: {
    description: 'The kinds of the recipients.',
    milliseconds: 60,
    keys: 1.25,
    overlaps: true,
    repeats: true,
  },
  ROLE: {
    description: 'The roles of the recipients (`HonorRecipient.role`).',
    milliseconds: 50,
    keys: 1.1,
    overlaps: true,
    repeats: true,
  },
  WORK_KIND: {
    description: 'The kinds of the works among the recipients (`Work.workKind`).',
    milliseconds: 55,
    keys: 1.1,
    overlaps: true,
    repeats: true,
  },
  AFFILIATION: {
    description:
      'The organizations with which the people among the recipients had an affiliation of any kind, a publisher too, at the time of the honor (`HonorRecipient.affiliations`). An affiliation counts only if a source names it with the honor.',
    milliseconds: 80,
    keys: 1.2,
    overlaps: true,
    repeats: true,
  },
  RESULT: { description: 'The result.', milliseconds: 18, keys: 1 },
  RANK: { description: 'The rank (`Honor.rank`).', milliseconds: 20, keys: 1 },
  JUROR: {
    description:
      'The people on the jury: participants of the category, or of the edition as a whole, with the role JUROR or JURY_CHAIR.',
    milliseconds: 60,
    keys: 3,
    overlaps: true,
    repeats: true,
  },
  GENDER: {
    description: 'The genders of the people among the recipients, in any role.',
    milliseconds: 60,
    keys: 1.1,
    overlaps: true,
    repeats: true,
  },
  BIRTH_COUNTRY: {
    description:
      'The countries of birth of the people among the recipients, in any role: the country that `Person.birthPlace` lies in, and `Person.countryAtBirth`.',
    milliseconds: 70,
    keys: 1.1,
    overlaps: true,
    repeats: true,
  },
  AGE: {
    description:
      'The ages of the people among the recipients (`HonorRecipient.age`): `54`, or `54-55` if it can be either.',
    milliseconds: 450,
    keys: 1.1,
    overlaps: true,
    repeats: true,
  },
  LEADERSHIP: {
    description:
      'Whether the category is a leadership category (`Honor.leadership`): `true` or `false`.',
    milliseconds: 12,
    keys: 1,
  },
};

/** The description in the graph: what a key is, and how many an honor has. */
export function describeDimension(name: Dimension): string {
  const { description, overlaps } = countedDimensions[name];
  if (overlaps) return `${description} An honor can have several or none.`;
  const part = dimensions[name].knownFilter?.replace('has', '').toLowerCase();
  if (part === undefined) return `${description} An honor has exactly one.`;
  return `${description} An honor has at most one, and none if its ${part} is unknown.`;
}

/** Whether keys are numbers, and sorted as such. */
export function hasNumbers(dimension: Dimension): boolean {
  const { keyKind } = dimensions[dimension];
  return keyKind === 'number' || yearsPerKey(dimension) !== undefined;
}

/** The years from one key to the next; undefined if keys are not years. */
export function yearsPerKey(dimension: Dimension): number | undefined {
  const { keyKind } = dimensions[dimension];
  if (keyKind === 'year') return 1;
  return keyKind === 'decade' ? 10 : undefined;
}

/** The value of an enum in words: `SPECIAL_MENTION` gives `Special mention`. */
export const inWords = (value: string): string =>
  value.charAt(0) + value.slice(1).replaceAll('_', ' ').toLowerCase();
