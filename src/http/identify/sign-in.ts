import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AccessTokens } from '#desk';
import { everyone, type Viewer } from '../../../db/model/viewer.ts';

import { RateLimit } from '../limits/rate-limit.ts';
import { Slots } from '../limits/slots.ts';
import type { Waiter } from '../limits/waiting-list.ts';
import { type Client, clientOf } from './client-address.ts';
import { secretOf, viewerOf } from './viewer-of.ts';

/** How many secrets are remembered: those that were right, and those that were not. */
const maxRememberedSecrets = 10_000;
/** Lookups at once, and how many may wait for one. */
const lookups = { atOnce: 2, waiting: { client: 100, all: 1_000 } };
/** Milliseconds that a lookup waits for its turn if nothing else is said. */
const lookupTimeout = 1_000;

/**
 * Finds out who sends a request. An address that sends many invalid access tokens is refused without a lookup, except
 * for tokens that were valid when they were seen last: those are looked up each time.
 */
export class SignIn {
  readonly #tokens: AccessTokens | null;
  readonly #attempts: RateLimit;
  readonly #lookups = new Slots(lookups.atOnce, lookups.waiting);
  /** the id of the token, by the hash of its secret */
  readonly #right = new LRUCache<string, string>({ max: maxRememberedSecrets });
  /** hashes of secrets: what is not a valid token now will hardly become one, since a revoked token stays revoked */
  readonly #wrong = new LRUCache<string, true>({ max: maxRememberedSecrets, ttl: 60_000 });

  /**
   * @param tokens null if there are none: then nobody can sign in
   * @param wrongTokens how many invalid tokens an address may send in a minute; 0 for any number
   */
  constructor(tokens: AccessTokens | null, wrongTokens: number) {
    this.#tokens = tokens;
    this.#attempts = new RateLimit({
      name: 'sign-in',
      points: wrongTokens,
      reached: `Your address has sent ${wrongTokens} invalid access tokens within a minute.`,
    });
  }

  /** Who a request counts for before its token is looked up: the token if it was valid when it was seen last. */
  clientOf(authorization: unknown, address: string): Client {
    const secret = secretOf(authorization);
    const tokenId = secret ? (this.#right.get(hashOf(secret)) ?? null) : null;
    return clientOf({ tokenId }, address);
  }

  /**
   * Refuses an unknown token of an address that has sent many invalid ones.
   * @throws GraphQLError RATE_LIMITED
   */
  check(authorization: unknown, address: string): void {
    const secret = secretOf(authorization);
    const key = secret === null ? null : hashOf(secret);
    if (key === null || this.#wrong.has(key)) this.#attempts.check(`again ${address}`);
    else if (!this.#right.has(key)) this.#attempts.check(address);
  }

  /**
   * Who sends a request, by its header `authorization` or what stands for it elsewhere.
   * @param address of the client
   * @param wait how long the lookup may wait for its turn
   * @throws GraphQLError UNAUTHENTICATED; RATE_LIMITED after many invalid tokens; SERVICE_UNAVAILABLE if the database
   * is out of reach or too many lookups are under way; the reason of the signal
   */
  async viewerOf(
    authorization: unknown,
    address: string,
    wait: Pick<Waiter, 'signal'> & { until?: number } = {},
  ): Promise<Viewer> {
    if (authorization === null || authorization === undefined) return everyone;
    const secret = secretOf(authorization);
    const key = secret === null ? null : hashOf(secret);
    if (secret === null || key === null || this.#wrong.has(key)) {
      // Counted apart: one client that sends an old token again and again does not lock out the others.
      this.#attempts.take(`again ${address}`, 1);
      this.#tokens?.failedSignIns.add();
      return viewerOf(null, authorization);
    }
    const { until = performance.now() + lookupTimeout, signal } = wait;
    const release = await this.#lookups.take({
      client: address,
      cost: 1,
      until,
      ...(signal && { signal }),
    });
    try {
      if (!this.#right.has(key)) this.#attempts.check(address);
      const viewer = await viewerOf(this.#tokens, authorization);
      this.#right.set(key, viewer.tokenId ?? '');
      return viewer;
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED') {
        this.#right.delete(key);
        this.#wrong.set(key, true);
        this.#attempts.add(address, 1);
        this.#tokens?.failedSignIns.add();
      }
      throw error;
    } finally {
      release();
    }
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
