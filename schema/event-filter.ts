import { builder } from './builder.ts';
import { pageArguments } from './connection.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';
import { identifies } from './identifier.ts';

export const EventFilter = builder.inputType('EventFilter', {
  description:
    'Selects events. All given fields must match; a list matches any of its values. Fields that are absent or null are ignored. A slug or id that names nothing matches nothing, and `extensions.warnings` lists it.',
  fields: (t) => ({
    year: t.field({
      type: IntFilter,
      description: 'The year in which the event starts, or ends if its start is unknown.',
    }),
    place: t.stringList({
      ...identifies('place'),
      description: 'Matches events held in one of these places (slug or id), or within one.',
    }),
    country: t.field({
      type: ['CountryCode'],
      description: 'Matches events held in one of these countries.',
    }),
    program: t.stringList({
      ...identifies('program'),
      description: 'Matches events at which one of these programs (slug or id) announced results.',
    }),
  }),
});

const EventOrderField = builder.enumType('EventOrderField', {
  description: 'What to sort events by.',
  values: {
    STARTS_ON: {
      description:
        'The day on which the event starts, or ends if its start is unknown. A month sorts before the days in it.',
    },
    NAME: { description: 'The primary name.' },
  } as const,
});

const EventOrder = orderInput(
  'EventOrder',
  EventOrderField,
  'How to sort events. The default is STARTS_ON DESC, NAME. Unknown values come last in either direction.',
);

/** The arguments of a list of events. */
export const eventArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: EventFilter,
      description: 'Limits the list; omit to include everything.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [EventOrder],
      description: 'At most 2 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
