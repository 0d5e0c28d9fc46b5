import { builder } from './builder.ts';
import { pageArguments } from './connection.ts';
import { filterRule, orderInput, orderRule } from './filters.ts';
import { HonorFilter } from './honor-filter.ts';
import { RecipientKind } from './recipient.ts';

export const RecipientFilter = builder.inputType('RecipientFilter', {
  description:
    'Which recipients are meant. All given fields must hold; a list means any of its values.',
  fields: (t) => ({
    name: t.string({
      description:
        'A part of any of its names, whatever the case, accents and width; all names have the empty text in them.',
    }),
    kind: t.field({ type: [RecipientKind], description: 'Which kinds.' }),
    place: t.stringList({
      description:
        'Slugs of places: it is one of these, or in or from one of these; a product whose own place is not known through its developer.',
    }),
    country: t.field({ type: ['CountryCode'], description: 'Codes of countries, likewise.' }),
    honored: t.field({
      type: HonorFilter,
      description: 'Who received an honor that matches. HONOR_COUNT counts those.',
    }),
  }),
});

const RecipientOrderField = builder.enumType('RecipientOrderField', {
  description: 'What recipients can be sorted by.',
  values: {
    NAME: { description: 'The primary name.' },
    HONOR_COUNT: {
      description:
        'How many honors it received that match `honored`; of all, where that is absent.',
    },
  } as const,
});

const RecipientOrder = orderInput(
  'RecipientOrder',
  RecipientOrderField,
  'If no order is given: NAME, which also decides ties.',
);

/** The arguments of a list of recipients. */
export const recipientArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: RecipientFilter,
      description: 'Only these; all if absent.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [RecipientOrder],
      description: 'At most 2 fields, the first one first.',
      validate: orderRule,
    }),
  })),
};
