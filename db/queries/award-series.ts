import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { hasId, typename } from './keys.ts';
import { namesOf } from './names.ts';

export type AwardSeriesRow = Awaited<ReturnType<typeof awardSeriesById>>[number];

/** The newest award of a series, whose names it goes by. */
const newestAward = sql`(
  select award.id from award join edition on edition.id = award.edition_id
  where award.series_id = award_series.id order by edition.year desc, edition.slug desc limit 1)`;

const awardSeries = (db: Database) =>
  db
    .selectFrom('award_series')
    .selectAll('award_series')
    .select([typename('AwardSeries'), namesOf(newestAward)]);

export function awardSeriesById(db: Database, ids: readonly string[]) {
  return awardSeries(db).where(hasId('award_series.id', ids)).execute();
}

/** The series of programs, by slug. */
export function awardSeriesByProgram(db: Database, programs: readonly string[]) {
  return awardSeries(db).where(hasId('program_id', programs)).orderBy('slug').execute();
}

export interface AwardSeriesKey {
  program: string;
  slug: string;
}

/** Series by the slugs of their program and their own; `program_slug` tells which. */
export function awardSeriesBySlug(db: Database, keys: readonly AwardSeriesKey[]) {
  const wanted = sql<{
    program: string;
    slug: string;
  }>`(select * from unnest(${keys.map((key) => key.program)}::text[], ${keys.map((key) => key.slug)}::text[]))`;
  return awardSeries(db)
    .innerJoin('program', 'program.id', 'award_series.program_id')
    .select('program.slug as program_slug')
    .where(sql<boolean>`(program.slug, award_series.slug) in ${wanted}`)
    .execute();
}
