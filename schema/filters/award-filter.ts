import { pageArguments } from '../arguments/connection.ts';
import { identifies } from '../arguments/identifier.ts';
import { builder } from '../builder.ts';
import { AwardStatus, CategoryKind } from '../types.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';

export const AwardFilter = builder.inputType('AwardFilter', {
  description:
    'Selects awards. An award must match every field that you give. If you give a list, one of its values must match; an empty list matches nothing. Fields that are omitted or null are ignored. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it.',
  fields: (t) => ({
    program: t.stringList({
      ...identifies('program'),
      description: 'Matches awards of one of these programs (slug or id).',
    }),
    year: t.field({
      type: IntFilter,
      description: 'Matches awards of editions of these years (`Edition.year`).',
    }),
    category: t.stringList({
      ...identifies('category'),
      description:
        'Matches awards in one of these categories, across all editions. A value is a slug, `program/slug` or an id. A slug matches in every program; `program/slug`, such as `port-prize/ports`, in that program only. The id of a category in one edition stands for the category in all editions.',
    }),
    categoryKind: t.field({
      type: [CategoryKind],
      description: 'Matches awards in a category of one of these kinds.',
    }),
    award: t.stringList({
      ...identifies('award'),
      description:
        'Matches these awards, across all editions. A value is a slug, `program/slug` or the id of an award or AwardSeries. A slug matches in every program; `program/slug`, such as `port-prize/best-port`, in that program only. The id of an award in one edition stands for the award in all editions.',
    }),
    slug: t.stringList({
      ...identifies('award'),
      description: 'The same as `award`.',
      deprecationReason: 'Since 2026-11-30. Use `award`, which takes the same values.',
    }),
    status: t.field({
      type: [AwardStatus],
      description: 'Matches awards with one of these statuses.',
    }),
    hasWinner: t.boolean({
      description:
        'If true, matches awards with at least one winner whom a source names. If false, matches all others: awards without a known winner, and awards that were not given or are yet to come (`status` tells them apart).',
    }),
  }),
});

const AwardOrderField = builder.enumType('AwardOrderField', {
  description: 'What to sort awards by.',
  values: {
    YEAR: { description: 'The year of the edition (`Edition.year`).' },
    PROGRAM: { description: 'The slug of the program.' },
    CATEGORY: { description: 'The position of the category in its edition.' },
    NAME: { description: 'The primary name, whatever language you select.' },
  } as const,
});

const AwardOrder = orderInput(
  'AwardOrder',
  AwardOrderField,
  'A criterion to sort awards by. The default order is YEAR DESC, PROGRAM, CATEGORY and then position in the category. Awards that are equal in your criteria are sorted in the default order.',
);

/** The arguments of a list of awards. */
export const awardArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: AwardFilter,
      description: 'Returns only awards that match this filter. Omit it to get all.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [AwardOrder],
      description: 'At most 3 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
