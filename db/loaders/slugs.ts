import type { Database } from '../connections/connect.ts';
import type { IdentifiedKind } from '../model/declare-filter.ts';
import { findNearSlugs, type NearSlug, type NearSlugSearch } from '../queries/changes/near-slug.ts';
import {
  type FoundSlug,
  findSlugs,
  type SlugLookup,
  type SlugTable,
} from '../queries/changes/slug.ts';
import type { CachedRows } from './row-cache.ts';

/** A slug or id in an argument, taken apart. */
export interface Identifier {
  /** what the argument takes */
  kind: IdentifiedKind;
  /** as the client sent it */
  text: string;
  /** what the text means if it is an id; null if it is a slug */
  id: { kind: string; uuid: string } | null;
}

/**
 * The slug, or program/slug, of what a slug or id in an operation names. The same award or category in all years
 * has one. Undefined if there is none in the data that is read.
 */
export type SlugOf = (kind: IdentifiedKind, text: string) => string | undefined;

/** Kinds of ids that an argument takes, and the table that each stands in. */
const idTables: Readonly<Record<IdentifiedKind, Readonly<Record<string, SlugTable>>>> = {
  program: { program: 'program' },
  edition: { edition: 'edition' },
  event: { event: 'event' },
  category: { category: 'category' },
  award: { award: 'award', series: 'award_series' },
  place: { place: 'place' },
  organization: { organization: 'organization' },
  person: { person: 'person' },
  recipient: Object.fromEntries(
    ['place', 'organization', 'product', 'project', 'work', 'person', 'team'].map((kind) => [
      kind,
      'recipient',
    ]),
  ),
};

/** Whether an argument takes the identifier: any slug, and ids of the right kind. */
export function fits({ kind, id }: Identifier): boolean {
  return id === null || idTables[kind][id.kind] !== undefined;
}

/**
 * The slugs that the resolvers of one operation get: read in one statement when the first of them needs one, and only
 * once; in none if there is nothing to look up.
 * @param cachedRows what earlier operations have read of the same revision
 */
export function readOnce(
  db: Database,
  identifiers: readonly Identifier[],
  cachedRows: CachedRows | null = null,
): () => Promise<SlugOf> {
  let slugs: Promise<SlugOf> | undefined;
  return () => (slugs ??= readSlugs(db, identifiers, cachedRows));
}

/** The slugs of what identifiers name, read in one statement. */
export async function readSlugs(
  db: Database,
  identifiers: readonly Identifier[],
  cachedRows: CachedRows | null = null,
): Promise<SlugOf> {
  const lookups = identifiers.filter(fits).map((identifier) => {
    const { kind, text, id } = identifier;
    const table: SlugTable = id === null ? kind : (idTables[kind][id.kind] ?? kind);
    return { identifier, table, by: id === null ? 'slug' : 'id', key: id?.uuid ?? text } as const;
  });
  const rows = await findCached(db, lookups, cachedRows);
  const found = new Map(rows.map((row) => [`${row.from} ${row.by} ${row.key}`, row]));
  const slugs = new Map(
    lookups.flatMap(({ identifier: { kind, text, id }, table, by, key }) => {
      const row = found.get(`${table} ${by} ${key}`);
      const isOfKind = row && (row.kind === null || id === null || row.kind === id.kind);
      return isOfKind ? [[`${kind} ${text}`, row.slug]] : [];
    }),
  );
  return (kind, text) => slugs.get(`${kind} ${text}`);
}

async function findCached(
  db: Database,
  lookups: readonly SlugLookup[],
  cachedRows: CachedRows | null,
): Promise<readonly FoundSlug[]> {
  if (lookups.length === 0) return [];
  const slugRows = cachedRows?.rowsOf<readonly FoundSlug[]>('slugs');
  const key = JSON.stringify(lookups.map(({ table, by, key }) => [table, by, key]));
  const known = slugRows?.find(key);
  if (known) return known;
  const rows = await findSlugs(db, lookups);
  slugRows?.add(key, rows);
  return rows;
}

/** Reads the slugs that are near to others. */
export type ReadNearSlugs = (searches: readonly NearSlugSearch[]) => Promise<readonly NearSlug[]>;

/** They are not kept: hundreds for each unknown slug would drive other rows out of the cache. */
export const nearSlugsOver =
  (db: Database): ReadNearSlugs =>
  (searches) =>
    findNearSlugs(db, searches);
