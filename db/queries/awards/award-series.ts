import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { hasId, typename } from '../lists/expressions.ts';
import { namesOf, primaryName, primaryNameColumns } from '../lists/names.ts';
import type { OptionalColumns } from '../lists/optional-columns.ts';

export type AwardSeriesRow = Awaited<ReturnType<typeof awardSeriesById>>[number];

/** The newest award of a series, whose names it goes by. */
const newestAward = sql<{ names_id: string }>`(
  select award.id as names_id from award join edition on edition.id = award.edition_id
  where award.series_id = award_series.id order by edition.year desc, edition.slug desc limit 1)`.as(
  'newest_award',
);

const awardSeries = (db: Database, { names }: OptionalColumns) =>
  db
    .selectFrom('award_series')
    .leftJoinLateral(newestAward, (join) => join.onTrue())
    .leftJoinLateral(primaryName('newest_award.names_id'), (join) => join.onTrue())
    .select(['award_series.id', 'award_series.slug', 'award_series.program_id'])
    .select([typename('AwardSeries'), 'newest_award.names_id', ...primaryNameColumns])
    .$if(names, (query) => query.select(namesOf('newest_award.names_id')));

export const awardSeriesById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    awardSeries(db, optionalColumns).where(hasId('award_series.id', ids)),
);

/** The series of programs, by slug. */
export const awardSeriesByProgram = prepared(
  (db: Database, optionalColumns: OptionalColumns, programs: readonly string[]) =>
    awardSeries(db, optionalColumns).where(hasId('program_id', programs)).orderBy('slug'),
);

export interface AwardSeriesKey {
  program: string;
  slug: string;
}

/** Series by the slugs of their program and their own; `program_slug` is the program. */
export function awardSeriesBySlug(
  db: Database,
  optionalColumns: OptionalColumns,
  keys: readonly AwardSeriesKey[],
) {
  const programs = keys.map((key) => key.program);
  const slugs = keys.map((key) => key.slug);
  return awardSeriesOf(db, optionalColumns, programs, slugs);
}

const awardSeriesOf = prepared(
  (
    db: Database,
    optionalColumns: OptionalColumns,
    programs: readonly string[],
    slugs: readonly string[],
  ) =>
    awardSeries(db, optionalColumns)
      .innerJoin('program', 'program.id', 'award_series.program_id')
      .select('program.slug as program_slug')
      .where(
        sql<boolean>`(program.slug, award_series.slug) in (
          select * from unnest(${programs}::text[], ${slugs}::text[]))`,
      ),
);
