import type { OptionalColumn, OptionalColumns } from '../queries/lists/optional-columns.ts';

/** Bytes that a string, an object and each of its properties take beside what is in them: V8's, rounded up. */
const bytesOf = { string: 24, object: 56, property: 8 };

/** An estimate of the bytes that a value of a row takes in memory, rather too high than too low. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return bytesOf.string + 2 * value.length;
  if (typeof value !== 'object' || value === null) return bytesOf.property;
  let size = bytesOf.object;
  for (const inner of Object.values(value)) size += bytesOf.property + sizeOf(inner);
  return size;
}

/** Bytes of all values. */
const maxBytes = 64_000_000;
/** The memory that an entry takes beside its key and value, and a map of entries beside its name. */
const overhead = 200;

interface Entry {
  value: unknown;
  /** in bytes */
  size: number;
}

/** The values of each loader, by its name and the identities of its keys. */
type RowsByLoader = Map<string, Map<string, Entry>>;

/**
 * Caches what loaders have read from the published data, for all operations that read the same revision. It holds the
 * values of one revision, and drops them for a later one. Values are never changed.
 */
export class RowCache {
  /** how often a value was found, and was not */
  readonly counts = { hits: 0, misses: 0 };
  #values = new RevisionRows('');

  /** Bytes that it holds, by an estimate that is rather too high. */
  get size(): number {
    return this.#values.size;
  }

  /** Forgets everything, and what is being read now, too. */
  clear(): void {
    this.#begin(this.#values.revision);
  }

  /**
   * The rows that may be used by an operation that reads a revision.
   * @param optionalColumns what it needs of rows: others may need other values
   */
  of(revision: string, optionalColumns: OptionalColumns): CachedRows {
    if (revision !== this.#values.revision) this.#begin(revision);
    const values = this.#values;
    return new CachedRows(values, this.counts, optionalColumns, () => values === this.#values);
  }

  #begin(revision: string): void {
    this.#values.clear();
    this.#values = new RevisionRows(revision);
  }
}

/**
 * The values of one revision, in two generations: when the young ones fill half of the room, they become the old ones,
 * and those that were old and have not been used since are forgotten. A list in the order of use, as in `lru-cache`,
 * took a seventh of the processor time of a query all of whose values are here.
 */
class RevisionRows {
  readonly revision: string;
  #young: RowsByLoader = new Map();
  #old: RowsByLoader = new Map();
  #youngSize = 0;
  #oldSize = 0;

  constructor(revision: string) {
    this.revision = revision;
  }

  /** in bytes */
  get size(): number {
    return this.#youngSize + this.#oldSize;
  }

  /** Forgets all values: queries under way may hold this for a while. */
  clear(): void {
    this.#young.clear();
    this.#old.clear();
    this.#youngSize = 0;
    this.#oldSize = 0;
  }

  find(name: string, key: string): Entry | undefined {
    const young = this.#young.get(name)?.get(key);
    if (young) return young;
    const old = this.#old.get(name)?.get(key);
    if (old) this.add(name, key, old);
    return old;
  }

  add(name: string, key: string, entry: Entry): void {
    const rows = this.#young.get(name) ?? new Map<string, Entry>();
    if (rows.has(key)) return;
    // The name of a list has its filter in it, which may be long.
    if (rows.size === 0) this.#youngSize += overhead + 2 * name.length;
    this.#young.set(name, rows.set(key, entry));
    this.#youngSize += entry.size;
    if (this.#youngSize < maxBytes / 2) return;
    [this.#old, this.#oldSize] = [this.#young, this.#youngSize];
    [this.#young, this.#youngSize] = [new Map(), 0];
  }
}

/** The cached values of one revision, and those that an operation adds to them. */
export class CachedRows {
  readonly #values: RevisionRows;
  readonly #counts: RowCache['counts'];
  readonly #optionalColumns: OptionalColumns;
  readonly #isCurrent: () => boolean;
  /** adds what the operation has read, of whichever revision that is */
  readonly #read: (() => void)[] = [];

  constructor(
    values: RevisionRows,
    counts: RowCache['counts'],
    optionalColumns: OptionalColumns,
    isCurrent: () => boolean,
  ) {
    this.#values = values;
    this.#counts = counts;
    this.#optionalColumns = optionalColumns;
    this.#isCurrent = isCurrent;
  }

  /**
   * The values of a loader.
   * @param loader tells it from all others whose values may differ for the same key
   * @param parts what of rows makes its values others if the operation needs it
   */
  rowsOf<Value>(loader: string, parts: readonly OptionalColumn[] = []): LoaderRows<Value> {
    const needed = parts.filter((part) => this.#optionalColumns[part]);
    const name = `${needed.join()} ${loader}`;
    return {
      find: (key) => {
        const found = this.#values.find(name, key);
        this.#counts[found ? 'hits' : 'misses'] += 1;
        // The value that is found under the name of a loader is the one that was put there.
        return found?.value as Value | undefined;
      },
      add: (key, value) => {
        this.#read.push(() => {
          const size = overhead + 2 * key.length + sizeOf(value);
          this.#values.add(name, key, { value, size });
        });
      },
    };
  }

  /** Caches what the operation has read, once it is certain that it was read from the revision. */
  commit(): void {
    if (!this.#isCurrent()) return;
    for (const add of this.#read) add();
  }
}

/** The values of one loader, by the identities of their keys. */
export interface LoaderRows<Value> {
  find(key: string): Value | undefined;
  add(key: string, value: Value): void;
}
