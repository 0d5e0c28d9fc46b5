import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';
import type { ScheduledDocument } from '../desk-tables.ts';
import { microseconds } from './order.ts';
import { scheduledOrder } from './scheduled-order.ts';

const dueTime = microseconds('publish_at').as('time');

/** A scheduled document as a preview applies it. */
export interface DocumentToApply
  extends Pick<Selectable<ScheduledDocument>, 'id' | 'name' | 'reason' | 'writer' | 'publish_at'> {
  /** when it is due, in microseconds since 1970 */
  time: string;
}

/** All scheduled documents as a preview applies them, in the order in which they will be published. */
export function documentsToApply(db: Database): Promise<DocumentToApply[]> {
  return deskOf(db)
    .selectFrom('scheduled_document')
    .select(['id', 'name', 'reason', 'writer', 'publish_at', dueTime])
    .where('status', '=', 'SCHEDULED')
    .orderBy(scheduledOrder)
    .execute();
}

/**
 * Whether it is worth trying to publish a document: problems that were found in a preview may be gone, but a document
 * that could not be applied to the published data when it was due cannot be until that data changes.
 */
const isWorthTrying = sql<boolean>`
  tried_revision is distinct from (select revision from published.dataset)`;

/**
 * The first document that is due and can be tried.
 * @param now the current time of the database if null
 */
export async function firstDue(db: Database, now: Date | null): Promise<DocumentToApply | null> {
  const row = await deskOf(db)
    .selectFrom('scheduled_document')
    .select(['id', 'name', 'reason', 'writer', 'publish_at', dueTime])
    .where('status', '=', 'SCHEDULED')
    .where(isWorthTrying)
    .where('publish_at', '<=', sql<Date>`coalesce(${now}::timestamptz, clock_timestamp())`)
    .orderBy(scheduledOrder)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Milliseconds until the next document can be tried, by the clock of the database; null if none is scheduled. */
export async function untilDue(db: Database): Promise<number | null> {
  const row = await deskOf(db)
    .selectFrom('scheduled_document')
    .where('status', '=', 'SCHEDULED')
    .where(isWorthTrying)
    .select(
      sql<number | null>`extract(epoch from min(publish_at) - clock_timestamp())::float8 * 1000`.as(
        'milliseconds',
      ),
    )
    .executeTakeFirstOrThrow();
  return row.milliseconds;
}
