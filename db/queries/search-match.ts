import { type RawBuilder, sql } from 'kysely';
import { gramToFind } from '../grams.ts';
import type { SearchKind } from '../tables.ts';
import { hasPart } from './conditions.ts';

/**
 * How a name matches a normalized query, as conditions on the name at hand: `n`, or another row of the table.
 * Each is served by a separate index (db/migrations/state/base/names.ts).
 */

const never = sql<boolean>`false`;

/** The name is of a kind that is searched for; of any if null. */
export function isSought(kinds: readonly SearchKind[] | null): RawBuilder<boolean> {
  if (kinds === null) return sql`n.search_kind is not null`;
  const [kind] = kinds;
  if (kind === undefined) return never;
  // Of one kind an index gives the names in their order.
  return kinds.length === 1
    ? sql`n.search_kind = ${kind}::search_kind`
    : sql`n.search_kind = any(${kinds}::search_kind[])`;
}

/** The name is the query, or begins with it. */
export function begins(query: string, name = 'n'): RawBuilder<boolean> {
  return sql`${sql.ref(`${name}.normalized`)} ^@ ${query}`;
}

/** The name has the query in it, wherever: for rows that are at hand, since no index finds them by this. */
export function contains(query: string, name = 'n'): RawBuilder<boolean> {
  return hasPart(`${name}.normalized`, query);
}

/**
 * The name has the query in it, and an index finds it: by trigrams where the query has three letters, and by
 * the single characters and pairs that are stored of Chinese, Japanese and Korean where it has fewer. A shorter
 * query in other scripts is found at the beginning only.
 */
export function holds(query: string): RawBuilder<boolean> {
  const gram = gramToFind(query);
  const isLong = hasTrigrams(query);
  if (gram === null) return isLong ? contains(query) : begins(query);
  // That it has grams at all says nothing new, but names the index of such names alone.
  const found = isLong
    ? sql<boolean>`n.grams <> '{}'`
    : sql<boolean>`n.grams <> '{}' and n.grams @> ${[gram]}::text[]`;
  return query === gram ? found : sql`${found} and ${contains(query)}`;
}

/** With three letters or digits any text has a trigram that a name can be found by. */
function hasTrigrams(query: string): boolean {
  return (query.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).length >= 3;
}
