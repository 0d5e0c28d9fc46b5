import { sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import type { ColumnValue } from './forms.ts';
import { type KindName, kinds } from './kinds.ts';
import type { ThingRecord } from './records.ts';
import { keyWithin } from './refs.ts';
import type { Register } from './register.ts';
import type { Thing } from './things.ts';

interface Placed {
  kind: KindName;
  key: readonly string[];
  columns: Readonly<Record<string, ColumnValue>>;
}

/** The things of one owner: those that the documents name by id, of the rest the highest position. */
interface Siblings {
  named: Map<string, number>;
  rest: number;
  /** undefined where it has to be looked for */
  highest: number | undefined;
}

/** Where things stand among those of their owner: a new one without a position comes after those that are there. */
export class Positions {
  readonly #siblings = new Map<string, Siblings>();
  /** by id, the owner that a thing is placed in */
  readonly #owners = new Map<string, Siblings>();
  /** owners of entities that were there before and that documents name */
  readonly #changing = new Set<string>();
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /**
   * Takes note of where the things are now, and reads the highest positions of the others at the owners that
   * they have or will have: one statement a kind of owner.
   */
  async load(
    db: Database,
    things: readonly Thing[],
    records: readonly ThingRecord[],
  ): Promise<void> {
    const present = things.flatMap(({ id, kind, key, before }) =>
      before && 'position' in before.columns ? [{ id, kind, key, columns: before.columns }] : [],
    );
    const owners = [...present, ...records.flatMap(placesOf)].flatMap((thing) => {
      const owner = ownerOf(thing, this.#register);
      return owner?.stored ? [{ kind: thing.kind, ...owner }] : [];
    });
    const named = present.map(({ id }) => id);
    const changing = new Set(
      present.flatMap((thing) => {
        const owner = ownerOf(thing, this.#register);
        return owner ? [placeName(thing.kind, owner)] : [];
      }),
    );
    const unknown = owners.filter((owner) => {
      const name = placeName(owner.kind, owner);
      const highest = changing.has(name) ? undefined : this.#register.known.highest(name);
      if (highest !== undefined) this.#at(owner.kind, owner).rest = highest;
      return highest === undefined;
    });
    for (const some of Map.groupBy(unknown, ({ kind, column }) => `${kind} ${column}`).values()) {
      const [first] = some;
      if (!first) continue;
      const { kind, column } = first;
      const ids = [...new Set(some.map(({ id }) => id))];
      if (kind === 'honor') await this.#register.known.endLoad();
      const { rows } = await sql<{ owner: string; highest: number }>`
        select ${sql.ref(column)} as owner, max(position) as highest from ${sql.table(kinds[kind].table)} t
        where ${sql.ref(column)} = any(${ids}::uuid[])
        and not exists (select from unnest(${named}::uuid[]) named(id) where named.id = t.id)
        ${kind === 'honor' && column === 'edition_id' ? sql`and award_id is null` : sql``}
        group by 1`.execute(db);
      for (const { owner, highest } of rows) {
        this.#at(kind, { column, id: owner }).rest = highest;
      }
    }
    for (const thing of present) this.place(thing.id, thing);
    for (const name of changing) this.#changing.add(name);
  }

  /** The highest position at each owner once the batch is written; null if that has to be read again. */
  *highest(): Generator<[name: string, position: number | null]> {
    for (const [name, siblings] of this.#siblings) {
      yield [name, this.#changing.has(name) ? null : highestOf(siblings)];
    }
  }

  /** The thing's position, or the next one at its owner; null where the owner is not known. */
  place(id: string, thing: Placed): number | null {
    this.remove(id);
    const owner = ownerOf(thing, this.#register);
    if (!owner) return null;
    const siblings = this.#at(thing.kind, owner);
    const highest = highestOf(siblings);
    const { position } = thing.columns;
    const placed = typeof position === 'number' ? position : highest + 1;
    siblings.named.set(id, placed);
    siblings.highest = Math.max(highest, placed);
    this.#owners.set(id, siblings);
    return placed;
  }

  /** Lets a thing leave its place. */
  remove(id: string): void {
    const siblings = this.#owners.get(id);
    if (!siblings) return;
    if (siblings.named.get(id) === siblings.highest) siblings.highest = undefined;
    siblings.named.delete(id);
    this.#owners.delete(id);
  }

  #at(kind: KindName, owner: Owner): Siblings {
    const name = placeName(kind, owner);
    const known = this.#siblings.get(name) ?? { named: new Map(), rest: 0, highest: undefined };
    this.#siblings.set(name, known);
    return known;
  }
}

interface Owner {
  column: string;
  id: string;
}

/** What `Known` calls the places of a kind at an owner. */
function placeName(kind: KindName, { column, id }: Owner): string {
  return `${kind} ${column} ${id}`;
}

function highestOf({ named, rest, highest }: Siblings): number {
  return (
    highest ??
    Math.max(
      named.values().reduce((one, other) => Math.max(one, other), 0),
      rest,
    )
  );
}

/** Where a document may put a thing: where it says, or where a claim that it accepts says. */
function placesOf({ kind, key, columns, claims }: ThingRecord): Placed[] {
  const accepted = (claims ?? []).filter((claim) => claim.accepted);
  return [
    { kind, key, columns },
    ...accepted.map(({ field, value }) => ({ kind, key, columns: { ...columns, [field]: value } })),
  ];
}

/** What a thing has its position in: awards in their category, honors in their award or else the edition. */
function ownerOf({ kind, key, columns }: Placed, register: Register) {
  const within =
    kind === 'award' ? 'category' : kind === 'honor' && columns.award ? 'award' : undefined;
  const slug = within && columns[within];
  if (within && typeof slug === 'string') {
    const entry = register.get(within, keyWithin(key, within, slug));
    return entry && { column: `${within}_id`, id: entry.id, stored: entry.stored };
  }
  const { owner } = kinds[kind];
  if (!owner) return undefined;
  const entry = register.get(owner.kind, key.slice(0, owner.kind === 'person' ? 1 : 2));
  return entry && { column: owner.column, id: entry.id, stored: entry.stored };
}
