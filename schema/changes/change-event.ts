import { cursor, text } from '../arguments/arguments.ts';
import { identifies } from '../arguments/identifier.ts';
import { builder } from '../builder.ts';
import type { LiveEvent } from '../context/live-event.ts';
import { Change } from './change.ts';
import { feedsOf, liveFields } from './live-fields.ts';

const ChangeEvent = builder.objectRef<LiveEvent>('ChangeEvent').implement({
  description: 'A subscription message: a new entry of the change log.',
  fields: (t) => ({
    ...liveFields(t, 'changes'),
    change: t.field({
      type: Change,
      nullable: true,
      description: 'The new entry. Null if `more` is above 0.',
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
      'New entries of the change log, oldest first. For past entries, use the query `changes`. The changes of a scheduled document are sent when it is published, not earlier, whatever the role of the access token.',
    args: {
      program: t.arg.string({
        ...identifies('program', { isLookup: true }),
        description:
          'The slug or id of a program. You get only messages about the program and everything in it. An unknown program is an error.',
        validate: { schema: text },
      }),
      after: t.arg.string({
        description:
          'The `cursor` of an earlier message of this subscription. You first get the messages after it, and then new ones. If omitted, you get only new ones.',
        validate: { schema: cursor },
      }),
    },
    subscribe: (_root, args, context) => feedsOf(context).changes(args),
    resolve: (event) => event,
  }),
);
