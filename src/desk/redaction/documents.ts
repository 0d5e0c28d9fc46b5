import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import {
  type DeskDocument,
  deskDocuments,
  emptyDocuments,
  forgetOutcomes,
} from '../../../db/queries/redacted-document.ts';
import { type StoredText, textsOfDocuments } from '../../../db/queries/scheduled-document.ts';
import { endDocument } from '../../../db/queries/scheduling.ts';
import type { DB } from '../../../db/tables.ts';
import { type ValidDocument, validateDocument } from '../../import/document/validate.ts';
import { recordsOf } from '../../import/plan/walk.ts';
import { type ReadDocument, readDocument } from '../../import/read/read.ts';
import { redactedMark } from './mark.ts';
import type { Needles } from './needles.ts';
import type { Subject } from './subject.ts';

/** The documents on the desk that a redaction has to do with, by their ids. */
export interface Concerned {
  /** scheduled, and would bring a value back */
  scheduled: readonly string[];
  /** published or withdrawn, and have a value in their texts or outcomes */
  ended: readonly string[];
  /** scheduled, and only what they will change has a value in it */
  planned: readonly string[];
}

/** What is looked for in documents. */
export interface Sought {
  subject: Subject;
  /** documents that give this field of the entity any value are meant too; null if none are, or if all of it goes */
  field: string | null;
  needles: Needles;
}

/** Looks through all documents of the desk, one text after the other. */
export async function concernedDocuments(db: Transaction<DB>, sought: Sought): Promise<Concerned> {
  const { needles } = sought;
  const scheduled: string[] = [];
  const ended: string[] = [];
  const planned: string[] = [];
  for (const document of await deskDocuments(db)) {
    const { id, status, name, reason } = document;
    const [row] = await textsOfDocuments(db, [id]);
    const isInOutcome = needles.isInDocument(outcomeOf(document));
    const isSaid = needles.isIn(`${name}\n${reason ?? ''}`) || isInTexts(row?.texts ?? [], sought);
    if (status !== 'SCHEDULED') {
      if (isSaid || isInOutcome) ended.push(id);
    } else if (isSaid) scheduled.push(id);
    else if (isInOutcome) planned.push(id);
  }
  return { scheduled, ended, planned };
}

/** Withdraws the scheduled documents, and takes from all what they hold of a value. */
export async function redactDocuments(
  db: Transaction<DB>,
  { scheduled, ended, planned }: Concerned,
): Promise<void> {
  for (const id of scheduled) await endDocument(db, id, 'WITHDRAWN', null);
  await emptyDocuments(db, [...scheduled, ...ended], redactedMark);
  await forgetOutcomes(db, planned);
}

function outcomeOf({ plan, problems }: DeskDocument): string {
  return [...leavesOf(plan), ...leavesOf(problems)].join('\n');
}

function isInTexts(texts: readonly StoredText[], sought: Sought): boolean {
  return texts.some(
    (text) =>
      sought.needles.isInDocument(`${text.name}\n${text.text}`) || isInContent(text, sought),
  );
}

/** What can hide a value in a text: escapes, doubled quotes, and aliases. */
const hiding = /\\|''|""|[&*!]/;

/** Whether a document has it in a form that its text does not show, such as `\u004a`, or gives the field another value. */
function isInContent(text: StoredText, { subject, field, needles }: Sought): boolean {
  if (!hiding.test(text.text) && (field === null || !needles.areNamesIn(text.text))) return false;
  return documentsIn(text).some((read) => {
    if (needles.isInDocument([...leavesOf(read.value)].join('\n'))) return true;
    const document = field === null ? undefined : validateDocument(read, []);
    return document !== undefined && field !== null && givesField(document, subject, field);
  });
}

function documentsIn({ name, form, text }: StoredText): ReadDocument[] {
  const read =
    form === 'ndjson'
      ? text.split('\n').map((line) => readDocument(name, 'json', line, []))
      : [readDocument(name, form, text, [])];
  return read.filter((document) => document !== undefined);
}

/** Whether a document gives a field of an entity a value, or says what sources claim of it. */
function givesField(document: ValidDocument, { kind, key }: Subject, field: string): boolean {
  return recordsOf(document).some((record) => {
    if (record.kind !== kind || !isDeepStrictEqual(record.key, key)) return false;
    const { columns, texts, attributes, claims, ...lists } = record;
    const given = [columns, texts, attributes ?? {}, lists].flatMap((group) =>
      Object.entries(group).flatMap(([name, value]) => (name === field ? [value] : [])),
    );
    return (
      (claims ?? []).some((claim) => claim.field === field) ||
      given.some((value) => value !== null && value !== undefined && !isEmptyList(value))
    );
  });
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** All texts and numbers in a value. */
function* leavesOf(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* leavesOf(inner);
}
