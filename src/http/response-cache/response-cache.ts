import { LRUCache } from 'lru-cache';
import { compression } from '../encode/compression.ts';
import type { Sendable } from '../encode/content.ts';
import { minCompressedBytes } from '../encode/content-encoding.ts';
import type { Encoding } from '../encode/etag.ts';
import type { RequestKey } from './cache-keys.ts';

/** A response as it is made. */
export interface ReadyResponse {
  /** see `RequestRecord.operation` */
  operation: string | null;
  contentType: string;
  bytes: Buffer;
  /** see `contentHash` */
  hash: string;
  /** see `Exchange.revision` */
  dataRevision: string | null;
}

/** A response that is the same for all who do not sign in, as long as the revision is the same. */
export interface CachedResponse extends Omit<ReadyResponse, 'bytes'> {
  /** of the published data that it was read from */
  revision: string;
  body: Sendable;
  /** in the encodings that it was compressed in so far; null for one that does not make it smaller */
  compressed: Readonly<Partial<Record<Encoding, Sendable | null>>>;
}

/** Bytes of all responses, in all encodings. */
export const maxCachedBytes = 64_000_000;
/** Bytes of one response, and in one encoding. */
const maxResponseBytes = 2_000_000;
/** Bytes of the requests that responses are found by, as they came. */
export const maxRequestBytes = 16_000_000;
/** Responses that are compressed at once: other threads do it, and there are few processors. */
const maxCompressions = 2;
/** Bytes up to which they are sent as text. */
const maxTextBytes = 16_000;
/** The overhead of an entry beside its bytes. */
const overhead = 500;

/** Responses of the public by the request, each of the revision that it was read from. */
export class ResponseCache {
  /** what became of the requests whose responses may be cached: each is a hit, a miss, or came at an unknown revision */
  readonly counts = {
    /** answered from the cache */
    hits: 0,
    /** executed, since the cache did not have the response, or must not have it */
    misses: 0,
    /** executed, since the current revision was unknown at that moment: just after a write, for example */
    revisionUnknown: 0,
    /** of the hits and misses: waited for the response to an equal request first */
    shared: 0,
    /** of the hits: the client had the response already */
    notModified: 0,
  };
  readonly #responses = new LRUCache<string, CachedResponse>({
    maxSize: maxCachedBytes,
    sizeCalculation: ({ body, compressed: { br, gzip } }, key) =>
      overhead + key.length + body.length + (br?.length ?? 0) + (gzip?.length ?? 0),
  });
  /** by requests as they came */
  readonly #keys = new LRUCache<string, RequestKey>({
    maxSize: maxRequestBytes,
    sizeCalculation: (_key, exact) => overhead + exact.length,
  });
  readonly #compressing = new Set<string>();
  #clearings = 0;

  /** How often everything has been forgotten. */
  get clearings(): number {
    return this.#clearings;
  }

  /** Bytes that it holds. */
  get size(): number {
    return this.#responses.calculatedSize + this.#keys.calculatedSize;
  }

  /** Forgets everything. What is being made now is not stored. */
  clear(): void {
    this.#clearings += 1;
    this.#responses.clear();
    this.#keys.clear();
  }

  /** The key of a request. @param read finds it where the request has not come before in just this form */
  keyOf(exact: string, read: () => RequestKey | null): RequestKey | null {
    const known = this.#keys.get(exact);
    if (known !== undefined) return known;
    const key = read();
    if (key !== null) this.#keys.set(exact, key);
    return key;
  }

  /** The response of a revision; undefined if there is none, or only that of another one. */
  find(key: string, revision: string): CachedResponse | undefined {
    const found = this.#responses.get(key);
    return found?.revision === revision ? found : undefined;
  }

  /**
   * Puts a response in the place of the one of an earlier revision.
   * @returns null if it is too long
   */
  store(key: string, revision: string, { bytes, ...ready }: ReadyResponse): CachedResponse | null {
    if (bytes.length > maxResponseBytes) return null;
    const last = this.#responses.get(key);
    // A response that a revision has not touched need not be compressed again.
    const compressed = last?.hash === ready.hash ? last.compressed : {};
    const response = { ...ready, revision, body: sendable(bytes), compressed };
    this.#responses.set(key, response);
    return response;
  }

  /**
   * The bytes in an encoding, once they are compressed; null if the server is compressing too much already, or if they
   * do not get smaller.
   */
  async compressed(
    key: string,
    response: CachedResponse,
    encoding: Encoding,
  ): Promise<Sendable | null> {
    const known = response.compressed[encoding];
    if (known !== undefined || response.body.length < minCompressedBytes) return known ?? null;
    await this.#compress(key, response, encoding);
    const present = this.#responses.peek(key);
    return (present?.hash === response.hash && present.compressed[encoding]) || null;
  }

  /** The bytes in an encoding, null if there are none yet: they are there at a later time. */
  encoded(key: string, response: CachedResponse, encoding: Encoding): Sendable | null {
    const bytes = response.compressed[encoding];
    if (bytes === undefined && response.body.length >= minCompressedBytes) {
      void this.#compress(key, response, encoding);
    }
    return bytes ?? null;
  }

  async #compress(key: string, response: CachedResponse, encoding: Encoding): Promise<void> {
    const name = `${encoding} ${key}`;
    if (this.#compressing.size >= maxCompressions || this.#compressing.has(name)) return;
    const compressed = compression.compress(bytesOf(response.body), encoding);
    if (compressed === null) return;
    this.#compressing.add(name);
    try {
      const bytes = await compressed;
      const present = this.#responses.peek(key);
      if (present?.hash !== response.hash) return;
      const smaller = bytes.length < response.body.length ? sendable(bytes) : null;
      const all = { ...present.compressed, [encoding]: smaller };
      this.#responses.set(key, { ...present, compressed: all });
    } catch {
      // There is no memory for it now; it is sent as it is.
    } finally {
      this.#compressing.delete(name);
    }
  }
}

function bytesOf(body: Sendable): Buffer {
  return typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
}

function sendable(bytes: Buffer): Sendable {
  return bytes.length > maxTextBytes ? bytes : bytes.toString('latin1');
}
