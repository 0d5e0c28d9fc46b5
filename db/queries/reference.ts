import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { hasId } from './expressions.ts';

/** The references of entities, in order. */
export const referencesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('reference')
    .select(['entity_id', 'field', 'source_id', 'paragraph', 'page', 'fragment', 'position'])
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);
