import type { KnownRevision } from '../../known-revision.ts';
import type { Content } from '../encode/content.ts';
import { matchingEtag } from '../encode/etag.ts';
import { clientGone } from '../errors/timeout.ts';
import type { Exchange } from '../read/exchange.ts';
import { type Pending, PendingResponse } from './pending-response.ts';
import type { CachedResponse, ResponseCache } from './response-cache.ts';

/** What a response is stored under. */
export interface ResponseKey {
  key: string;
  /** the text of the document that the request names by its id: the response is that to this text, whatever becomes of the id */
  document?: string;
}

/** Makes a response. @param key that it is to be stored under, and `pending` takes it; null if it is not stored */
export type Make = (key: ResponseKey | null, pending: Pending | null) => Promise<Content>;

export interface ResponsesOptions {
  cache: ResponseCache;
  knownRevision: Pick<KnownRevision, 'current'>;
  /** What the response to a request is stored under; null if it is not. */
  keyOf(exchange: Exchange): ResponseKey | null;
  /** called when a response is taken from the cache */
  onHit(): void;
  /** whether a response is sent only when it is compressed; else it is sent as it is until then */
  isCompressedFirst?: boolean;
}

/** Responses of the public at the current revision. Equal requests at the same time are executed once. */
export class Responses {
  readonly #options: ResponsesOptions;
  readonly #cache: ResponseCache;
  readonly #underWay = new Map<string, PendingResponse>();

  constructor(options: ResponsesOptions) {
    this.#options = options;
    this.#cache = options.cache;
  }

  /**
   * The response to a request: the stored one; that to an equal request which is under way; or a new one.
   * @throws what `make` does
   */
  async of(exchange: Exchange, make: Make): Promise<Content> {
    const { keyOf, knownRevision } = this.#options;
    for (;;) {
      const key = keyOf(exchange);
      const revision = knownRevision.current;
      if (key === null || revision === null) {
        if (key !== null) this.#cache.counts.revisionUnknown += 1;
        return make(key, null);
      }
      const found = this.#cache.find(key.key, revision);
      if (found) return this.#contentOf(exchange, key.key, found);
      const other = this.#underWay.get(key.key);
      if (other?.revision !== revision) {
        this.#cache.counts.misses += 1;
        return this.#lead(exchange, key, revision, make);
      }
      this.#cache.counts.shared += 1;
      const outcome = await other.outcome;
      if (exchange.isGone) throw clientGone();
      // If the client of the other has gone, one of those that wait is next.
      if (outcome !== 'other') continue;
      this.#cache.counts.misses += 1;
      return make(key, null);
    }
  }

  #contentOf({ headers }: Exchange, key: string, found: CachedResponse): Content {
    this.#options.onHit();
    this.#cache.counts.hits += 1;
    const { content: hash, contentType: type, body } = found;
    const known = headers['if-none-match'];
    if (known !== undefined && matchingEtag(known, hash) !== null)
      this.#cache.counts.notModified += 1;
    const encoded: Content['encoded'] = (encoding) =>
      this.#options.isCompressedFirst
        ? this.#cache.compressed(key, found, encoding)
        : this.#cache.encoded(key, found, encoding);
    return { status: 200, type, body, hash, encoded };
  }

  async #lead(
    { connection }: Exchange,
    key: ResponseKey,
    revision: string,
    make: Make,
  ): Promise<Content> {
    const pending = new PendingResponse(this.#cache, key.key, revision);
    this.#underWay.set(key.key, pending);
    // Before those who wait for it look for another one.
    void pending.outcome.then(() => {
      if (this.#underWay.get(key.key) === pending) this.#underWay.delete(key.key);
    });
    const gone = () => pending.end('gone');
    connection?.response.once('close', gone);
    try {
      return await make(key, pending);
    } finally {
      pending.end('other');
    }
  }
}
