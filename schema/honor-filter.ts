import type { HonorFilter as Filter } from '../db/queries/honor-filter.ts';
import { builder } from './builder.ts';
import { CategoryKind } from './category.ts';
import { pageArguments } from './connection.ts';
import { DateFilter, filterRule, IntFilter, orderInput, orderRule } from './filters.ts';
import { Gender } from './gender.ts';
import { Acceptance, HonorResult } from './honor.ts';
import { identifies } from './identifier.ts';
import { RecipientKind } from './recipient.ts';

const AttributeFilter = builder.inputType('AttributeFilter', {
  description: 'A condition on attributes: values from sources for which this schema has no field.',
  fields: (t) => ({
    key: t.string({
      required: true,
      description: 'The whole key of the attribute, namespace included, such as `oscars:class`.',
    }),
    value: t.string({
      description: 'The exact value of the attribute. Omit it to match any value.',
    }),
  }),
});

/** What a boolean field of the filter does. @param what that an honor has if it is true */
const has = (what: string) => `If true, matches honors with ${what}. If false, matches all others.`;

export const HonorFilter = builder.inputRef<Filter>('HonorFilter').implement({
  description:
    'Selects honors. An honor must match every field that you give, but different recipients can match different fields, such as `country` and `recipientKind`. If you give a list, one of its values must match. An empty list matches nothing, except in `and`, where it is ignored. Fields that are omitted or null are ignored. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it. Limits: `and`, `or` and `not` nest at most 5 deep, a filter has at most 50 fields, including those of nested filters, and a list has at most 100 values.',
  fields: (t) => ({
    program: t.stringList({
      ...identifies('program'),
      description: 'Matches honors of one of these programs (slug or id).',
    }),
    edition: t.stringList({
      ...identifies('edition'),
      description:
        'Matches honors of one of these editions. A value is a slug, `program/slug` or an id. A slug matches in every program; `program/slug`, such as `port-prize/2025`, in that program only.',
    }),
    event: t.stringList({
      ...identifies('event'),
      description:
        'Matches honors of editions whose results were announced at one of these events (slug or id).',
    }),
    year: t.field({
      type: IntFilter,
      description: 'Matches honors of editions of these years (`Edition.year`).',
    }),
    decade: t.intList({
      description:
        'Matches honors of editions in one of these decades (`Edition.year`). A value is the first year of the decade: 1990 for the years 1990 to 1999.',
    }),
    section: t.stringList({
      description:
        'Matches honors in a category with one of these values of `Category.section`. These are neither slugs nor ids; the value must be exactly the same.',
    }),
    category: t.stringList({
      ...identifies('category'),
      description:
        'Matches honors in one of these categories, across all editions. A value is a slug, `program/slug` or an id. A slug matches in every program; `program/slug`, such as `port-prize/ports`, in that program only. The id of a category in one edition stands for the category in all editions.',
    }),
    categoryKind: t.field({
      type: [CategoryKind],
      description: 'Matches honors in a category of one of these kinds.',
    }),
    leadership: t.boolean({
      description:
        'If true, matches honors in a leadership category (`Honor.leadership`). If false, matches all others, including honors whose category is unknown.',
    }),
    award: t.stringList({
      ...identifies('award'),
      description:
        'Matches honors of one of these awards, across all editions. A value is a slug, `program/slug` or the id of an award or AwardSeries. A slug matches in every program; `program/slug`, such as `port-prize/best-port`, in that program only. The id of an award in one edition stands for the award in all editions.',
    }),
    result: t.field({
      type: [HonorResult],
      description: 'Matches honors with one of these results.',
    }),
    acceptance: t.field({
      type: [Acceptance],
      description: 'Matches honors with one of these values of `acceptance`.',
    }),
    recipient: t.stringList({
      ...identifies('recipient'),
      description: 'Matches honors with one of these recipients (slug or id), in any role.',
    }),
    recipientKind: t.field({
      type: [RecipientKind],
      description: 'Matches honors with a recipient of one of these kinds.',
    }),
    gender: t.field({
      type: [Gender],
      description:
        'Matches honors with a recipient, in any role, who is a person of one of these genders (`Person.gender`).',
    }),
    birthPlace: t.stringList({
      ...identifies('place'),
      description:
        'Matches honors with a recipient, in any role, who is a person born in one of these places (slug or id), or anywhere within one (`Person.birthPlace`).',
    }),
    birthCountry: t.field({
      type: ['CountryCode'],
      description:
        'Matches honors with a recipient, in any role, who is a person born in one of these countries (`Person.birthPlace`). People born in a former country match only its own code, such as SUHH, not the code of a present country.',
    }),
    place: t.stringList({
      ...identifies('place'),
      description:
        'Matches honors from one of these places (slug or id): a place in `HonorRecipient.places` is the place or is within it.',
    }),
    country: t.field({
      type: ['CountryCode'],
      description:
        'Matches honors from one of these countries: a place in `HonorRecipient.places` is the country or is within it.',
    }),
    hasSection: t.boolean({ description: has('a category whose section is known') }),
    hasCategory: t.boolean({ description: has('a known category') }),
    hasAward: t.boolean({ description: has('a known award') }),
    hasRecipient: t.boolean({ description: has('at least one recipient') }),
    hasGender: t.boolean({ description: has('at least one person of known gender') }),
    hasBirthCountry: t.boolean({
      description: has('at least one person whose country of birth is known'),
    }),
    hasPlace: t.boolean({
      description: has('a known place (`HonorRecipient.places`)'),
    }),
    hasCountry: t.boolean({
      description: has('a known country (`HonorRecipient.places`)'),
    }),
    announcedOn: t.field({
      type: DateFilter,
      description: 'Matches honors announced on these dates (`Honor.announcedOn`).',
    }),
    attribute: t.field({
      type: AttributeFilter,
      description:
        'Matches honors that have an attribute with this key and, if given, this value (`Honor.attributes`). Attributes of the award, the edition or the recipients do not count.',
    }),
    disputed: t.boolean({
      description: has('at least one field on which sources disagree (`Honor.disputed`)'),
    }),
    and: t.field({
      type: [HonorFilter],
      description: 'Matches honors that match all of these filters. An empty list is ignored.',
    }),
    or: t.field({
      type: [HonorFilter],
      description:
        'Matches honors that match at least one of these filters. An empty list matches nothing.',
    }),
    not: t.field({
      type: HonorFilter,
      description: 'Matches honors that do not match this filter.',
    }),
  }),
});

