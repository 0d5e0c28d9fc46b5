import { AwardStatus } from './award.ts';
import { builder } from './builder.ts';
import { CategoryKind } from './category.ts';
import { pageArguments } from './connection.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';

export const AwardFilter = builder.inputType('AwardFilter', {
  description:
    'Which awards are meant. All given fields must hold; a list means any of its values.',
  fields: (t) => ({
    program: t.stringList({ description: 'Slugs of programs.' }),
    year: t.field({ type: IntFilter, description: 'The year of the edition.' }),
    category: t.stringList({
      description: 'Slugs of categories, of all years, alone or as program/slug.',
    }),
    categoryKind: t.field({ type: [CategoryKind], description: 'Kinds of categories.' }),
    slug: t.stringList({ description: 'Slugs of awards, of all years, alone or as program/slug.' }),
    status: t.field({ type: [AwardStatus], description: 'Whether it was given.' }),
  }),
});

const AwardOrderField = builder.enumType('AwardOrderField', {
  description: 'What awards can be sorted by.',
  values: {
    YEAR: { description: 'The year of the edition.' },
    PROGRAM: { description: 'The slug of the program.' },
    CATEGORY: { description: 'The position of the category in its edition.' },
    NAME: { description: 'The primary name.' },
  } as const,
});

const AwardOrder = orderInput(
  'AwardOrder',
  AwardOrderField,
  'If no order is given: YEAR DESC, PROGRAM, CATEGORY, which also decide ties; then the position in the category.',
);

/** The arguments of a list of awards. */
export const awardArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: AwardFilter,
      description: 'Only these; all if absent.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [AwardOrder],
      description: 'At most 3 fields, the first one first.',
      validate: orderRule,
    }),
  })),
};
