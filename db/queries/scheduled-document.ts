import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';
import type { ScheduledDocument } from '../desk-tables.ts';
import { hasId, typename } from './keys.ts';
import type { List } from './list.ts';
import { microseconds } from './order.ts';
import { previewIsUpToDate } from './preview-state.ts';
import { scheduledOrder } from './scheduled-order.ts';

type Row = Selectable<ScheduledDocument>;

export type ScheduledDocumentStatus = Row['status'];

/** A text of an import. */
export interface StoredText {
  name: string;
  form: 'yaml' | 'json' | 'ndjson' | 'csv';
  text: string;
}

type Action = 'created' | 'changed' | 'retracted' | 'unchanged';

/** What a document will change. */
export interface StoredPlan {
  /** how many entities, by kind and action */
  counts: Readonly<Record<string, Readonly<Record<Action, number>>>>;
  /** the first of the entities that change */
  entries: readonly {
    action: Action;
    kind: string;
    key: string;
    id: string;
    changes: readonly { field: string; before: unknown; after: unknown }[];
  }[];
  warnings: readonly string[];
}

/** One problem of a document, and where it is. */
export interface StoredProblem {
  file: string;
  line?: number;
  column?: number;
  path: string;
  message: string;
  expected?: string;
  got?: string;
}

/** A document on the desk, without its texts, which can be large. */
export interface ScheduledDocumentRow
  extends Omit<Row, 'texts' | 'plan' | 'problems' | 'tried_revision'> {
  __typename: 'ScheduledDocument';
  /** whether it is still scheduled although its time has passed */
  is_overdue: boolean;
  /** null until it is planned, and while it has problems */
  plan: StoredPlan | null;
  /** null if it can be applied */
  problems: readonly StoredProblem[] | null;
  /** whether plan and problems hold for the data and the scheduled documents as they are now */
  is_checked: boolean;
}

const documents = (db: Database) =>
  deskOf(db)
    .selectFrom('scheduled_document')
    .select(['id', 'name', 'publish_at', 'reason', 'writer', 'received_by', 'received_at'])
    .select(['status', 'ended_at', 'revision', 'plan', 'problems'])
    .select(sql<boolean>`status = 'SCHEDULED' and publish_at < clock_timestamp()`.as('is_overdue'))
    .select(sql<boolean>`status <> 'SCHEDULED' or ${previewIsUpToDate}`.as('is_checked'))
    .select(typename('ScheduledDocument'))
    .$castTo<ScheduledDocumentRow>();

const scheduled = (db: Database) =>
  documents(db).where('status', '=', 'SCHEDULED').orderBy(scheduledOrder);

/** All scheduled documents, in the order in which they will be published. */
export function scheduledDocuments(db: Database): Promise<ScheduledDocumentRow[]> {
  return scheduled(db).execute();
}

const time = sql<string>`(extract(epoch from publish_at) * 1000000)::bigint`;

/** A scheduled document as a preview applies it. */
export interface DocumentToApply
  extends Pick<Row, 'id' | 'name' | 'reason' | 'writer' | 'publish_at'> {
  /** when it is due, in microseconds since 1970 */
  time: string;
}

/** All scheduled documents as a preview applies them, in the order in which they will be published. */
export function documentsToApply(db: Database): Promise<DocumentToApply[]> {
  return deskOf(db)
    .selectFrom('scheduled_document')
    .select(['id', 'name', 'reason', 'writer', 'publish_at', time.as('time')])
    .where('status', '=', 'SCHEDULED')
    .orderBy(scheduledOrder)
    .execute();
}

/** The documents that have one of these ids, whatever their status. */
export function documentsById(
  db: Database,
  ids: readonly string[],
): Promise<ScheduledDocumentRow[]> {
  return documents(db).where(hasId('id', ids)).execute();
}

/** The texts of documents: one or more of each, which are applied as one change. */
export async function textsOfDocuments(
  db: Database,
  ids: readonly string[],
): Promise<{ id: string; texts: readonly StoredText[] }[]> {
  return deskOf(db)
    .selectFrom('scheduled_document')
    .select(['id', 'texts'])
    .where(hasId('id', ids))
    .$castTo<{ id: string; texts: readonly StoredText[] }>()
    .execute();
}

