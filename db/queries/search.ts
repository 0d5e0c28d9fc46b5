import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { type Bound, beyond, type OrderKey } from '../keyset.ts';
import { readRows } from '../read-rows.ts';
import type { SearchKind } from '../tables.ts';
import type { NameRow } from './names.ts';
import { begins, contains, holds, isSought } from './search-match.ts';
import { bestSimilar, similarNames } from './search-similar.ts';

/** What is searched for. */
export interface SearchArguments {
  /** as db/normalize.ts gives it; not empty */
  query: string;
  /** which kinds of entities; all if null */
  kinds: readonly SearchKind[] | null;
}

/** An entity that was found, and the name of it that matches best. */
export interface FoundRow extends NameRow {
  id: string;
  search_kind: SearchKind;
  /** what the match is worth, in millionths */
  score: number;
  normalized: string;
}

const foundColumns: readonly (keyof FoundRow)[] = [
  ...(['id', 'search_kind', 'score', 'normalized', 'text', 'lang', 'kind'] as const),
];

/** What a match is worth, in millionths. A name that is only similar to the query is worth less. */
const worth = { exact: 1_000_000, prefix: 750_000, inside: 500_000 };

/** The best match first; among matches of one worth by name. */
export const searchOrder: readonly OrderKey[] = [
  { column: 'score', direction: 'desc', type: 'int' },
  { column: 'normalized', direction: 'asc', type: 'text' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];

/** An exact match comes before all that begin with it, so that this is the order among both, too. */
const byName: readonly OrderKey[] = [
  { column: 'n.normalized', direction: 'asc', type: 'text' },
  { column: 'n.entity_id', direction: 'asc', type: 'uuid' },
];

/**
 * A page of the entities that are found, each once, in their order; one more than the limit where more follow.
 * Names that begin with the query and names that hold it are read in the order of an index, and only as many
 * as the page has room for: how many there are in all does not matter. Similar names are looked for where
 * there are no others.
 * @param after where the page begins, as values of `searchOrder`; null for the first
 */
export async function findPage(
  db: Database,
  { query, kinds }: SearchArguments,
  limit: number,
  after: Bound | null,
): Promise<FoundRow[]> {
  const maxRows = sql.lit(limit + 1);
  const sought = isSought(kinds);
  const from = partsBeyond(after, 'after');
  const nothingElse =
    after === null
      ? sql`not exists (select from beginning) and not exists (select from inside)`
      : nothingHolds(query, sought);
  const columns = sql`n.entity_id as id, n.position, n.normalized, n.search_kind`;
  const rows = await readRows(
    db,
    sql<FoundRow>`
    with beginning as materialized (
      select ${columns}, case when n.normalized = ${query} then ${sql.lit(worth.exact)}
        else ${sql.lit(worth.prefix)} end as score
      from name n
      where ${sought} and ${begins(query)} and ${from.begins} and not exists (
        select from name m where m.entity_id = n.entity_id and ${begins(query, 'm')}
          and (m.normalized, m.position) < (n.normalized, n.position))
      order by n.normalized, n.entity_id, n.position limit ${maxRows}
    ), inside as materialized (
      select ${columns}, ${sql.lit(worth.inside)} as score
      from name n
      where (select count(*) from beginning) < ${maxRows}
        and ${sought} and ${holds(query)} and not ${begins(query)} and ${from.inside} and not exists (
          select from name m where m.entity_id = n.entity_id and ${contains(query, 'm')}
            and (${begins(query, 'm')} or (m.normalized, m.position) < (n.normalized, n.position)))
      order by n.normalized, n.entity_id, n.position limit ${maxRows}
    ), alike as materialized (
      select * from (
        select distinct on (n.entity_id) ${columns}, n.score
        from ${similarNames(query, sought)} n
        where ${nothingElse}
        order by n.entity_id, score desc, n.normalized, n.position) as best
      where ${from.similar}
      order by score desc, normalized, id limit ${maxRows}
    )
    select found.id, found.search_kind, found.score, found.normalized, name.text, name.lang, name.kind
    from (
      select * from beginning union all select * from inside union all select * from alike
      order by score desc, normalized, id limit ${maxRows}) as found
    join name on name.entity_id = found.id and name.position = found.position
    order by found.score desc, found.normalized, found.id`,
    foundColumns,
  );
  return rows;
}

/**
 * Whether anything is found before a place in the order.
 * @param bound values of `searchOrder`
 */
export async function isFoundBefore(
  db: Database,
  { query, kinds }: SearchArguments,
  bound: Bound,
): Promise<boolean> {
  const sought = isSought(kinds);
  const from = partsBeyond(bound, 'before');
  // Any name will do: the entity is found by it or by a better one. Similar names come after all others.
  const rows = await readRows(
    db,
    sql<{ found: boolean }>`
    select exists (select from name n where ${sought} and ${begins(query)} and ${from.begins})
      or exists (select from name n where ${sought} and ${holds(query)} and ${from.inside})
      or exists (
        select from (
          select n.entity_id as id, n.normalized, n.score
          from ${similarNames(query, sought)} n) as alike
        where ${from.similar}) as found`,
    ['found'],
  );
  return rows[0]?.found ?? false;
}

/** How many entities are found in all. */
export async function countFound(db: Database, { query, kinds }: SearchArguments): Promise<number> {
  const sought = isSought(kinds);
  const rows = await readRows(
    db,
    sql<{ count: number }>`
    select count(*)::int as count from (
      select n.entity_id from name n where ${sought} and ${holds(query)}
      union
      select n.entity_id from ${similarNames(query, sought)} n where ${nothingHolds(query, sought)}
    ) as found`,
    ['count'],
  );
  return rows[0]?.count ?? 0;
}

/** No name has the query in it, at its beginning or further inside. */
function nothingHolds(query: string, sought: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`not exists (select from name n where ${sought} and ${holds(query)})`;
}

/** Which matches of each sort stand beyond a place in the order. */
function partsBeyond(bound: Bound | null, side: 'after' | 'before') {
  const part = (best: number, least: number, isBeyond: (bound: Bound) => RawBuilder<boolean>) => {
    const score = Number(bound?.values[0]);
    if (bound === null || score > best) return sql.lit(side === 'after');
    return score < least ? sql.lit(side === 'before') : isBeyond(bound);
  };
  const byNameBeyond = ({ values, inclusive }: Bound) =>
    beyond(byName, { values: values.slice(1), inclusive }, side);
  return {
    begins: part(worth.exact, worth.prefix, byNameBeyond),
    inside: part(worth.inside, worth.inside, byNameBeyond),
    similar: part(bestSimilar, 0, (place) => beyond(searchOrder, place, side)),
  };
}
