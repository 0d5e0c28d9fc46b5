import { type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Attribute } from '../../tables.ts';
import { hasId } from '../lists/expressions.ts';

export type AttributeRow = Selectable<Attribute> & { number: number | null };

/** The attributes of entities, by key, and the values of one key in the order of the documents. */
export const attributesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('attribute')
    .select(['entity_id', 'key', 'value', 'lang', 'url', 'position'])
    .select(sql<number | null>`number_of(value)::float8`.as('number'))
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);
