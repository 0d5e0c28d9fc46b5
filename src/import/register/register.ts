import { type KindName, kinds, type Space, spaceOf } from '../../../db/model/entity-kinds.ts';
import type { Facts } from '../../../db/model/facts.ts';
import { nameOf, showKey } from '../../../db/model/keys.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import { ImportCache } from './import-cache.ts';
import { KeyMap } from './key-map.ts';

export interface Entry {
  kind: KindName;
  key: readonly string[];
  id: string;
  /** the database has it */
  stored: boolean;
}

/** Which entities there are, in the database and in the documents of a batch, by their human keys and by their ids. */
export class Register {
  readonly cache: ImportCache;
  readonly #bySpace = new Map<Space, KeyMap<Entry>>();
  readonly #byId = new Map<string, Entry>();
  /** names of entities that were looked for, and that the database does not have */
  readonly #absent = new Set<string>();
  /** what was read, by id */
  readonly #facts = new Map<string, Facts>();

  constructor(cache = new ImportCache()) {
    this.cache = cache;
  }

  get(kind: Space | KindName, key: readonly string[]): Entry | undefined {
    const space = spaceOf(kind);
    const own = this.#bySpace.get(space)?.get(key);
    if (own || this.cache.isBlank) return own;
    const known = this.cache.get(space, key);
    if (known) this.add(known);
    return known;
  }

  byId(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  /** The id of an entity that is known to be there. */
  id(kind: Space | KindName, key: readonly string[]): string {
    const entry = this.get(kind, key);
    if (!entry) throw new Error(`The ${kind} ${showKey(key)} is in no register.`);
    return entry.id;
  }

  add(entry: Entry): void {
    const { space } = kinds[entry.kind];
    let ofSpace = this.#bySpace.get(space);
    if (!ofSpace) {
      ofSpace = new KeyMap();
      this.#bySpace.set(space, ofSpace);
    }
    ofSpace.set(entry.key, entry);
    this.#byId.set(entry.id, entry);
  }

  /** Whether the database can have an entity; false only if it has none. */
  mayBeStored(space: Space, key: readonly string[]): boolean {
    return this.cache.mayHave(space, key) && !this.#absent.has(nameOf(space, key));
  }

  /** Takes note of an entity that was looked for. */
  wasSought(space: Space, key: readonly string[]): void {
    if (!this.get(space, key)) this.#absent.add(nameOf(space, key));
  }

  /** The facts of an entity that the database has, if they have been read. */
  facts(id: string): Facts | undefined {
    return this.#facts.get(id) ?? this.cache.facts(id);
  }

  setFacts(id: string, facts: Facts): void {
    this.#facts.set(id, facts);
  }

  /** Forgets entities that another batch has changed since this register was filled. */
  forget(entities: readonly Pick<PlannedEntity, 'kind' | 'key' | 'id' | 'after'>[]): void {
    for (const { kind, key, id, after } of entities) {
      this.#facts.delete(id);
      const { space } = kinds[kind];
      this.#absent.delete(nameOf(space, key));
      if (after !== null && this.#byId.get(id)?.stored) continue;
      this.#byId.delete(id);
      this.#bySpace.get(space)?.delete(key);
    }
  }

  /** All entities that the batch has to do with. */
  entries(): Iterable<Entry> {
    return this.#byId.values();
  }

  /** The names, as `nameOf` returns them, of all entities that were looked for, whether the database has them or not. */
  *names(): Generator<string> {
    for (const { kind, key } of this.#byId.values()) yield nameOf(kinds[kind].space, key);
    yield* this.#absent;
  }
}
