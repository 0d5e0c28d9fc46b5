import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../db/connections/connect.ts';
import type { Actor, Viewer } from '../../db/model/viewer.ts';
import {
  type AccessTokenRow,
  accessTokenIdByName,
  accessTokensById,
  activeAccessToken,
  allAccessTokens,
  insertAccessToken,
  recordUse,
  revokeAccessToken,
} from '../../db/queries/desk/access-token.ts';
import { insertAuditEntry } from '../../db/queries/desk/audit.ts';
import type { AccessTokenRequest, CreatedAccessToken } from '../../schema/context/desk.ts';
import { NameInUseError } from '../../schema/context/desk-errors.ts';
import { FailedSignIns } from './failed-sign-ins.ts';

const form = /^awards_[\w-]{43}$/;

/** The access tokens of a gateway. */
export class AccessTokens {
  readonly failedSignIns: FailedSignIns;
  readonly #db: Database;
  readonly #lookups: Database;

  /**
   * @param db a pool of the owner
   * @param lookups the same, for finding the viewer of each request: nothing else holds it up
   */
  constructor(db: Database, lookups = db) {
    this.#db = db;
    this.#lookups = lookups;
    this.failedSignIns = new FailedSignIns(db);
  }

  /**
   * Creates a token. Its name and expiry have passed the rules of access-token-rules.ts.
   * @throws NameInUseError
   */
  async create(request: AccessTokenRequest, by: Actor): Promise<CreatedAccessToken> {
    const secret = `awards_${randomBytes(32).toString('base64url')}`;
    const hash = hashOf(secret);
    return this.#db.transaction().execute(async (transaction) => {
      const token = await insertAccessToken(transaction, { ...request, hash });
      if (token === null) throw new NameInUseError(request.name);
      await insertAuditEntry(transaction, by, { action: 'CREATE_TOKEN', token_id: token.id });
      return { secret, token };
    });
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
  async revoke(id: string, by: Actor): Promise<AccessTokenRow | null> {
    return this.#db.transaction().execute(async (transaction) => {
      if (await revokeAccessToken(transaction, id))
        await insertAuditEntry(transaction, by, { action: 'REVOKE_TOKEN', token_id: id });
      const [token] = await accessTokensById(transaction, [id]);
      return token ?? null;
    });
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

/** The hash that is stored of a secret, which is random and long: a slow hash would protect nothing more. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
