import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../db/connect.ts';
import {
  type AccessTokenRow,
  accessTokenIdByName,
  activeAccessToken,
  allAccessTokens,
  insertAccessToken,
  recordUse,
  revokeAccessToken,
} from '../../db/queries/access-token.ts';
import type { Viewer } from '../viewer.ts';
import { type AccessTokenRole, NameInUseError } from './access-token-rules.ts';

export interface AccessTokenRequest {
  name: string;
  role: AccessTokenRole;
  /** null if it does not expire */
  expiresAt: Date | null;
}

export interface CreatedAccessToken {
  /** what the client sends; it is not stored */
  secret: string;
  token: AccessTokenRow;
}

const form = /^awards_[\w-]{43}$/;

/** The access tokens of a gateway. */
export class AccessTokens {
  readonly #db: Database;
  readonly #lookups: Database;

  /**
   * @param db a pool of the owner
   * @param lookups the same, for finding the viewer of each request: nothing else holds it up
   */
  constructor(db: Database, lookups = db) {
    this.#db = db;
    this.#lookups = lookups;
  }

  /**
   * Creates a token. Its name and expiry have passed the rules of access-token-rules.ts.
   * @throws NameInUseError
   */
  async create({ name, role, expiresAt }: AccessTokenRequest): Promise<CreatedAccessToken> {
    const secret = `awards_${randomBytes(32).toString('base64url')}`;
    const hash = hashOf(secret);
    const token = await insertAccessToken(this.#db, { name, role, expiresAt, hash });
    if (token === null) throw new NameInUseError(name);
    return { secret, token };
  }

  /** All tokens, newest first, revoked and expired ones included. */
  list(): Promise<AccessTokenRow[]> {
    return allAccessTokens(this.#db);
  }

  /** The id of the active token with this name, or null. */
  idByName(name: string): Promise<string | null> {
    return accessTokenIdByName(this.#db, name);
  }

  /**
   * Revokes a token; one that is revoked or expired stays as it is.
   * @param id a UUID
   * @returns null if the id is unknown
   */
  revoke(id: string): Promise<AccessTokenRow | null> {
    return revokeAccessToken(this.#db, id);
  }

  /** The viewer whose secret this is, which counts as a use of the token; null if no active token has the secret. */
  async viewerWith(secret: string): Promise<Viewer | null> {
    if (!form.test(secret)) return null;
    const token = await activeAccessToken(this.#lookups, hashOf(secret));
    if (token === null) return null;
    if (token.is_stale) await recordUse(this.#lookups, token.id);
    const { id, role, name, expires_at } = token;
    return { role, tokenId: id, name, expiresAt: expires_at };
  }
}

/** What is stored of a secret, which is random and long: a slow hash would protect nothing more. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
