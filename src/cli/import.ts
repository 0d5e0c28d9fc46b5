import path from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { Config } from '#config';
import { operator, type SubmitResult, submitDocuments } from '#desk';
import {
  findInputs,
  finishSheets,
  type Input,
  isZipped,
  type MappingProposal,
  type MatchedRecipient,
  MatchedRecipients,
  matchesCsv,
  matchesEnding,
  matchLines,
  mergedNames,
  openSheets,
  type Progress,
  reportJson,
  reportLines,
  type SpooledInput,
  type StreamedInput,
  spoolStreams,
} from '#import';
import { dataSetInputs, StartError, withPublished } from '#server';
import type { Database } from '../../db/connections/connect.ts';
import type { DataSet } from '../../db/data-sets.ts';
import type { DocumentFormat } from '../../db/model/document-format.ts';
import { ImportError, type Problem } from '../../db/model/problem.ts';
import { RevisionError } from '../../db/model/revision-error.ts';
import { nextDocument } from '../../db/queries/desk/due-scheduled-document.ts';
import {
  type ScheduledDocumentRow,
  scheduledDocumentsById,
} from '../../db/queries/desk/scheduled-document.ts';

import { type Ask, confirmMappings, terminal } from './confirm-mappings.ts';
import { ProgressBar } from './progress.ts';
import { conflictLines, documentJson, documentLines } from './scheduled.ts';
import { writeAndBuild } from './write-and-build.ts';
import { FileError, writeWholeFile } from './write-file.ts';

export interface ImportArguments {
  /** files, folders, patterns, or `-` for standard input; applied in their order as one change */
  paths: readonly string[];
  /** a data set of the gateway, imported with them */
  data?: DataSet | undefined;
  /** documents that options or commands stand for, imported with them */
  added?: readonly Input[];
  /** the format of all of them; if absent, by their extensions */
  form?: DocumentFormat | undefined;
  /** the sheet of workbooks that is read; the first if absent */
  sheet?: string | undefined;
  /** tries everything and writes nothing */
  dryRun?: boolean;
  /** reports what it did, or what is wrong, as JSON */
  json?: boolean;
  /** starts a new data set: without the one that comes with the gateway */
  isNew?: boolean;
  /** when all of it is to be published; at once, or when the documents say, if absent */
  publishAt?: Date | undefined;
  /** kept in the change log where a document has no reason of its own */
  reason?: string | undefined;
}

interface ImportSummary extends SubmitResult {
  /** documents that were scheduled before, and have problems since */
  conflicts: readonly ScheduledDocumentRow[];
  /** who is taken for whom */
  matches: readonly MatchedRecipient[];
}

/**
 * `npx awards import`: applies documents to what the public reads, and reports what that changed.
 * @returns the exit code
 * @throws ImportError, whose message lists all that is wrong, one sentence a line (main.ts prints it, and exits with 1); StartError where `isNew` is
 * given and there is data already
 */
export async function runImport(
  config: Config,
  given: ImportArguments,
  out: (line: string) => void,
  ask: Ask = terminal(),
): Promise<number> {
  const { paths, form, sheet, dryRun = false, json = false, isNew = false } = given;
  const { reason, publishAt, data, added = [] } = given;
  // An import makes much garbage: without this the heap grows to several times what is alive in it.
  setFlagsFromString('--heap-growing-percent=100');
  const problems: Problem[] = [];
  const notes: string[] = [];
  const spooled: SpooledInput[] = [];
  try {
    const inputs = await findInputs(paths, process.stdin, problems, form);
    const found = await spoolStreams(inputs, spooled);
    const ofGateway = data ? await dataSetInputs(data, problems) : [];
    const { inputs: opened, proposals } = await openSheets(found, sheet, problems, notes);
    const log = json ? () => {} : console.error;
    if (!(await confirmMappings(proposals, dryRun, json ? null : ask, log))) {
      if (problems.length > 0) throw new ImportError(problems);
      if (json) out(JSON.stringify({ proposedMappings: proposals.map(proposalJson) }, null, 2));
      return 1;
    }
    for (const proposal of proposals) {
      problems.push(...proposal.problems);
      notes.push(...proposal.notes);
    }
    const total = found.reduce((sum, { size }) => sum + (size ?? 0), 0);
    let bytes = 0;
    const by = operator('import');
    const matched = new MatchedRecipients();
    const submit = async (db: Database): Promise<SubmitResult> => {
      const finished = await finishSheets(db, opened);
      const inputs = [...ofGateway, ...finished.inputs, ...added];
      const bar = new ProgressBar(total, process.stderr);
      try {
        const expected = isNew ? '0' : undefined;
        const onProgress = (progress: Progress) => {
          bytes = progress.bytes;
          bar.update(progress.bytes, progress.entities);
        };
        const options = { dryRun, reason, expected, onProgress, publishAt: publishAt ?? null, by };
        return await submitDocuments(db, inputs, { ...options, matched }, [
          ...problems,
          ...finished.problems,
        ]);
      } finally {
        bar.end();
      }
    };
    const durationOf = (milliseconds: number) => milliseconds * (total / Math.max(1, bytes));
    const use = async (db: Database): Promise<ImportSummary> => {
      if (dryRun) {
        const tried = await submit(db);
        return { ...tried, conflicts: [], matches: await matched.find(db) };
      }
      const { result: submitted, conflicts } = await writeAndBuild(
        db,
        config,
        async () => {
          if (publishAt === undefined) await warnOfNextDocument(db, found);
          return submit(db);
        },
        durationOf,
      );
      // With what each of them changes, or its problems.
      const rows = await scheduledDocumentsById(
        db,
        submitted.scheduled.map(({ id }) => id),
      );
      const scheduled = submitted.scheduled.map(
        (one) => rows.find(({ id }) => id === one.id) ?? one,
      );
      // Other writers do not wait for this.
      return { ...submitted, scheduled, conflicts, matches: await matched.find(db) };
    };
    const before = isNew ? 'none' : 'shipped';
    const summary = await withPublished(config, before, use, console.error);
    if (isNew && !dryRun && summary.result.revision === '0' && summary.scheduled.length === 0)
      throw new StartError(nothingNew);
    const merged = opened.flatMap((one) => ('rows' in one ? mergedNames(one) : []));
    const matches = [...summary.matches, ...merged];
    if (json) out(JSON.stringify({ ...forMachines(summary, dryRun, notes), matches }, null, 2));
    else {
      for (const line of forPeople(summary, dryRun, notes)) out(line);
      for (const line of matchLines(matches, await writeMatches(paths, matches))) out(line);
    }
    return 0;
  } catch (error) {
    if (error instanceof RevisionError) {
      throw new StartError(
        `${config.databaseUrl === null ? `The folder ${config.dataFolder}` : 'The database'} already has data (revision ${error.revision}), and --new needs an empty database. Set DATA_FOLDER to a new folder, or DATABASE_URL to an empty database. To add to the data instead, omit --new.`,
      );
    }
    if (!json || !(error instanceof ImportError)) throw error;
    out(JSON.stringify({ problems: error.problems }, null, 2));
    return 1;
  } finally {
    for (const input of spooled) await input.close();
  }
}

