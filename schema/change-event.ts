import type { LiveEvent } from '../src/live/event.ts';
import { cursor, text } from './arguments.ts';
import { builder } from './builder.ts';
import { Change } from './change.ts';
import { identifies } from './identifier.ts';
import { feedsOf, tellingFields } from './live-event.ts';

const ChangeEvent = builder.objectRef<LiveEvent>('ChangeEvent').implement({
  description: 'That something has been changed.',
  fields: (t) => ({
    ...tellingFields(t, 'changes'),
    change: t.field({
      type: Change,
      nullable: true,
      description: 'The change. Null where `more` says how many others there are.',
      resolve: ({ revision, number, more }, _args, { loaders }) =>
        more > 0 ? null : loaders.change.load({ revision, number }),
    }),
  }),
});

builder.subscriptionField('changes', (t) =>
  t.field({
    type: ChangeEvent,
    nullable: true,
    description: 'The change log as it grows, oldest first; the query `changes` reads it back.',
    args: {
      program: t.arg.string({
        ...identifies('program', { isLookup: true }),
        description:
          'The slug or id of a program: reports only changes of the program and of what belongs to it. An unknown program is an error.',
        validate: { schema: text },
      }),
      after: t.arg.string({
        description:
          'The cursor of an event of this subscription: first what has been changed since, then what is. Without it, only what is changed from now on.',
        validate: { schema: cursor },
      }),
    },
    subscribe: (_root, args, context) => feedsOf(context).changes(args),
    resolve: (event) => event,
  }),
);
