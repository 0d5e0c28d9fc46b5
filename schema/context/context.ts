import type { DeskLoaders } from '../../db/loaders/desk.ts';
import type { Loaders } from '../../db/loaders/index.ts';
import type { Viewer } from '../../db/model/viewer.ts';
import type { Desk } from './desk.ts';
import type { LiveEvent } from './live-event.ts';

/** The context that resolvers of one request get. */
export interface Context {
  viewer: Viewer;
  /** null if nobody can sign in */
  desk: Desk | null;
  /** language tags of the whole operation, the preferred one first; a field can have its own */
  preferredLanguages: readonly string[];
  /** the only way to the data: batched, over one state; in a mutation new ones after each write */
  loaders: Loaders;
  /** the same for access tokens and scheduled documents; null if nobody can sign in */
  deskLoaders: DeskLoaders | null;
  /**
   * Runs what a field of a mutation does, unless the operation has ended. What is selected below the field then reads
   * the state after it. In a query it only runs it.
   */
  write<Result>(act: () => Promise<Result>): Promise<Result>;
  /** where subscriptions get their events; absent for other operations */
  feeds?: Feeds;
}

/** Feeds to subscribe to: the root fields are in schema/changes/announcement.ts and schema/changes/change-event.ts. */
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
