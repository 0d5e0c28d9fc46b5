import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { hasId } from '../lists/expressions.ts';

/** The references of entities, in order. */
export const referencesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('reference')
    .select(['entity_id', 'field', 'source_id', 'paragraph', 'page', 'fragment', 'position'])
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);
