import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import { hasId } from './expressions.ts';

/** The references of entities, in order. */
export const referencesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db.selectFrom('reference').selectAll().where(hasId('entity_id', ids)).orderBy('position'),
);
