import type { builder } from '../builder.ts';
import type { Context, Feeds } from '../context/context.ts';
import type { LiveEvent } from '../context/live-event.ts';

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
        'The position of this message. Pass it as `after` to get the messages after this one. The subscription must be the same (`announcements` or `changes`), but its other arguments can differ.',
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
      description: `Usually 0. If a revision has more than 1,000 ${what} for you, you get 1,000 and one last message in which \`more\` is the number of the rest: refetch the lists that you show. The number is a minimum, because the server reads only the first 10,000 change log entries of a revision, or of the program that you name.`,
    }),
  };
}

/** Where a subscription gets its events. */
export function feedsOf({ feeds }: Context): Feeds {
  if (!feeds) throw new Error('there is nothing to subscribe to here');
  return feeds;
}
