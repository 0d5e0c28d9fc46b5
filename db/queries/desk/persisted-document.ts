import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { deskTables } from '../../states/desk-schema.ts';

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
  const desk = deskTables(db);
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

/** A document that a client has named. */
export interface FoundDocument {
  text: string;
  /** false if only a client has sent it with its hash */
  is_registered: boolean;
}

const columns = (isRegistered: boolean) =>
  ['text', sql.lit(isRegistered).as('is_registered')] as const;

/** The document that is registered under an id, or null. */
export async function persistedDocumentById(
  db: Database,
  id: string,
): Promise<FoundDocument | null> {
  const row = await deskTables(db)
    .selectFrom('persisted_document')
    .select(columns(true))
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The document with a hash, under whatever id it is registered, or null.
 * @param hash SHA-256 of the text
 * @param scope whether those count, too, that are not registered, but that a client has sent with their hashes
 */
export async function documentByHash(
  db: Database,
  hash: Buffer,
  scope: 'registered' | 'all',
): Promise<FoundDocument | null> {
  const desk = deskTables(db);
  const registered = desk
    .selectFrom('persisted_document')
    .select(columns(true))
    .where('hash', '=', hash);
  const automatic = desk
    .selectFrom('automatic_document')
    .select(columns(false))
    .where('hash', '=', hash);
  const found = scope === 'registered' ? registered : registered.unionAll(automatic);
  return (await found.orderBy('is_registered', 'desc').limit(1).executeTakeFirst()) ?? null;
}

/** All registered documents, by the time of their registration and by id. */
export function persistedDocuments(db: Database): Promise<PersistedDocumentRow[]> {
  return deskTables(db)
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
  const rows = await deskTables(db)
    .deleteFrom('persisted_document')
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
