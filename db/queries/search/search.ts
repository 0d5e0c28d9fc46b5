import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Bound } from '../../keyset-pagination.ts';
import type { SearchKind } from '../../tables.ts';
import type { NameRow } from '../lists/names.ts';
import { honorsMet } from './search-honors-met.ts';
import { namesFound } from './search-match.ts';
import { entitiesRanked, latestOf } from './search-rank.ts';
import { request, requestOf, type SearchArguments } from './search-request.ts';
import { isOfKind } from './search-scope.ts';

/** An entity that was found, and the name of it that matches best. */
export interface FoundRow extends NameRow {
  id: string;
  search_kind: SearchKind;
  /** how well its name and an honor have the words, in millionths */
  score: number;
  honors: number;
  /** the year of its latest honor; 0 if it has none */
  latest: number;
  normalized: string;
  /** a set of the words that it has */
  matched: number;
  /** the honor that has those which its names lack; null if they lack none of them */
  honor_id: string | null;
}

/** A page, and how many entities of each kind there are, whatever the kinds of the search. */
export interface FoundPage {
  rows: FoundRow[];
  /** most first */
  counts: { kind: SearchKind; count: number }[];
  /** a set of the words that no name has as they are spelled, and that names were found by */
  misspelled: number;
}

const found = (json: RawBuilder<string>) => sql`
  with ${sql.join([request(json), namesFound, honorsMet, entitiesRanked])}, listed as (
    select * from ranked f where ${isOfKind})`;
const only = (json: readonly string[]) => sql<string>`(${json}::text[])[1]`;

/** A row `f` stands beyond the place in the order that the request `r` names. Its name and latest year are read if they decide. */
const isBeyond = (side: 'after' | 'before') => {
  const beyond = sql.raw(side === 'after' ? '>' : '<');
  return sql<boolean>`((-f.score, -f.honors) ${beyond} (-r.score, -r.honors)
    or (f.score, f.honors) = (r.score, r.honors) and (r.inclusive and f.id = r.id or (
      -${latestOf}, (select normalized from name n where n.entity_id = f.id and n.position = f.position), f.id
    ) ${beyond} (-r.latest, r.normalized collate "C", r.id)))`;
};

const page = (json: RawBuilder<string>) => sql<FoundPage>`(
  ${found(json)}, shown as (
    select f.*, n.normalized, n.text, n.lang, n.kind, ${latestOf} as latest
    from (
      select f.* from listed f cross join request r where r.score is null or ${isBeyond('after')}
      order by f.score desc, f.honors desc fetch first (select size from request) rows with ties) f
    join name n on n.entity_id = f.id and n.position = f.position
    order by score desc, honors desc, latest desc, normalized, id limit (select size from request)
  )
  select (
    select coalesce(json_agg(s order by score desc, honors desc, latest desc, normalized, id), '[]')
    from shown s) as rows, (
    select coalesce(json_agg(k order by count desc, kind), '[]')
    from (select search_kind as kind, count(*) from ranked group by 1) k) as counts, (
    select coalesce(bit_or(1 << number), 0) from misspelled where counts) as misspelled)`;

const pageFound = prepared((db: Database, json: readonly string[]) =>
  db
    .selectFrom(page(only(json)).as('page'))
    .select(['page.rows', 'page.counts', 'page.misspelled']),
);

const anyFoundBefore = prepared((db: Database, json: readonly string[]) =>
  db
    .selectFrom(
      sql<{ found: boolean }>`(
        ${found(only(json))}
        select exists (select from listed f cross join request r where ${isBeyond('before')}) as found)`.as(
        'before',
      ),
    )
    .select('before.found'),
);

/**
 * A page of the entities that are found, each once, in their order; one more than the limit where more follow. What is
 * done for it is bounded, whatever the words: see `namesFound`, `honorsMet` and `entitiesRanked`.
 * @param after where the page begins, as values of `searchOrder`; null for the first
 */
export async function findPage(
  db: Database,
  args: SearchArguments,
  limit: number,
  after: Bound | null,
): Promise<FoundPage> {
  const [page] = await pageFound(db, [requestOf(args, limit + 1, after)]);
  if (!page) throw new Error('a search without a result');
  return page;
}

/** The first results of each of several searches, in one statement. @param limit for each */
export async function findForEach(
  db: Database,
  searches: readonly SearchArguments[],
  limit: number,
): Promise<FoundRow[][]> {
  const requests = searches.map((args) => requestOf(args, limit, null));
  const { rows } = await sql<Pick<FoundPage, 'rows'>>`
    select page.rows from unnest(${requests}::text[]) with ordinality q(json, number)
    cross join lateral ${page(sql.ref('q.json'))} page order by q.number`.execute(db);
  return rows.map((one) => one.rows);
}

/**
 * Whether anything is found before a place in the order.
 * @param bound values of `searchOrder`
 */
export async function isFoundBefore(
  db: Database,
  args: SearchArguments,
  bound: Bound,
): Promise<boolean> {
  const [row] = await anyFoundBefore(db, [requestOf(args, 0, bound)]);
  return row?.found ?? false;
}
