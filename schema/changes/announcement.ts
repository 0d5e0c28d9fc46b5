import { cursor, text, year } from '../arguments/arguments.ts';
import { identifies } from '../arguments/identifier.ts';
import { encodeNodeId } from '../arguments/node-id.ts';
import { builder } from '../builder.ts';
import type { LiveEvent } from '../context/live-event.ts';
import { Honor } from '../types.ts';
import { feedsOf, liveFields } from './live-fields.ts';

const AnnouncementKind = builder.enumType('AnnouncementKind', {
  description: 'What an announcement reports.',
  values: {
    ANNOUNCED: {
      description:
        'A new public result: the honor is new, or its result is better than before in the order of HonorResult, as when a finalist wins.',
    },
    CHANGED: {
      description:
        'A correction: the recipients, award or category changed, or the result is lower than before. Changes of other fields are not announced; the subscription `changes` sends them.',
    },
    RETRACTED: { description: 'The honor was removed. Clients that show it must remove it.' },
    MORE: {
      description:
        'The revision has more news than is sent one by one. `more` says how many honors are left. Refetch the lists that you show.',
    },
  } as const,
});

const Announcement = builder.objectRef<LiveEvent>('Announcement').implement({
  description: 'A subscription message: an honor is new, was corrected or was retracted.',
  fields: (t) => ({
    ...liveFields(t, 'announcements'),
    kind: t.field({
      type: AnnouncementKind,
      description: 'What happened to the honor, or MORE if the message is about no single one.',
      resolve: ({ announcement, more }) => {
        if (more > 0) return 'MORE';
        if (announcement === null) throw new Error('this event is not an announcement');
        return announcement;
      },
    }),
    honorId: t.id({
      nullable: true,
      description: 'The id of the honor, even after it is retracted. Null if `kind` is MORE.',
      resolve: ({ honorId }) => honorId && encodeNodeId('Honor', honorId),
    }),
    honor: t.field({
      type: Honor,
      nullable: true,
      description:
        'The honor as it is now, which may be newer than the message. Null if it has been retracted or if `kind` is MORE.',
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
      'New results, corrections and retractions, in the order in which they become public. The changes of a scheduled document are sent when it is published, not earlier, whatever the role of the access token.',
    args: {
      program: t.arg.string({
        ...identifies('program', { isLookup: true }),
        description:
          'The slug or id of a program. You get only messages about its honors. An unknown program is an error.',
        validate: { schema: text },
      }),
      year: t.arg.int({
        description:
          'The year of an edition. You get only messages about honors of editions of this year, and about retracted honors whose year is unknown.',
        validate: { schema: year },
      }),
      after: t.arg.string({
        description:
          'The `cursor` of an earlier message of this subscription. You first get the messages after it, and then new ones. If omitted, you get only new ones.',
        validate: { schema: cursor },
      }),
    },
    subscribe: (_root, args, context) => feedsOf(context).announcements(args),
    resolve: (event) => event,
  }),
);
