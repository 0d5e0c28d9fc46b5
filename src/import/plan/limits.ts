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
  owner: Entry;
  slug: string;
  more: number;
  last: Thing | undefined;
}

/** Complains of lists that would be longer than the graph allows. One statement for each kind of list. */
export async function checkLimits(
  db: Database,
  things: readonly Thing[],
  register: Register,
): Promise<void> {
  const byKind = Map.groupBy(things, ({ kind }) => kind);
  for (const limit of limits) {
    const growing = growthOf(limit, byKind.get(limit.kind) ?? [], register).filter(
      ({ more }) => more > 0,
    );
    const present = growing.filter(({ owner }) => owner.stored);
    if (limit.kind === 'honor' && present.length > 0) await register.known.endLoad();
    const stored = await readCounts(db, limit, present);
    for (const { owner, slug, more, last } of growing) {
      const total = (stored.get(listName(owner.id, slug)) ?? 0) + more;
      if (total <= longestList || !last) continue;
      const { list, kind } = limit;
      const message = `With ${kind} "${showKey(last.key)}" there would be ${total} ${list}; at most ${longestList} are allowed.`;
      complainOf(last, '', message);
    }
  }
}

function growthOf(limit: Limit, things: readonly Thing[], register: Register): Growth[] {
  const lists = new Map<string, Growth>();
  const count = (thing: Thing, facts: Facts | null, by: number) => {
    const owner = facts && limit.owner(thing, facts, register);
    if (!owner) return;
    const slug = limit.bySlug ? (thing.key.at(-1) ?? '') : '';
    const name = listName(owner.id, slug);
    const growth = lists.get(name) ?? { owner, slug, more: 0, last: undefined };
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

function listName(owner: string, slug: string): string {
  return `${owner} ${slug}`;
}

/** How many items lists have in the database. */
async function readCounts(
  db: Database,
  { kind, column, bySlug, where }: Limit,
  lists: readonly Growth[],
): Promise<Map<string, number>> {
  if (lists.length === 0) return new Map();
  const { rows } = await sql<{ owner: string; slug: string; count: number }>`
    select ${sql.ref(column)} as owner, ${bySlug ? sql`slug` : sql`''`} as slug, count(*)::int as count
    from ${sql.table(kinds[kind].table)}
    where ${sql.ref(column)} = any(${[...new Set(lists.map(({ owner }) => owner.id))]}::uuid[])
      ${bySlug ? sql`and slug = any(${[...new Set(lists.map(({ slug }) => slug))]}::text[])` : sql``}
      ${where ? sql`and ${where}` : sql``}
    group by 1, 2`.execute(db);
  return new Map(rows.map(({ owner, slug, count }) => [listName(owner, slug), count]));
}
