import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { Claim, ClaimReference } from '../tables.ts';
import { hasId } from './keys.ts';

export type ClaimRow = Selectable<Claim>;
export type ClaimReferenceRow = Selectable<ClaimReference>;

/** What sources claim of things, field by field, in order. */
export function claimsByEntity(db: Database, ids: readonly string[]): Promise<ClaimRow[]> {
  return db
    .selectFrom('claim')
    .selectAll()
    .where(hasId('entity_id', ids))
    .orderBy('field')
    .orderBy('position')
    .execute();
}

/** The references of all claims on things, in order. */
export function claimReferencesByEntity(
  db: Database,
  ids: readonly string[],
): Promise<ClaimReferenceRow[]> {
  return db
    .selectFrom('claim_reference')
    .selectAll()
    .where(hasId('entity_id', ids))
    .orderBy('position')
    .execute();
}