const HonorOrderField = builder.enumType('HonorOrderField', {
  description: 'What to sort honors by.',
  values: {
    YEAR: { description: 'The year of the edition.' },
    PROGRAM: { description: 'The slug of the program.' },
    CATEGORY: { description: 'The position of the category in its edition.' },
    AWARD: { description: 'The position of the award in its category.' },
    POSITION: { description: 'The position of the honor in its award.' },
    ANNOUNCED_ON: {
      description:
        'The date of the announcement. A date known only to the month sorts before the days of that month, and one known only to the year before its months.',
    },
    RECIPIENT_NAME: {
      description: 'The primary name of the first recipient, whatever language you select.',
    },
  } as const,
});

const HonorOrder = orderInput(
  'HonorOrder',
  HonorOrderField,
  'A criterion to sort honors by. The default order is YEAR DESC, PROGRAM, CATEGORY, AWARD and then POSITION. Honors that are equal in your criteria are sorted in the default order. Unknown values come last in either direction.',
);

/** The argument `filter` of what counts or lists honors. */
export const honorFilterArgument = builder.args((t) => ({
  filter: t.field({
    type: HonorFilter,
    description:
      'Only honors that match this filter are returned or counted. Omit it to include all.',
    validate: filterRule,
  }),
}));

/** The arguments of every list of honors. */
export const honorArguments = {
  ...pageArguments,
  ...honorFilterArgument,
  ...builder.args((t) => ({
    orderBy: t.field({
      type: [HonorOrder],
      description: 'At most 3 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
