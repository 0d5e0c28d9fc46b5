import type { Database } from '../../db/connect.ts';
import {
  documentsById,
  type WaitingDocumentRow,
  waitingDocuments,
} from '../../db/queries/waiting-document.ts';
import type { Config } from '../config.ts';
import { NotWaitingError } from '../desk/errors.ts';
import { publishNow, reschedule, withdraw } from '../desk/publish.ts';
import { printable } from '../import/problem.ts';
import { entriesLines, reportLines } from '../import/report.ts';
import { actions } from '../import/result.ts';
import { withPublished } from '../store.ts';

/** What is done to a document that waits; nothing but showing what waits if `list`. */
export type WaitingAction =
  | { action: 'list'; json: boolean }
  | { action: 'show'; id: string }
  | { action: 'publish'; id: string }
  | { action: 'withdraw'; id: string }
  | { action: 'reschedule'; id: string; publishAt: Date };

/**
 * `npx awards waiting`: shows the documents that wait for their time, or publishes, reschedules or withdraws one.
 * @returns the exit code
 * @throws NotWaitingError where none with the id waits, ImportError where it does not fit as things stand
 */
export async function runWaiting(
  config: Config,
  given: WaitingAction,
  out: (line: string) => void,
): Promise<number> {
  const act = async (db: Database): Promise<string[]> => {
    switch (given.action) {
      case 'list': {
        const documents = await waitingDocuments(db);
        return given.json ? [JSON.stringify(documents.map(forMachines), null, 2)] : tell(documents);
      }
      case 'show': {
        const [document] = await documentsById(db, [given.id]);
        if (!document) throw new NotWaitingError('There is no document with this id.');
        return show(document);
      }
      case 'publish': {
        const { result, conflicts } = await publishNow(db, given.id);
        return [...reportLines(result), ...tellConflicts(conflicts)];
      }
      case 'withdraw': {
        const { conflicts } = await withdraw(db, given.id);
        return ['It is withdrawn, and will not be published.', ...tellConflicts(conflicts)];
      }
      case 'reschedule': {
        const { document, conflicts } = await reschedule(db, given.id, given.publishAt);
        return [...tell([document]), ...tellConflicts(conflicts)];
      }
    }
  };
  for (const line of await withPublished(config, 'none', act, console.error)) out(line);
  return 0;
}

/** Waiting documents as lines for people: when, what, and whether they fit. */
export function tell(documents: readonly WaitingDocumentRow[]): string[] {
  if (documents.length === 0) return ['Nothing waits.'];
  return documents.flatMap((document) => [
    `${document.publish_at.toISOString()}  ${document.id}  ${printable(document.name)}`,
    ...outcomeLines(document).map((line) => `    ${line}`),
  ]);
}

/** One document, with all that it will change and its text. */
function show(document: WaitingDocumentRow): string[] {
  const { status, reason, plan, texts } = document;
  return [
    ...(status === 'WAITING' ? [] : [`It is ${status.toLowerCase()}, and does not wait any more.`]),
    ...tell([document]),
    ...(reason === null ? [] : [`Reason: ${printable(reason)}`]),
    ...['', ...entriesLines(plan?.entries ?? [])],
    ...texts.flatMap(({ name, text }) => [
      ...['', `${printable(name)}:`, ''],
      ...text.trimEnd().split('\n').map(printable),
    ]),
  ];
}

/** What is to be said of documents that a write made not fit any more. */
export function tellConflicts(conflicts: readonly WaitingDocumentRow[]): string[] {
  if (conflicts.length === 0) return [];
  return ['With this, documents that wait fit no more:', ...tell(conflicts)];
}

function outcomeLines({ plan, problems, publish_at }: WaitingDocumentRow): string[] {
  const isOverdue = publish_at.getTime() < Date.now();
  if (problems) {
    return [
      isOverdue
        ? 'It is overdue: it does not fit as things stand, and is published as soon as it does:'
        : 'It does not fit as things stand, and will not be published until it does:',
      ...problems.map(({ path, message }) =>
        printable(path === '' ? message : `${path}: ${message}`),
      ),
    ];
  }
  const counted = Object.entries(plan?.counts ?? {}).flatMap(([kind, counts]) => {
    const told = actions.filter((action) => action !== 'unchanged' && counts[action] > 0);
    return told.length === 0
      ? []
      : [`${kind}: ${told.map((action) => `${counts[action]} ${action}`).join(', ')}`];
  });
  return [
    ...(isOverdue ? ['It is overdue: the next server that runs publishes it.'] : []),
    ...(counted.length > 0 ? counted : ['It changes nothing.']),
    ...(plan?.warnings ?? []).map((warning) => `Look again: ${printable(warning)}`),
  ];
}

/** The same for machines. */
export function forMachines(document: WaitingDocumentRow) {
  const { id, name, writer, reason, plan, problems } = document;
  return {
    ...{ id, name, writer, reason, plan, problems },
    publishAt: document.publish_at,
    receivedAt: document.received_at,
    receivedBy: document.received_by,
  };
}
