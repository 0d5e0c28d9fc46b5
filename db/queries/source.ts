import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { Source } from '../tables.ts';
import { hasId, hasText, typename } from './keys.ts';
import type { List } from './list.ts';

export type SourceRow = Selectable<Source> & { __typename: 'Source' };

const sources = (db: Database) =>
  db.selectFrom('source').selectAll('source').select(typename('Source'));

export function sourcesById(db: Database, ids: readonly string[]): Promise<SourceRow[]> {
  return sources(db).where(hasId('source.id', ids)).execute();
}

export function sourcesBySlug(db: Database, slugs: readonly string[]): Promise<SourceRow[]> {
  return sources(db).where(hasText('source.slug', slugs)).execute();
}

export const allSources: List<SourceRow> = {
  name: 'Query.sources',
  nested: false,
  order: [
    { column: 'slug', direction: 'asc', type: 'text' },
    { column: 'id', direction: 'asc', type: 'uuid' },
  ],
  rows: sources,
};
