import type { LiveEvent } from '../src/live/event.ts';
import { cursor, text, year } from './arguments.ts';
import { builder } from './builder.ts';
import { Honor } from './honor.ts';
import { identifies } from './identifier.ts';
import { feedsOf, tellingFields } from './live-event.ts';

const Announcement = builder.objectRef<LiveEvent>('Announcement').implement({
  description:
    'That a result is public: an honor that is new, or one whose result or recipients are, such as a finalist who has won.',
  fields: (t) => ({
    ...tellingFields(t, 'honors'),
    honor: t.field({
      type: Honor,
      nullable: true,
      description:
        'The honor as it is now. Null where `more` says how many others there are, and where it is gone since.',
      resolve: ({ honorId }, _args, { loaders }) =>
        honorId === null ? null : loaders.honor.load(honorId),
    }),
  }),
});

builder.subscriptionField('announcements', (t) =>
  t.field({
    type: Announcement,
    nullable: true,
    description:
      'Results as they are made public, each honor of a revision once, in order. What waits for its time is never told before.',
    args: {
      program: t.arg.string({
        ...identifies('program', { isLookup: true }),
        description:
          'The slug or id of a program: reports only its honors. An unknown program is an error.',
        validate: { schema: text },
      }),
      year: t.arg.int({
        description: "The year in an edition's name: only honors of editions of that year.",
        validate: { schema: year },
      }),
      after: t.arg.string({
        description:
          'The cursor of an announcement: first what has been announced since, then what is. Without it, only what is announced from now on.',
        validate: { schema: cursor },
      }),
    },
    subscribe: (_root, args, context) => feedsOf(context).announcements(args),
    resolve: (event) => event,
  }),
);
