import type { Selectable } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Claim } from '../../tables.ts';
import { hasId } from '../lists/expressions.ts';

export type ClaimRow = Selectable<Claim>;

/** The claims of sources on entities, field by field, in order. */
export const claimsByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('claim')
    .select(['entity_id', 'field', 'position', 'value', 'node_id', 'accepted', 'note'])
    .where(hasId('entity_id', ids))
    .orderBy('field')
    .orderBy('position'),
);

/** The references of all claims on entities, in order. */
export const claimReferencesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('claim_reference')
    .select([
      'entity_id',
      'field',
      'claim_position',
      'source_id',
      'paragraph',
      'page',
      'fragment',
      'position',
    ])
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);
