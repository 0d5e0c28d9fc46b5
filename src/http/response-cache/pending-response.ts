import type { ReadyResponse, ResponseCache } from './response-cache.ts';

/** What became of a request: its response was cached; its client has gone before; or anything else. */
export type Outcome = 'stored' | 'gone' | 'other';

/** What takes a response that is being made. */
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

  constructor(cache: ResponseCache, key: string, revision: string) {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    this.#cache = cache;
    this.#clearings = cache.clearings;
    this.#key = key;
    this.revision = revision;
    this.outcome = promise;
    this.#end = resolve;
  }

  /** The operation has read nothing but this revision. */
  readFrom(revision: string): void {
    this.#readRevision = revision;
  }

  /**
   * The response is ready, and has no errors. It is cached if it was read from one revision.
   * @param key under which it is found, if that is not the one it was looked for
   * @returns whether it is cached
   */
  ready(response: ReadyResponse, key = this.#key): boolean {
    // A database that was restored since may come to the same revision with other data.
    if (this.#readRevision === null || this.#cache.clearings !== this.#clearings) {
      this.end('other');
      return false;
    }
    const isStored = this.#cache.store(key, this.#readRevision, response);
    // Those who wait look for the revision that they know.
    this.end(isStored && this.#readRevision === this.revision ? 'stored' : 'other');
    return isStored;
  }

  /** There will be no response to cache, unless there is one already. */
  end(outcome: Outcome): void {
    this.#end(outcome);
  }
}
