import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';
import type { DocumentToApply } from './due-document.ts';
import { microseconds } from './order.ts';

type Action = 'created' | 'changed' | 'retracted' | 'unchanged';

/** What a document will change. */
export interface StoredPlan {
  /** how many entities, by kind and action */
  counts: Readonly<Record<string, Readonly<Record<Action, number>>>>;
  /** the first of the entities that change */
  entries: readonly {
    action: Action;
    kind: string;
    key: string;
    id: string;
    changes: readonly { field: string; before: unknown; after: unknown }[];
  }[];
  warnings: readonly string[];
}

/** One problem of a document, and where it is. */
export interface StoredProblem {
  file: string;
  line?: number;
  column?: number;
  path: string;
  message: string;
  expected?: string;
  got?: string;
}

/** The outcome of applying a document: its changes, or the reasons why it cannot be applied. */
export type Outcome = { plan: StoredPlan } | { problems: readonly StoredProblem[] };

const columnsOf = (outcome: Outcome) => ({
  plan: 'plan' in outcome ? JSON.stringify(outcome.plan) : null,
  problems: 'problems' in outcome ? JSON.stringify(outcome.problems) : null,
});

/**
 * Stores the outcome of a document.
 * @param triedRevision the published revision at which it was due but failed; null if it was not tried, or did not fail
 */
export async function setOutcome(
  db: Database,
  id: string,
  outcome: Outcome,
  triedRevision: string | null = null,
): Promise<void> {
  await deskOf(db)
    .updateTable('scheduled_document')
    .set({ ...columnsOf(outcome), tried_revision: triedRevision })
    .where('id', '=', id)
    .execute();
}

/**
 * Stores the outcome of a document in a preview, unless it has been published, withdrawn or moved to another time since.
 * @returns whether it has problems and had none before
 */
export async function setOutcomeInPreview(
  db: Database,
  { id, time: given }: Pick<DocumentToApply, 'id' | 'time'>,
  outcome: Outcome,
): Promise<boolean> {
  const row = await deskOf(db)
    .selectFrom('scheduled_document')
    .select(sql<boolean>`problems is not null`.as('hadProblems'))
    .where('id', '=', id)
    .where('status', '=', 'SCHEDULED')
    .where(microseconds('publish_at'), '=', given)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return false;
  await deskOf(db)
    .updateTable('scheduled_document')
    .set({ ...columnsOf(outcome), ...('plan' in outcome && { tried_revision: null }) })
    .where('id', '=', id)
    .execute();
  return 'problems' in outcome && !row.hadProblems;
}
