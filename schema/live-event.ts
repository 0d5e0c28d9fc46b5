import type { Context, Feeds } from '../src/context.ts';
import type { LiveEvent } from '../src/live/live-event.ts';
import type { builder } from './builder.ts';

type FieldBuilder = Parameters<
  Parameters<ReturnType<typeof builder.objectRef<LiveEvent>>['implement']>[0]['fields'] & object
>[0];

/**
 * The fields that all events of subscriptions have.
 * @param what the events in the plural, such as `announcements`
 */
export function liveFields(t: FieldBuilder, what: string) {
  return {
    cursor: t.exposeString('cursor', {
      description:
        'The position of the event, to resume from with `after`. Valid in the same subscription, whatever its other arguments.',
    }),
    revision: t.exposeString('revision', {
      description: 'The revision that published it. Several events can share one.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When that revision was published.',
    }),
    more: t.exposeInt('more', {
      description: `0 for an event that reports a single change. Revisions with more than 1,000 ${what} end with an event that only counts the others here; query the lists again then.`,
    }),
  };
}

/** Where a subscription gets its events. */
export function feedsOf({ feeds }: Context): Feeds {
  if (!feeds) throw new Error('there is nothing to subscribe to here');
  return feeds;
}
