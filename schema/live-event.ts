import type { Context, Feeds } from '../src/context.ts';
import type { LiveEvent } from '../src/live/live-event.ts';
import type { builder } from './builder.ts';

type FieldBuilder = Parameters<
  Parameters<ReturnType<typeof builder.objectRef<LiveEvent>>['implement']>[0]['fields'] & object
>[0];

/**
 * The fields that all messages of subscriptions have.
 * @param what the messages in the plural, such as `announcements`
 */
export function liveFields(t: FieldBuilder, what: string) {
  return {
    cursor: t.exposeString('cursor', {
      description:
        'The position of this message. Pass it as `after` to resume from here. It works only in the same subscription field (`announcements` or `changes`), but the other arguments can differ.',
    }),
    revision: t.exposeString('revision', {
      description:
        'The revision that contains the change (`Dataset.revision`). Several messages can have the same revision.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When the revision was published.',
    }),
    more: t.exposeInt('more', {
      description: `Usually 0. If a revision has more than 1,000 ${what} for a subscriber, you get the first 1,000 one by one. Then one last message follows, in which \`more\` is the number of ${what} that were not sent. Only the first 10,000 entries of a revision are counted (of the program, if you name one), so a larger revision can have more. If you get it, refetch the lists that you show.`,
    }),
  };
}

/** Where a subscription gets its events. */
export function feedsOf({ feeds }: Context): Feeds {
  if (!feeds) throw new Error('there is nothing to subscribe to here');
  return feeds;
}
