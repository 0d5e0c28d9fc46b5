import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';

/** The data set as a writer finds it. */
interface DatasetState {
  revision: string;
  license: string | null;
  /** the revision that a change makes */
  next: string;
  /** how many entities there are, about */
  entities: number;
  /** when it counts as written */
  now: Date;
}

/**
 * Waits for the turn of this writer: until it has the row of the data set.
 * @param at when it counts as written; now if absent
 */
export async function beginRevision(db: Database, at: Date | undefined): Promise<DatasetState> {
  return db
    .selectFrom('dataset')
    .select(['revision', 'license', sql<string>`revision + 1`.as('next')])
    .select(
      sql<number>`(select reltuples from pg_class where oid = 'entity'::regclass)`.as('entities'),
    )
    .select(sql<Date>`coalesce(${at ?? null}::timestamptz, clock_timestamp())`.as('now'))
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * Raises the revision: the last that is written to the state, since it notifies readers.
 * @param license that of the data set, from now on
 */
export async function sealRevision(
  db: Database,
  revision: string,
  at: Date,
  license: string | null,
): Promise<void> {
  await db.updateTable('dataset').set({ revision, license, updated_at: at }).execute();
  // Not for a preview: every database user may listen, and would learn that a document is scheduled.
  await sql`
    select pg_notify('awards_revision', 'published:' || ${revision}::text)
    where current_schema() = 'published'`.execute(db);
}
