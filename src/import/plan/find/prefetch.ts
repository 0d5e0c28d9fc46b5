import type { Database } from '../../../../db/connections/connect.ts';
import type { ImportCache } from '../../register/import-cache.ts';
import { Register } from '../../register/register.ts';
import { type BatchRecords, wantedBy } from '../records/batch-records.ts';
import { Positions } from '../records/positions.ts';
import { findEntities, giveIds, newEntities } from './find-entities.ts';
import { readLengthsFor } from './list-limits.ts';
import { findOnlyNamed, loadEntities } from './load-entities.ts';

/**
 * Reads what a batch is planned by while the batch before is planned. Call `forget` with what that writes.
 * @param cache of the import
 */
export async function prefetch(
  db: Database,
  batch: BatchRecords,
  cache: ImportCache,
): Promise<Register> {
  const register = new Register(cache);
  await findEntities(db, wantedBy(batch), register);
  const onlyNamed = findOnlyNamed(batch, register);
  const records = batch.records.filter((record) => !onlyNamed.has(record));
  const [entities] = await Promise.all([
    loadEntities(db, records, batch.retractions, batch.mentions, register),
    giveIds(db, newEntities(records, register), register),
  ]);
  await Promise.all([
    new Positions(register).load(db, entities, records, batch.retractions),
    readLengthsFor(db, records, register),
  ]);
  return register;
}
