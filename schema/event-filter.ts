import { builder } from './builder.ts';
import { pageArguments } from './connection.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';

export const EventFilter = builder.inputType('EventFilter', {
  description:
    'Which events are meant. All given fields must hold; a list means any of its values.',
  fields: (t) => ({
    year: t.field({
      type: IntFilter,
      description: 'The year that it starts in, or where that is not known, ends in.',
    }),
    place: t.stringList({ description: 'Slugs of places: it is held in one of these.' }),
    country: t.field({
      type: ['CountryCode'],
      description: 'Codes of countries: it is held in one of these.',
    }),
    program: t.stringList({ description: 'Slugs of programs whose results were given there.' }),
  }),
});

const EventOrderField = builder.enumType('EventOrderField', {
  description: 'What events can be sorted by.',
  values: {
    STARTS_ON: {
      description:
        'The day that it starts, or where that is not known, ends; a month stands before its days.',
    },
    NAME: { description: 'The primary name.' },
  } as const,
});

const EventOrder = orderInput(
  'EventOrder',
  EventOrderField,
  'If no order is given: STARTS_ON DESC, NAME. Unknown values come last either way.',
);

/** The arguments of a list of events. */
export const eventArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: EventFilter,
      description: 'Only these; all if absent.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [EventOrder],
      description: 'At most 2 fields, the first one first.',
      validate: orderRule,
    }),
  })),
};
