import { builder } from './builder.ts';
import { pageArguments } from './connection.ts';
import { filterRule, orderInput, orderRule } from './filters.ts';
import { HonorFilter } from './honor-filter.ts';
import { identifies } from './identifier.ts';
import { RecipientKind } from './recipient.ts';

export const RecipientFilter = builder.inputType('RecipientFilter', {
  description:
    'Selects recipients. All given fields must match; a list matches any of its values. Fields that are absent or null are ignored. A slug or id that names nothing matches nothing, and `extensions.warnings` lists it.',
  fields: (t) => ({
    name: t.string({
      description:
        'Matches recipients that have this text in one of their names, ignoring case, accents and width. The empty text matches every recipient.',
    }),
    kind: t.field({
      type: [RecipientKind],
      description: 'Matches recipients of one of these kinds.',
    }),
    place: t.stringList({
      ...identifies('place'),
      description:
        'Matches one of these places (slug or id), the places within it, and recipients that are in or from one of them. A product whose own place is unknown counts where its developer is.',
    }),
    country: t.field({
      type: ['CountryCode'],
      description:
        'Matches these countries, the places within them, and recipients that are in or from one of them.',
    }),
    honored: t.field({
      type: HonorFilter,
      description:
        'Matches recipients of an honor that this filter matches. HONOR_COUNT then counts only those honors.',
    }),
  }),
});

const RecipientOrderField = builder.enumType('RecipientOrderField', {
  description: 'What to sort recipients by.',
  values: {
    NAME: { description: 'The primary name.' },
    HONOR_COUNT: {
      description: 'The number of honors received, of those that match `honored` if it is given.',
    },
  } as const,
});

const RecipientOrder = orderInput(
  'RecipientOrder',
  RecipientOrderField,
  'How to sort recipients. The default is NAME, which also breaks ties.',
);

/** The arguments of a list of recipients. */
export const recipientArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: RecipientFilter,
      description: 'Limits the list; omit to include everything.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [RecipientOrder],
      description: 'At most 2 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
