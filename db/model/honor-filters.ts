import {
  areas,
  attribute,
  countries,
  dates,
  decades,
  type FilterDeclaration,
  flag,
  has,
  intBounds,
  oneOf,
  oneRecipient,
  part,
  slugs,
  strings,
  valueNamesOf,
} from './declare-filter.ts';
import { recipientKinds } from './entity-kinds.ts';
import { categoryFields } from './fields/edition.ts';
import { honorFields } from './fields/honor.ts';
import { personFields } from './fields/recipient.ts';

const manyCountries = '["CN", "US", "DE", "FR", "GB"]';

/**
 * The filters of honors, but for `and`, `or` and `not`. Their conditions in SQL are in db/queries/awards/honor-filter.ts. All
 * else follows from here: the graph, identifiers, costs, plans, random tests, and the table in docs/querying.md.
 */
export const honorFilters = {
  program: {
    ...slugs('program', ['["$largest"]'], ['["$program"]']),
    milliseconds: 2,
    maxHonors: 15_000,
    description: 'Matches honors of one of these programs (slug or id).',
  },
  edition: {
    ...slugs('edition', ['["$program/$year"]', '["2010"]'], ['["$program/$year"]']),
    milliseconds: 8,
    maxHonors: 6_500,
    narrow: 'always',
    description:
      'Matches honors of one of these editions. A value is a slug, `program/slug` or an id. A slug matches in every program; `program/slug`, such as `port-prize/2025`, in that program only.',
  },
  event: {
    ...slugs('event', ['["$event"]']),
    milliseconds: 8,
    maxHonors: 600,
    narrow: 'always',
    description:
      'Matches honors of editions whose results were announced at one of these events (slug or id).',
  },
  year: {
    ...intBounds([], ['{ eq: $year }']),
    milliseconds: 2,
    maxHonors: 6_500,
    description: 'Matches honors of editions of these years (`Edition.year`).',
  },
  decade: {
    ...decades(['[1990, 2010]'], ['[1990]', '[1950, 1990]']),
    milliseconds: 2,
    maxHonors: 65_000,
    description:
      'Matches honors of editions in one of these decades (`Edition.year`). A value is the first year of the decade: 1990 for the years 1990 to 1999.',
  },
  section: {
    ...strings(['["$section"]']),
    milliseconds: 15,
    description:
      'Matches honors in a category with one of these values of `Category.section`. These are neither slugs nor ids; the value must be exactly the same.',
  },
  category: {
    ...slugs('category', ['["$program/$category"]'], ['["$program/$category"]', '["$category"]']),
    milliseconds: 10,
    maxHonors: 6_500,
    narrow: 'with a program',
    description:
      'Matches honors in one of these categories, across all editions. A value is a slug, `program/slug` or an id. A slug matches in every program; `program/slug`, such as `port-prize/ports`, in that program only. The id of a category in one edition stands for the category in all editions.',
  },
  categoryKind: {
    ...oneOf(
      'CategoryKind',
      valueNamesOf(categoryFields.kind),
      ['[PERSON, CITY, WORK, PROJECT]'],
      ['[LEADERSHIP]'],
    ),
    milliseconds: 12,
    description: 'Matches honors in a category of one of these kinds.',
  },
  leadership: {
    ...flag(['false'], ['true', 'false']),
    milliseconds: 75,
    description:
      'If true, matches honors in a leadership category (`Honor.leadership`). If false, matches all others, including honors whose category is unknown.',
  },
  award: {
    ...slugs('award', ['["$award"]'], ['["$award"]', '["$program/$award"]']),
    milliseconds: 10,
    maxHonors: 2_000,
    narrow: 'always',
    description:
      'Matches honors of one of these awards, across all editions. A value is a slug, `program/slug` or the id of an award or AwardSeries. A slug matches in every program; `program/slug`, such as `port-prize/best-port`, in that program only. The id of an award in one edition stands for the award in all editions.',
  },
  result: {
    ...oneOf('HonorResult', valueNamesOf(honorFields.result), ['[WON, NOMINATED]'], ['[WON]']),
    milliseconds: 20,
    description: 'Matches honors with one of these results.',
  },
  rank: {
    ...intBounds(['{ lte: 3 }'], ['{ eq: 1 }']),
    milliseconds: 20,
    description:
      'Matches honors of these ranks (`Honor.rank`): `{ lte: 3 }` for the podium. Honors without a rank do not match.',
  },
  acceptance: {
    ...oneOf('Acceptance', valueNamesOf(honorFields.acceptance), ['[UNKNOWN]'], ['[DECLINED]']),
    milliseconds: 20,
    description: 'Matches honors with one of these values of `acceptance`.',
  },
  recipient: {
    ...slugs('recipient', ['["$recipient"]']),
    milliseconds: 50,
    maxHonors: 600,
    narrow: 'always',
    description: 'Matches honors with one of these recipients (slug or id), in any role.',
  },
  recipientName: {
    ...part(['"a"'], ['"guang"']),
    milliseconds: 40,
    description:
      'Matches honors with a recipient, in any role, with a name that contains this string, in any language. Case, accents and character width are ignored. An empty string matches every honor with a recipient.',
  },
  recipientKind: {
    ...oneOf('RecipientKind', recipientKinds, ['[PERSON, ORGANIZATION]', '[TEAM]'], ['[TEAM]']),
    milliseconds: 55,
    description: 'Matches honors with a recipient of one of these kinds.',
  },
  role: {
    ...oneOf(
      'RecipientRole',
      ['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF'],
      ['[PRIMARY]', '[FOR_WORK]'],
      ['[ON_BEHALF]'],
    ),
    milliseconds: 50,
    description:
      'Matches honors with a recipient in one of these roles (`HonorRecipient.role`), whoever the recipient is. For a certain recipient, use `role` in `someRecipient`, or `role` beside the filter of `Recipient.honors`. An empty list matches nothing.',
  },
  workKind: {
    ...strings(['["film", "book"]']),
    milliseconds: 45,
    description:
      'Matches honors with a recipient that is a work of one of these kinds (`Work.workKind`). These are neither slugs nor ids; the value must be exactly the same.',
  },
  someRecipient: {
    ...oneRecipient(
      ['{ recipientKind: [PERSON], role: [PRIMARY] }', '{ role: [PRIMARY], hasGender: false }'],
      ['{ recipient: ["$recipient"], role: [PRIMARY] }', '{ role: [FOR_WORK], gender: [FEMALE] }'],
    ),
    milliseconds: 0,
    description:
      'Matches honors with one recipient that meets all of these conditions: a woman in the role PRIMARY. The fields beside this one can be met by different recipients.',
  },
  affiliation: {
    ...slugs('organization', ['["$affiliation"]']),
    milliseconds: 50,
    narrow: 'always',
    description:
      'Matches honors with a recipient who had an affiliation of any kind with one of these organizations (slug or id) at the time of the honor (`HonorRecipient.affiliations`). An affiliation counts only if a source names it with the honor.',
  },
  juror: {
    ...slugs('person', ['["nobody"]']),
    milliseconds: 30,
    maxHonors: 6_500,
    narrow: 'always',
    description:
      'Matches honors that one of these people (slug or id) judged: a participant of its category, or of its edition as a whole, with the role JUROR or JURY_CHAIR.',
  },
  gender: {
    ...oneOf('Gender', valueNamesOf(personFields.gender), ['[FEMALE, OTHER]'], ['[FEMALE]']),
    milliseconds: 55,
    description:
      'Matches honors with a recipient, in any role, who is a person of one of these genders (`Person.gender`).',
  },
  birthPlace: {
    ...slugs('place', ['["china"]'], ['["$birthPlace"]']),
    milliseconds: 60,
    description:
      'Matches honors with a recipient, in any role, who is a person born in one of these places (slug or id), or anywhere within one (`Person.birthPlace`, `Person.countryAtBirth`).',
  },
  birthCountry: {
    ...countries([manyCountries], ['["CN"]', '["$birthCountry"]']),
    milliseconds: 45,
    description:
      'Matches honors with a recipient, in any role, who is a person born in one of these countries: the country that `Person.birthPlace` lies in, or `Person.countryAtBirth`. A former country matches by its own code only, such as SUHH.',
  },
  age: {
    ...intBounds(['{ gte: 60 }'], ['{ eq: 30 }']),
    milliseconds: 160,
    narrow: 'of all honors',
    description:
      'Matches honors with a recipient whose age (`HonorRecipient.age`) meets these conditions. If the age can be one of two numbers, both must meet them.',
  },
  place: {
    ...slugs('place', ['["china"]'], ['["$place"]']),
    milliseconds: 75,
    narrow: 'in a union',
    description:
      'Matches honors from one of these places (slug or id): a place in `HonorRecipient.places` is the place or is within it.',
  },
  country: {
    ...countries([manyCountries, '["$country"]'], ['["CN"]', '["$country"]']),
    milliseconds: 30,
    narrow: 'in a union',
    description:
      'Matches honors from one of these countries: a place in `HonorRecipient.places` is the country or is within it.',
  },
  province: {
    ...slugs('place', ['["$province"]'], ['["$place"]']),
    milliseconds: 50,
    narrow: 'in a union',
    description:
      'Matches honors from one of these provinces, states or other parts of a country (slug or id): a place in `HonorRecipient.places` is the province or is within it. Places of another kind than REGION match nothing.',
  },
  city: {
    ...slugs('place', ['["$city"]'], ['["$place"]']),
    milliseconds: 50,
    narrow: 'in a union',
    description:
      'Matches honors from one of these cities (slug or id): a place in `HonorRecipient.places` is the city or is within it. Places of another kind than CITY match nothing.',
  },
  continent: {
    ...areas('continent', ['["142"]'], ['["009"]']),
    milliseconds: 45,
    description:
      'Matches honors from a country in one of these continents, as UN M49 numbers them: 002 Africa, 009 Oceania, 019 the Americas, 142 Asia, 150 Europe. Another code is an error. A former country counts only if all its successors are in the same region.',
  },
  region: {
    ...areas('region', ['["030"]'], ['["061"]']),
    milliseconds: 45,
    description:
      'Matches honors from a country in one of these regions, as UN M49 numbers the parts of continents: 030 is Eastern Asia. Another code is an error. A former country counts only if all its successors are in the same region.',
  },
  hasSection: has('a category whose section is known', 25, ['true']),
  hasCategory: has('a known category', 3, ['false']),
  hasAward: has('a known award', 3, ['false'], ['false']),
  hasRecipient: has('at least one recipient', 12, ['true'], ['false']),
  hasRank: has('a rank (`Honor.rank`)', 20, ['true', 'false']),
  hasWorkKind: has('at least one work whose kind is known', 45, ['true', 'false']),
  hasAffiliation: has(
    'a recipient whose affiliation at the time of the honor is known (`HonorRecipient.affiliations`)',
    40,
    ['true', 'false'],
  ),
  hasJuror: has('a known juror of its category or of its edition as a whole', 30, [
    'true',
    'false',
  ]),
  hasGender: has('at least one person of known gender', 55, ['true', 'false'], ['false']),
  hasBirthCountry: has('at least one person whose country of birth is known', 55, ['true']),
  hasAge: has('at least one person whose age is known (`HonorRecipient.age`)', 160, ['true'], []),
  hasPlace: has('a known place (`HonorRecipient.places`)', 80, ['true', 'false']),
  hasCountry: has('a known country (`HonorRecipient.places`)', 42, ['false'], ['false']),
  hasProvince: has('a known province or state (`HonorRecipient.places`)', 80, ['true', 'false']),
  hasCity: has('a known city (`HonorRecipient.places`)', 80, ['true', 'false']),
  hasRegion: has('a country that UN M49 has in a region, and so in a continent', 50, [
    'true',
    'false',
  ]),
  announcedOn: {
    ...dates(['{ gte: "1990" }'], ['{ gte: "$year-03", lte: "$year-04" }']),
    milliseconds: 9,
    description: 'Matches honors announced on these dates (`Honor.announcedOn`).',
  },
  attribute: {
    ...attribute(
      ['{ key: "generated:class" }', '{ key: "generated:class", gte: 10 }'],
      ['{ key: "generated:class", value: "Music" }', '{ key: "generated:class", gte: 49.9 }'],
    ),
    milliseconds: 40,
    description:
      'Matches honors that have an attribute with this key and, if given, this value or a number within these bounds (`Honor.attributes`). Attributes of the award, the edition or the recipients do not count.',
  },
  disputed: has(
    'at least one field on which sources disagree (`Honor.disputed`)',
    10,
    ['true', 'false'],
    ['true'],
  ),
} satisfies Readonly<Record<string, FilterDeclaration>>;

export type HonorFilterName = keyof typeof honorFilters;

/** The declarations by any name, such as a field of a filter. */
export const filtersByName: ReadonlyMap<string, FilterDeclaration> = new Map(
  Object.entries(honorFilters),
);

export const honorFilterNames = Object.keys(honorFilters) as HonorFilterName[];

/** The fields of filters, each with a value that many honors have, or few: `result: [WON]`. */
export function samplesOf(how: 'common' | 'rare'): string[] {
  return [...filtersByName].flatMap(([name, filter]) =>
    filter[how].map((value) => `${name}: ${value}`),
  );
}
