import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { block } from '../database/blocked.ts';

/** The schemas of previews that are there, whoever reads them. */
export async function previewSchemas(owner: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname ~ '^preview_[0-9]+$' order by 1`.execute(
    owner,
  );
  return rows.map(({ name }) => name);
}

/** How many copies of the published data have been begun. */
export async function countCopies(owner: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select case when is_called then last_value else 0 end::int as count from desk.preview_number`.execute(
    owner,
  );
  return rows[0]?.count ?? 0;
}

/**
 * Keeps builds of the preview from copying beyond a table that no document of these tests writes. @returns lets them go on
 */
export function holdCopies(holder: Database): Promise<() => Promise<void>> {
  return block(holder, 'published.figure');
}

/** Waits until a build is held up. Other databases that come from the same template have tables with the same oid. */
export async function untilCopying(owner: Database): Promise<void> {
  const held = async () => {
    const { rows } = await sql<{ backend: number }>`
      select pid as backend from pg_locks
      where not granted and relation = 'published.figure'::regclass
        and database = (select oid from pg_database where datname = current_database())`.execute(
      owner,
    );
    return rows.length;
  };
  await expect.poll(held, { timeout: 10_000 }).toBe(1);
}
