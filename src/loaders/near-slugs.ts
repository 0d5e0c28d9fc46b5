import type { Database } from '../../db/connect.ts';
import { findNearSlugs, type NearSlug, type NearSlugSearch } from '../../db/queries/near-slug.ts';
import type { CachedRows } from './row-cache.ts';

/** Reads the slugs that are near to others. */
export type ReadNearSlugs = (searches: readonly NearSlugSearch[]) => Promise<readonly NearSlug[]>;

/** @param cachedRows what earlier operations have read of the same revision */
export function nearSlugsOver(db: Database, cachedRows: CachedRows | null): ReadNearSlugs {
  const rowsOf = cachedRows?.rowsOf<readonly NearSlug[]>('near slugs');
  return async (searches) => {
    const key = JSON.stringify(searches);
    const known = rowsOf?.find(key);
    if (known) return known;
    const rows = await findNearSlugs(db, searches);
    rowsOf?.add(key, rows);
    return rows;
  };
}
