import type { Transaction } from 'kysely';
import {
  hasChanged,
  type ImportOptions,
  type ImportResult,
  type Input,
  importInputs,
  readBatches,
  textInputs,
  type ValidDocument,
} from '#import';
import type { Database } from '../../db/connections/connect.ts';
import { ImportError, type Problem } from '../../db/model/problem.ts';
import { RevisionError } from '../../db/model/revision-error.ts';
import type { Actor } from '../../db/model/viewer.ts';
import { insertAuditEntry } from '../../db/queries/desk/audit.ts';
import {
  type ScheduledDocumentRow,
  type StoredText,
  scheduledDocuments,
  scheduledDocumentsById,
} from '../../db/queries/desk/scheduled-document.ts';
import { type StoredPlan, setOutcome } from '../../db/queries/desk/scheduled-document-outcome.ts';
import {
  insertDocument,
  lockSchedule,
  readCurrentTime,
  sameDocumentId,
} from '../../db/queries/desk/scheduling.ts';
import type { DB, Writer } from '../../db/tables.ts';
import { PastTimeError } from '../../schema/context/desk-errors.ts';

import { DocumentTexts, readDocumentTexts } from './document-texts.ts';
import { maxEarlyPlanLength, planEarly } from './early-plan.ts';
import { previewRevisionOf } from './preview/preview-revision.ts';
import { Undoable } from './undo.ts';

export interface SubmitOptions
  extends Pick<ImportOptions, 'dryRun' | 'reason' | 'expected' | 'onProgress' | 'matched'> {
  /** when to publish all of it; if null, the `publishAt` of each document */
  publishAt?: Date | null;
  writer?: Writer;
  /** who submits it */
  by: Actor;
  /** the current time of the database if null */
  now?: Date | null;
}

export interface SubmitResult {
  /** what was applied at once; empty if all of it is scheduled */
  result: ImportResult;
  /** the documents now scheduled, by time; a document that is already scheduled with the same text is not added again */
  scheduled: ScheduledDocumentRow[];
  /** documents already scheduled under the same name, which these may be meant to replace */
  sameName: ScheduledDocumentRow[];
}

/** Documents that will be published together, at one time. */
interface Scheduling {
  texts: StoredText[];
  documents: ValidDocument[];
}

/** A mirror takes away what no document of the import names: it has to know all of them. */
function complainOfParted(documents: readonly ValidDocument[], now: Date): void {
  const times = documents.map((document) => Math.max(now.getTime(), timeOf(document) ?? 0));
  if (new Set(times).size < 2) return;
  for (const document of documents)
    if (document.content.mirror?.length)
      document.complain(
        ['mirror'],
        'Documents that are imported with a mirror need one time, and these have several. Use --publish-at, or import them separately.',
      );
}

/**
 * Applies documents, or schedules those that have a time in the future: one scheduled document for each time. All or
 * nothing, in one transaction. A scheduled document is checked against the data as it will be when it is due, if
 * that is known (see `planEarly`); otherwise its problems are found when the preview is built.
 * @param problems found before the inputs were read
 * @throws ImportError with all problems; RevisionError if the data does not have the expected revision;
 * PastTimeError
 */
