import type { Transaction } from 'kysely';
import type { DB, Writer } from '../../db/tables.ts';
import type { ValidDocument } from './document-stages.ts';
import type { ImportPlan } from './import-plan.ts';
import type { MatchedRecipients } from './plan/near-names/matched-recipients.ts';
import type { ImportResult } from './report/result.ts';

export interface ImportOptions {
  /** find out what would change or is wrong, and write nothing */
  dryRun?: boolean;
  /** kept in the change log where a document has no reason of its own */
  reason?: string | undefined;
  /** the revision that the data has to have, if one is expected */
  expected?: string | undefined;
  /** in what role it is written, for the change log; OPERATOR if absent */
  writer?: Writer;
  /** what gathers who is taken for whom; nothing does if absent */
  matched?: MatchedRecipients | undefined;
  onProgress?: (progress: Progress) => void;
  /** called with the plan of each batch, if nothing is wrong with it, before it is written */
  onPlan?: ((plan: ImportPlan) => void) | undefined;
  /** of the documents, those that are to be applied now; all if absent */
  select?: (documents: ValidDocument[]) => Promise<ValidDocument[]>;
  /** runs in the same transaction, after what was applied; an error undoes all */
  beforeCommit?: (transaction: Transaction<DB>, result: ImportResult) => Promise<void>;
}

export interface Progress {
  /** how many bytes of the inputs are read */
  bytes: number;
  /** how many entities the documents named so far, those that are written or unchanged */
  entities: number;
}

/** How batches are planned and applied. */
export interface WriteOptions
  extends Pick<ImportOptions, 'reason' | 'expected' | 'writer' | 'onPlan' | 'matched'> {
  /** when it counts as written; now if absent */
  at?: Date | undefined;
  /** apply documents before their `publishAt`, which otherwise is a problem */
  ignorePublishAt?: boolean;
  /** list the recipients that the data had before, as dry runs do */
  listsReused?: boolean;
  /** false where there is more that could not be found, so that it is not known what it names */
  isComplete?: boolean;
  /** called with the number of entities of each batch */
  onEntities?: (count: number) => void;
}
