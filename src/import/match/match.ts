import type { Database } from '../../../db/connections/connect.ts';
import { inSnapshot } from '../../../db/connections/snapshot.ts';
import { ImportError, type Problem } from '../../../db/model/problem.ts';
import type { SlugDocument } from '../document-stages.ts';
import { readBatches } from '../import.ts';
import { FailedEntities } from '../plan/find/failed-entities.ts';
import { lookUpExternalIds } from '../plan/find/look-up-external-ids.ts';
import { makePlan } from '../plan/make-plan.ts';
import { batchRecordsOf } from '../plan/records/batch-records.ts';
import type { Input } from '../read/inputs.ts';
import { Register } from '../register/register.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** A recipient of the documents, and who may be meant. */
export interface MatchProposal extends Subject {
  candidates: readonly Candidate[];
}

export interface ProposedMatches {
  proposals: readonly MatchProposal[];
  /** how many new recipients nobody resembles */
  unmatched: number;
  /** with slugs in place of external ids; NDJSON has one a line */
  documents: readonly SlugDocument[];
}

/** For so many recipients, candidates are looked for at once. */
const maxTogether = 100;

/**
 * Finds out who may be meant by the recipients of documents that are new, or that only a slug says to be known. It only
 * reads, and decides nothing.
 * @throws ImportError if the documents are not valid import documents
 */
export async function matchRecipients(
  db: Database,
  inputs: readonly Input[],
): Promise<ProposedMatches> {
  const problems: Problem[] = [];
  const batches = await Array.fromAsync(readBatches(inputs, problems, () => {}));
  if (problems.length > 0) throw new ImportError(problems);
  const documents = batches.flatMap((batch) => batch.documents);
  return inSnapshot(db, async (snapshot) => {
    const failed = new FailedEntities();
    const register = new Register();
    const named = await lookUpExternalIds(snapshot, documents, failed, register.cache);
    // Problems between entities are for the import to report: a recipient may be wrong because it is another.
    const plan = await makePlan(snapshot, batchRecordsOf(named), failed, register);
    const subjects = await subjectsOf(snapshot, plan);
    const proposals: MatchProposal[] = [];
    for (let index = 0; index < subjects.length; index += maxTogether) {
      const some = subjects.slice(index, index + maxTogether);
      const candidates = await candidatesOf(snapshot, some);
      for (const [at, one] of some.entries())
        proposals.push({ ...one, candidates: candidates[at] ?? [] });
    }
    const matched = proposals.filter(({ candidates }) => candidates.length > 0);
    return { proposals: matched, unmatched: proposals.length - matched.length, documents: named };
  });
}
