import type { AnnouncementKind } from '../../db/tables.ts';

/** A position in the events: of what was read, or of what a subscriber has taken. */
export interface Position {
  revision: bigint;
  number: number;
}

/** An event for subscribers. */
export interface LiveEvent {
  position: Position;
  /** the position as readers see it */
  cursor: string;
  revision: string;
  number: number;
  publishedAt: Date;
  /** what is announced; null for a change, and where `more` is not 0 */
  announcement: AnnouncementKind | null;
  /** of an announcement; null for a change, and where `more` is not 0 */
  honorId: string | null;
  /** how many further events of the revision are not sent one by one; 0 for an ordinary event */
  more: number;
}
