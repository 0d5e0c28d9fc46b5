import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';

/** A query document to be registered. */
export interface NewPersistedDocument {
  id: string;
  /** SHA-256 of the text */
  hash: Buffer;
  text: string;
}

/** The registration of a document. */
export interface PersistedDocumentRow {
  id: string;
  text: string;
  registered_at: Date;
}

/**
 * Registers documents, unless their ids are registered already.
 * @param documents with different ids
 * @returns the ids that are new, and those that have another text
 */
export async function insertPersistedDocuments(
  db: Database,
  documents: readonly NewPersistedDocument[],
): Promise<{ added: string[]; taken: string[] }> {
  const desk = deskOf(db);
  const given = sql<NewPersistedDocument>`(
    select * from unnest(
      ${documents.map(({ id }) => id)}::text[],
      ${documents.map(({ hash }) => hash)}::bytea[],
      ${documents.map(({ text }) => text)}::text[]
    ) as document (id, hash, text)
  )`.as<'given'>('given');
  const added = await desk
    .insertInto('persisted_document')
    .columns(['id', 'hash', 'text'])
    .expression(desk.selectFrom(given).select(['given.id', 'given.hash', 'given.text']))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  // A statement of its own: it sees what others have registered since the one above began.
  const taken = await desk
    .selectFrom('persisted_document as stored')
    .innerJoin(given, 'given.id', 'stored.id')
    .whereRef('stored.hash', '<>', 'given.hash')
    .select('stored.id')
    .execute();
  return { added: added.map(({ id }) => id), taken: taken.map(({ id }) => id) };
}

/**
 * Finds the text of a registered document, or null.
 * @param key its id, or the SHA-256 of the text, under whatever id that is registered
 */
export async function persistedText(db: Database, key: string | Buffer): Promise<string | null> {
  const row = await deskOf(db)
    .selectFrom('persisted_document')
    .select('text')
    .where(typeof key === 'string' ? 'id' : 'hash', '=', key)
    .limit(1)
    .executeTakeFirst();
  return row?.text ?? null;
}

/** All registered documents, by the time of their registration and by id. */
export function persistedDocuments(db: Database): Promise<PersistedDocumentRow[]> {
  return deskOf(db)
    .selectFrom('persisted_document')
    .select(['id', 'text', 'registered_at'])
    .orderBy('registered_at')
    .orderBy('id')
    .execute();
}

/** Removes documents. @returns the ids that were registered */
export async function deletePersistedDocuments(
  db: Database,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await deskOf(db)
    .deleteFrom('persisted_document')
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
