import type { Batch, ValidDocument } from '../document-stages.ts';
import type { Register } from '../register/register.ts';
import { type BatchRecords, batchRecordsOf } from './batch-records.ts';

/** A batch whose present state is being read. */
interface PreparedBatch extends BatchRecords {
  documents: readonly ValidDocument[];
  isComplete: boolean;
  register: Promise<Register>;
}

/**
 * Each batch with the one after it, whose present state is read while the first is planned; the last has null.
 * @param read what a batch is planned by
 */
export async function* prepareBatches(
  batches: AsyncIterable<Batch>,
  read: (batch: BatchRecords) => Promise<Register>,
): AsyncGenerator<[PreparedBatch, PreparedBatch | null]> {
  let last: PreparedBatch | null = null;
  for await (const { documents, isComplete } of batches) {
    const batch = batchRecordsOf(documents);
    const register = read(batch);
    // Its error is thrown where it is awaited.
    register.catch(() => {});
    const next = { ...batch, documents, isComplete, register };
    if (last !== null) yield [last, next];
    last = next;
  }
  if (last !== null) yield [last, null];
}
