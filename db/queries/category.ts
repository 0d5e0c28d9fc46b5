import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { Category } from '../tables.ts';
import { hasId, typename } from './keys.ts';
import { type NameRow, namesOf } from './names.ts';

export type CategoryRow = Selectable<Category> & { __typename: 'Category'; names: NameRow[] };

const categories = (db: Database) =>
  db
    .selectFrom('category')
    .selectAll('category')
    .select([typename('Category'), namesOf('category.id')]);

export function categoriesById(db: Database, ids: readonly string[]): Promise<CategoryRow[]> {
  return categories(db).where(hasId('category.id', ids)).execute();
}

/** Categories of editions, in their order. */
export function categoriesByEdition(
  db: Database,
  editions: readonly string[],
): Promise<CategoryRow[]> {
  return categories(db)
    .where(hasId('edition_id', editions))
    .orderBy('position')
    .orderBy('slug')
    .execute();
}

/** The categories of the same program and slug as each given one, oldest first; `history_of` tells whose. */
export function categoryHistories(db: Database, ids: readonly string[]) {
  return categories(db)
    .innerJoin('category as here', (join) =>
      join
        .onRef('here.program_id', '=', 'category.program_id')
        .onRef('here.slug', '=', 'category.slug'),
    )
    .innerJoin('edition', 'edition.id', 'category.edition_id')
    .select('here.id as history_of')
    .where(hasId('here.id', ids))
    .orderBy('edition.year')
    .orderBy(sql`edition.slug`)
    .execute();
}

export interface CategoryKey {
  /** slug of the program */
  program: string;
  slug: string;
}

/** The newest category of each program and slug; `program_slug` tells which program. */
export function newestCategories(db: Database, keys: readonly CategoryKey[]) {
  const programs = keys.map(({ program }) => program);
  const slugs = keys.map(({ slug }) => slug);
  return categories(db)
    .innerJoin('edition', 'edition.id', 'category.edition_id')
    .select('edition.program_slug')
    .distinctOn(['edition.program_slug', 'category.slug'])
    .where(
      sql<boolean>`(edition.program_slug, category.slug) in
        (select * from unnest(${programs}::text[], ${slugs}::text[]))`,
    )
    .orderBy('edition.program_slug')
    .orderBy('category.slug')
    .orderBy('edition.year', 'desc')
    .orderBy('edition.slug', 'desc')
    .execute();
}
