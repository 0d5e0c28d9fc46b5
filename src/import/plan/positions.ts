import { sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import type { Facts } from './facts.ts';
import type { ColumnValue } from './forms.ts';
import { type KindName, kinds } from './kinds.ts';
import type { Retraction, ThingRecord } from './records.ts';
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
  /** names of owners that something may leave, or change its position at */
  readonly #left = new Set<string>();
  /** names of owners whose highest position is known, with that of what the documents do not name */
  readonly #whole = new Set<string>();
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /**
   * Takes note of where the things are now. For owners that something new or moved may come to, the highest position of
   * what else they have is looked up: one statement a kind of owner, for those that `Known` does not know.
   */
  async load(
    db: Database,
    things: ReadonlyMap<string, Thing>,
    records: readonly ThingRecord[],
    retractions: readonly Retraction[],
  ): Promise<void> {
    const present = things
      .values()
      .flatMap(({ id, kind, key, before }) =>
        before && 'position' in before.columns ? [{ id, kind, key, columns: before.columns }] : [],
      )
      .toArray();
    const thingOf = ({ kind, key }: Pick<Retraction, 'kind' | 'key'>) =>
      things.get(this.#register.get(kind, key)?.id ?? '');
    const retracted = new Set(retractions.map(thingOf));
    const moving = records.flatMap((record): Placed[] => {
      const thing = thingOf(record);
      return retracted.has(thing) || mayMove(record, thing?.before ?? null)
        ? placesOf(record, thing?.before ?? null)
        : [];
    });
    const leaving = [...moving.map(thingOf), ...retracted].flatMap((thing): Placed[] =>
      thing?.before ? [{ kind: thing.kind, key: thing.key, columns: thing.before.columns }] : [],
    );
    for (const thing of leaving) {
      const owner = ownerOf(thing, this.#register);
      if (owner) this.#left.add(placeName(thing.kind, owner));
    }
    const unknown: (Owner & { kind: KindName })[] = [];
    for (const thing of moving) {
      const owner = ownerOf(thing, this.#register);
      if (!owner) continue;
      const name = placeName(thing.kind, owner);
      if (this.#siblings.has(name)) continue;
      const highest = this.#left.has(name) ? undefined : this.#register.known.highest(name);
      this.#at(thing.kind, owner).rest = highest ?? 0;
      if (owner.stored && highest === undefined) unknown.push({ kind: thing.kind, ...owner });
    }
    const named = present.map(({ id }) => id);
    for (const some of Map.groupBy(unknown, ({ kind, column }) => `${kind} ${column}`).values()) {
      const [first] = some;
      if (!first) continue;
      const { kind, column } = first;
      const ids = some.map(({ id }) => id);
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
    for (const name of this.#siblings.keys()) this.#whole.add(name);
    for (const thing of present) this.place(thing.id, thing);
  }

  /** The highest position at owners once the batch is written; null if that has to be looked up again. */
  *highest(): Generator<[name: string, position: number | null]> {
    for (const name of this.#left) yield [name, null];
    for (const [name, siblings] of this.#siblings) {
      if (this.#whole.has(name) && !this.#left.has(name)) yield [name, highestOf(siblings)];
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

/** Whether a document may put an entity elsewhere than it is. @param before null if it is new */
function mayMove({ kind, columns, claims }: ThingRecord, before: Facts | null): boolean {
  const decisive = ['position', withinOf(kind)];
  return (
    before === null ||
    decisive.some(
      (field) =>
        field !== undefined &&
        columns[field] !== undefined &&
        columns[field] !== before.columns[field],
    ) ||
    (claims ?? []).some(({ field, accepted }) => accepted && decisive.includes(field))
  );
}

/** Where a document may put an entity: where it says, or where a claim that it accepts says. */
function placesOf({ kind, key, columns, claims }: ThingRecord, before: Facts | null): Placed[] {
  const said = { ...before?.columns, ...columns };
  const accepted = (claims ?? []).filter((claim) => claim.accepted);
  return [
    { kind, key, columns: said },
    ...accepted.map(({ field, value }) => ({ kind, key, columns: { ...said, [field]: value } })),
  ];
}

/** The field that names what an entity has its position in, if it is not its owner. */
function withinOf(kind: KindName): 'category' | 'award' | undefined {
  return kind === 'award' ? 'category' : kind === 'honor' ? 'award' : undefined;
}

/** What a thing has its position in: awards in their category, honors in their award or else the edition. */
function ownerOf({ kind, key, columns }: Placed, register: Register) {
  const within = withinOf(kind);
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
