import type { HonorFilter as Filter } from '../db/queries/honor-filter.ts';
import { builder } from './builder.ts';
import { CategoryKind } from './category.ts';
import { pageArguments } from './connection.ts';
import { DateFilter, filterRule, IntFilter, orderInput, orderRule } from './filters.ts';
import { Acceptance, HonorResult } from './honor.ts';
import { RecipientKind } from './recipient.ts';

export const HonorFilter = builder.inputRef<Filter>('HonorFilter').implement({
  description:
    'Which honors are meant. All given fields must hold, each of the honor as a whole; a list means any of its values, and none where it is empty. Fields that are absent or null say nothing. A slug that nothing has finds nothing, without an error. `and`, `or` and `not` nest at most 5 deep, with 50 fields in all; lists have at most 100 values.',
  fields: (t) => ({
    program: t.stringList({ description: 'Slugs of programs.' }),
    edition: t.stringList({ description: 'Slugs of editions, alone or as program/slug.' }),
    event: t.stringList({ description: 'Slugs of the events at which the results were given.' }),
    year: t.field({ type: IntFilter, description: 'The year of the edition.' }),
    section: t.stringList({
      description: 'Parts of a program, as the source has them: `Category.section`.',
    }),
    category: t.stringList({
      description: 'Slugs of categories, of all years, alone or as program/slug.',
    }),
    categoryKind: t.field({ type: [CategoryKind], description: 'Kinds of categories.' }),
    leadership: t.boolean({
      description:
        'Whether its category is a leadership category (`Honor.leadership`); false includes unknown categories.',
    }),
    award: t.stringList({
      description: 'Slugs of awards, of all years, alone or as program/slug.',
    }),
    result: t.field({ type: [HonorResult], description: 'How far the entry came.' }),
    acceptance: t.field({ type: [Acceptance], description: 'Whether it was taken.' }),
    recipient: t.stringList({ description: 'Slugs of which some recipient has one, in any role.' }),
    recipientKind: t.field({
      type: [RecipientKind],
      description: 'Kinds of which some recipient is one.',
    }),
    place: t.stringList({
      description:
        'Slugs of places. The place that the honor counts under (`HonorRecipient.place` of some recipient) is one of these or in one of these.',
    }),
    country: t.field({
      type: ['CountryCode'],
      description: 'Codes of countries. Some place that the honor counts under is in one of these.',
    }),
    hasCategory: t.boolean({ description: 'Whether its category is known.' }),
    hasAward: t.boolean({ description: 'Whether its award is known.' }),
    hasRecipient: t.boolean({
      description: 'Whether it has recipients: no source may name any, or sources may disagree.',
    }),
    hasPlace: t.boolean({ description: 'Whether it counts under any place.' }),
    hasCountry: t.boolean({ description: 'Whether it counts under any country.' }),
    announcedOn: t.field({ type: DateFilter, description: 'When it was made public.' }),
    disputed: t.boolean({ description: 'Whether sources disagree on a field of it.' }),
    and: t.field({ type: [HonorFilter], description: 'All of these hold.' }),
    or: t.field({ type: [HonorFilter], description: 'One of these holds; none if it is empty.' }),
    not: t.field({ type: HonorFilter, description: 'This does not hold.' }),
  }),
});

const HonorOrderField = builder.enumType('HonorOrderField', {
  description: 'What honors can be sorted by.',
  values: {
    YEAR: { description: 'The year of the edition.' },
    PROGRAM: { description: 'The slug of the program.' },
    CATEGORY: { description: 'The position of the category in its edition.' },
    AWARD: { description: 'The position of the award in its category.' },
    POSITION: { description: 'The position of the honor in its award.' },
    ANNOUNCED_ON: { description: 'When it was made public; a month stands before its days.' },
    RECIPIENT_NAME: { description: 'The primary name of the first recipient.' },
  } as const,
});

const HonorOrder = orderInput(
  'HonorOrder',
  HonorOrderField,
  'If no order is given: YEAR DESC, PROGRAM, CATEGORY, AWARD, POSITION, which also decide where a given order leaves ties. Unknown values come last either way.',
);

/** The argument `filter` of what is asked of honors. */
export const honorFilterArgument = builder.args((t) => ({
  filter: t.field({
    type: HonorFilter,
    description: 'Only these; all if absent.',
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
      description: 'At most 3 fields, the first one first.',
      validate: orderRule,
    }),
  })),
};
