import { AwardStatus } from './award.ts';
import { builder } from './builder.ts';
import { CategoryKind } from './category.ts';
import { pageArguments } from './connection.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';
import { identifies } from './identifier.ts';

export const AwardFilter = builder.inputType('AwardFilter', {
  description:
    'Selects awards. All given fields must match; a list matches any of its values. Fields that are absent or null are ignored. A slug or id that names nothing matches nothing, and `extensions.warnings` lists it.',
  fields: (t) => ({
    program: t.stringList({
      ...identifies('program'),
      description: 'Matches awards of one of these programs (slug or id).',
    }),
    year: t.field({ type: IntFilter, description: 'The year of the edition.' }),
    category: t.stringList({
      ...identifies('category'),
      description:
        'Matches awards in one of these categories, in all years: `program/slug`, a slug (which matches in every program), or the id of the category in any year.',
    }),
    categoryKind: t.field({
      type: [CategoryKind],
      description: 'Matches awards in a category of one of these kinds.',
    }),
    slug: t.stringList({
      ...identifies('award'),
      description:
        'Matches these awards, in all years: `program/slug`, a slug (which matches in every program), or the id of the award in any year or of its AwardSeries.',
    }),
    status: t.field({
      type: [AwardStatus],
      description: 'Matches awards with one of these values of `status`.',
    }),
  }),
});

const AwardOrderField = builder.enumType('AwardOrderField', {
  description: 'What to sort awards by.',
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
  'How to sort awards. The default is YEAR DESC, PROGRAM, CATEGORY, which also breaks ties, followed by the position in the category.',
);

/** The arguments of a list of awards. */
export const awardArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: AwardFilter,
      description: 'Limits the list; omit to include everything.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [AwardOrder],
      description: 'At most 3 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
