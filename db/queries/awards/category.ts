import { type InferResult, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { detailColumns } from '../../model/columns.ts';
import { hasId, typename } from '../lists/expressions.ts';
import { namesOf, primaryName, primaryNameColumns } from '../lists/names.ts';
import type { OptionalColumn, OptionalColumns } from '../lists/optional-columns.ts';

/** The columns that rows of categories can have beside those that all have. */
export const optionalCategoryColumns = [
  'names',
  'categoryDetails',
] as const satisfies readonly OptionalColumn[];

const details = detailColumns.category.map((column) => `category.${column}` as const);

export type CategoryRow = InferResult<ReturnType<typeof categories>>[number];

const categories = (db: Database, { names, categoryDetails }: OptionalColumns) =>
  db
    .selectFrom('category')
    .leftJoinLateral(primaryName('category.id'), (join) => join.onTrue())
    .select(['category.id', 'category.slug', 'category.kind', 'category.edition_id'])
    .select([typename('Category'), ...primaryNameColumns])
    .$if(names, (query) => query.select(namesOf('category.id')))
    .$if(categoryDetails, (query) => query.select(details));

export const categoriesById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    categories(db, optionalColumns).where(hasId('category.id', ids)),
);

/** Categories of editions, in their order. */
export const categoriesByEdition = prepared(
  (db: Database, optionalColumns: OptionalColumns, editions: readonly string[]) =>
    categories(db, optionalColumns)
      .where(hasId('edition_id', editions))
      .orderBy('position')
      .orderBy('slug'),
);

/** The categories of the same program and slug as each given one, oldest first; `history_of` is the given one. */
export const categoryHistories = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    categories(db, optionalColumns)
      .innerJoin('category as here', (join) =>
        join
          .onRef('here.program_id', '=', 'category.program_id')
          .onRef('here.slug', '=', 'category.slug'),
      )
      .innerJoin('edition', 'edition.id', 'category.edition_id')
      .select('here.id as history_of')
      .where(hasId('here.id', ids))
      .orderBy('edition.year')
      .orderBy(sql`edition.slug`),
);

export interface CategoryKey {
  /** slug of the program */
  program: string;
  slug: string;
}

/** The newest category of each program and slug; `program_slug` is the program. */
export function newestCategories(
  db: Database,
  optionalColumns: OptionalColumns,
  keys: readonly CategoryKey[],
) {
  const programs = keys.map(({ program }) => program);
  const slugs = keys.map(({ slug }) => slug);
  return newestOf(db, optionalColumns, programs, slugs);
}

const newestOf = prepared(
  (
    db: Database,
    optionalColumns: OptionalColumns,
    programs: readonly string[],
    slugs: readonly string[],
  ) =>
    categories(db, optionalColumns)
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
      .orderBy('edition.slug', 'desc'),
);
