import { type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { ScheduledDocument } from '../../desk-tables.ts';
import { deskTables } from '../../states/desk-schema.ts';
import { hasId, typename } from '../lists/expressions.ts';
import { byTime } from '../lists/order.ts';
import type { List } from '../lists/paged-list.ts';
import { scheduledOrder } from './due-scheduled-document.ts';
import { previewIsUpToDate } from './preview-state.ts';
import type { StoredPlan, StoredProblem } from './scheduled-document-outcome.ts';

type Row = Selectable<ScheduledDocument>;

export type ScheduledDocumentStatus = Row['status'];

/** A text of an import. */
export interface StoredText {
  name: string;
  form: 'yaml' | 'json' | 'ndjson' | 'csv';
  text: string;
}

/** A scheduled, published or withdrawn document, without its texts, which can be large. */
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
  deskTables(db)
    .selectFrom('scheduled_document')
    .select(['id', 'name', 'publish_at', 'reason', 'writer', 'received_by', 'received_at'])
    .select(['status', 'ended_at', 'revision', 'plan', 'problems'])
    .select(sql<boolean>`status = 'SCHEDULED' and publish_at < clock_timestamp()`.as('is_overdue'))
    .select(sql<boolean>`status <> 'SCHEDULED' or ${previewIsUpToDate}`.as('is_checked'))
    .select(typename('ScheduledDocument'))
    .$castTo<ScheduledDocumentRow>();

/** All scheduled documents, in the order in which they will be published. */
export function scheduledDocuments(db: Database): Promise<ScheduledDocumentRow[]> {
  return documents(db).where('status', '=', 'SCHEDULED').orderBy(scheduledOrder).execute();
}

/** The documents that have one of these ids, whatever their status. */
export function scheduledDocumentsById(
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
  return deskTables(db)
    .selectFrom('scheduled_document')
    .select(['id', 'texts'])
    .where(hasId('id', ids))
    .$castTo<{ id: string; texts: readonly StoredText[] }>()
    .execute();
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
    byTime('publish_at', 'asc'),
    byTime('received_at', 'asc'),
    { column: 'id', direction: 'asc', type: 'uuid' },
  ],
  rows: (db) =>
    documents(db).where(sql<boolean>`status = any(${statuses}::desk.scheduled_document_status[])`),
});
