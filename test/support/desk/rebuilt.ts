import { sql, type Transaction } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { lockWriters } from '../../../db/queries/changes/dataset.ts';
import { documentsToApply } from '../../../db/queries/desk/due-scheduled-document.ts';
import { currentPreview, readPreviewBase } from '../../../db/queries/desk/preview-state.ts';
import { scheduledDocuments } from '../../../db/queries/desk/scheduled-document.ts';
import { copyPublished } from '../../../db/states/search-path.ts';
import type { DB } from '../../../db/tables.ts';
import { storedPlan } from '../../../src/desk/early-plan.ts';
import { previewRevisionOf } from '../../../src/desk/preview/preview-revision.ts';
import { tryDocument } from '../../../src/desk/try-document.ts';

/** Ends a transaction that only looked. */
class Rollback extends Error {}

/**
 * The preview that is there equals, row for row and the change log too, one that starts from a new copy; and so does what
 * is stored of each document.
 */
export async function expectRebuilt(owner: Database): Promise<void> {
  const looked = owner.transaction().execute(async (transaction) => {
    await lockWriters(transaction);
    const current = await currentPreview(transaction);
    const documents = await documentsToApply(transaction);
    expect(current === null).toBe(documents.length === 0);
    if (current === null) throw new Rollback();
    const { base } = await readPreviewBase(transaction);
    await copyPublished(transaction, 'preview_again');
    const outcomes: unknown[] = [];
    for (const document of documents) {
      const outcome = await tryDocument(transaction, document, { at: document.publish_at });
      outcomes.push('result' in outcome ? storedPlan(outcome.result) : outcome.problems);
    }
    const branch = previewRevisionOf(base, documents);
    await transaction.updateTable('dataset').set({ branch }).execute();
    const again = await rowsOf(transaction, 'preview_again');
    expect(await rowsOf(transaction, current.name)).toEqual(again);
    const rows = await scheduledDocuments(transaction);
    const stored = rows.map(({ plan, problems }) => problems ?? plan);
    expect(stored).toEqual(JSON.parse(JSON.stringify(outcomes)));
    throw new Rollback();
  });
  await looked.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error;
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