/**
 * Writes who is taken for whom into a file beside the first of the inputs.
 * @returns its name; null if that is standard input or a pattern, if there is nothing to write, or if it cannot be written
 */
async function writeMatches(
  [first = '-']: readonly string[],
  matches: readonly MatchedRecipient[],
): Promise<string | null> {
  if (matches.length === 0 || first === '-' || /[*?[{]/.test(first)) return null;
  const file = path.normalize(first).replace(/[/\\]$/, '') + matchesEnding;
  try {
    // It can name those whom a document that is not due yet names.
    await writeWholeFile(Readable.from([matchesCsv(matches)]), file, {
      isZipped: false,
      isPrivate: true,
    });
    return file;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    console.error(error.message);
    return null;
  }
}

const nothingNew =
  'The documents name nothing that could be imported, so --new did not start a data set. The data that comes with the gateway is still loaded when a server starts.';

function proposalJson({ file, mappingFile, text, preview }: MappingProposal) {
  return { file, mappingFile, text, preview };
}

/**
 * Bytes that are imported in a second, beside a server: 21.8 MB with 100,000 honors took 118 seconds on two processors.
 * A compressed file has about an eighth of the bytes.
 */
const bytesPerSecond = { plain: 180_000, zipped: 22_000 };

/** Warns if a document will probably be due while an import runs: it goes first, and the import starts again. */
async function warnOfNextDocument(db: Database, inputs: readonly StreamedInput[]): Promise<void> {
  const next = await nextDocument(db);
  if (next === null) return;
  const seconds = inputs.reduce(
    (sum, { name, size }) =>
      sum + (size ?? 0) / bytesPerSecond[isZipped(name) ? 'zipped' : 'plain'],
    0,
  );
  if (next.milliseconds <= 0 || next.milliseconds > seconds * 1_000) return;
  console.error(
    `A document is due at ${next.publish_at.toISOString()}, while this import will probably run (about ${Math.ceil(seconds)} s). The import will make room for it and start again.`,
  );
}

function forPeople(summary: ImportSummary, dryRun: boolean, notes: readonly string[]): string[] {
  const { result, scheduled, sameName, conflicts } = summary;
  const hasApplied = result.counts.size > 0;
  return [
    ...notes.map((note) => `Note: ${note}`),
    ...(hasApplied || scheduled.length === 0 ? reportLines(result, dryRun) : []),
    ...(scheduled.length > 0
      ? [dryRun ? 'Dry run. This would be scheduled:' : 'Scheduled:', ...documentLines(scheduled)]
      : []),
    ...(sameName.length > 0
      ? [
          'Look again: documents with the same name are already scheduled. Withdraw those that the new one replaces, or all of them will be published:',
          ...documentLines(sameName),
        ]
      : []),
    ...conflictLines(conflicts),
  ];
}

function forMachines(
  { result, scheduled, sameName, conflicts }: ImportSummary,
  dryRun: boolean,
  notes: readonly string[],
) {
  return {
    ...reportJson(result, dryRun),
    ...(notes.length > 0 && { notes }),
    ...(scheduled.length > 0 && { scheduledDocuments: scheduled.map(documentJson) }),
    ...(sameName.length > 0 && { sameNameDocuments: sameName.map(documentJson) }),
    ...(conflicts.length > 0 && { conflictingDocuments: conflicts.map(documentJson) }),
  };
}
