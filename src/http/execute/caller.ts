import type { Desk } from '#desk';
import type { Standbys } from '#standbys';
import type { Database } from '../../../db/connections/connect.ts';
import type { RowCache } from '../../../db/loaders/row-cache.ts';
import type { Viewer } from '../../../db/model/viewer.ts';
import type { Context } from '../../../schema/context/context.ts';

/** The client of an operation, and the state that it reads. */
export interface Caller extends Pick<Context, 'viewer' | 'preferredLanguages'> {
  /** the state that the viewer reads */
  db: Database;
  /** null if nobody can sign in */
  desk: Desk | null;
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
