import type { Content } from '../encode/content.ts';
import { isCompressed } from '../encode/content-encoding.ts';
import { matchingEtag } from '../encode/etag.ts';
import { clientGone } from '../errors/timeout.ts';
import type { Exchange, Filling } from '../read/exchange.ts';
import type { KnownRevision } from './known-revision.ts';
import { type Pending, PendingResponse, type StoredResponse } from './pending-response.ts';
import type { ResponseCache } from './response-cache.ts';

/** The key that a response is stored under. */
export interface ResponseKey {
  key: string;
  /** the text of the document that the request names by its id: the response is that to this text, whatever becomes of the id */
  document?: string;
}

/**
 * Makes a response.
 * @param document the text of the document that the request names by its id, if it was looked up; else null
 * @param pending takes the response; null if it is not stored
 */
export type Make = (document: string | null, pending: Pending | null) => Content | Promise<Content>;

export interface SharedResponsesOptions {
  cache: ResponseCache;
  knownRevision: Pick<KnownRevision, 'current'>;
  /** The key that the response to a request is stored under; null if it is not. */
  keyOf(exchange: Exchange): ResponseKey | null;
  /** milliseconds that a request may wait for its turns, once it has waited for an equal one in vain */
  queueTimeout: number;
  /** called when a response is taken from the cache */
  onHit(): void;
  /** bytes from which on a response is sent only when it is compressed; shorter ones are sent as they are until then */
  compressedFirstFrom: number;
}

/** Responses of the public at the current revision. Equal requests at the same time are executed once. */
export class SharedResponses {
  readonly #options: SharedResponsesOptions;
  readonly #cache: ResponseCache;
  readonly #underWay = new Map<string, PendingResponse>();

  constructor(options: SharedResponsesOptions) {
    this.#options = options;
    this.#cache = options.cache;
  }

  /**
   * The response to a request: the stored one; that to an equal request which is under way; or a new one.
   * @throws what `make` does
   */
  of(exchange: Filling<'until' | 'revision'>, make: Make): Content | Promise<Content> {
    const { keyOf, knownRevision } = this.#options;
    const key = keyOf(exchange);
    const revision = knownRevision.current;
    if (key === null || revision === null) {
      if (key !== null) {
        this.#cache.counts.revisionUnknown += 1;
        exchange.record.cache = 'revision unknown';
      }
      return make(key?.document ?? null, null);
    }
    const found = this.#cache.find(key.key, revision);
    if (found) {
      exchange.record.cache = 'hit';
      return this.#contentOf(exchange, { key: key.key, response: found });
    }
    const other = this.#underWay.get(key.key);
    if (other?.revision === revision) return this.#share(exchange, key, other, make);
    this.#cache.counts.misses += 1;
    exchange.record.cache = 'miss';
    return this.#makeFirst(exchange, key, revision, make);
  }

  /** Waits for the response to an equal request. */
  async #share(
    exchange: Filling<'until' | 'revision'>,
    key: ResponseKey,
    other: PendingResponse,
    make: Make,
  ): Promise<Content> {
    this.#cache.counts.shared += 1;
    const outcome = await other.outcome;
    if (exchange.isGone) throw clientGone;
    // It has waited for nothing of its own yet.
    exchange.until = performance.now() + this.#options.queueTimeout;
    if (other.stored) {
      exchange.record.cache = 'shared';
      return this.#contentOf(exchange, other.stored);
    }
    // If the client of the other has gone, or was refused, one of those that wait is next.
    if (outcome !== 'other') return this.of(exchange, make);
    this.#cache.counts.misses += 1;
    exchange.record.cache = 'miss';
    return make(key.document ?? null, null);
  }

  #contentOf(exchange: Filling<'revision'>, stored: StoredResponse): Content {
    const { headers, record } = exchange;
    this.#options.onHit();
    this.#cache.counts.hits += 1;
    exchange.revision = stored.response.dataRevision;
    const { hash, contentType: type, body, operation } = stored.response;
    record.operation = operation;
    const known = headers['if-none-match'];
    if (known !== undefined && matchingEtag(known, hash) !== null)
      this.#cache.counts.notModified += 1;
    return { status: 200, type, body, hash, encoded: this.#encodedOf(stored) };
  }

  #encodedOf({ key, response }: StoredResponse): NonNullable<Content['encoded']> {
    if (isCompressed(response.contentType)) return () => null;
    return (encoding) =>
      this.#isCompressedFirst(response)
        ? this.#cache.compressed(key, response, encoding)
        : this.#cache.encoded(key, response, encoding);
  }

  #isCompressedFirst({ body }: StoredResponse['response']): boolean {
    return body.length >= this.#options.compressedFirstFrom;
  }

  async #makeFirst(
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
      const content = await make(key.document ?? null, pending);
      // A request that this client may not send, another one may.
      if (content.status === 429) pending.end('gone');
      const { stored } = pending;
      return stored && this.#isCompressedFirst(stored.response)
        ? { ...content, encoded: this.#encodedOf(stored) }
        : content;
    } finally {
      pending.end('other');
    }
  }
}
