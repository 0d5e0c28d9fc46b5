import type { Database } from '../../db/connections/connect.ts';
import { toImportError } from './apply/constraints.ts';
import type { ValidDocument } from './document-stages.ts';
import { FailedEntities } from './plan/find/failed-entities.ts';
import { lookUpExternalIds } from './plan/find/look-up-external-ids.ts';
import { makePlan } from './plan/make-plan.ts';
import type { MatchedRecipients } from './plan/near-names/matched-recipients.ts';
import { batchRecordsOf } from './plan/records/batch-records.ts';
import { reusedRecipients } from './plan/warn/reused.ts';
import { warningsOf } from './plan/warn/warn.ts';
import { recipientsWithoutHonors } from './plan/warn/without-honors.ts';
import type { PlannedEntity } from './planned-entity.ts';
import { Register } from './register/register.ts';
import { Results } from './report/result.ts';

/**
 * Finds out what documents would change together, for dry runs and for what waits on the desk. It only reads; an import
 * plans batch by batch in import.ts. What is wrong is complained of at the documents.
 * @param matched gathers who is taken for whom
 * @param listsReused whether the results list the recipients that the data had before
 * @returns the results without the license of the data set, which is not part of a plan; and whether nothing but the
 * plan has to be checked. The text of a claim can become the value of a field, and the database may refuse it
 */
export async function planDocuments(
  db: Database,
  documents: readonly ValidDocument[],
  listsReused: boolean,
  matched?: MatchedRecipients,
): Promise<{ results: Results; isCertain: boolean }> {
  const results = new Results();
  const failed = new FailedEntities();
  const register = new Register();
  try {
    const named = await lookUpExternalIds(db, documents, failed, register.cache);
    const plan = await makePlan(db, batchRecordsOf(named), failed, register);
    results.add(plan.entries);
    if (plan.entries.some(({ action }) => action !== 'unchanged'))
      results.warn(await warningsOf(db, plan));
    results.leave(await recipientsWithoutHonors(db, plan.entities));
    if (listsReused) {
      const reused = await reusedRecipients(db, plan);
      results.reuse(reused);
      await matched?.add(db, plan, reused);
    }
    return { results, isCertain: !plan.entities.some(hasClaims) };
  } catch (error) {
    throw toImportError(error);
  }
}

function hasClaims({ before, after, said }: PlannedEntity): boolean {
  const isDisputed = [before, after].some((facts) => Object.keys(facts?.claims ?? {}).length > 0);
  return said.some(({ claims }) => isDisputed || claims !== undefined);
}
