import { type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { ScheduledDocument } from '../../desk-tables.ts';
import { deskTables } from '../../states/desk-schema.ts';
import { microseconds } from '../lists/order.ts';
import { publisherIsPaused } from './publisher-pause.ts';

/** SQL of the order in which scheduled documents are published. */
export const scheduledOrder = sql`publish_at, received_at, id`;

/** A scheduled document as a preview applies it. */
export interface ScheduledDocumentToApply
  extends Pick<Selectable<ScheduledDocument>, 'id' | 'name' | 'reason' | 'writer' | 'publish_at'> {
  /** when it is due, in microseconds since 1970 */
  time: string;
}

/** A scheduled document as the publisher applies it. */
export interface NextScheduledDocument extends ScheduledDocumentToApply {
  /** another value after any change of the document */
  version: string;
  /** whether it has been due, and could not be applied */
  wasTried: boolean;
  /** the bytes that its texts take in the database, where they are compressed */
  size: number;
  /** milliseconds until it is due, by the clock of the database; negative once it is overdue */
  milliseconds: number;
}

const inOrder = (db: Database) =>
  deskTables(db)
    .selectFrom('scheduled_document')
    .select(['id', 'name', 'reason', 'writer', 'publish_at'])
    .select(microseconds('publish_at').as('time'))
    .where('status', '=', 'SCHEDULED')
    .orderBy(scheduledOrder);

/** All scheduled documents as a preview applies them, in the order in which they will be published. */
export function documentsToApply(db: Database): Promise<ScheduledDocumentToApply[]> {
  return inOrder(db).execute();
}

/**
 * The next document that is worth trying to publish. Problems that were found in a preview may be gone, but a document
 * that could not be applied to the published data when it was due cannot be until that data changes. While the publisher
 * is paused, there is none.
 * @param now the current time of the database if null
 * @returns null if there is none
 */
export async function nextDocument(
  db: Database,
  now: Date | null = null,
): Promise<NextScheduledDocument | null> {
  const row = await inOrder(db)
    .select([sql<string>`xmin::text`.as('version'), sql<number>`pg_column_size(texts)`.as('size')])
    .select(sql<boolean>`tried_revision is not null`.as('wasTried'))
    .select(
      sql<number>`extract(epoch from publish_at - coalesce(${now}::timestamptz, clock_timestamp()))::float8 * 1000`.as(
        'milliseconds',
      ),
    )
    .where(sql<boolean>`tried_revision is distinct from (select revision from published.dataset)`)
    .where(sql<boolean>`not ${publisherIsPaused}`)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
