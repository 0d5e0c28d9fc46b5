import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { promptly } from '../run/promptly.ts';

/** Locks a table, so that every statement that reads it waits. @returns lets it go */
export async function block(owner: Database, table: string): Promise<() => Promise<void>> {
  const holder = await owner.startTransaction().execute();
  await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(holder);
  return () => holder.rollback().execute();
}

/** Takes the writers' lock, so that every other writer waits. @returns lets it go */
export async function blockWriters(owner: Database): Promise<() => Promise<void>> {
  const holder = await owner.startTransaction().execute();
  await sql`select from dataset for update`.execute(holder);
  return () => holder.rollback().execute();
}

/** How many statements, or transactions, are under way in the database that wait for a lock. */
export async function countBlocked(owner: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(owner);
  return rows[0]?.count ?? 0;
}

/**
 * Sees that the statement of a client ends when the client leaves.
 * @param table that the statement reads
 * @param begin sends a request; what it returns lets the client leave
 */
export async function expectEndsWithClient(
  owner: Database,
  table: string,
  begin: () => (() => void) | Promise<() => void>,
): Promise<void> {
  const release = await block(owner, table);
  try {
    const leave = await begin();
    await untilBlocked(owner, 1);
    leave();
    expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
  } finally {
    await release();
  }
}

/** Waits until so many statements wait for a lock. @returns after how many milliseconds */
export async function untilBlocked(owner: Database, count: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    if ((await countBlocked(owner)) === count) return performance.now() - start;
    if (performance.now() - start > 10_000) throw new Error(`never were ${count} blocked`);
    await wait(10);
  }
}
