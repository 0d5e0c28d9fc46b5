import { type InferResult, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { hasId } from '../lists/expressions.ts';

/** A text in one of the languages of a list, the primary one first. */
interface TextInLanguage {
  lang: string;
  text: string;
}

const images = (db: Database) =>
  db
    .selectFrom('image')
    .select(['entity_id', 'url', 'kind', 'credit', 'license', 'width', 'height', 'source_id'])
    .select(sql<TextInLanguage[]>`alt`.as('alt'));

const links = (db: Database) =>
  db
    .selectFrom('link')
    .select(['entity_id', 'url', 'kind', sql<TextInLanguage[]>`label`.as('label')]);

export type ImageRow = InferResult<ReturnType<typeof images>>[number];
export type LinkRow = InferResult<ReturnType<typeof links>>[number];

/** Images of entities, in the order of the documents. */
export const imagesByEntity = prepared((db: Database, ids: readonly string[]) =>
  images(db).where(hasId('entity_id', ids)).orderBy('position'),
);

/** Links of entities, in the order of the documents. */
export const linksByEntity = prepared((db: Database, ids: readonly string[]) =>
  links(db).where(hasId('entity_id', ids)).orderBy('position'),
);
