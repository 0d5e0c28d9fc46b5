import type { ControlledTransaction, Transaction } from 'kysely';
import type { DB } from '../tables.ts';
import type { Database } from './connect.ts';

/** Begins a read-only transaction that sees one state of the data, whatever is written meanwhile. The caller ends it. */
export async function beginSnapshot(db: Database): Promise<ControlledTransaction<DB>> {
  return db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
}

/** Ends one. Where the connection is lost there is nothing left to end, and the statement that lost it says so. */
export async function endSnapshot(state: ControlledTransaction<DB>): Promise<void> {
  await state
    .rollback()
    .execute()
    .catch(() => {});
}

/** Runs a transaction that sees one state of the data, whatever is written meanwhile. */
export function inSnapshot<Result>(
  db: Database,
  act: (snapshot: Transaction<DB>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').execute(act);
}
