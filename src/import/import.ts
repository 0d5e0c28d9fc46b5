import type { Transaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { readNewest } from '../../db/queries/dataset.ts';
import type { DB, Writer } from '../../db/tables.ts';
import { type WriteOptions, writeBatches } from './apply/write.ts';
import { type SelectedBatch, tryBatches } from './dry-run.ts';
import { ImportError, type Problem } from './problem.ts';
import type { Form } from './read/form.ts';
import { findInputs, type Input, textInput } from './read/inputs.ts';
import { type ImportResult, Results } from './report/result.ts';
import { rejectOtherRevision } from './revision-error.ts';
import { type Batch, readBatches } from './validate/batches.ts';
import type { ValidDocument } from './validate/validate.ts';

export { ImportError, type Problem } from './problem.ts';
export type { ImportResult } from './report/result.ts';
export { RevisionError } from './revision-error.ts';

export interface ImportOptions {
  /** find out what would change or is wrong, and write nothing */
  dryRun?: boolean;
  /** kept in the change log where a document has no reason of its own */
  reason?: string | undefined;
  /** the revision that the data has to have, if one is expected */
  expected?: string | undefined;
  /** in what role it is written, for the change log; OPERATOR if absent */
  writer?: Writer;
  onProgress?: (progress: Progress) => void;
  /** of the documents, those that are to be applied now; all if absent */
  select?: (documents: ValidDocument[]) => Promise<ValidDocument[]>;
  /** runs in the same transaction, after what was applied; an error undoes all */
  beforeCommit?: (transaction: Transaction<DB>) => Promise<void>;
}

export interface Progress {
  /** how many bytes of the inputs are read */
  bytes: number;
  /** how many entities the documents named so far, those that are written or unchanged */
  entities: number;
}

export interface NamedText {
  /** what problems call it, such as the path of the file; its ending says its form, YAML without one */
  name: string;
  text: string;
  form?: Form;
}

/**
 * Applies documents, in the order of the inputs, as one change: all or nothing.
 * @throws ImportError with all that is wrong with them; RevisionError where the data has another revision than
 * is expected
 */
export async function importInputs(
  db: Database,
  inputs: readonly Input[],
  {
    dryRun = false,
    reason,
    expected,
    writer = 'OPERATOR',
    onProgress = () => {},
    select = async (documents) => documents,
    beforeCommit = async () => {},
  }: ImportOptions = {},
  problems: Problem[] = [],
): Promise<ImportResult> {
  const isComplete = problems.length === 0;
  let bytes = 0;
  let entities = 0;
  const batches = readBatches(inputs, problems, (count) => {
    bytes += count;
    onProgress({ bytes, entities });
  });
  const onEntities = (count: number) => {
    entities += count;
    onProgress({ bytes, entities });
  };
  async function* selectedBatches(): AsyncGenerator<SelectedBatch> {
    for await (const batch of batches) {
      const documents = await select(batch.documents);
      yield { ...batch, documents, isPartial: documents.length < batch.documents.length };
    }
  }
  // Ordinary documents are read and checked for their form before other writers have to wait.
  const selected = selectedBatches();
  const first = await selected.next();
  const second = first.done ? first : await selected.next();
  async function* all(): AsyncGenerator<SelectedBatch> {
    for (const { done, value } of [first, second]) if (!done) yield value;
    yield* selected;
  }
  const hasNothing =
    second.done && (first.done || (first.value.isComplete && first.value.documents.length === 0));
  const apply = dryRun ? tryBatches : hasNothing ? applyNothing : writeBatches;
  let result: ImportResult | undefined;
  try {
    await db
      .transaction()
      .setIsolationLevel(dryRun ? 'repeatable read' : 'read committed')
      .execute(async (transaction) => {
        result = await apply(transaction, all(), problems, {
          ...{ reason, expected, writer, isComplete, onEntities },
        });
        await beforeCommit(transaction);
        if (dryRun) throw new Undo();
      });
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError(inOrder(error.problems, inputs));
    if (!(error instanceof Undo)) throw error;
  }
  if (!result) throw new Error('The import ended without a result.');
  return dryRun ? { ...result, revision: await readNewest(db) } : result;
}

/** What comes of an import that has nothing to apply: it waits for no other writer, nor does any wait for it. */
async function applyNothing(
  db: Transaction<DB>,
  _batches: AsyncIterable<Batch>,
  problems: Problem[],
  { expected }: WriteOptions,
): Promise<ImportResult> {
  const revision = await readNewest(db);
  rejectOtherRevision(revision, expected);
  if (problems.length > 0) throw new ImportError(problems);
  return new Results().result(revision);
}

/** Ends a transaction that is only tried. */
class Undo extends Error {}

/**
 * The same for what paths name: files, folders and patterns.
 * @throws ImportError with all that is wrong with them
 */
export async function importFiles(
  db: Database,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const problems: Problem[] = [];
  const inputs = await findInputs(paths, process.stdin, problems);
  return importInputs(db, inputs, options, problems);
}

/**
 * The same for texts.
 * @throws ImportError with all that is wrong with them
 */
export async function importDocuments(
  db: Database,
  documents: readonly NamedText[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  return importInputs(db, inputsOf(documents), options);
}

/** Documents whose form has been checked. They are applied once, since that adds to their problems. */
export interface CheckedDocuments {
  batches: readonly Batch[];
  problems: Problem[];
}

/** Reads texts and checks their form, which needs no database. */
export async function checkForm(documents: readonly NamedText[]): Promise<CheckedDocuments> {
  const problems: Problem[] = [];
  const batches = await Array.fromAsync(readBatches(inputsOf(documents), problems, () => {}));
  return { batches, problems };
}

/**
 * The same within a transaction of the caller's, who commits it; after an error it has to be rolled back.
 * @throws ImportError with all that is wrong with the documents
 */
export async function importInTransaction(
  transaction: Transaction<DB>,
  { batches, problems }: CheckedDocuments,
  options: Pick<WriteOptions, 'reason' | 'writer' | 'at' | 'ignorePublishAt' | 'onPlan'> = {},
): Promise<ImportResult> {
  async function* all(): AsyncGenerator<Batch> {
    yield* batches;
  }
  return writeBatches(transaction, all(), problems, options);
}

function inputsOf(documents: readonly NamedText[]): Input[] {
  return documents.map(({ name, text, form }) => textInput(name, text, form));
}

/** Problems as one reads the documents. */
function inOrder(problems: readonly Problem[], inputs: readonly Input[]): Problem[] {
  const order = new Map(inputs.map(({ name }, index) => [name, index]));
  // Paths that name nothing come first, and what is of no single file last.
  const placeOf = (file: string) => order.get(file) ?? (file === '' ? inputs.length : -1);
  return problems.toSorted(
    (one, other) =>
      placeOf(one.file) - placeOf(other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}
