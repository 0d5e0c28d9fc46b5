import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { deskTables } from '../../states/desk-schema.ts';

/** A query document that a client has sent with its hash. */
export interface AutomaticPersistedQuery {
  /** SHA-256 of the text */
  hash: Buffer;
  text: string;
}

/** How many documents are stored, and how many bytes of their texts. */
export interface StoredPersistedQueries {
  count: number;
  bytes: number;
}

/** Stores documents, unless they are stored already. */
export async function insertAutomaticPersistedQueries(
  db: Database,
  documents: readonly AutomaticPersistedQuery[],
): Promise<void> {
  // In one order, so that servers do not wait for each other in a circle.
  await sql`
    insert into desk.automatic_document (hash, text)
    select d.hash, d.text
    from unnest(
      ${documents.map(({ hash }) => hash)}::bytea[], ${documents.map(({ text }) => text)}::text[]
    ) d(hash, text)
    order by d.hash
    on conflict do nothing`.execute(db);
}

/** Removes the oldest documents, if there are too many. Skips those that another server is removing. */
export async function trimAutomaticPersistedQueries(
  db: Database,
  most: StoredPersistedQueries,
): Promise<void> {
  await sql`
    with ranked as (
      select hash, row_number() over newest as number, sum(octet_length(text)) over newest as bytes
      from desk.automatic_document
      window newest as (order by stored_at desc, hash rows unbounded preceding)
    )
    delete from desk.automatic_document where hash = any(array(
      select hash from desk.automatic_document
      where hash in (select hash from ranked where number > ${most.count} or bytes > ${most.bytes})
      for update skip locked
    ))`.execute(db);
}

/** Removes all documents: their texts can have values that clients have searched for. */
export async function deleteAutomaticPersistedQueries(db: Database): Promise<void> {
  await deskTables(db).deleteFrom('automatic_document').execute();
}
