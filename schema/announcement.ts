import type { LiveEvent } from '../src/live/live-event.ts';
import { cursor, text, year } from './arguments.ts';
import { builder } from './builder.ts';
import { Honor } from './honor.ts';
import { identifies } from './identifier.ts';
import { feedsOf, liveFields } from './live-event.ts';
import { encodeNodeId } from './node-id.ts';

const AnnouncementKind = builder.enumType('AnnouncementKind', {
  description: 'What an announcement reports.',
  values: {
    ANNOUNCED: {
      description:
        'A result that was not public before: the honor is new, or its result has improved, as when a finalist wins.',
    },
    CHANGED: {
      description:
        'A correction of a public honor: its recipients, award or category differ, or its result is lower than before.',
    },
    RETRACTED: { description: 'The honor was removed. Clients that show it must take it down.' },
  } as const,
});

const Announcement = builder.objectRef<LiveEvent>('Announcement').implement({
  description: 'A change to an honor that became public.',
  fields: (t) => ({
    ...liveFields(t, 'announcements'),
    kind: t.field({
      type: AnnouncementKind,
      description:
        'What happened to the honor. If `more` is above 0, what happened to all the others, or CHANGED if that differs.',
      resolve: ({ announcement }) => {
        if (announcement === null) throw new Error('this event is not an announcement');
        return announcement;
      },
    }),
    honorId: t.id({
      nullable: true,
      description: 'The id of the honor, also once it is gone. Null if `more` is above 0.',
      resolve: ({ honorId }) => honorId && encodeNodeId('Honor', honorId),
    }),
    honor: t.field({
      type: Honor,
      nullable: true,
      description:
        'The honor in its present state, which may be newer than the announcement. Null once it is retracted, and if `more` is above 0.',
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
      'New results, corrections and retractions as they become public, in order. Scheduled documents are not reported before publication, not even to press and curators.',
    args: {
      program: t.arg.string({
        ...identifies('program', { isLookup: true }),
        description:
          'The slug or id of a program. Limits the events to its honors. An unknown program is an error.',
        validate: { schema: text },
      }),
      year: t.arg.int({
        description:
          'The year of an edition. Limits the events to honors of editions of that year.',
        validate: { schema: year },
      }),
      after: t.arg.string({
        description:
          'The cursor of an announcement. Sends what came after it first, then new events. Without it, only new events are sent.',
        validate: { schema: cursor },
      }),
    },
    subscribe: (_root, args, context) => feedsOf(context).announcements(args),
    resolve: (event) => event,
  }),
);
