import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';
import type { Token } from '../desk-tables.ts';

/** An access token as it is told of: its hash stays where it is. */
export type TokenRow = Omit<Selectable<Token>, 'hash'> & {
  /** whether it can be used: neither revoked nor expired */
  in_use: boolean;
};

/** What a new access token is made of. */
export interface NewToken {
  name: string;
  role: Token['role'];
  /** null where it does not expire */
  expiresAt: Date | null;
  /** SHA-256 of the secret */
  hash: Buffer;
}

const isUsable = sql<boolean>`(revoked_at is null and (expires_at is null or expires_at > now()))`;

/** The name of a token that expired is freed by marking the token revoked at its end, which is no revocation. */
const revokedAt = sql<Date | null>`case when expires_at is null or revoked_at < expires_at
  then revoked_at end`;

const columns = [
  ...(['id', 'name', 'role', 'created_at', 'expires_at', 'last_used_at'] as const),
  revokedAt.as('revoked_at'),
  isUsable.as('in_use'),
] as const;

/**
 * Keeps a new token. The name of one that was revoked or has expired can be taken again.
 * @returns null where a token in use has the name
 */
export async function insertToken(
  db: Database,
  { name, role, expiresAt, hash }: NewToken,
): Promise<TokenRow | null> {
  return db.transaction().execute(async (transaction) => {
    const desk = deskOf(transaction);
    await desk
      .updateTable('token')
      .set(({ ref }) => ({ revoked_at: ref('expires_at') }))
      .where('name', '=', name)
      .where('revoked_at', 'is', null)
      .where('expires_at', '<=', sql<Date>`now()`)
      .execute();
    const row = await desk
      .insertInto('token')
      .values({ name, role, expires_at: expiresAt, hash })
      .onConflict((conflict) => conflict.column('name').where('revoked_at', 'is', null).doNothing())
      .returning(columns)
      .executeTakeFirst();
    return row ?? null;
  });
}

/** All tokens, newest first, those that ended too. */
export function allTokens(db: Database): Promise<TokenRow[]> {
  return deskOf(db)
    .selectFrom('token')
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The id of the token in use that has the name, or null. */
export async function tokenNamed(db: Database, name: string): Promise<string | null> {
  const row = await deskOf(db)
    .selectFrom('token')
    .select('id')
    .where('name', '=', name)
    .where(isUsable)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Ends a token, where it has not ended. @returns the token as it is then; null where there is none */
export async function endToken(db: Database, id: string): Promise<TokenRow | null> {
  const desk = deskOf(db);
  await desk
    .updateTable('token')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(isUsable)
    .execute();
  const row = await desk
    .selectFrom('token')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The token of this hash, if it can be used, and whether its last use is worth noting. */
export async function usableToken(db: Database, hash: Buffer) {
  const row = await deskOf(db)
    .selectFrom('token')
    .select(['id', 'name', 'role', 'expires_at', isStale.as('is_stale')])
    .where('hash', '=', hash)
    .where(isUsable)
    .executeTakeFirst();
  return row ?? null;
}

/** A token's use is noted once a minute at most, so that reading does not write. */
const isStale = sql<boolean>`(last_used_at is null or last_used_at < now() - interval '1 minute')`;

/** Notes that a token is used, where that was not noted within the last minute. */
export async function noteUse(db: Database, id: string): Promise<void> {
  await deskOf(db)
    .updateTable('token')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(isStale)
    .execute();
}
