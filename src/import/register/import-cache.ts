import { LRUCache } from 'lru-cache';
import { type KindName, kinds, type Space } from '../../../db/model/entity-kinds.ts';
import { type Facts, sortNameOf } from '../../../db/model/facts.ts';
import { nameOf, showKey } from '../../../db/model/keys.ts';
import type { ImportPlan, PlanEntry } from '../import-plan.ts';
import { KeyFilter } from './key-filter.ts';
import type { Entry } from './register.ts';

/** The most entities that are cached, some 300 bytes each; of what warnings need only slugs or ids, some 100 bytes. */
const maxCachedEntities = 150_000;
/** The most entities whose facts are cached, some 1 kB each: those that lines about any edition can change. */
const maxEntitiesWithFacts = 10_000;

/**
 * The data read and written in earlier batches of an import. Entities within an edition are not cached: there can be
 * any number, and a batch ends with its edition, if that is not very long.
 */
export class ImportCache {
  readonly #entries = createCache<Entry>(maxCachedEntities);
  readonly #sortNames = createCache<string>(maxCachedEntities);
  readonly #highest = createCache<number>(maxCachedEntities);
  readonly #lengths = createCache<number>(maxCachedEntities);
  readonly #facts = createCache<Facts>(maxEntitiesWithFacts);
  /** what this import has written, if the database was empty before */
  #written: KeyFilter | null = null;
  /** slugs of the recipients that this import has created, if the database was not empty */
  readonly #created = createCache<true>(maxCachedEntities);
  /** ids of those of which it gives what was known before */
  readonly #confirmed = createCache<true>(maxCachedEntities);
  /** ids of those of which it states that they are who has their slug */
  readonly #stated = createCache<true>(maxCachedEntities);
  #endLoad: (() => Promise<void>) | null = null;
  #ending: Promise<void> | null = null;
  #isBlank = true;

  /** Whether no batch has been added yet. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  /** Whether the database can have entities that this import has not written. */
  get hasOthers(): boolean {
    return this.#written === null;
  }

  /** Whether tables are filled without their indexes. */
  get isLoading(): boolean {
    return this.#endLoad !== null && this.#ending === null;
  }

  /** The database has no entity yet, and its tables are filled without their indexes from now on. */
  beginLoad(end: () => Promise<void>): void {
    this.#written = new KeyFilter();
    this.#endLoad = end;
  }

  /** Ends a load, if there is one: called before rows of honors are read, for this batch or the next, or rows are changed. */
  async endLoad(): Promise<void> {
    this.#ending ??= this.#endLoad?.() ?? null;
    await this.#ending;
  }

  get(space: Space, key: readonly string[]): Entry | undefined {
    return isLasting(space) ? this.#entries.get(nameOf(space, key)) : undefined;
  }

  /** Whether the database can have an entity; false only if it has none. */
  mayHave(space: Space, key: readonly string[]): boolean {
    return this.#written?.mayHave(space, key) ?? true;
  }

  /** Whether a recipient was in the database before this import; also true of the first that it created, if they are more than are cached. */
  isEarlier({ key, stored }: Entry): boolean {
    return stored && this.hasOthers && !this.#created.has(showKey(key));
  }

  /** Remembers recipients of which this import gives what was known before. */
  confirm(recipients: readonly { id: string }[]): void {
    for (const { id } of recipients) this.#confirmed.set(id, true);
  }

  isConfirmed(id: string): boolean {
    return this.#confirmed.has(id);
  }

  /** Remembers recipients of which this import states that they are who has their slug. */
  addStated(recipients: readonly { id: string }[]): void {
    for (const { id } of recipients) this.#stated.set(id, true);
  }

  isStated(id: string): boolean {
    return this.#stated.has(id);
  }

  /** The facts of an entity, if this import has written them lately. */
  facts(id: string): Facts | undefined {
    return this.#facts.get(id);
  }

  /** The name that a recipient is sorted by. */
  sortName(slug: string): string | undefined {
    return this.#sortNames.get(slug);
  }

  setSortName(slug: string, name: string): void {
    this.#sortNames.set(slug, name);
  }

  /** The highest position of the entities at an owner, by the name that `Positions` has for them. */
  highest(name: string): number | undefined {
    return this.#highest.get(name);
  }

  setHighest(name: string, position: number): void {
    this.#highest.set(name, position);
  }

  /** How long a list is, by the name that `checkLimits` has for it. */
  length(name: string): number | undefined {
    return this.#lengths.get(name);
  }

  setLength(name: string, length: number): void {
    this.#lengths.set(name, length);
  }

  /** Adds a batch that is written. */
  addBatch({ register, entities, entries, positions, lengths }: ImportPlan): void {
    this.#isBlank = false;
    const ids = (action: PlanEntry['action']) =>
      new Set(entries.flatMap((entry) => (entry.action === action ? [entry.id] : [])));
    const [created, gone] = [ids('created'), ids('retracted')];
    for (const entry of register.entries()) {
      // An entity that a batch creates and retracts is never written.
      if (!entry.stored && !created.has(entry.id)) continue;
      const { space } = kinds[entry.kind];
      const isNew = !entry.stored;
      if (isNew) this.#written?.add(space, entry.key);
      if (isNew && this.hasOthers && space === 'recipient')
        this.#created.set(showKey(entry.key), true);
      entry.stored = true;
      if (!isLasting(space)) continue;
      const name = nameOf(space, entry.key);
      if (gone.has(entry.id)) this.#entries.delete(name);
      else if (isNew || !this.#entries.has(name)) this.#entries.set(name, entry);
    }
    for (const { kind, key, id, after } of entities) {
      if (!isLasting(kind)) continue;
      if (after) this.#facts.set(id, after);
      else this.#facts.delete(id);
      if (kinds[kind].space !== 'recipient') continue;
      if (after) this.#sortNames.set(showKey(key), sortNameOf(after));
      else this.#sortNames.delete(showKey(key));
    }
    setNumbers(this.#highest, positions.highest());
    setNumbers(this.#lengths, lengths);
  }
}

/** Whether entities may be named in any batch. */
export function isLasting(kind: Space | KindName): boolean {
  return kind === 'recipient' || kinds[kind].owner?.kind !== 'edition';
}

/** @param numbers null for those that are no longer known */
function setNumbers(
  cache: LRUCache<string, number>,
  numbers: Iterable<[name: string, number: number | null]>,
): void {
  for (const [name, number] of numbers) {
    if (number === null) cache.delete(name);
    else cache.set(name, number);
  }
}

/** Does not reserve memory, since most imports are small. */
function createCache<Value extends object | string | number | true>(
  maxSize: number,
): LRUCache<string, Value> {
  return new LRUCache({ maxSize: maxSize, sizeCalculation: () => 1 });
}
