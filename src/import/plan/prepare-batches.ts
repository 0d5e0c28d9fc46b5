import type { Batch, ValidDocument } from '../document-stages.ts';
import type { Register } from '../register/register.ts';
import { hasSlugs } from './find/look-up-external-ids.ts';
import { type BatchRecords, batchRecordsOf } from './records/batch-records.ts';

/** A batch whose documents say something that does not follow from their content. */
export interface BatchOfRecords extends Batch {
  records: BatchRecords;
}

/** A batch whose present state is being read. */
interface PreparedBatch {
  /** null if it names recipients by external ids, which the batch before it may give them */
  records: BatchRecords | null;
  documents: readonly ValidDocument[];
  isComplete: boolean;
  register: Promise<Register>;
}

/**
 * Each batch with the one after it, whose present state is read while the first is planned; the last has null.
 * @param read what a batch is planned by, as far as it is known
 */
export async function* prepareBatches(
  batches: AsyncIterable<Batch | BatchOfRecords>,
  read: (batch: BatchRecords | null) => Promise<Register>,
): AsyncGenerator<[PreparedBatch, PreparedBatch | null]> {
  let last: PreparedBatch | null = null;
  for await (const batch of batches) {
    const { documents, isComplete } = batch;
    const records = 'records' in batch ? batch.records : recordsOf(documents);
    const register = read(records);
    // Its error is thrown where it is awaited.
    register.catch(() => {});
    const next = { records, documents, isComplete, register };
    if (last !== null) yield [last, next];
    last = next;
  }
  if (last !== null) yield [last, null];
}

function recordsOf(documents: readonly ValidDocument[]): BatchRecords | null {
  const hasIds = documents.some(({ namedById }) => namedById.length > 0);
  return hasIds ? null : batchRecordsOf(documents.filter(hasSlugs));
}
