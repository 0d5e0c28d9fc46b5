import { eventFields } from '../../db/model/fields/program.ts';
import { slugOf } from '../arguments/arguments.ts';
import { connect, connectionType, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { eventArguments } from '../filters/event-filter.ts';
import { listArgumentsOf } from '../filters/filters.ts';
import { honorsOf } from '../filters/honor-list.ts';
import { Named, slugOptions } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { hasRole, roleArgument } from '../recipients/participant.ts';
import { Edition, Event, Illustrated, Participant, Sourced, Statement } from '../types.ts';

const EventConnection = connectionType('Event', Event, 'events');

Event.implement({
  description:
    'A conference, fair or similar event at which results are announced. A separate awards night is not an Event. It is only the `ceremony` of its edition.',
  interfaces: () => [Node, Sourced, Named, Illustrated],
  fields: (t) => ({
    slug: t.exposeString('slug', slugOptions('events')),
    year: t.int({
      nullable: true,
      description:
        'The year of its first day, to distinguish events with the same name. Null if unknown.',
      resolve: ({ starts_on }) => (starts_on === null ? null : Number(starts_on.slice(0, 4))),
    }),
    ...declaredFields(t, eventFields, {}),
    participants: t.field({
      type: [Participant],
      description:
        'Its speakers, hosts and others who took part, in the order of the import documents. Participants of its editions are in `Edition.participants`.',
      args: roleArgument,
      resolve: async ({ id }, { role }, { loaders }) =>
        (await loaders.participantsByEvent.load(id)).filter(hasRole(role)),
    }),
    editions: t.field({
      type: [Edition],
      description:
        'The editions whose results were announced at this event. Latest year first, then by program and slug.',
      resolve: ({ id }, _args, { loaders }) => loaders.editionsByEvent.load(id),
    }),
    honors: t.field({
      description:
        'The honors of its editions, with any result. Latest year first, then by program, category, award, result and position.',
      ...honorsOf((loaders) => loaders.honorsOfEvent),
    }),
    statements: t.field({
      type: [Statement],
      description:
        'Paraphrases of what people said at the event or about it, in the order of the import documents.',
      resolve: ({ id }, _args, { loaders }) => loaders.statementsByEvent.load(id),
    }),
  }),
});

builder.queryFields((t) => ({
  event: t.field({
    type: Event,
    nullable: true,
    description: 'The event with this slug. Null if there is none. To look up by id, use `node`.',
    args: slugOf('event'),
    resolve: (_root, { slug }, { loaders }) => loaders.eventBySlug.load(slug),
  }),
  events: t.field({
    type: EventConnection,
    nullable: true,
    description:
      'All events, by first day, latest first. If the first day is unknown, the last day counts. Events without dates come last.',
    args: eventArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) =>
      connect(loaders.events(listArgumentsOf(args)), null, args),
  }),
}));
