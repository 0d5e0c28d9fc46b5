import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { Entity, ExternalId, LocalizedText } from '../tables.ts';
import { hasId } from './keys.ts';

export type EntityRow = Selectable<Entity>;
export type LocalizedTextRow = Selectable<LocalizedText>;
export type ExternalIdRow = Selectable<ExternalId>;

/** Of what kind things are. */
export function entitiesById(db: Database, ids: readonly string[]): Promise<EntityRow[]> {
  return db.selectFrom('entity').selectAll().where(hasId('id', ids)).execute();
}

/** The texts of things in all languages, the first written first. */
export function textsByEntity(db: Database, ids: readonly string[]): Promise<LocalizedTextRow[]> {
  return db
    .selectFrom('localized_text')
    .selectAll()
    .where(hasId('entity_id', ids))
    .orderBy('position')
    .execute();
}

export function externalIdsByEntity(
  db: Database,
  ids: readonly string[],
): Promise<ExternalIdRow[]> {
  return db
    .selectFrom('external_id')
    .selectAll()
    .where(hasId('entity_id', ids))
    .orderBy('position')
    .execute();
}
