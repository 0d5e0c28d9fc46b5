import { pageArguments } from '../arguments/connection.ts';
import { identifies } from '../arguments/identifier.ts';
import { builder } from '../builder.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';

export const EditionFilter = builder.inputType('EditionFilter', {
  description:
    'Selects editions. An edition must match every field that you give. If you give a list, one of its values must match; an empty list matches nothing. Fields that are omitted or null are ignored. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it.',
  fields: (t) => ({
    program: t.stringList({
      ...identifies('program'),
      description: 'Matches editions of one of these programs (slug or id).',
    }),
    event: t.stringList({
      ...identifies('event'),
      description:
        'Matches editions whose results were announced at one of these events (slug or id).',
    }),
    year: t.field({
      type: IntFilter,
      description: 'Matches editions of these years (`Edition.year`).',
    }),
  }),
});

const EditionOrderField = builder.enumType('EditionOrderField', {
  description: 'What to sort editions by.',
  values: {
    YEAR: { description: 'The year (`Edition.year`).' },
    PROGRAM: { description: 'The slug of the program.' },
  } as const,
});

const EditionOrder = orderInput(
  'EditionOrder',
  EditionOrderField,
  'A criterion to sort editions by. The default order is YEAR DESC, PROGRAM and then slug. Editions that are equal in your criteria are sorted in the default order.',
);

/** The arguments of every list of editions. */
export const editionArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: EditionFilter,
      description: 'Returns only editions that match this filter. Omit it to get all.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [EditionOrder],
      description: 'At most 2 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
