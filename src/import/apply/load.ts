import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { kindNames, kinds } from '../../../db/model/entity-kinds.ts';
import { suspendIndexes } from '../../../db/states/build-state.ts';
import type { ImportPlan } from '../import-plan.ts';
import { listTables } from './list-rows.ts';

/** From so many new entities on, as a full batch of lines has, filling empty tables as sets is faster than row by row. */
const smallest = 800;

/** Plans read entities while tables are filled, with what they have in lists: all but honors. */
const lookups = {
  indexed: [
    'recipient',
    ...kindNames.flatMap((kind) => (kind === 'honor' ? [] : [kinds[kind].table])),
  ],
  keyed: listTables.flatMap(({ table, owner }) => (owner === 'honor_id' ? [] : [table])),
  derived: ['honor_place'],
};

/**
 * Whether a batch fits a load: it only creates, since what happens when rows change or go is put aside. Until there are
 * honors, entities can change as well: all that follows from them is derived in the end. Exports give entities that
 * mention later ones twice.
 * @param hasHonors whether earlier batches have written honors
 */
export function fitsLoad({ entries }: ImportPlan, hasHonors: boolean): boolean {
  return entries.every(
    ({ action }) =>
      action === 'created' || action === 'unchanged' || (action === 'changed' && !hasHonors),
  );
}

/** Whether a batch writes honors. */
export function writesHonors({ entries }: ImportPlan): boolean {
  return entries.some(({ kind, action }) => kind === 'honor' && action !== 'unchanged');
}

/**
 * Begins to fill the tables of a state as sets, if they are empty and the first batch is large. Until the transaction
 * ends, all sessions wait that read the state: it is not done while there is another session in the database.
 * @param db a transaction
 * @param plan of the first batch
 * @returns ends the load: derives what triggers would have, and restores indexes and foreign keys; null if there is none
 */
export async function beginLoad(
  db: Database,
  plan: ImportPlan,
): Promise<(() => Promise<void>) | null> {
  if (plan.entries.length < smallest || !fitsLoad(plan, true)) return null;
  const { rows } = await sql<{ state: string; is_free: boolean }>`
    select current_schema() as state, not exists (select from entity) and not exists (
      select from pg_stat_activity
      where datname = current_database() and usename is not null and pid <> pg_backend_pid()) as is_free`.execute(
    db,
  );
  const [row] = rows;
  if (!row?.is_free) return null;
  const restore = await suspendIndexes(db, row.state, lookups);
  return () =>
    restore(async () => {
      await sql`select finish_load(), count_totals(), derive_birth_countries(array(select id from place)), count_people()`.execute(
        db,
      );
    });
}
