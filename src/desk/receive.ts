import type { Database } from '../../db/connect.ts';
import { readRevision } from '../../db/queries/dataset.ts';
import {
  documentsById,
  insertDocument,
  type ScheduledDocumentRow,
  type StoredText,
  sameDocumentId,
  scheduledDocuments,
} from '../../db/queries/scheduled-document.ts';
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
  /** when all of it is published, whatever the documents say; if null, the documents decide */
  publishAt?: Date | null;
  writer?: Writer;
  /** the name of the access token it came with */
  receivedBy?: string | null;
  /** the current time of the database if null */
  now?: Date | null;
}

export interface Receipt {
  /** what was applied at once: nothing if all of it is scheduled */
  result: ImportResult;
  /** the documents now scheduled, in the order of their times; one that was already scheduled, word for word, is not added again */
  scheduled: ScheduledDocumentRow[];
  /** other documents already scheduled under the same name, which these may be meant to replace */
  sameName: ScheduledDocumentRow[];
  /** scheduled documents that could be applied before and no longer can */
  conflicts: ScheduledDocumentRow[];
}

/**
 * Applies documents, or schedules those that are to be published later: one scheduled document for each time. All or
 * nothing, in one transaction with the preview.
 * @param problems found before anything was read
 * @throws ImportError with all problems; RevisionError if the data does not have the expected revision;
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
  const later = new Map<number, StoredText[]>();
  const { onProgress = () => {} } = options;
  let bytes = 0;
  if (publishAt !== null) {
    const all = await readTexts(inputs, problems, (count) => {
      bytes += count;
      onProgress({ bytes, things: 0 });
    });
    if (all.length > 0) later.set(publishAt.getTime(), all);
  }
  const receipt: Omit<Receipt, 'result'> = { scheduled: [], sameName: [], conflicts: [] };
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
          later.set(time, [...(later.get(time) ?? []), text]);
          return false;
        }),
      beforeCommit: async (transaction) => {
        await checkBranch(transaction, options.expected);
        const before = await scheduledDocuments(transaction);
        const ids: string[] = [];
        for (const [time, documents] of [...later].toSorted(([one], [other]) => one - other)) {
          const name = documents.map((document) => document.name).join(', ');
          const publishAt = new Date(time);
          const same = await sameDocumentId(transaction, publishAt, documents);
          const id =
            same ??
            (await insertDocument(transaction, {
              ...{ name, texts: documents, publishAt },
              reason: options.reason ?? null,
              ...{ writer, receivedBy, receivedAt: now },
            }));
          ids.push(id);
          if (same === null)
            receipt.sameName.push(...before.filter((other) => other.name === name));
        }
        receipt.conflicts = await syncPreview(transaction);
        const rows = await documentsById(transaction, ids);
        receipt.scheduled = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
        const wrong = receipt.scheduled.flatMap((document) => document.problems ?? []);
        if (wrong.length > 0) throw new ImportError(wrong);
      },
    },
    problems,
  );
  return { result, ...receipt };
}

/** The `publishAt` of a document; null if it has none. */
function timeOf({ content: { publishAt } }: ValidDocument): number | null {
  return publishAt === undefined ? null : Date.parse(publishAt);
}

/** Expecting the revision of a preview means expecting the same documents to be scheduled. */
async function checkBranch(db: Database, expected: string | undefined): Promise<void> {
  if (!expected?.includes('+')) return;
  const revision = await revisionOfPreview(db);
  if (revision !== expected)
    throw new RevisionError(revision ?? (await readRevision(db)), expected);
}
