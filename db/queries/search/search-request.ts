import { type RawBuilder, sql } from 'kysely';
import type { Bound, OrderKey } from '../../keyset-pagination.ts';
import type { SearchKind } from '../../tables.ts';
import type { IntFilter } from '../lists/conditions.ts';
import type { SearchWords } from './search-words.ts';

/** The arguments of a search. */
export interface SearchArguments {
  query: SearchWords;
  /** which kinds of entities; all if null */
  kinds: readonly SearchKind[] | null;
  /** slugs of the programs that entities belong to, or have honors of; any if null */
  programs: readonly string[] | null;
  /** the years of those; any if null */
  years: IntFilter | null;
  /** a word that more names have is common: see `namesFound` */
  maxNames: number;
}

/** The best match first; among matches of one worth that with more honors, and then that with a later one. */
export const searchOrder: readonly OrderKey[] = [
  { column: 'score', direction: 'desc', type: 'int' },
  { column: 'honors', direction: 'desc', type: 'int' },
  { column: 'latest', direction: 'desc', type: 'int' },
  { column: 'normalized', direction: 'asc', type: 'text' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];

/** The arguments as one value: the text of the statement is always the same. @param json as `requestOf` returns it */
export const request = (json: RawBuilder<string>) => sql`
  request as materialized (
    select * from jsonb_to_record((${json})::jsonb) r(
      words jsonb, kinds search_kind[], programs text[], years int4multirange, size int, score int, honors int,
      latest int, normalized text, id uuid, inclusive boolean, "maxNames" int, results honor_result[]))`;

/** The arguments of a statement. @param size rows to read @param bound where they begin or end; null for the first */
export function requestOf(args: SearchArguments, size: number, bound: Bound | null): string {
  const { phrase, words } = args.query;
  const place = Object.fromEntries(
    searchOrder.map(({ column }, index) => [column, bound?.values[index] ?? null]),
  );
  const results = [...new Set(words.flatMap((word) => word.results ?? []))];
  return JSON.stringify({
    results: results.length === 0 ? null : results,
    words: words.map((word, number) => ({ number, phrase, ...word })),
    kinds: args.kinds,
    programs: args.programs,
    years: args.years && rangesOf(args.years),
    size,
    ...place,
    inclusive: bound?.inclusive ?? false,
    maxNames: args.maxNames,
  });
}

/** The years that meet a filter, as a multirange of PostgreSQL. */
function rangesOf({ eq, in: some, gte, lte }: IntFilter): string {
  const [from, to] = [Math.max(gte ?? 1, 1), Math.min(lte ?? 9_999, 9_999)];
  const [first, ...others] = [some, eq == null ? null : [eq]].filter((list) => list != null);
  if (!first) return from > to ? '{}' : `{[${from},${to}]}`;
  const years = first.filter(
    (year) => year >= from && year <= to && others.every((list) => list.includes(year)),
  );
  return `{${years.map((year) => `[${year},${year}]`).join()}}`;
}
