import type { Transaction } from 'kysely';
import {
  type DeskDocument,
  deskDocuments,
  emptyDocuments,
  forgetOutcomes,
} from '../../../db/queries/redacted-document.ts';
import type { StoredText } from '../../../db/queries/scheduled-document.ts';
import { endDocument } from '../../../db/queries/scheduling.ts';
import type { DB } from '../../../db/tables.ts';
import { readDocument } from '../../import/read/read.ts';
import { textsOf } from '../texts.ts';
import { redactedMark } from './log.ts';
import type { Needles } from './needles.ts';

/** The documents on the desk that a redaction has to do with, by their ids. */
export interface Concerned {
  /** scheduled, and would bring a value back */
  scheduled: readonly string[];
  /** published or withdrawn, and have a value in their texts or outcomes */
  ended: readonly string[];
  /** scheduled, and only what they will change has a value in it */
  planned: readonly string[];
}

/** Looks through all documents of the desk, one text after the other. */
export async function concernedDocuments(
  db: Transaction<DB>,
  needles: Needles,
): Promise<Concerned> {
  const scheduled: string[] = [];
  const ended: string[] = [];
  const planned: string[] = [];
  for (const document of await deskDocuments(db)) {
    const { id, status, name, reason } = document;
    const isInOutcome = needles.isInDocument(outcomeOf(document));
    const isSaid =
      needles.isIn(`${name}\n${reason ?? ''}`) || isInTexts(await textsOf(db, id), needles);
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

function isInTexts(texts: readonly StoredText[], needles: Needles): boolean {
  return texts.some(
    (text) => needles.isInDocument(`${text.name}\n${text.text}`) || isEscapedIn(text, needles),
  );
}

/** Whether a document has it in a form that its text does not show, such as `\u004a` or a doubled quote. */
function isEscapedIn({ name, form, text }: StoredText, needles: Needles): boolean {
  if (!/\\|''|""|[&*!]/.test(text)) return false;
  const documents =
    form === 'ndjson'
      ? text.split('\n').map((line) => readDocument(name, 'json', line, []))
      : [readDocument(name, form, text, [])];
  return documents.some((read) => needles.isInDocument([...leavesOf(read?.value)].join('\n')));
}

/** All texts and numbers in a value. */
function* leavesOf(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* leavesOf(inner);
}
