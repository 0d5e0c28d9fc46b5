import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { type KindName, kinds } from '../../../../db/model/entity-kinds.ts';
import { blankFacts, type Facts } from '../../../../db/model/facts.ts';
import { keyWithin, showKey } from '../../../../db/model/keys.ts';
import { hasWon, isWinner } from '../../../../db/queries/awards/honor-result.ts';
import { maxListItems } from '../../document/value-schemas.ts';
import type { EntityRecord } from '../../entity-record.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';
import { type ImportCache, isLasting } from '../../register/import-cache.ts';
import type { Entry, Register } from '../../register/register.ts';

/** A list that the graph does not page: the entities of a kind that have the same owner. */
interface Limit {
  list: string;
  kind: KindName;
  /** another kind in the same table whose entities are in the list too */
  otherKind?: KindName;
  /** the column that has the id of the owner */
  column: string;
  /** the owner by the facts; undefined if there is none */
  owner(entity: Pick<PlannedEntity, 'key'>, facts: Facts, register: Register): Entry | undefined;
  /** the owner has a list for each slug of its items */
  bySlug?: true;
  /** what else an item must fulfill */
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
  byOwner('participants', 'participant'),
  byOwner('participants', 'event-participant'),
  {
    list: 'participations',
    kind: 'participant',
    otherKind: 'event-participant',
    column: 'person_id',
    owner: ({ key }, _, register) => register.get('person', key.slice(-2, -1)),
  },
  byOwner('series of awards', 'award-series'),
  byColumn('parts', 'program', 'parent'),
  byColumn('editions', 'edition', 'event'),
  byColumn('statements', 'statement', 'event'),
  byColumn('statements', 'statement', 'speaker'),
  {
    ...winners,
    owner: (entity, facts, register) =>
      hasWon(facts) ? winners.owner(entity, facts, register) : undefined,
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
interface Growth<Of> {
  /** the key of the list in the `ImportCache` */
  name: string;
  limit: Limit;
  owner: Entry;
  slug: string;
  more: number;
  last: Of | undefined;
}

/**
 * Complains of lists that would be longer than the graph allows. One statement for each kind of list, for those whose
 * length is not cached.
 * @returns how long the lists will be, by their keys in the `ImportCache`; null if that is not known, or need not be
 */
export async function checkLimits(
  db: Database,
  entities: readonly PlannedEntity[],
  register: Register,
): Promise<Map<string, number | null>> {
  const { cache } = register;
  const changing = growths(entities, register);
  await readLengths(db, changing, cache);
  const lengths = new Map<string, number | null>();
  for (const { name, limit, owner, more, last } of changing) {
    const length = owner.stored ? cache.length(name) : 0;
    const total = length === undefined ? null : length + more;
    // The length that was read of a list within an edition, perhaps for the next batch, is not true any more.
    lengths.set(name, isLasting(owner.kind) ? total : null);
    if (total === null || more <= 0 || total <= maxListItems || !last) continue;
    const message = `With ${last.kind} "${showKey(last.key)}" there would be ${total} ${limit.list}; at most ${maxListItems} are allowed.`;
    complainOf(last, '', message);
  }
  return lengths;
}

/** Reads how long the lists are that new entities will make longer, as far as the records say. */
export function readLengthsFor(
  db: Database,
  records: readonly EntityRecord[],
  register: Register,
): Promise<void> {
  const fresh = records.filter(({ kind, key }) => !register.get(kind, key)?.stored);
  const entities = fresh.map(({ kind, key, columns }) => {
    const blank = blankFacts(kind);
    const after = { ...blank, columns: { ...blank.columns, ...columns } };
    return { kind, key, before: null, after };
  });
  return readLengths(db, growths(entities, register), register.cache);
}

/** The lists that the entities make longer or shorter. */
function growths<Of extends Pick<PlannedEntity, 'kind' | 'key' | 'before' | 'after'>>(
  entities: readonly Of[],
  register: Register,
): Growth<Of>[] {
  const byKind = Map.groupBy(entities, ({ kind }) => kind);
  const lists = new Map<string, Growth<Of>>();
  const count = (limit: Limit, entity: Of, facts: Facts | null, by: number) => {
    const owner = facts && limit.owner(entity, facts, register);
    if (!owner) return;
    const slug = limit.bySlug ? (entity.key.at(-1) ?? '') : '';
    const name = listName(limit, owner.id, slug);
    const growth = lists.get(name) ?? { name, limit, owner, slug, more: 0, last: undefined };
    growth.more += by;
    if (by > 0) growth.last = entity;
    lists.set(name, growth);
  };
  for (const limit of limits) {
    for (const kind of [limit.kind, limit.otherKind]) {
      for (const entity of (kind && byKind.get(kind)) ?? []) {
        count(limit, entity, entity.before, -1);
        count(limit, entity, entity.after, 1);
      }
    }
  }
  return [...lists.values()];
}

function listName({ list, kind, column }: Limit, owner: string, slug: string): string {
  return `${list} ${kind} ${column} ${owner} ${slug}`;
}

/** Whether a list that one of these entities is in is longer than the graph allows. */
export async function hasLongList(db: Database, ids: readonly string[]): Promise<boolean> {
  const lists = limits.map(({ kind, column, bySlug, where }) => {
    const table = sql.table(kinds[kind].table);
    return sql`
      select from ${table}
      where ${sql.ref(column)} = any(array(select ${sql.ref(column)} from ${table} where id = any(${ids}::uuid[])))
        ${where ? sql`and ${where}` : sql``}
      group by ${sql.ref(column)} ${bySlug ? sql`, slug` : sql``} having count(*) > ${maxListItems}`;
  });
  const { rows } = await sql<{ value: boolean }>`
    select exists (${sql.join(lists, sql` union all `)}) as value`.execute(db);
  return rows[0]?.value ?? false;
}

/** Caches how many items the database has in lists that get longer. */
async function readLengths(
  db: Database,
  lists: readonly Growth<unknown>[],
  cache: ImportCache,
): Promise<void> {
  const unknown = Map.groupBy(
    lists.filter(
      ({ name, owner, more }) => more > 0 && owner.stored && cache.length(name) === undefined,
    ),
    ({ limit }) => limit,
  );
  if (unknown.keys().some(({ kind }) => kind === 'honor')) await cache.endLoad();
  await Promise.all(
    unknown.entries().map(async ([limit, some]) => {
      const { kind, column, bySlug, where } = limit;
      const { rows } = await sql<{ owner: string; slug: string; length: number }>`
        select ${sql.ref(column)} as owner, ${bySlug ? sql`slug` : sql`''`} as slug, count(*)::int as length
        from ${sql.table(kinds[kind].table)}
        where ${sql.ref(column)} = any(${[...new Set(some.map(({ owner }) => owner.id))]}::uuid[])
          ${bySlug ? sql`and slug = any(${[...new Set(some.map(({ slug }) => slug))]}::text[])` : sql``}
          ${where ? sql`and ${where}` : sql``}
        group by 1, 2`.execute(db);
      for (const { name } of some) cache.setLength(name, 0);
      for (const { owner, slug, length } of rows)
        cache.setLength(listName(limit, owner, slug), length);
    }),
  );
}