/** The id of the document that is scheduled for this time with the same texts, word for word; null if there is none. */
export async function sameDocumentId(
  db: Database,
  publishAt: Date,
  texts: readonly StoredText[],
): Promise<string | null> {
  const row = await deskOf(db)
    .selectFrom('scheduled_document')
    .select('id')
    .where('status', '=', 'SCHEDULED')
    .where('publish_at', '=', publishAt)
    .where('texts', '=', sql<Row['texts']>`${JSON.stringify(texts)}::jsonb`)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface ScheduledDocumentFilter {
  statuses: readonly ScheduledDocumentStatus[];
}

/** The documents with one of these statuses, in the order in which they are published. */
export const documentsByTime = ({
  statuses,
}: ScheduledDocumentFilter): List<ScheduledDocumentRow> => ({
  name: 'Query.scheduledDocuments',
  nested: false,
  order: [
    {
      column: 'publish_at_key',
      direction: 'asc',
      type: 'bigint',
      value: microseconds('list.publish_at'),
    },
    {
      column: 'received_at_key',
      direction: 'asc',
      type: 'bigint',
      value: microseconds('list.received_at'),
    },
    { column: 'id', direction: 'asc', type: 'uuid' },
  ],
  rows: (db) =>
    documents(db).where(sql<boolean>`status = any(${statuses}::desk.scheduled_document_status[])`),
});

export interface NewDocument {
  name: string;
  texts: readonly StoredText[];
  publishAt: Date;
  reason: string | null;
  writer: Row['writer'];
  receivedBy: string | null;
  receivedAt: Date;
}

/** Adds a scheduled document. @returns its id */
export async function insertDocument(db: Database, document: NewDocument): Promise<string> {
  const { name, texts, publishAt, reason, writer, receivedBy, receivedAt } = document;
  const { id } = await deskOf(db)
    .insertInto('scheduled_document')
    .values({
      ...{ name, reason, writer },
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

/** What came of applying a document: what it changes, or why it cannot be applied. */
export type Outcome = { plan: StoredPlan } | { problems: readonly StoredProblem[] };

const columnsOf = (outcome: Outcome) => ({
  plan: 'plan' in outcome ? JSON.stringify(outcome.plan) : null,
  problems: 'problems' in outcome ? JSON.stringify(outcome.problems) : null,
});

/**
 * Stores what a document changes, or why it cannot be applied.
 * @param triedRevision the published revision at which it was due but failed; null if it was not tried
 */
export async function setOutcome(
  db: Database,
  id: string,
  outcome: Outcome,
  triedRevision: string | null = null,
): Promise<void> {
  await deskOf(db)
    .updateTable('scheduled_document')
    .set({ ...columnsOf(outcome), tried_revision: triedRevision })
    .where('id', '=', id)
    .execute();
}

/**
 * Stores what came of a document in a preview, unless it has been published, withdrawn or moved to another time since.
 * @returns whether it has problems and had none before
 */
export async function setOutcomeInPreview(
  db: Database,
  { id, time: given }: Pick<DocumentToApply, 'id' | 'time'>,
  outcome: Outcome,
): Promise<boolean> {
  const row = await deskOf(db)
    .selectFrom('scheduled_document')
    .select(sql<boolean>`problems is not null`.as('hadProblems'))
    .where('id', '=', id)
    .where('status', '=', 'SCHEDULED')
    .where(time, '=', given)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return false;
  await deskOf(db)
    .updateTable('scheduled_document')
    .set({ ...columnsOf(outcome), ...('plan' in outcome && { tried_revision: null }) })
    .where('id', '=', id)
    .execute();
  return 'problems' in outcome && !row.hadProblems;
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
  await deskOf(db)
    .updateTable('scheduled_document')
    .set({ status, revision, ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
}

/** Changes the time at which a scheduled document is due. */
export async function setPublishAt(db: Database, id: string, publishAt: Date): Promise<void> {
  await deskOf(db)
    .updateTable('scheduled_document')
    .set({ publish_at: publishAt })
    .where('id', '=', id)
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
    .select(['id', 'name', 'reason', 'writer', 'publish_at', time.as('time')])
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
