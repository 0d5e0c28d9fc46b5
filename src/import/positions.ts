import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';
import type { ColumnValue } from './forms.ts';
import { type KindName, kinds } from './kinds.ts';
import { keyWithin } from './refs.ts';
import type { Register } from './register.ts';

interface Placed {
  kind: KindName;
  key: readonly string[];
  columns: Readonly<Record<string, ColumnValue>>;
}

/** The highest positions among the things of an owner: where a new one without a position goes after. */
export class Positions {
  readonly #highest = new Map<string, number>();
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /** Reads the highest positions at the owners of the things: one statement a kind of owner. */
  async load(db: Database, things: readonly Placed[]): Promise<void> {
    const owners = things.flatMap((thing) => {
      const owner = ownerOf(thing, this.#register);
      return owner?.stored ? [{ kind: thing.kind, ...owner }] : [];
    });
    for (const [group, some] of Map.groupBy(owners, ({ kind, column }) => `${kind} ${column}`)) {
      const [first] = some;
      if (!first) continue;
      const { kind, column } = first;
      const ids = [...new Set(some.map(({ id }) => id))];
      const { rows } = await sql<{ owner: string; highest: number }>`
        select ${sql.ref(column)} as owner, max(position) as highest from ${sql.table(kinds[kind].table)}
        where ${sql.ref(column)} = any(${ids}::uuid[])
        ${kind === 'honor' && column === 'edition_id' ? sql`and award_id is null` : sql``}
        group by 1`.execute(db);
      for (const { owner, highest } of rows) this.#highest.set(`${group} ${owner}`, highest);
    }
  }

  /** The thing's position, or the next one at its owner; null where the owner is not known. */
  place(thing: Placed): number | null {
    const owner = ownerOf(thing, this.#register);
    if (!owner) return null;
    const name = `${thing.kind} ${owner.column} ${owner.id}`;
    const highest = this.#highest.get(name) ?? 0;
    const { position } = thing.columns;
    const placed = typeof position === 'number' ? position : highest + 1;
    this.#highest.set(name, Math.max(highest, placed));
    return placed;
  }
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
