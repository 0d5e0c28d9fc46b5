import { readFile } from 'node:fs/promises';
import type { Transaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import type { DB } from '../../db/tables.ts';
import { applyPlan } from './apply.ts';
import { refusal } from './constraints.ts';
import { sealRevision } from './log.ts';
import { makePlan, type PlanEntry } from './plan.ts';
import { ImportError, type Problem } from './problem.ts';
import { readDocument } from './read.ts';
import { type ValidDocument, validateDocument } from './validate.ts';

export type { PlanEntry } from './plan.ts';
export { ImportError, type Problem } from './problem.ts';

export interface ImportOptions {
  /** plan and try everything, then undo it */
  dryRun?: boolean;
  /** kept in the change log where a document has no reason of its own */
  reason?: string;
}

export interface ImportResult {
  /** of the state afterwards */
  revision: string;
  /** a thing each that the documents name or retract, or that came or went with those */
  entries: PlanEntry[];
}

export interface NamedText {
  /** what problems call it, such as the path of the file */
  name: string;
  /** YAML or JSON */
  text: string;
}

/**
 * Applies documents from files, in their order, as one change: all or nothing.
 * @throws ImportError with all that is wrong with them
 */
export async function importFiles(
  db: Database,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const problems: Problem[] = [];
  const documents: NamedText[] = [];
  for (const file of files) {
    const text = await readText(file, problems);
    if (text !== undefined) documents.push({ name: file, text });
  }
  return importAll(db, documents, options, problems);
}

/**
 * Applies documents, in their order, as one change: all or nothing.
 * @throws ImportError with all that is wrong with them
 */
export async function importDocuments(
  db: Database,
  documents: readonly NamedText[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  return importAll(db, documents, options, []);
}

/**
 * The same within a transaction of the caller's, who commits it; after an error it has to be rolled back.
 * @throws ImportError with all that is wrong with the documents
 */
export async function importInTransaction(
  transaction: Transaction<DB>,
  documents: readonly NamedText[],
  options: Pick<ImportOptions, 'reason'> = {},
): Promise<ImportResult> {
  const problems: Problem[] = [];
  return write(transaction, readAll(documents, problems), problems, options.reason);
}

/** Ends a transaction that is only tried. */
class Undo extends Error {}

async function importAll(
  db: Database,
  documents: readonly NamedText[],
  { dryRun = false, reason }: ImportOptions,
  problems: Problem[],
): Promise<ImportResult> {
  const valid = readAll(documents, problems);
  let result: ImportResult | undefined;
  try {
    await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (transaction) => {
        result = await write(transaction, valid, problems, reason);
        if (dryRun) throw new Undo();
      });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (!result) throw new Error('The import ended without a result.');
  return dryRun ? { ...result, revision: await presentRevision(db) } : result;
}

async function readText(file: string, problems: Problem[]): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const message =
      error instanceof TypeError
        ? 'The file is not UTF-8 text.'
        : `The file cannot be read (${codeOf(error)}).`;
    problems.push({ file, path: '', message });
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/**
 * What is left of the documents when all that does not fit the format is complained of.
 * @throws ImportError where one cannot be read as a whole: what it names is then not known, and to look
 * at the others on their own would find problems that are none
 */
function readAll(documents: readonly NamedText[], problems: Problem[]): ValidDocument[] {
  const isComplete = problems.length === 0;
  const valid = documents.flatMap(({ name, text }) => {
    const read = readDocument(name, text, problems);
    return (read && validateDocument(read, problems)) ?? [];
  });
  if (!isComplete || valid.length < documents.length) throw new ImportError(problems);
  return valid;
}

/** Plans and writes. Writers take turns: each waits here until it has the data set's row. */
async function write(
  db: Transaction<DB>,
  documents: readonly ValidDocument[],
  problems: Problem[],
  reason: string | undefined,
): Promise<ImportResult> {
  const dataset = await db
    .selectFrom('dataset')
    .select(['revision', 'license'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const plan = await makePlan(db, documents);
  if (problems.length > 0) throw new ImportError(inOrder(problems, documents));
  const licenses = documents
    .map(({ content }) => content.license)
    .filter((license) => license !== undefined);
  const license = licenses.length > 0 ? (licenses.at(-1) ?? null) : dataset.license;
  const entries = [...plan.entries, ...licenseEntry(licenses.length > 0, dataset.license, license)];
  if (entries.every(({ action }) => action === 'unchanged'))
    return { revision: dataset.revision, entries };
  try {
    await applyPlan(db, plan);
    return { revision: await sealRevision(db, plan, license, reason), entries };
  } catch (error) {
    throw refusal(error);
  }
}

/** The data set's own license is no thing of the graph, but what happens to it is told with the others. */
function licenseEntry(isNamed: boolean, before: string | null, after: string | null): PlanEntry[] {
  if (!isNamed) return [];
  const changes = before === after ? [] : [{ field: 'license', before, after }];
  return [
    {
      action: changes.length > 0 ? 'changed' : 'unchanged',
      kind: 'dataset',
      key: '',
      id: '',
      changes,
    },
  ];
}

/** Problems as one reads the documents. */
function inOrder(problems: readonly Problem[], documents: readonly ValidDocument[]): Problem[] {
  const order = new Map(documents.map(({ name }, index) => [name, index]));
  return problems.toSorted(
    (one, other) =>
      (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}

async function presentRevision(db: Database): Promise<string> {
  const { revision } = await db.selectFrom('dataset').select('revision').executeTakeFirstOrThrow();
  return revision;
}
