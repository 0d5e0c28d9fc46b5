import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { deskTables } from '../../states/desk-schema.ts';
import { microseconds } from '../lists/order.ts';
import type { ScheduledDocumentToApply } from './due-scheduled-document.ts';

type Action = 'created' | 'changed' | 'retracted' | 'unchanged';

/** The changes that a document will make. */
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
  await deskTables(db)
    .updateTable('scheduled_document')
    .set({ ...columnsOf(outcome), tried_revision: triedRevision })
    .where('id', '=', id)
    .execute();
}

export interface OutcomeInPreview extends Pick<ScheduledDocumentToApply, 'id' | 'time'> {
  outcome: Outcome;
}

/**
 * Stores the outcomes of documents in a preview, unless they have been published, withdrawn or moved to another time
 * since. One statement stores them all, since publications wait for the documents until the transaction ends.
 * @returns the ids of those that have problems and had none before
 */
export async function setOutcomesInPreview(
  db: Database,
  outcomes: readonly OutcomeInPreview[],
): Promise<Set<string>> {
  const stored = outcomes.map(({ outcome, ...document }) => ({ ...document, ...outcome }));
  const { rows } = await sql<{ id: string; isConflict: boolean }>`
    with outcome as (
      select * from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb)
        as o(id uuid, time bigint, plan jsonb, problems jsonb)
    ), before as (
      select d.id, d.problems is not null as "hadProblems"
      from desk.scheduled_document d join outcome using (id)
      where d.status = 'SCHEDULED' and ${microseconds('d.publish_at')} = outcome.time
      for update of d
    )
    update desk.scheduled_document d set plan = o.plan, problems = o.problems,
      tried_revision = case when o.plan is null then d.tried_revision end
    from outcome o join before b using (id) where d.id = o.id
    returning d.id, o.problems is not null and not b."hadProblems" as "isConflict"`.execute(db);
  return new Set(rows.flatMap(({ id, isConflict }) => (isConflict ? [id] : [])));
}
