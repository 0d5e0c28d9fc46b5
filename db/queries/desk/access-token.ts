import { type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { AccessToken } from '../../desk-tables.ts';
import { deskTables } from '../../states/desk-schema.ts';
import { hasId, typename } from '../lists/expressions.ts';
import { byTime } from '../lists/order.ts';
import type { List } from '../lists/paged-list.ts';

/** An access token, without the hash of its secret. */
export type AccessTokenRow = Omit<Selectable<AccessToken>, 'hash'> & {
  __typename: 'AccessToken';
  /** whether it can be used: neither revoked nor expired */
  is_active: boolean;
};

/** The values that a new access token is made of. */
export interface NewAccessToken {
  name: string;
  role: AccessToken['role'];
  /** null if it does not expire */
  expiresAt: Date | null;
  /** SHA-256 of the secret */
  hash: Buffer;
}

const isActive = sql<boolean>`(revoked_at is null and (expires_at is null or expires_at > now()))`;

/** To free the name of an expired token, `revoked_at` is set to its end, which is not a revocation. */
const revokedAt = sql<Date | null>`case when expires_at is null or revoked_at < expires_at
  then revoked_at end`;

const columns = [
  'id',
  'name',
  'role',
  'created_at',
  'expires_at',
  'last_used_at',
  revokedAt.as('revoked_at'),
  isActive.as('is_active'),
  typename('AccessToken'),
] as const;

const accessTokens = (db: Database) => deskTables(db).selectFrom('access_token').select(columns);

/**
 * Stores a new token. The name of a revoked or expired token can be used again.
 * @param db a transaction
 * @returns null if an active token has the name
 */
export async function insertAccessToken(
  db: Database,
  { name, role, expiresAt, hash }: NewAccessToken,
): Promise<AccessTokenRow | null> {
  const desk = deskTables(db);
  await desk
    .updateTable('access_token')
    .set(({ ref }) => ({ revoked_at: ref('expires_at') }))
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute();
  const row = await desk
    .insertInto('access_token')
    .values({ name, role, expires_at: expiresAt, hash })
    .onConflict((conflict) => conflict.column('name').where('revoked_at', 'is', null).doNothing())
    .returning(columns)
    .executeTakeFirst();
  return row ?? null;
}

/** All tokens, newest first, revoked and expired ones included. */
export function allAccessTokens(db: Database): Promise<AccessTokenRow[]> {
  return accessTokens(db).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
}

/** The same, page by page. */
export const accessTokensByAge: List<AccessTokenRow> = {
  name: 'Query.accessTokens',
  nested: false,
  order: [byTime('created_at', 'desc'), { column: 'id', direction: 'desc', type: 'uuid' }],
  rows: accessTokens,
};

export function accessTokensById(db: Database, ids: readonly string[]): Promise<AccessTokenRow[]> {
  return accessTokens(db).where(hasId('id', ids)).execute();
}

/** The id of the active token with this name, or null. */
export async function accessTokenIdByName(db: Database, name: string): Promise<string | null> {
  const row = await deskTables(db)
    .selectFrom('access_token')
    .select('id')
    .where('name', '=', name)
    .where(isActive)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Revokes a token. @returns whether it was active */
export async function revokeAccessToken(db: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await deskTables(db)
    .updateTable('access_token')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(isActive)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The active token with this hash, and whether its use should be recorded. */
export async function activeAccessToken(db: Database, hash: Buffer) {
  const row = await deskTables(db)
    .selectFrom('access_token')
    .select(['id', 'name', 'role', 'expires_at', isStale.as('is_stale')])
    .where('hash', '=', hash)
    .where(isActive)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The use of a token is recorded at most once a minute, so that reading does not write, and not at all in a database
 * that takes no writes, where clients can still read.
 */
const isStale = sql<boolean>`(
  (last_used_at is null or last_used_at < now() - interval '1 minute')
  and not current_setting('transaction_read_only')::boolean)`;

/**
 * Records that a token is used, if no use was recorded within the last minute. It does not wait for a transaction that changes
 * the token at the moment.
 */
export async function recordUse(db: Database, id: string): Promise<void> {
  const desk = deskTables(db);
  await desk
    .updateTable('access_token')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', 'in', (from) =>
      from
        .selectFrom('access_token')
        .select('id')
        .where('id', '=', id)
        .where(isStale)
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
