import { pageArguments } from '../arguments/connection.ts';
import { identifies } from '../arguments/identifier.ts';
import { builder } from '../builder.ts';
import { filterRule, IntFilter, orderInput, orderRule } from './filters.ts';

export const EventFilter = builder.inputType('EventFilter', {
  description:
    'Selects events. An event must match every field that you give. If you give a list, one of its values must match; an empty list matches nothing. Fields that are omitted or null are ignored. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it.',
  fields: (t) => ({
    year: t.field({
      type: IntFilter,
      description:
        'Matches events that start in these years, or end in them if the start is unknown.',
    }),
    place: t.stringList({
      ...identifies('place'),
      description:
        'Matches events held in one of these places (slug or id) or anywhere within them.',
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
        'The day on which the event starts, or ends if its start is unknown. A date known only to the month sorts before the days of that month, and one known only to the year before its months.',
    },
    NAME: { description: 'The primary name, whatever language you select.' },
  } as const,
});

const EventOrder = orderInput(
  'EventOrder',
  EventOrderField,
  'A criterion to sort events by. The default order is STARTS_ON DESC and then NAME. Events that are equal in your criteria are sorted in the default order.',
);

/** The arguments of a list of events. */
export const eventArguments = {
  ...pageArguments,
  ...builder.args((t) => ({
    filter: t.field({
      type: EventFilter,
      description: 'Returns only events that match this filter. Omit it to get all.',
      validate: filterRule,
    }),
    orderBy: t.field({
      type: [EventOrder],
      description: 'At most 2 different fields, the most significant first.',
      validate: orderRule,
    }),
  })),
};
