import type { ControlledTransaction } from 'kysely';
import type { Database } from '../../db/connect.ts';
import type { DB } from '../../db/tables.ts';

/** Begins to read one state, whatever is written meanwhile. Who begins has to end it. */
export async function beginReading(db: Database): Promise<ControlledTransaction<DB>> {
  return db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
}

/** Ends it. Where the connection is lost there is nothing left to end, and the statement that lost it says so. */
export async function endReading(state: ControlledTransaction<DB>): Promise<void> {
  await state
    .rollback()
    .execute()
    .catch(() => {});
}
