import type { LiveEvent } from '../src/live/live-event.ts';
import { cursor, text } from './arguments.ts';
import { builder } from './builder.ts';
import { Change } from './change.ts';
import { identifies } from './identifier.ts';
import { feedsOf, liveFields } from './live-event.ts';

const ChangeEvent = builder.objectRef<LiveEvent>('ChangeEvent').implement({
  description: 'A new entry of the change log.',
  fields: (t) => ({
    ...liveFields(t, 'changes'),
    change: t.field({
      type: Change,
      nullable: true,
      description: 'The entry itself. Null if `more` is above 0.',
      resolve: ({ revision, number, more }, _args, { loaders }) =>
        more > 0 ? null : loaders.change.load({ revision, number }),
    }),
  }),
});

builder.subscriptionField('changes', (t) =>
  t.field({
    type: ChangeEvent,
    nullable: true,
    description:
      'The change log as it grows, oldest first. The query `changes` returns past entries. Scheduled documents are not reported before publication.',
    args: {
      program: t.arg.string({
        ...identifies('program', { isLookup: true }),
        description:
          'The slug or id of a program. Limits the events to the program and everything in it. An unknown program is an error.',
        validate: { schema: text },
      }),
      after: t.arg.string({
        description:
          'The cursor of an event of this subscription. Sends what came after it first, then new events. Without it, only new events are sent.',
        validate: { schema: cursor },
      }),
    },
    subscribe: (_root, args, context) => feedsOf(context).changes(args),
    resolve: (event) => event,
  }),
);
