import { builder } from './builder.ts';
import { pageArguments } from './connection.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';

export const EditionFilter = builder.inputType('EditionFilter', {
  description:
    'Which editions are meant. All given fields must hold; a list means any of its values.',
  fields: (t) => ({
    program: t.stringList({ description: 'Slugs of programs.' }),
    event: t.stringList({ description: 'Slugs of the events at which the results were given.' }),
    year: t.field({ type: IntFilter, description: "The year in the edition's name." }),
  }),
});

const EditionOrderField = builder.enumType('EditionOrderField', {
  description: 'What editions can be sorted by.',
  values: {
    YEAR: { description: "The year in the edition's name." },
    PROGRAM: { description: 'The slug of the program.' },
  } as const,
});

const EditionOrder = orderInput(
  'EditionOrder',
  EditionOrderField,
  'If no order is given: YEAR DESC, PROGRAM, which also decide ties; then the slug.',
);

/** The arguments of every list of editions. */
export const editionArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: EditionFilter,
      description: 'Only these; all if absent.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [EditionOrder],
      description: 'At most 2 fields, the first one first.',
      validate: orderRule,
    }),
  })),
};
