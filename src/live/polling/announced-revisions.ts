import type { Database } from '../../../db/connections/connect.ts';
import {
  endOfRevision,
  type PublishedEventPosition,
  type PublishedEventRow,
  readPublishedEvents,
} from '../../../db/queries/changes/published-events.ts';
import type { AnnouncementKind } from '../../../db/tables.ts';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';

/** The announcements of a revision: ids and no names, so that a redaction leaves them as they are. */
export interface AnnouncedRevision {
  revision: number;
  publishedAt: string;
  announcements: { kind: AnnouncementKind; honorId: string }[];
  /** how many further ones are not listed, as far as they are counted */
  more: number;
}

/** How many announcements of a revision are listed: as many honors as a query takes by their ids. */
const maxListed = 100;
const pageSize = 1_000;

/**
 * The revisions that announced something, with what the subscription `announcements` reports of them.
 * @param from the first revision
 * @param to the last one
 */
export async function readAnnounced(
  db: Database,
  from: number,
  to: number,
): Promise<AnnouncedRevision[]> {
  const topic = { kind: 'announcements', program: null, year: null } as const;
  const revisions = new Map<string, AnnouncedRevision>();
  let position: PublishedEventPosition = { revision: String(from - 1), number: endOfRevision };
  while (BigInt(position.revision) < to || position.number < endOfRevision) {
    const { rows, next } = await readPublishedEvents(db, topic, position, String(to), pageSize);
    for (const row of rows) add(revisions, row);
    position = next;
  }
  return [...revisions.values()];
}

function add(
  revisions: Map<string, AnnouncedRevision>,
  { revision, at, announcement, honor_id, more }: PublishedEventRow,
): void {
  const known = revisions.get(revision) ?? {
    revision: Number(revision),
    publishedAt: at.toISOString(),
    announcements: [],
    more: 0,
  };
  revisions.set(revision, known);
  if (announcement === null || honor_id === null) known.more += more;
  else if (known.announcements.length === maxListed) known.more += 1;
  else known.announcements.push({ kind: announcement, honorId: encodeNodeId('Honor', honor_id) });
}
