import type { Transaction } from 'kysely';
import type { Problem } from '../../db/model/problem.ts';
import type { DB } from '../../db/tables.ts';
import type { Batch } from './document-stages.ts';
import { readBatches, writeBatches } from './import.ts';
import type { WriteOptions } from './options.ts';
import { type NamedText, textInputs } from './read/inputs.ts';
import type { ImportResult } from './report/result.ts';

/** Documents whose form has been checked. They are applied once, since that adds to their problems. */
export interface CheckedDocuments {
  batches: readonly Batch[];
  problems: Problem[];
}

/** Reads texts and checks their form, which needs no database. */
export async function checkForm(documents: readonly NamedText[]): Promise<CheckedDocuments> {
  const problems: Problem[] = [];
  const batches = await Array.fromAsync(readBatches(textInputs(documents), problems, () => {}));
  return { batches, problems };
}

/**
 * Applies them within a transaction of the caller's, who commits it; after an error it has to be rolled back.
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
