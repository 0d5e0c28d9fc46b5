import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { hasId } from './expressions.ts';

/** The references of entities, in order. */
export const referencesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('reference')
    .select(['entity_id', 'field', 'fragment', 'page'])
    .select(['paragraph', 'position', 'source_id'])
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);