export async function submitDocuments(
  db: Database,
  inputs: readonly Input[],
  options: SubmitOptions,
  problems: Problem[] = [],
): Promise<SubmitResult> {
  const { publishAt = null, now: given = null, writer = 'OPERATOR', by } = options;
  const now = given ?? (await readCurrentTime(db));
  if (publishAt !== null && publishAt <= now) throw new PastTimeError(publishAt);
  const texts = new DocumentTexts();
  const later = new Map<number, Scheduling>();
  if (publishAt !== null) {
    const together = await readTogether(inputs, problems, options.onProgress);
    if (together.texts.length > 0) later.set(publishAt.getTime(), together);
  }
  const undoable = new Undoable();
  const submitted: Omit<SubmitResult, 'result'> = { scheduled: [], sameName: [] };
  const result = await importInputs(
    db,
    publishAt === null ? inputs.map((input) => texts.keep(input)) : [],
    {
      ...options,
      onPlan: undoable.addPlan,
      select: async (documents) => {
        complainOfParted(documents, now);
        return documents.filter((document) => {
          const time = timeOf(document);
          if (time === null || time <= now.getTime()) return true;
          const text = texts.of(document.name);
          // Lines of NDJSON are refused later, with their place.
          if (!text) return true;
          const one = later.get(time) ?? { texts: [], documents: [] };
          later.set(time, one);
          one.texts.push(text);
          one.documents.push(document);
          return false;
        });
      },
      beforeCommit: async (transaction, applied) => {
        if (!options.dryRun) await undoable.store(transaction, applied);
        if (hasChanged(applied)) {
          const { revision } = applied;
          await insertAuditEntry(transaction, by, { action: 'APPLY', revision });
        }
        await lockSchedule(transaction);
        const before = await scheduledDocuments(transaction);
        checkBranch(options.expected, before);
        const ids: string[] = [];
        const added: [time: number, Scheduling][] = [];
        for (const [time, scheduling] of [...later].toSorted(([one], [other]) => one - other)) {
          const same = await sameDocumentId(transaction, new Date(time), scheduling.texts);
          if (same === null) added.push([time, scheduling]);
          else ids.push(same);
        }
        const plan = await planTogether(transaction, added, before);
        if (problems.length > 0) throw new ImportError(problems);
        for (const [time, { texts }] of added) {
          const name = texts.map((text) => text.name).join(', ');
          const id = await insertDocument(transaction, {
            name,
            texts,
            publishAt: new Date(time),
            reason: options.reason ?? null,
            writer,
            receivedBy: by.tokenId && by.name,
            receivedAt: now,
          });
          ids.push(id);
          await insertAuditEntry(transaction, by, {
            action: 'SCHEDULE',
            document_id: id,
            publish_at: new Date(time),
          });
          if (plan !== null) await setOutcome(transaction, id, { plan });
          submitted.sameName.push(...before.filter((other) => other.name === name));
        }
        const rows = await scheduledDocumentsById(transaction, ids);
        submitted.scheduled = rows.toSorted(
          (one, other) => one.publish_at.getTime() - other.publish_at.getTime(),
        );
      },
    },
    problems,
  );
  return { result, ...submitted };
}

/** The `publishAt` of a document; null if it has none. */
function timeOf({ content: { publishAt } }: ValidDocument): number | null {
  return publishAt === undefined ? null : Date.parse(publishAt);
}

/** Reads documents that are scheduled together, and checks their form. */
async function readTogether(
  inputs: readonly Input[],
  problems: Problem[],
  onProgress: ImportOptions['onProgress'] = () => {},
): Promise<Scheduling> {
  let bytes = 0;
  const texts = await readDocumentTexts(inputs, problems, (count) => {
    bytes += count;
    onProgress({ bytes, entities: 0 });
  });
  const documents: ValidDocument[] = [];
  for await (const batch of readBatches(textInputs(texts), problems, () => {}))
    documents.push(...batch.documents);
  return { texts, documents };
}

/**
 * Plans documents, unless they are long or have several times: what the later ones change depends on the earlier ones.
 * @returns see `planEarly`
 */
async function planTogether(
  db: Transaction<DB>,
  added: readonly (readonly [time: number, Scheduling])[],
  scheduled: readonly ScheduledDocumentRow[],
): Promise<StoredPlan | null> {
  const [first, ...others] = added;
  if (!first || others.length > 0) return null;
  const [time, { documents, texts }] = first;
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  return length > maxEarlyPlanLength ? null : planEarly(db, documents, scheduled, time);
}

/**
 * Expecting the revision of a preview means expecting the same documents to be scheduled. That of the published data has
 * been compared before.
 * @param scheduled the documents that are scheduled
 */
function checkBranch(
  expected: string | undefined,
  scheduled: readonly ScheduledDocumentRow[],
): void {
  const [base = '', hash] = expected?.split('+') ?? [];
  if (expected === undefined || hash === undefined) return;
  const revision = scheduled.length === 0 ? base : previewRevisionOf(base, scheduled);
  if (revision !== expected) throw new RevisionError(revision, expected);
}
