import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../db/connect.ts';
import {
  allTokens,
  endToken,
  insertToken,
  noteUse,
  type TokenRow,
  tokenNamed,
  usableToken,
} from '../../db/queries/token.ts';
import type { Viewer } from '../viewer.ts';
import { NameInUse, type TokenRole } from './token-rules.ts';

export interface TokenRequest {
  name: string;
  role: TokenRole;
  /** null where it does not end by itself */
  expiresAt: Date | null;
}

export interface CreatedToken {
  /** what the holder sends, known to nobody else and kept nowhere */
  secret: string;
  token: TokenRow;
}

const form = /^awards_[\w-]{43}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The access tokens of a gateway. */
export class Tokens {
  readonly #db: Database;

  /** @param db a pool of the owner */
  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Makes a token. Name and end have passed the rules of token-rules.ts.
   * @throws NameInUse
   */
  async create({ name, role, expiresAt }: TokenRequest): Promise<CreatedToken> {
    const secret = `awards_${randomBytes(32).toString('base64url')}`;
    const token = await insertToken(this.#db, { name, role, expiresAt, hash: hashOf(secret) });
    if (token === null) throw new NameInUse(name);
    return { secret, token };
  }

  /** All of them, newest first, those that ended too. */
  list(): Promise<TokenRow[]> {
    return allTokens(this.#db);
  }

  /** The id of the token in use with this name, or the id itself; null where it is neither. */
  async find(nameOrId: string): Promise<string | null> {
    return (await tokenNamed(this.#db, nameOrId)) ?? (uuid.test(nameOrId) ? nameOrId : null);
  }

  /**
   * Ends a token; one that has ended stays as it is.
   * @param id a UUID
   * @returns null where there is none
   */
  revoke(id: string): Promise<TokenRow | null> {
    return endToken(this.#db, id);
  }

  /** Whose secret it is, which counts as a use of the token; null where no token in use has it. */
  async viewerWith(secret: string): Promise<Viewer | null> {
    if (!form.test(secret)) return null;
    const token = await usableToken(this.#db, hashOf(secret));
    if (token === null) return null;
    if (token.is_stale) await noteUse(this.#db, token.id);
    return { role: token.role, name: token.name, expiresAt: token.expires_at };
  }
}

/** What is kept of a secret. It is random and long, so that a slow hash would protect nothing more. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
