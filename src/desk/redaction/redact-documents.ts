import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import {
  FailedEntities,
  ImportCache,
  lookUpExternalIds,
  type ReadDocument,
  readDocument,
  recordsOf,
  type SlugDocument,
  validateDocument,
} from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import {
  type DeskDocument,
  deskDocuments,
  emptyDocuments,
  forgetOutcomes,
} from '../../../db/queries/changes/desk-documents.ts';
import { type StoredText, textsOfDocuments } from '../../../db/queries/desk/scheduled-document.ts';
import { endDocument } from '../../../db/queries/desk/scheduling.ts';
import type { DB } from '../../../db/tables.ts';

import type { Lineage } from './lineage.ts';
import type { TextMatcher } from './text-matcher.ts';
import { redactedMark } from './values.ts';

/** The documents on the desk that a redaction has to do with, by their ids. */
export interface Concerned {
  /** scheduled, and would bring a value back */
  scheduled: readonly string[];
  /** published or withdrawn, and have a value in their texts or outcomes */
  ended: readonly string[];
  /** scheduled, and only what they will change has a value in it */
  planned: readonly string[];
}

/** The target of a search in documents. */
export interface Sought {
  subject: Pick<Lineage, 'kind' | 'keys'>;
  /** documents that give this field of the entity any value are meant too; null if none are, or if all of it goes */
  field: string | null;
  needles: TextMatcher;
}

/** Where a search has not found a value, so that the next one need not look there. */
export interface Cleared {
  /** documents whose texts do not have it: a document keeps its texts as they are */
  texts: ReadonlySet<string>;
  /** documents that had ended and have it nowhere: nothing changes them */
  ended: ReadonlySet<string>;
}

/** The state that a first search starts from. */
export const nothingCleared: Cleared = { texts: new Set(), ended: new Set() };

/** Searches the documents of the desk, except where an earlier search for the same has not found anything. */
export async function searchDocuments(
  db: Database,
  sought: Sought,
  before: Cleared,
): Promise<{ concerned: Concerned; cleared: Cleared }> {
  const { needles } = sought;
  const scheduled: string[] = [];
  const ended: string[] = [];
  const planned: string[] = [];
  const cleared = { texts: new Set(before.texts), ended: new Set(before.ended) };
  for (const document of await deskDocuments(db, [...before.ended])) {
    const { id, status, name, reason } = document;
    const isInOutcome = needles.isInDocument(outcomeOf(document));
    const isInText = !before.texts.has(id) && (await isInTextsOf(db, id, sought));
    if (!isInText) cleared.texts.add(id);
    const isSaid = isInText || needles.isInDocument(`${name}\n${reason ?? ''}`);
    if (status !== 'SCHEDULED') {
      if (isSaid || isInOutcome) ended.push(id);
      else cleared.ended.add(id);
    } else if (isSaid) scheduled.push(id);
    else if (isInOutcome) planned.push(id);
  }
  return { concerned: { scheduled, ended, planned }, cleared };
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

async function isInTextsOf(db: Database, id: string, sought: Sought): Promise<boolean> {
  const [row] = await textsOfDocuments(db, [id]);
  for (const text of row?.texts ?? []) {
    if (sought.needles.isInDocument(`${text.name}\n${text.text}`)) return true;
    if (await isInContent(db, text, sought)) return true;
  }
  return false;
}

/** The forms that can hide a value in a text: escapes, doubled quotes, and aliases. */
const hiding = /\\|''|""|[&*!]/;

/**
 * Whether a document has it in a form that its text does not show, such as `\u004a` or a slug that could be a word, or
 * gives the field another value.
 */
async function isInContent(
  db: Database,
  text: StoredText,
  { subject, field, needles }: Sought,
): Promise<boolean> {
  if (!hiding.test(text.text) && !needles.areNamesIn(text.text)) return false;
  for (const read of documentsIn(text)) {
    if (needles.isInDocument([...leavesOf(read.value)].join('\n'))) return true;
    const document = field === null ? undefined : validateDocument(read, []);
    if (document === undefined || field === null) continue;
    const named = await lookUpExternalIds(db, [document], new FailedEntities(), new ImportCache());
    if (named.some((one) => givesField(one, subject, field))) return true;
  }
  return false;
}

function documentsIn({ name, form, text }: StoredText): ReadDocument[] {
  const read =
    form === 'ndjson'
      ? text.split('\n').map((line) => readDocument(name, 'json', line, []))
      : [readDocument(name, form, text, [])];
  return read.filter((document) => document !== undefined);
}

/** Whether a document gives a field of an entity a value, or says what sources claim of it. */
function givesField(
  document: SlugDocument,
  { kind, keys }: Sought['subject'],
  field: string,
): boolean {
  return recordsOf(document).some((record) => {
    const isNamed = keys.some((key) => isDeepStrictEqual(record.key, key));
    if (record.kind !== kind || !isNamed) return false;
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
