import { LRUCache } from 'lru-cache';
import { type Facts, showKey, sortNameOf } from './facts.ts';
import { KeyFilter } from './key-filter.ts';
import { kinds, type Space } from './kinds.ts';
import type { Plan, PlanEntry } from './plan.ts';
import type { Entry } from './register.ts';

/** The most entities that are remembered, some 300 bytes each. */
const mostEntities = 400_000;
/** The most entities whose facts are remembered, some 1 kB each: those that any edition may say more of. */
const mostFacts = 30_000;

/**
 * What an import knows of the database from its earlier batches. Honors are not remembered: there can be any number,
 * and few are named again.
 */
export class Known {
  readonly #entries = remembering<Entry>(mostEntities);
  readonly #sortNames = remembering<string>(mostEntities);
  readonly #highest = remembering<number>(mostEntities);
  readonly #lengths = remembering<number>(mostEntities);
  readonly #facts = remembering<Facts>(mostFacts);
  /** what this import has written, if the database was empty before */
  #written: KeyFilter | null = null;
  #endLoad: (() => Promise<void>) | null = null;
  #ending: Promise<void> | null = null;
  #isBlank = true;

  /** Whether nothing is known yet. */
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

  /** Ends a load, if there is one: called before rows of honors are read, or rows are changed. */
  async endLoad(): Promise<void> {
    this.#ending ??= this.#endLoad?.() ?? null;
    await this.#ending;
  }

  /** @param name as `nameOf` returns it */
  get(name: string): Entry | undefined {
    return this.#entries.get(name);
  }

  /** Whether the database can have an entity of this name; false only if it has none. */
  mayHave(name: string): boolean {
    return this.#written?.mayHave(name) ?? true;
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

  /** Takes note of a batch that is written. */
  learn({ register, things, entries, positions, lengths }: Plan): void {
    this.#isBlank = false;
    const ids = (action: PlanEntry['action']) =>
      new Set(entries.flatMap((entry) => (entry.action === action ? [entry.id] : [])));
    const [created, gone] = [ids('created'), ids('retracted')];
    for (const entry of register.entries()) {
      if (entry.kind === 'honor' && this.#written === null) continue;
      // What a batch creates and retracts is never written.
      if (!entry.stored && !created.has(entry.id)) continue;
      const name = nameOf(kinds[entry.kind].space, entry.key);
      if (!entry.stored) this.#written?.add(name);
      entry.stored = true;
      if (gone.has(entry.id)) this.#entries.delete(name);
      else if (entry.kind !== 'honor') this.#entries.set(name, entry);
    }
    for (const { kind, key, id, after } of things) {
      // A batch ends with its edition, if that is not very long.
      if (kinds[kind].owner?.kind === 'edition') continue;
      if (after) this.#facts.set(id, after);
      else this.#facts.delete(id);
      if (kinds[kind].space !== 'recipient') continue;
      if (after) this.#sortNames.set(showKey(key), sortNameOf(after));
      else this.#sortNames.delete(showKey(key));
    }
    learnNumbers(this.#highest, positions.highest());
    learnNumbers(this.#lengths, lengths);
  }
}

/** @param numbers null for those that are not known any more */
function learnNumbers(
  known: LRUCache<string, number>,
  numbers: Iterable<[name: string, number: number | null]>,
): void {
  for (const [name, number] of numbers) {
    if (number === null) known.delete(name);
    else known.set(name, number);
  }
}

/** What `Known` calls an entity. */
export function nameOf(space: Space, key: readonly string[]): string {
  return `${space} ${showKey(key)}`;
}

/** Without room set aside: most imports are small. */
function remembering<Value extends object | string | number>(
  most: number,
): LRUCache<string, Value> {
  return new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
}
