import type { CachedResponse, ReadyResponse, ResponseCache } from './response-cache.ts';

/** The outcome of a request: its response was cached; its client has gone or was refused before; or anything else. */
export type Outcome = 'stored' | 'gone' | 'other';

/** A response that is cached, and its key. */
export interface StoredResponse {
  key: string;
  response: CachedResponse;
}

/** The receiver of a response that is being made. */
export type Pending = Pick<PendingResponse, 'revision' | 'readFrom' | 'ready'>;

/** A response that is being made, and will be cached if it is the same for all. */
export class PendingResponse {
  /** that was current when it began to be made */
  readonly revision: string;
  readonly outcome: Promise<Outcome>;
  readonly #key: string;
  readonly #cache: ResponseCache;
  readonly #end: (outcome: Outcome) => void;
  readonly #clearings: number;
  #readRevision: string | null = null;
  #stored: StoredResponse | null = null;

  constructor(cache: ResponseCache, key: string, revision: string) {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    this.#cache = cache;
    this.#clearings = cache.clearings;
    this.#key = key;
    this.revision = revision;
    this.outcome = promise;
    this.#end = resolve;
  }

  /** The response, if it is cached: of the revision that was current when it began, or of a later one. */
  get stored(): StoredResponse | null {
    return this.#stored;
  }

  /** The operation has read nothing but this revision. */
  readFrom(revision: string): void {
    this.#readRevision = revision;
  }

  /**
   * The response is ready, and has no errors. It is cached if it was read from one revision.
   * @param key under which it is found, if that is not the one it was looked for
   */
  ready(response: ReadyResponse, key = this.#key): void {
    // A database that was restored since may come to the same revision with other data.
    if (this.#readRevision === null || this.#cache.clearings !== this.#clearings) {
      this.end('other');
      return;
    }
    const stored = this.#cache.store(key, this.#readRevision, response);
    this.#stored = stored && { key, response: stored };
    this.end(stored ? 'stored' : 'other');
  }

  /** There will be no response to cache, unless there is one already. */
  end(outcome: Outcome): void {
    this.#end(outcome);
  }
}
