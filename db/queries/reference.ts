import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { Reference } from '../tables.ts';
import { hasId } from './keys.ts';

export type ReferenceRow = Selectable<Reference>;

/** The references of things, in order. */
export function referencesByEntity(db: Database, ids: readonly string[]): Promise<ReferenceRow[]> {
  return db
    .selectFrom('reference')
    .selectAll()
    .where(hasId('entity_id', ids))
    .orderBy('position')
    .execute();
}
