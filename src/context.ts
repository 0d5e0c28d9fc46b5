import type { LiveEvent } from './live/event.ts';
import type { Loaders } from './loaders/index.ts';

/** What resolvers of one request get. */
export interface Context {
  /** the only way to the data: batched, over one state */
  loaders: Loaders;
  /** languages that the whole operation wishes for, in order, where a field does not say */
  wishes: readonly string[];
  /** where subscriptions get their events; absent where none is asked for */
  feeds?: Feeds;
}

/** What can be subscribed to. */
export interface Feeds {
  announcements(args: FeedArguments & { year?: Maybe<number> }): Promise<AsyncIterable<LiveEvent>>;
  changes(args: FeedArguments): Promise<AsyncIterable<LiveEvent>>;
}

interface FeedArguments {
  program?: Maybe<string>;
  /** a cursor */
  after?: Maybe<string>;
}

type Maybe<Value> = Value | null | undefined;
