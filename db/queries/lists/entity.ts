import type { Selectable } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { ExternalId } from '../../tables.ts';
import { hasId } from './expressions.ts';

export type ExternalIdRow = Selectable<ExternalId>;

/** Of what kind entities are. */
export const entitiesById = prepared((db: Database, ids: readonly string[]) =>
  db.selectFrom('entity').select(['id', 'kind']).where(hasId('id', ids)),
);

/** The texts of entities in all languages, the first written first. */
export const textsByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('localized_text')
    .select(['entity_id', 'field', 'lang', 'text', 'position'])
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);

export const externalIdsByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('external_id')
    .select(['entity_id', 'scheme', 'value', 'url', 'position'])
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);
