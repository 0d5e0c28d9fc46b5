import type { EventRow } from '../db/queries/event.ts';
import { slugOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageRule } from './connection.ts';
import { Edition } from './edition.ts';
import { eventArguments } from './event-filter.ts';
import { asked } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import { Place } from './place.ts';
import { loadOrganization, loadPlace } from './recipient.ts';
import { Sourced } from './sourced.ts';
import { Statement } from './statement.ts';

export const Event = builder.objectRef<EventRow>('Event');
const EventConnection = connectionType('Event', Event, 'events');

Event.implement({
  description: 'A congress, fair or gala at which results are given.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    startsOn: t.expose('starts_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'Its first day; null where not known, or disputed and none accepted.',
    }),
    endsOn: t.expose('ends_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'Its last day; null where not known, or disputed and none accepted.',
    }),
    venue: t.exposeString('venue', {
      nullable: true,
      description: 'The hall or grounds; null where not known.',
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'The city or other place it is held in; null where not known.',
      resolve: ({ place_id }, _args, context) => loadPlace(place_id, context),
    }),
    organizer: t.field({
      type: Organization,
      nullable: true,
      description: 'Who organizes it; null where no source says.',
      resolve: ({ organizer_id }, _args, context) =>
        organizer_id === null ? null : loadOrganization(organizer_id, context),
    }),
    editions: t.field({
      type: [Edition],
      extensions: { listSize: 3 },
      description: 'Editions whose results were given at this event, that the reader may see.',
      resolve: ({ id }, _args, { loaders }) => loaders.editionsByEvent.load(id),
    }),
    honors: t.field({
      type: HonorConnection,
      description: 'The honors given at this event, in the order of program, category and award.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.honorsOfEvent(asked(args)), id, args),
    }),
    statements: t.field({
      type: [Statement],
      extensions: { listSize: 5 },
      description: 'What was said at or about it.',
      resolve: ({ id }, _args, { loaders }) => loaders.statementsByEvent.load(id),
    }),
  }),
});

builder.queryFields((t) => ({
  event: t.field({
    type: Event,
    nullable: true,
    description: 'The event with this slug, or null.',
    args: slugOf('event'),
    resolve: (_root, { slug }, { loaders }) => loaders.eventBySlug.load(slug),
  }),
  events: t.field({
    type: EventConnection,
    nullable: true,
    description:
      'All events, newest first by their first day, by their last where the first is unknown; unknown dates last.',
    args: eventArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.events(asked(args)), null, args),
  }),
}));
