import type { Selectable } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Source } from '../../tables.ts';
import { hasId, hasText, typename } from '../lists/expressions.ts';
import type { List } from '../lists/paged-list.ts';

export type SourceRow = Selectable<Source> & { __typename: 'Source' };

const sources = (db: Database) =>
  db
    .selectFrom('source')
    .select(['id', 'slug', 'title', 'kind', 'publisher', 'url', 'published_on', 'license'])
    .select(typename('Source'));

export const sourcesById = prepared((db: Database, ids: readonly string[]) =>
  sources(db).where(hasId('source.id', ids)),
);

export const sourcesBySlug = prepared((db: Database, slugs: readonly string[]) =>
  sources(db).where(hasText('source.slug', slugs)),
);

export const allSources: List<SourceRow> = {
  name: 'Query.sources',
  nested: false,
  order: [
    { column: 'slug', direction: 'asc', type: 'text' },
    { column: 'id', direction: 'asc', type: 'uuid' },
  ],
  rows: sources,
};
