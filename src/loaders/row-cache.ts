import { LRUCache } from 'lru-cache';
import type { Wants } from '../../db/queries/wants.ts';
import { sizeOf } from './size-of.ts';

/** Bytes of all values. */
const mostBytes = 64_000_000;
/** What an entry takes beside its key and value. */
const overhead = 200;

/** A value of its own: those of loaders may be null, which is none to the cache. */
interface Entry {
  value: unknown;
}

/**
 * What loaders have read from the published data, for all operations that read the same revision. It holds values of
 * one revision, and forgets them when it comes to know a later one. Values are never changed.
 */
export class RowCache {
  /** how often a value was found, and was not */
  readonly counts = { hits: 0, misses: 0 };
  #values = new Values('');

  /** Bytes that it holds, as far as they are known. */
  get size(): number {
    return this.#values.entries.calculatedSize;
  }

  /** Forgets everything, and what is being read now, too. */
  clear(): void {
    this.#values = new Values(this.#values.revision);
  }

  /**
   * What an operation may use that reads a revision.
   * @param wants what it needs of rows: others need other values
   */
  of(revision: string, wants: Wants): KeptRows {
    if (revision !== this.#values.revision) this.#values = new Values(revision);
    const values = this.#values;
    return new KeptRows(values.entries, this.counts, wants, () => values === this.#values);
  }
}

/** The values of one revision, until it is superseded or forgotten. */
class Values {
  readonly revision: string;
  readonly entries = new LRUCache<string, Entry>({
    maxSize: mostBytes,
    sizeCalculation: ({ value }, key) => overhead + 2 * key.length + sizeOf(value),
  });

  constructor(revision: string) {
    this.revision = revision;
  }
}

/** The values of one revision that an operation finds, and those that it adds. */
export class KeptRows {
  readonly #entries: LRUCache<string, Entry>;
  readonly #counts: RowCache['counts'];
  readonly #wants: string;
  readonly #isCurrent: () => boolean;
  /** what the operation has read, of whichever revision that is */
  readonly #read = new Map<string, Entry>();

  constructor(
    entries: LRUCache<string, Entry>,
    counts: RowCache['counts'],
    wants: Wants,
    isCurrent: () => boolean,
  ) {
    this.#entries = entries;
    this.#counts = counts;
    this.#wants = JSON.stringify(wants);
    this.#isCurrent = isCurrent;
  }

  /** The values of a loader. @param name tells it from all others whose values may differ for the same key */
  shelf<Value>(name: string): Shelf<Value> {
    const prefix = `${this.#wants} ${name} `;
    return {
      find: (key) => {
        const found = this.#entries.get(prefix + key);
        this.#counts[found ? 'hits' : 'misses'] += 1;
        // What is found under the name of a loader is what was put there.
        return found?.value as Value | undefined;
      },
      add: (key, value) => this.#read.set(prefix + key, { value }),
    };
  }

  /** Keeps what the operation has read: it is certain that it was read from the revision. */
  keep(): void {
    if (!this.#isCurrent()) return;
    for (const [key, entry] of this.#read) this.#entries.set(key, entry);
  }
}

/** The values of one loader, by the identities of their keys. */
export interface Shelf<Value> {
  find(key: string): Value | undefined;
  add(key: string, value: Value): void;
}
