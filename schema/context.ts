import type { Database } from '../db/connect.ts';
import type { Desk } from '../src/desk/desk.ts';
import type { LiveEvent } from '../src/live/live-event.ts';
import type { DeskLoaders } from '../db/loaders/desk.ts';
import type { Loaders } from '../db/loaders/index.ts';
import type { RowCache } from '../db/loaders/row-cache.ts';
import type { Standbys } from '../src/standbys/standbys.ts';
import type { Viewer } from '../db/model/viewer.ts';

/** The client of an operation, and the state that it reads. */
export interface Caller {
  /** the state that the viewer reads */
  db: Database;
  viewer: Viewer;
  /** null if nobody can sign in */
  desk: Desk | null;
  /** language tags of the whole operation, the preferred one first; a field can have its own */
  preferredLanguages: readonly string[];
  /**
   * The viewer at this moment: a token may have expired or been revoked since.
   * @throws GraphQLError UNAUTHENTICATED
   */
  refreshViewer(): Promise<Viewer>;
}

/** The caller of one running operation, with what ends or speeds up the operation. */
export interface OperationCaller extends Caller {
  /** aborted, with a GraphQLError, when the client goes away or the time of the operation is over: everything ends then */
  signal: AbortSignal;
  /** a revision that the state has had, and has still if nothing was written; null or absent if none is known */
  knownRevision?: string | null;
  /** what queries have read of the same state; null or absent if nothing is kept, and unused if no revision is known */
  rowCache?: RowCache | null;
  /** where a query of the public may run if the revision is known; on the primary only if null or absent */
  standbys?: Pick<Standbys, 'choose'> | null;
  /** called with the revision of the state if a query has read only one */
  onRevision?: (revision: string) => void;
}

/** What resolvers of one request get. */
export interface Context extends Omit<Caller, 'db' | 'refreshViewer'> {
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

/** What can be subscribed to: the root fields are in schema/announcement.ts and schema/change-event.ts. */
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
