import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import { longestList } from '../document/values.ts';
import { type Facts, showKey } from './facts.ts';
import { type KindName, kinds } from './kinds.ts';
import { keyWithin } from './refs.ts';
import type { Entry, Register } from './register.ts';
import { complainOf, type Thing } from './things.ts';
import { hasWon, isWinner } from './winners.ts';

/** A list that the graph does not page: the entities of a kind that have the same owner. */
interface Limit {
  list: string;
  kind: KindName;
  /** the column that has the id of the owner */
  column: string;
  /** the owner by the facts; undefined if there is none */
  owner(thing: Thing, facts: Facts, register: Register): Entry | undefined;
  /** the owner has a list for each slug of its items */
  bySlug?: true;
  /** what else is asked of an item */
  where?: RawBuilder<unknown>;
}

function byOwner(list: string, kind: KindName): Limit {
  const { owner } = kinds[kind];
  return {
    list,
    kind,
    column: owner?.column ?? 'id',
    owner: ({ key }, _, register) =>
      owner && register.get(owner.kind, key.slice(0, owner.kind === 'edition' ? 2 : 1)),
  };
}

function byColumn(list: string, kind: KindName, field: string, more: Partial<Limit> = {}): Limit {
  const column = kinds[kind].columns[field];
  return {
    list,
    kind,
    column: typeof column?.column === 'string' ? column.column : 'id',
    owner({ key }, { columns }, register) {
      const slug = columns[field];
      return column?.refersTo && typeof slug === 'string'
        ? register.get(column.refersTo, keyWithin(key, column.refersTo, slug))
        : undefined;
    },
    ...more,
  };
}

const winners = byColumn('winners', 'honor', 'award', { where: isWinner });

const limits: readonly Limit[] = [
  byOwner('categories', 'category'),
  byOwner('awards', 'award'),
  byOwner('figures', 'figure'),
  byOwner('statements', 'statement'),
  byOwner('affiliations', 'affiliation'),
  byOwner('series of awards', 'award-series'),
  byColumn('parts', 'program', 'parent'),
  byColumn('editions', 'edition', 'event'),
  byColumn('statements', 'statement', 'event'),
  byColumn('statements', 'statement', 'speaker'),
  {
    ...winners,
    owner: (thing, facts, register) =>
      hasWon(facts) ? winners.owner(thing, facts, register) : undefined,
  },
  {
    list: 'awards in its series',
    kind: 'award',
    column: 'series_id',
    owner: ({ key: [program = '', , slug = ''] }, _, register) =>
      register.get('award-series', [program, slug]),
  },
  {
    list: 'editions with this category',
    kind: 'category',
    column: 'program_id',
    owner: ({ key: [program = ''] }, _, register) => register.get('program', [program]),
    bySlug: true,
  },
];

/** How much longer a list gets, and the last entity that makes it longer. */
interface Growth {
  /** what `Known` calls the list */
  name: string;
  owner: Entry;
  slug: string;
  more: number;
  last: Thing | undefined;
}

/**
 * Complains of lists that would be longer than the graph allows. One statement for each kind of list, for those whose
 * length `Known` does not know.
 * @returns how long the lists will be, by the names that `Known` has for them; null if that is not known
 */
export async function checkLimits(
  db: Database,
  things: readonly Thing[],
  register: Register,
): Promise<Map<string, number | null>> {
  const { known } = register;
  const byKind = Map.groupBy(things, ({ kind }) => kind);
  const lengths = new Map<string, number | null>();
  for (const limit of limits) {
    const changing = growthOf(limit, byKind.get(limit.kind) ?? [], register);
    const unknown = changing.filter(
      ({ name, owner, more }) => more > 0 && owner.stored && known.length(name) === undefined,
    );
    if (limit.kind === 'honor' && unknown.length > 0) await known.endLoad();
    const stored = await readLengths(db, limit, unknown);
    for (const { name, owner, more, last } of changing) {
      const length =
        known.length(name) ?? stored.get(name) ?? (more > 0 || !owner.stored ? 0 : null);
      const total = length === null ? null : length + more;
      lengths.set(name, total);
      if (total === null || more <= 0 || total <= longestList || !last) continue;
      const { list, kind } = limit;
      const message = `With ${kind} "${showKey(last.key)}" there would be ${total} ${list}; at most ${longestList} are allowed.`;
      complainOf(last, '', message);
    }
  }
  return lengths;
}

function growthOf(limit: Limit, things: readonly Thing[], register: Register): Growth[] {
  const lists = new Map<string, Growth>();
  const count = (thing: Thing, facts: Facts | null, by: number) => {
    const owner = facts && limit.owner(thing, facts, register);
    if (!owner) return;
    const slug = limit.bySlug ? (thing.key.at(-1) ?? '') : '';
    const name = listName(limit, owner.id, slug);
    const growth = lists.get(name) ?? { name, owner, slug, more: 0, last: undefined };
    growth.more += by;
    if (by > 0) growth.last = thing;
    lists.set(name, growth);
  };
  for (const thing of things) {
    count(thing, thing.before, -1);
    count(thing, thing.after, 1);
  }
  return [...lists.values()];
}

function listName({ list, kind, column }: Limit, owner: string, slug: string): string {
  return `${list} ${kind} ${column} ${owner} ${slug}`;
}

/** How many items lists have in the database, by their names. */
async function readLengths(
  db: Database,
  limit: Limit,
  lists: readonly Growth[],
): Promise<Map<string, number>> {
  if (lists.length === 0) return new Map();
  const { kind, column, bySlug, where } = limit;
  const { rows } = await sql<{ owner: string; slug: string; length: number }>`
    select ${sql.ref(column)} as owner, ${bySlug ? sql`slug` : sql`''`} as slug, count(*)::int as length
    from ${sql.table(kinds[kind].table)}
    where ${sql.ref(column)} = any(${[...new Set(lists.map(({ owner }) => owner.id))]}::uuid[])
      ${bySlug ? sql`and slug = any(${[...new Set(lists.map(({ slug }) => slug))]}::text[])` : sql``}
      ${where ? sql`and ${where}` : sql``}
    group by 1, 2`.execute(db);
  return new Map(rows.map(({ owner, slug, length }) => [listName(limit, owner, slug), length]));
}
