import type { HonorFilter as Filter } from '../db/queries/honor-filter.ts';
import { builder } from './builder.ts';
import { CategoryKind } from './category.ts';
import { pageArguments } from './connection.ts';
import { DateFilter, filterRule, IntFilter, orderInput, orderRule } from './filters.ts';
import { Acceptance, HonorResult } from './honor.ts';
import { identifies } from './identifier.ts';
import { RecipientKind } from './recipient.ts';

export const HonorFilter = builder.inputRef<Filter>('HonorFilter').implement({
  description:
    'Selects honors. All given fields must match, each looking at the honor as a whole. A list matches any of its values; an empty list matches nothing. Fields that are absent or null are ignored. Where no enum or code is named, a value is a slug or an id: an id keeps its meaning when something is renamed. A value that names nothing matches nothing, and `extensions.warnings` of the response lists it. `and`, `or` and `not` nest at most 5 deep, a filter has at most 50 fields, and a list at most 100 values.',
  fields: (t) => ({
    program: t.stringList({
      ...identifies('program'),
      description: 'Matches honors of one of these programs (slug or id).',
    }),
    edition: t.stringList({
      ...identifies('edition'),
      description:
        'Matches honors of one of these editions: `program/slug`, a slug (which matches in every program), or an id.',
    }),
    event: t.stringList({
      ...identifies('event'),
      description:
        'Matches honors of editions whose results were announced at one of these events (slug or id).',
    }),
    year: t.field({ type: IntFilter, description: 'The year of the edition.' }),
    section: t.stringList({
      description:
        'Matches honors whose category is in one of these sections (`Category.section`, exactly as written there).',
    }),
    category: t.stringList({
      ...identifies('category'),
      description:
        'Matches honors in one of these categories, in all years: `program/slug`, a slug (which matches in every program), or the id of the category in any year.',
    }),
    categoryKind: t.field({
      type: [CategoryKind],
      description: 'Matches honors in a category of one of these kinds.',
    }),
    leadership: t.boolean({
      description:
        'Whether its category is a leadership category (`Honor.leadership`); false includes unknown categories.',
    }),
    award: t.stringList({
      ...identifies('award'),
      description:
        'Matches honors of one of these awards, in all years: `program/slug`, a slug (which matches in every program), or the id of the award in any year or of its AwardSeries.',
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
      description:
        'Matches honors that one of these recipients (slug or id) has received, in any role.',
    }),
    recipientKind: t.field({
      type: [RecipientKind],
      description: 'Matches honors with a recipient of one of these kinds.',
    }),
    place: t.stringList({
      ...identifies('place'),
      description:
        'Matches honors that count under one of these places (slug or id), or under a place within one. An honor counts under `HonorRecipient.place` of each of its recipients.',
    }),
    country: t.field({
      type: ['CountryCode'],
      description: 'Matches honors that count under a place in one of these countries.',
    }),
    hasCategory: t.boolean({ description: 'Whether the category is known.' }),
    hasAward: t.boolean({ description: 'Whether the award is known.' }),
    hasRecipient: t.boolean({
      description:
        'Whether there are recipients. There are none if no source names any, or sources disagree.',
    }),
    hasPlace: t.boolean({ description: 'Whether the honor counts under any place.' }),
    hasCountry: t.boolean({ description: 'Whether the honor counts under any country.' }),
    announcedOn: t.field({ type: DateFilter, description: 'When the honor was announced.' }),
    disputed: t.boolean({ description: 'Whether sources disagree about a field of the honor.' }),
    and: t.field({ type: [HonorFilter], description: 'All of these filters must match.' }),
    or: t.field({
      type: [HonorFilter],
      description: 'At least one of these filters must match. An empty list matches nothing.',
    }),
    not: t.field({ type: HonorFilter, description: 'This filter must not match.' }),
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
      description: 'The date of the announcement. A month sorts before the days in it.',
    },
    RECIPIENT_NAME: { description: 'The primary name of the first recipient.' },
  } as const,
});

const HonorOrder = orderInput(
  'HonorOrder',
  HonorOrderField,
  'How to sort honors. The default is YEAR DESC, PROGRAM, CATEGORY, AWARD, POSITION, which also breaks ties. Unknown values come last in either direction.',
);

/** The argument `filter` of what counts or lists honors. */
export const honorFilterArgument = builder.args((t) => ({
  filter: t.field({
    type: HonorFilter,
    description: 'Limits the honors; omit to include everything.',
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
