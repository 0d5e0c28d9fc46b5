import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';
import type { WaitingDocument } from '../desk-tables.ts';

type Row = Selectable<WaitingDocument>;

/** A text of an import. */
export interface StoredText {
  name: string;
  form: 'yaml' | 'json' | 'ndjson' | 'csv';
  text: string;
}

type Action = 'created' | 'changed' | 'retracted' | 'unchanged';

/** What a document will change. */
export interface StoredPlan {
  /** how many things, by kind and action */
  counts: Readonly<Record<string, Readonly<Record<Action, number>>>>;
  /** what happens to things that do not stay as they are: the first of them */
  entries: readonly {
    action: Action;
    kind: string;
    key: string;
    id: string;
    changes: readonly { field: string; before: unknown; after: unknown }[];
  }[];
  warnings: readonly string[];
}

/** One thing that is wrong with a document, and where. */
export interface StoredProblem {
  file: string;
  line?: number;
  column?: number;
  path: string;
  message: string;
  expected?: string;
  got?: string;
}

/** A document on the desk. */
export interface WaitingDocumentRow extends Omit<Row, 'texts' | 'plan' | 'problems'> {
  /** one or more that are applied as one change */
  texts: readonly StoredText[];
  /** null until it is planned, and where it does not fit */
  plan: StoredPlan | null;
  /** null where it fits */
  problems: readonly StoredProblem[] | null;
}

const documents = (db: Database) => deskOf(db).selectFrom('waiting_document').selectAll();

/** All that wait, in the order of their times. */
export async function waitingDocuments(db: Database): Promise<WaitingDocumentRow[]> {
  return documents(db)
    .where('status', '=', 'WAITING')
    .orderBy('publish_at')
    .orderBy('number')
    .$castTo<WaitingDocumentRow>()
    .execute();
}

/** The ids of all that wait, in the order of their times. */
export async function waitingIds(db: Database): Promise<string[]> {
  const rows = await deskOf(db)
    .selectFrom('waiting_document')
    .select('id')
    .where('status', '=', 'WAITING')
    .orderBy('publish_at')
    .orderBy('number')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those with these ids, whatever became of them. */
export async function documentsById(
  db: Database,
  ids: readonly string[],
): Promise<WaitingDocumentRow[]> {
  return documents(db)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .$castTo<WaitingDocumentRow>()
    .execute();
}

export interface NewDocument {
  name: string;
  texts: readonly StoredText[];
  publishAt: Date;
  reason: string | null;
  writer: Row['writer'];
  receivedBy: string | null;
  receivedAt: Date;
}

/** Puts a document on the desk. @returns its id */
export async function insertDocument(db: Database, document: NewDocument): Promise<string> {
  const { name, texts, publishAt, reason, writer, receivedBy, receivedAt } = document;
  const { id } = await deskOf(db)
    .insertInto('waiting_document')
    .values({
      ...{ name, reason, writer },
      texts: JSON.stringify(texts),
      publish_at: publishAt,
      received_by: receivedBy,
      received_at: receivedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes down what a document will change, or why it does not fit. */
export async function setOutcome(
  db: Database,
  id: string,
  outcome: { plan: StoredPlan } | { problems: readonly StoredProblem[] },
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await deskOf(db)
    .updateTable('waiting_document')
    .set({
      plan: json('plan' in outcome ? outcome.plan : undefined),
      problems: json('problems' in outcome ? outcome.problems : undefined),
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Takes a document off those that wait.
 * @param revision that holds what it changed; null where it changed nothing, or is withdrawn
 */
export async function endDocument(
  db: Database,
  id: string,
  status: 'PUBLISHED' | 'WITHDRAWN',
  revision: string | null,
): Promise<void> {
  await deskOf(db)
    .updateTable('waiting_document')
    .set({ status, revision, ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
}

/** Gives a waiting document another time. */
export async function setPublishAt(db: Database, id: string, publishAt: Date): Promise<void> {
  await deskOf(db)
    .updateTable('waiting_document')
    .set({ publish_at: publishAt })
    .where('id', '=', id)
    .execute();
}

/** The first that fits and is due. @param now the present moment of the database if null */
export async function firstDue(db: Database, now: Date | null): Promise<WaitingDocumentRow | null> {
  const row = await documents(db)
    .where('status', '=', 'WAITING')
    .where('problems', 'is', null)
    .where('publish_at', '<=', sql<Date>`coalesce(${now}::timestamptz, clock_timestamp())`)
    .orderBy('publish_at')
    .orderBy('number')
    .limit(1)
    .$castTo<WaitingDocumentRow>()
    .executeTakeFirst();
  return row ?? null;
}

/** Milliseconds until the next document that fits is due, by the database's clock; null where none waits. */
export async function untilDue(db: Database): Promise<number | null> {
  const row = await deskOf(db)
    .selectFrom('waiting_document')
    .where('status', '=', 'WAITING')
    .where('problems', 'is', null)
    .select(
      sql<number | null>`extract(epoch from min(publish_at) - clock_timestamp())::float8 * 1000`.as(
        'milliseconds',
      ),
    )
    .executeTakeFirstOrThrow();
  return row.milliseconds;
}
