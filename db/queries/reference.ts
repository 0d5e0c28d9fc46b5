import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import type { Reference } from '../tables.ts';
import { hasId } from './expressions.ts';

export type ReferenceRow = Selectable<Reference>;

/** The references of entities, in order. */
export const referencesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db.selectFrom('reference').selectAll().where(hasId('entity_id', ids)).orderBy('position'),
);
