import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import type { ExternalId } from '../tables.ts';
import { hasId } from './expressions.ts';

export type ExternalIdRow = Selectable<ExternalId>;

/** Of what kind entities are. */
export const entitiesById = prepared((db: Database, ids: readonly string[]) =>
  db.selectFrom('entity').selectAll().where(hasId('id', ids)),
);

/** The texts of entities in all languages, the first written first. */
export const textsByEntity = prepared((db: Database, ids: readonly string[]) =>
  db.selectFrom('localized_text').selectAll().where(hasId('entity_id', ids)).orderBy('position'),
);

export const externalIdsByEntity = prepared((db: Database, ids: readonly string[]) =>
  db.selectFrom('external_id').selectAll().where(hasId('entity_id', ids)).orderBy('position'),
);
