import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { ColumnValue } from '../../../../db/model/column-value.ts';
import { type KindName, kinds } from '../../../../db/model/entity-kinds.ts';
import type { Facts } from '../../../../db/model/facts.ts';
import { keyWithin } from '../../../../db/model/keys.ts';
import type { EntityRecord, Retraction } from '../../entity-record.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import type { Register } from '../../register/register.ts';

interface Placed {
  kind: KindName;
  key: readonly string[];
  columns: Readonly<Record<string, ColumnValue>>;
}

/** The entities of one owner: those that the documents name by id, of the rest the highest position. */
interface Siblings {
  named: Map<string, number>;
  rest: number;
  /** undefined where it has to be looked for */
  highest: number | undefined;
}

/** Where entities stand among those of their owner: a new one without a position comes after those that are there. */
export class Positions {
  readonly #siblings = new Map<string, Siblings>();
  /** by id, the owner that an entity is placed in */
  readonly #owners = new Map<string, Siblings>();
  /** names of places that something may leave, or change its position at */
  readonly #unsettled = new Set<string>();
  /** names of places whose highest position is known, with that of what the documents do not name */
  readonly #settled = new Set<string>();
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /**
   * Takes note of where the entities are now. For owners that something new or moved may come to, the highest position of
   * what else they have is looked up: one statement for each kind of owner, for those that are not cached.
   */
  async load(
    db: Database,
    entities: ReadonlyMap<string, PlannedEntity>,
    records: readonly EntityRecord[],
    retractions: readonly Retraction[],
  ): Promise<void> {
    const { cache } = this.#register;
    const find = ({ kind, key }: Pick<Retraction, 'kind' | 'key'>) =>
      entities.get(this.#register.get(kind, key)?.id ?? '');
    const retracted = new Set(retractions.map(find));
    const leavers = new Map<string, Placed>();
    const leave = (entity: PlannedEntity | undefined) => {
      const { id, kind, key, before } = entity ?? {};
      if (id && kind && key && before) leavers.set(id, { kind, key, columns: before.columns });
    };
    for (const entity of retracted) leave(entity);
    const arriving = records.flatMap((record): Placed[] => {
      const entity = find(record);
      const before = entity?.before ?? null;
      if (!retracted.has(entity) && !mayMove(record, before)) return [];
      leave(entity);
      return placesOf(record, before);
    });
    for (const entity of leavers.values()) {
      const owner = ownerOf(entity, this.#register);
      if (owner) this.#unsettled.add(placeName(entity.kind, owner));
    }
    const unknown = new Map<string, Place>();
    for (const entity of arriving) {
      const owner = ownerOf(entity, this.#register);
      const name = owner && placeName(entity.kind, owner);
      if (!owner || !name || this.#settled.has(name)) continue;
      this.#settled.add(name);
      const highest = this.#unsettled.has(name) ? undefined : cache.highest(name);
      if (highest !== undefined) this.#at(name).rest = highest;
      else if (owner.stored) unknown.set(name, { name, kind: entity.kind, ...owner });
    }
    if (unknown.values().some(({ kind }) => kind === 'honor')) await cache.endLoad();
    for (const [name, rest] of await readHighest(db, [...unknown.values()], [...leavers.keys()])) {
      this.#at(name).rest = rest;
      if (!this.#unsettled.has(name)) cache.setHighest(name, rest);
    }
    for (const { id, kind, key, before } of entities.values()) {
      if (before && 'position' in before.columns)
        this.place(id, { kind, key, columns: before.columns });
    }
  }

  /** The highest position at owners once the batch is written; null if that has to be looked up again. */
  *highest(): Generator<[name: string, position: number | null]> {
    for (const name of this.#unsettled) yield [name, null];
    for (const [name, siblings] of this.#siblings) {
      if (this.#settled.has(name) && !this.#unsettled.has(name)) yield [name, highestOf(siblings)];
    }
  }

  /** The entity's position, or the next one at its owner; null where the owner is not known. */
  place(id: string, entity: Placed): number | null {
    this.remove(id);
    const owner = ownerOf(entity, this.#register);
    if (!owner) return null;
    const siblings = this.#at(placeName(entity.kind, owner));
    const highest = highestOf(siblings);
    const { position } = entity.columns;
    const placed = typeof position === 'number' ? position : highest + 1;
    siblings.named.set(id, placed);
    siblings.highest = Math.max(highest, placed);
    this.#owners.set(id, siblings);
    return placed;
  }

  /** Lets an entity leave its place. */
  remove(id: string): void {
    const siblings = this.#owners.get(id);
    if (!siblings) return;
    if (siblings.named.get(id) === siblings.highest) siblings.highest = undefined;
    siblings.named.delete(id);
    this.#owners.delete(id);
  }

  #at(name: string): Siblings {
    const known = this.#siblings.get(name) ?? { named: new Map(), rest: 0, highest: undefined };
    this.#siblings.set(name, known);
    return known;
  }
}

interface Owner {
  column: string;
  id: string;
}

/** The places of a kind at an owner. */
interface Place extends Owner {
  name: string;
  kind: KindName;
}

/**
 * The highest positions in the database, one statement a kind of owner.
 * @param except ids of entities that are left out
 * @returns by the names of the places; those without an entity have 0
 */
async function readHighest(
  db: Database,
  places: readonly Place[],
  except: readonly string[],
): Promise<Map<string, number>> {
  const byColumn = new Map<string, { kind: KindName; column: string; ids: string[] }>();
  for (const { kind, column, id } of places) {
    const some = byColumn.get(`${kind} ${column}`) ?? { kind, column, ids: [] };
    byColumn.set(`${kind} ${column}`, some);
    some.ids.push(id);
  }
  const found = await Promise.all(
    byColumn.values().map(async ({ kind, column, ids }) => {
      const { rows } = await sql<{ owner: string; highest: number }>`
        select ${sql.ref(column)} as owner, max(position) as highest from ${sql.table(kinds[kind].table)} t
        where ${sql.ref(column)} = any(${ids}::uuid[])
        and not exists (select from unnest(${except}::uuid[]) excepted(id) where excepted.id = t.id)
        ${kind === 'honor' && column === 'edition_id' ? sql`and award_id is null` : sql``}
        ${kind === 'participant' && column === 'edition_id' ? sql`and category_id is null` : sql``}
        group by 1`.execute(db);
      return rows.map(({ owner, highest }): [string, number] => [
        placeName(kind, { column, id: owner }),
        highest,
      ]);
    }),
  );
  return new Map([...places.map(({ name }): [string, number] => [name, 0]), ...found.flat()]);
}

/** The key of the places of a kind at an owner in the `ImportCache`. */
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
function mayMove({ kind, columns, claims }: EntityRecord, before: Facts | null): boolean {
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
function placesOf({ kind, key, columns, claims }: EntityRecord, before: Facts | null): Placed[] {
  const said = { ...before?.columns, ...columns };
  const accepted = (claims ?? []).filter((claim) => claim.accepted);
  return [
    { kind, key, columns: said },
    ...accepted.map(({ field, value }) => ({ kind, key, columns: { ...said, [field]: value } })),
  ];
}

/** The field that names what an entity has its position in, if it is not its owner. */
function withinOf(kind: KindName): 'category' | 'award' | undefined {
  if (kind === 'honor') return 'award';
  return kind === 'award' || kind === 'participant' ? 'category' : undefined;
}

/**
 * The owner that an entity has its position in: awards in their category, honors in their award, and participants in
 * their category or else the edition.
 */
function ownerOf({ kind, key, columns }: Placed, register: Register) {
  const within = withinOf(kind);
  const slug = within && (kind === 'participant' ? key[2] : columns[within]);
  if (within && typeof slug === 'string' && slug !== '') {
    const entry = register.get(within, keyWithin(key, within, slug));
    return entry && { column: `${within}_id`, id: entry.id, stored: entry.stored };
  }
  const { owner, columns: fields } = kinds[kind];
  if (!owner || !('position' in fields)) return undefined;
  const entry = register.get(owner.kind, key.slice(0, owner.kind === 'edition' ? 2 : 1));
  return entry && { column: owner.column, id: entry.id, stored: entry.stored };
}
