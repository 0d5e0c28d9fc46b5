import type { Config } from '#config';
import {
  buildPreview,
  documentTextsOf,
  graceOf,
  operator,
  publishDocument,
  rescheduleDocument,
  withdrawDocument,
} from '#desk';
import { actions, entriesLines, reportLines } from '#import';
import { withPublished } from '#server';
import type { Database } from '../../db/connections/connect.ts';
import { printable } from '../../db/model/problem.ts';
import { readPause } from '../../db/queries/desk/publisher-pause.ts';
import {
  type ScheduledDocumentRow,
  type StoredText,
  scheduledDocuments,
  scheduledDocumentsById,
} from '../../db/queries/desk/scheduled-document.ts';
import { awardsCommand } from '../../db/release.ts';
import { encodeNodeId } from '../../schema/arguments/node-id.ts';
import { UnknownDocumentError } from '../../schema/context/desk-errors.ts';

import { UsageError } from './arguments.ts';
import { uuidByBeginning } from './ids.ts';
import { writeAndBuild } from './write-and-build.ts';

/**
 * An action; each id may be shortened to its first characters. A strict list fails if a document cannot be
 * published.
 */
export type ScheduledAction =
  | { action: 'list'; json: boolean; strict: boolean }
  | { action: 'show'; id: string }
  | { action: 'publish'; id: string }
  | { action: 'withdraw'; id: string }
  | { action: 'reschedule'; id: string; publishAt: Date };

/**
 * `npx awards scheduled`: lists the scheduled documents, or shows, publishes, reschedules or withdraws one.
 * @returns the exit code
 * @throws UnknownDocumentError, NotScheduledError, PastTimeError
 */
export async function runScheduled(
  config: Config,
  given: ScheduledAction,
  out: (line: string) => void,
): Promise<number> {
  let code = 0;
  const act = async (db: Database): Promise<string[]> => {
    const id = 'id' in given ? await documentId(db, given.id) : '';
    const by = operator(`scheduled ${given.action}`);
    const write = <Result>(change: () => Promise<Result>) => writeAndBuild(db, config, change);
    switch (given.action) {
      case 'list': {
        const documents = given.strict
          ? await checkedDocuments(db, config)
          : await scheduledDocuments(db);
        if (given.strict && documents.some(isFailing)) code = 1;
        if (given.json) return [JSON.stringify(documents.map(documentJson), null, 2)];
        const isPaused = (await readPause(db)) !== null;
        return [...documentLines(documents), ...(isPaused ? [pauseSentence] : [])];
      }
      case 'show': {
        const [document] = await scheduledDocumentsById(db, [id]);
        if (!document) throw new UnknownDocumentError();
        return wholeDocumentLines(document, await documentTextsOf(db, document.id));
      }
      case 'publish': {
        const { result, conflicts } = await write(() => publishDocument(db, id, by));
        return [...reportLines(result.result), ...conflictLines(conflicts)];
      }
      case 'withdraw': {
        const { conflicts } = await write(() => withdrawDocument(db, id, by));
        return [
          'The document is withdrawn. It will not be published.',
          ...conflictLines(conflicts),
        ];
      }
      case 'reschedule': {
        const { publishAt } = given;
        const { conflicts } = await write(() => rescheduleDocument(db, id, publishAt, { by }));
        return [
          ...documentLines(await scheduledDocumentsById(db, [id])),
          ...conflictLines(conflicts.filter((conflict) => conflict.id !== id)),
        ];
      }
    }
  };
  for (const line of await withPublished(config, 'none', act, console.error)) out(line);
  return code;
}

const pauseSentence = `The publisher is paused, so none of them is published when it is due. "${awardsCommand} publisher resume" changes that.`;

/** The UUID of the document that an argument names. @throws UsageError */
async function documentId(db: Database, argument: string): Promise<string> {
  const id = uuidByBeginning('ScheduledDocument', argument, await scheduledDocuments(db));
  if (id === null)
    throw new UsageError(
      `"${argument}" is not the id of a scheduled document, nor its beginning: \`${awardsCommand} scheduled\` lists them.`,
    );
  return id;
}

