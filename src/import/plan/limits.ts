import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import { longestList } from '../document/values.ts';
import { type Facts, showKey } from './facts.ts';
import { type KindName, kinds } from './kinds.ts';
import { keyWithin } from './refs.ts';
import type { Register } from './register.ts';
import { complainOf, type Thing } from './things.ts';
import { hasWon, isWinner } from './winners.ts';

/** A list that the graph does not page: the things of a kind that have the same owner. */
interface Limit {
  list: string;
  kind: KindName;
  /** the owner in the database, as text */
  column: RawBuilder<unknown>;
  /** the same of the facts; undefined where there is none */
  owner(thing: Thing, facts: Facts, register: Register): string | undefined;
  /** what else is asked of an item */
  where?: RawBuilder<unknown>;
}

function byOwner(list: string, kind: KindName): Limit {
  const { owner } = kinds[kind];
  return {
    list,
    kind,
    column: sql.ref(`t.${owner?.column}`),
    owner: ({ key }, _, register) =>
      owner && register.get(owner.kind, key.slice(0, owner.kind === 'edition' ? 2 : 1))?.id,
  };
}

function byColumn(list: string, kind: KindName, field: string, more: Partial<Limit> = {}): Limit {
  const column = kinds[kind].columns[field];
  return {
    list,
    kind,
    column: sql.ref(`t.${typeof column?.column === 'string' ? column.column : 'id'}`),
    owner({ key }, { columns }, register) {
      const slug = columns[field];
      return column?.refersTo && typeof slug === 'string'
        ? register.get(column.refersTo, keyWithin(key, column.refersTo, slug))?.id
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
    column: sql`t.series_id`,
    owner: ({ key: [program = '', , slug = ''] }, _, register) =>
      register.get('award-series', [program, slug])?.id,
  },
  {
    list: 'editions with this category',
    kind: 'category',
    column: sql`t.program_id || '/' || t.slug`,
    owner: ({ key: [program = '', , slug = ''] }, _, register) =>
      `${register.get('program', [program])?.id}/${slug}`,
  },
];

/** Complains of lists that would be longer than the graph allows. One statement a list. */
export async function checkLimits(
  db: Database,
  things: readonly Thing[],
  register: Register,
): Promise<void> {
  const byKind = Map.groupBy(things, ({ kind }) => kind);
  for (const { list, kind, column, owner, where } of limits) {
    const counts = new Map<string, { more: number; last: Thing | undefined }>();
    const count = (thing: Thing, facts: Facts | null, by: number) => {
      const of = facts && owner(thing, facts, register);
      if (!of) return;
      const { more, last } = counts.get(of) ?? { more: 0, last: undefined };
      counts.set(of, { more: more + by, last: by > 0 ? thing : last });
    };
    for (const thing of byKind.get(kind) ?? []) {
      count(thing, thing.before, -1);
      count(thing, thing.after, 1);
    }
    const growing = [...counts].filter(([, { more }]) => more > 0);
    if (growing.length === 0) continue;
    const { rows } = await sql<{ owner: string; count: number }>`
      select ${column}::text as owner, count(*)::int as count from ${sql.table(kinds[kind].table)} t
      where ${column}::text = any(${growing.map(([of]) => of)}::text[]) ${where ? sql`and ${where}` : sql``}
      group by 1`.execute(db);
    const stored = new Map(rows.map((row) => [row.owner, row.count]));
    for (const [of, { more, last }] of growing) {
      const total = (stored.get(of) ?? 0) + more;
      if (total <= longestList || !last) continue;
      const message = `With ${kind} "${showKey(last.key)}" there would be ${total} ${list}; at most ${longestList} are allowed.`;
      complainOf(last, '', message);
    }
  }
}
