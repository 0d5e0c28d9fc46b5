import type { Database } from '../../db/connect.ts';
import { refusal } from './apply/constraints.ts';
import type { ValidDocument } from './document/validate.ts';
import { batchRecordsOf } from './plan/batch-records.ts';
import { Lost } from './plan/lost.ts';
import { makePlan } from './plan/plan.ts';
import { Register } from './plan/register.ts';
import { warningsOf } from './plan/warn.ts';
import { Results } from './result.ts';

/**
 * Finds out what documents would change together, and only reads. What is wrong is complained of at the documents.
 * The license of the data set is left out, since it is not part of a plan.
 */
export async function planDocuments(
  db: Database,
  documents: readonly ValidDocument[],
): Promise<Results> {
  const results = new Results();
  try {
    const plan = await makePlan(db, batchRecordsOf(documents), new Lost(), new Register());
    results.add(plan.entries);
    if (plan.entries.some(({ action }) => action !== 'unchanged'))
      results.warn(await warningsOf(db, plan));
  } catch (error) {
    throw refusal(error);
  }
  return results;
}
