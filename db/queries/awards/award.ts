import { type InferResult, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { detailColumns, without } from '../../model/columns.ts';
import { hasId, typename } from '../lists/expressions.ts';
import { namesOf, primaryName, primaryNameColumns } from '../lists/names.ts';
import type { OptionalColumn, OptionalColumns } from '../lists/optional-columns.ts';

/** The columns that rows of awards can have beside those that all have. */
export const optionalAwardColumns = [
  'names',
  'awardDetails',
] as const satisfies readonly OptionalColumn[];

const details = [
  'award.program_id',
  'award.series_id',
  ...without(detailColumns.award, ['prize_amount']).map((column) => `award.${column}` as const),
  // With the digits that the source gives.
  sql<string | null>`award.prize_amount::text`.as('prize_amount'),
] as const;

export type AwardRow = InferResult<ReturnType<typeof awards>>[number];

export const awards = (db: Database, { names, awardDetails }: OptionalColumns) =>
  db
    .selectFrom('award')
    .leftJoinLateral(primaryName('award.id'), (join) => join.onTrue())
    .select(['award.id', 'award.slug', 'award.category_id', 'award.edition_id'])
    .select([typename('Award'), ...primaryNameColumns])
    .$if(names, (query) => query.select(namesOf('award.id')))
    .$if(awardDetails, (query) => query.select(details));

export const awardsById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    awards(db, optionalColumns).where(hasId('award.id', ids)),
);

/** Awards of categories, in their order. */
export const awardsByCategory = prepared(
  (db: Database, optionalColumns: OptionalColumns, categories: readonly string[]) =>
    awards(db, optionalColumns)
      .where(hasId('category_id', categories))
      .orderBy('position')
      .orderBy('slug'),
);

/** Awards of editions, in the order of the categories and their own. */
export const awardsByEdition = prepared(
  (db: Database, optionalColumns: OptionalColumns, editions: readonly string[]) =>
    awards(db, optionalColumns)
      .innerJoin('category', 'category.id', 'award.category_id')
      .where(hasId('award.edition_id', editions))
      .orderBy('category.position')
      .orderBy('category.slug')
      .orderBy('award.position')
      .orderBy('award.slug'),
);

/** Awards of series, oldest first; `of_series_id` is the series. */
export const awardsBySeries = prepared(
  (db: Database, optionalColumns: OptionalColumns, series: readonly string[]) =>
    awards(db, optionalColumns)
      .innerJoin('edition', 'edition.id', 'award.edition_id')
      .select('award.series_id as of_series_id')
      .where(hasId('award.series_id', series))
      .orderBy('edition.year')
      .orderBy('edition.slug'),
);

export interface AwardKey {
  /** slug of the program */
  program: string;
  year: number;
  slug: string;
}

/** Awards by program, year and slug; several where the program had several editions that year. */
export function awardsByYear(
  db: Database,
  optionalColumns: OptionalColumns,
  keys: readonly AwardKey[],
) {
  const programs = keys.map((key) => key.program);
  const years = keys.map((key) => key.year);
  const slugs = keys.map((key) => key.slug);
  return awardsOfYears(db, optionalColumns, programs, years, slugs);
}

const awardsOfYears = prepared(
  (
    db: Database,
    optionalColumns: OptionalColumns,
    programs: readonly string[],
    years: readonly number[],
    slugs: readonly string[],
  ) =>
    awards(db, optionalColumns)
      .innerJoin('edition', 'edition.id', 'award.edition_id')
      .select(['edition.year', 'edition.program_slug', 'edition.slug as edition_slug'])
      .where(
        sql<boolean>`(edition.program_slug, edition.year, award.slug) in
        (select * from unnest(${programs}::text[], ${years}::int[], ${slugs}::text[]))`,
      )
      .orderBy('edition.slug'),
);
