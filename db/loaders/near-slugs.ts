import type { Database } from '../connections/connect.ts';
import { findNearSlugs, type NearSlug, type NearSlugSearch } from '../queries/changes/near-slug.ts';

/** Reads the slugs that are near to others. */
export type ReadNearSlugs = (searches: readonly NearSlugSearch[]) => Promise<readonly NearSlug[]>;

/** They are not kept: hundreds for each unknown slug would drive other rows out of the cache. */
export const nearSlugsOver =
  (db: Database): ReadNearSlugs =>
  (searches) =>
    findNearSlugs(db, searches);