/** The scheduled documents, checked against the present data: by a server, or by this process. */
async function checkedDocuments(
  db: Database,
  { operationTimeout }: Pick<Config, 'operationTimeout'>,
): Promise<ScheduledDocumentRow[]> {
  const documents = await scheduledDocuments(db);
  if (documents.every(({ is_checked: checked }) => checked)) return documents;
  await buildPreview(db, { grace: graceOf(operationTimeout) });
  return scheduledDocuments(db);
}

const isFailing = ({ problems, is_overdue: isOverdue }: ScheduledDocumentRow) =>
  problems !== null || isOverdue;

/** Scheduled documents as lines of text: when, which, and what each of them changes. */
export function documentLines(documents: readonly ScheduledDocumentRow[]): string[] {
  if (documents.length === 0) return ['No documents are scheduled.'];
  return documents.flatMap((document) => [
    `${document.publish_at.toISOString()}  ${idOf(document)}  ${printable(document.name)}`,
    ...outcomeLines(document).map((line) => `    ${line}`),
  ]);
}

const idOf = ({ id }: ScheduledDocumentRow) => encodeNodeId('ScheduledDocument', id);

/** One document, with everything it changes and its text. */
function wholeDocumentLines(
  document: ScheduledDocumentRow,
  texts: readonly StoredText[],
): string[] {
  const { status, reason, plan } = document;
  return [
    ...(status === 'SCHEDULED' ? [] : [`This document is ${status.toLowerCase()}.`]),
    ...documentLines([document]),
    ...(reason === null ? [] : [`Reason: ${printable(reason)}`]),
    '',
    ...entriesLines(plan?.entries ?? []),
    ...texts.flatMap(({ name, text }) => [
      '',
      `${printable(name)}:`,
      '',
      ...text.trimEnd().split('\n').map(printable),
    ]),
  ];
}

/** The scheduled documents that can no longer be applied after a write; nothing if there are none. */
export function conflictLines(conflicts: readonly ScheduledDocumentRow[]): string[] {
  if (conflicts.length === 0) return [];
  return [
    'Conflict: after this change, these scheduled documents cannot be published:',
    ...documentLines(conflicts),
  ];
}

function outcomeLines(document: ScheduledDocumentRow): string[] {
  const { plan, problems, is_overdue: isOverdue } = document;
  if (problems) {
    return [
      problemsHeading(document),
      ...problems.map(({ path, message }) =>
        printable(path === '' ? message : `${path}: ${message}`),
      ),
    ];
  }
  const counted = Object.entries(plan?.counts ?? {}).flatMap(([kind, counts]) => {
    const changing = actions.filter((action) => action !== 'unchanged' && counts[action] > 0);
    return changing.length === 0
      ? []
      : [`${kind}: ${changing.map((action) => `${counts[action]} ${action}`).join(', ')}`];
  });
  return [
    ...(isOverdue ? ['Overdue. The next server that runs will publish it.'] : []),
    ...(plan === null
      ? ['Its changes are not known yet. It is checked when the preview is built.']
      : counted.length > 0
        ? counted
        : ['It changes nothing.']),
    ...(plan?.warnings ?? []).map((warning) => `Look again: ${printable(warning)}`),
  ];
}

function problemsHeading({ status, is_overdue }: ScheduledDocumentRow): string {
  if (status !== 'SCHEDULED') return 'It had problems:';
  return is_overdue
    ? 'Overdue. It has problems, and will be published as soon as they are resolved:'
    : 'It has problems, and will not be published until they are resolved:';
}

/** A scheduled document in the JSON output of commands. */
export function documentJson(document: ScheduledDocumentRow) {
  const { name, status, writer, reason, plan, problems } = document;
  return {
    id: idOf(document),
    name,
    status,
    writer,
    reason,
    plan,
    problems,
    publishAt: document.publish_at,
    receivedAt: document.received_at,
    receivedBy: document.received_by,
  };
}
