import type { Transaction } from 'kysely';
import type { DB } from '../../db/tables.ts';

/**
 * Writers take turns: waits until no other writes. It takes the row that `beginRevision` takes for an import; a publication
 * takes it first, since the document is locked after it.
 * @returns the revision of the published state
 */
export async function lockWriters(db: Transaction<DB>): Promise<string> {
  const { revision } = await db
    .selectFrom('dataset')
    .select('revision')
    .forUpdate()
    .executeTakeFirstOrThrow();
  return revision;
}
