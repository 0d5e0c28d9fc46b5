import { type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { ScheduledDocument } from '../../desk-tables.ts';
import { deskTables } from '../../states/desk-schema.ts';
import type { StoredText } from './scheduled-document.ts';

type Row = Selectable<ScheduledDocument>;

export interface NewDocument {
  name: string;
  texts: readonly StoredText[];
  publishAt: Date;
  reason: string | null;
  writer: Row['writer'];
  receivedBy: string | null;
  receivedAt: Date;
}

/**
 * Waits until no other session changes what is scheduled, until the transaction ends. Publications do not wait for that,
 * and it does not wait for writers of the published data.
 */
export async function lockSchedule(db: Database): Promise<void> {
  await sql`lock table desk.scheduled_document in share update exclusive mode`.execute(db);
}

/** Waits until no other session publishes or changes a document, until the transaction ends. */
export async function lockDocument(db: Database, id: string): Promise<void> {
  await deskTables(db)
    .selectFrom('scheduled_document')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

/** Adds a scheduled document. @returns its id */
export async function insertDocument(db: Database, document: NewDocument): Promise<string> {
  const { name, texts, publishAt, reason, writer, receivedBy, receivedAt } = document;
  const { id } = await deskTables(db)
    .insertInto('scheduled_document')
    .values({
      name,
      reason,
      writer,
      texts: JSON.stringify(texts),
      publish_at: publishAt,
      received_by: receivedBy,
      // After all that are scheduled: of those due at the same time, the first received is published first.
      received_at: sql<Date>`(
        select greatest(${receivedAt}::timestamptz, max(received_at) + interval '1 microsecond')
        from desk.scheduled_document where status = 'SCHEDULED')`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The id of the document that is scheduled for this time with exactly the same texts, or null. */
export async function sameDocumentId(
  db: Database,
  publishAt: Date,
  texts: readonly StoredText[],
): Promise<string | null> {
  const row = await deskTables(db)
    .selectFrom('scheduled_document')
    .select('id')
    .where('status', '=', 'SCHEDULED')
    .where('publish_at', '=', publishAt)
    .where('texts', '=', sql<Row['texts']>`${JSON.stringify(texts)}::jsonb`)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Marks a scheduled document as published or withdrawn.
 * @param revision that published it; null if it changed nothing or is withdrawn
 */
export async function endDocument(
  db: Database,
  id: string,
  status: 'PUBLISHED' | 'WITHDRAWN',
  revision: string | null,
): Promise<void> {
  await deskTables(db)
    .updateTable('scheduled_document')
    .set({ status, revision, ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
}

/** Changes the time at which a scheduled document is due. */
export async function setPublishAt(db: Database, id: string, publishAt: Date): Promise<void> {
  await deskTables(db)
    .updateTable('scheduled_document')
    .set({ publish_at: publishAt })
    .where('id', '=', id)
    .execute();
}

/** The current time by the clock of the database, which all processes share. */
export async function readCurrentTime(db: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database returned no time.');
  return row.now;
}
