import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../db/connect.ts';
import { readRevision } from '../../db/queries/dataset.ts';
import {
  documentsById,
  insertDocument,
  type StoredText,
  type WaitingDocumentRow,
  waitingDocuments,
} from '../../db/queries/waiting-document.ts';
import type { Writer } from '../../db/tables.ts';
import type { ValidDocument } from '../import/document/validate.ts';
import {
  ImportError,
  type ImportOptions,
  type ImportResult,
  importInputs,
  type Problem,
  RevisionError,
} from '../import/import.ts';
import type { Input } from '../import/read/inputs.ts';
import { PastTimeError } from './errors.ts';
import { revisionOfPreview, syncPreview } from './preview.ts';
import { readTexts, Texts } from './texts.ts';
import { presentMoment } from './time.ts';

export interface ReceiveOptions
  extends Pick<ImportOptions, 'dryRun' | 'reason' | 'expected' | 'onProgress'> {
  /** when all of it is to be published, whatever the documents say; what they say themselves if null */
  publishAt?: Date | null;
  writer?: Writer;
  /** the name of the access token it came with */
  receivedBy?: string | null;
  /** the present moment of the database if null */
  now?: Date | null;
}

export interface Receipt {
  /** what was applied at once: nothing, if all waits */
  result: ImportResult;
  /** what waits now, in the order of their times; one that waited already, word for word, is not laid down again */
  waiting: WaitingDocumentRow[];
  /** others that waited before under the same name, which those may be meant to replace */
  sameName: WaitingDocumentRow[];
  /** documents that waited before and fit no more */
  conflicts: WaitingDocumentRow[];
}

/**
 * Takes documents in: applies them, or lays those on the desk that are to be published later, one for each time.
 * All or nothing, in one transaction with the preview of it.
 * @param problems what was wrong before anything was read
 * @throws ImportError with all that is wrong; RevisionError where the data has another revision than is expected;
 * PastTimeError
 */
export async function receive(
  db: Database,
  inputs: readonly Input[],
  options: ReceiveOptions = {},
  problems: Problem[] = [],
): Promise<Receipt> {
  const { publishAt = null, now: given = null, writer = 'OPERATOR', receivedBy = null } = options;
  const now = given ?? (await presentMoment(db));
  if (publishAt !== null && publishAt <= now) throw new PastTimeError(publishAt);
  const texts = new Texts();
  const desk = new Map<number, StoredText[]>();
  const { onProgress = () => {} } = options;
  let bytes = 0;
  if (publishAt !== null) {
    const all = await readTexts(inputs, problems, (count) => {
      bytes += count;
      onProgress({ bytes, things: 0 });
    });
    if (all.length > 0) desk.set(publishAt.getTime(), all);
  }
  const receipt: Omit<Receipt, 'result'> = { waiting: [], sameName: [], conflicts: [] };
  const result = await importInputs(
    db,
    publishAt === null ? inputs.map((input) => texts.keep(input)) : [],
    {
      ...options,
      select: async (documents) =>
        documents.filter((document) => {
          const time = timeOf(document);
          if (time === null || time <= now.getTime()) return true;
          const text = texts.of(document.name);
          // Lines of NDJSON are refused later, with their place.
          if (!text) return true;
          desk.set(time, [...(desk.get(time) ?? []), text]);
          return false;
        }),
      beforeCommit: async (transaction) => {
        await checkBranch(transaction, options.expected);
        const before = await waitingDocuments(transaction);
        const ids: string[] = [];
        for (const [time, documents] of [...desk].toSorted(([one], [other]) => one - other)) {
          const name = documents.map((document) => document.name).join(', ');
          const same = before.find(
            ({ publish_at, texts }) =>
              publish_at.getTime() === time && isDeepStrictEqual(texts, documents),
          );
          const id =
            same?.id ??
            (await insertDocument(transaction, {
              ...{ name, texts: documents, publishAt: new Date(time) },
              reason: options.reason ?? null,
              ...{ writer, receivedBy, receivedAt: now },
            }));
          ids.push(id);
          if (!same) receipt.sameName.push(...before.filter((other) => other.name === name));
        }
        receipt.conflicts = await syncPreview(transaction);
        const rows = await documentsById(transaction, ids);
        receipt.waiting = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
        const wrong = receipt.waiting.flatMap((document) => document.problems ?? []);
        if (wrong.length > 0) throw new ImportError(wrong);
      },
    },
    problems,
  );
  return { result, ...receipt };
}

/** The time that a document gives; null where it gives none. */
function timeOf({ content: { publishAt } }: ValidDocument): number | null {
  return publishAt === undefined ? null : Date.parse(publishAt);
}

/** Who expects the revision of a preview expects the same documents to wait. */
async function checkBranch(db: Database, expected: string | undefined): Promise<void> {
  if (!expected?.includes('+')) return;
  const revision = await revisionOfPreview(db);
  if (revision !== expected)
    throw new RevisionError(revision ?? (await readRevision(db)), expected);
}
