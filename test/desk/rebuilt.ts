import { sql, type Transaction } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../db/connect.ts';
import { currentPreview } from '../../db/queries/preview-state.ts';
import type { DB } from '../../db/tables.ts';
import { syncPreview } from '../../src/desk/preview.ts';
import { lockWriters } from '../../src/desk/writer-lock.ts';

/** Ends a transaction that only looked. */
class Undo extends Error {}

/** The preview that is there equals, row for row and the change log too, the one that is made anew. */
export async function expectRebuilt(owner: Database): Promise<void> {
  const looked = owner.transaction().execute(async (transaction) => {
    await lockWriters(transaction);
    const before = await currentPreview(transaction);
    if (before === null) throw new Undo();
    const rows = await rowsOf(transaction, before.name);
    await syncPreview(transaction, 'always');
    const after = await currentPreview(transaction);
    expect(after?.name).not.toBe(before.name);
    expect(await rowsOf(transaction, after?.name ?? '')).toEqual(rows);
    throw new Undo();
  });
  await looked.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}

/** All rows of a state, table by table. */
async function rowsOf(db: Transaction<DB>, state: string): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${state} order by 1`.execute(db);
  const selects = tables.map(
    ({ name }) =>
      sql`select ${name} as name, to_jsonb(t)::text as row from ${sql.table(`${state}.${name}`)} t`,
  );
  const { rows } = await sql<{ name: string; row: string }>`
    ${sql.join(selects, sql` union all `)} order by 1, 2`.execute(db);
  const groups = [...Map.groupBy(rows, ({ name }) => name)];
  return Object.fromEntries(groups.map(([name, some]) => [name, some.map(({ row }) => row)]));
}
