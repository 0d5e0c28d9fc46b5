import { builder } from './builder.ts';
import { pageArguments } from './connection.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';
import { identifies } from './identifier.ts';

export const EditionFilter = builder.inputType('EditionFilter', {
  description:
    'Selects editions. All given fields must match; a list matches any of its values. Fields that are absent or null are ignored. A slug or id that names nothing matches nothing, and `extensions.warnings` lists it.',
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
    year: t.field({ type: IntFilter, description: "The year in the edition's name." }),
  }),
});

const EditionOrderField = builder.enumType('EditionOrderField', {
  description: 'What to sort editions by.',
  values: {
    YEAR: { description: "The year in the edition's name." },
    PROGRAM: { description: 'The slug of the program.' },
  } as const,
});

const EditionOrder = orderInput(
  'EditionOrder',
  EditionOrderField,
  'How to sort editions. The default is YEAR DESC, PROGRAM, which also breaks ties, followed by the slug.',
);

/** The arguments of every list of editions. */
export const editionArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: EditionFilter,
      description: 'Limits the list; omit to include everything.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [EditionOrder],
      description: 'At most 2 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
