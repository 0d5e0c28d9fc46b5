import type { Context, Feeds } from '../src/context.ts';
import type { LiveEvent } from '../src/live/live-event.ts';
import type { builder } from './builder.ts';

type FieldBuilder = Parameters<
  Parameters<ReturnType<typeof builder.objectRef<LiveEvent>>['implement']>[0]['fields'] & object
>[0];

/**
 * The fields of everything that is told live.
 * @param what is told, in words, such as `honors`
 */
export function tellingFields(t: FieldBuilder, what: string) {
  return {
    cursor: t.exposeString('cursor', {
      description:
        'Its place in what is told, to go on after; of use in the same subscription, whatever its other arguments are.',
    }),
    revision: t.exposeString('revision', { description: 'The revision that made it public.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When that revision was written.',
    }),
    more: t.exposeInt('more', {
      description: `How many further ${what} of this revision are not told one by one: 0, but for the last of a revision that has more than 1,000.`,
    }),
  };
}

/** Where a subscription gets its events. */
export function feedsOf({ feeds }: Context): Feeds {
  if (!feeds) throw new Error('there is nothing to subscribe to here');
  return feeds;
}
