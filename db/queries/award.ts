import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { Award } from '../tables.ts';
import { hasId, typename } from './keys.ts';
import { type NameRow, namesOf } from './names.ts';

export type AwardRow = Selectable<Award> & { __typename: 'Award'; names: NameRow[] };

export const awards = (db: Database) =>
  db
    .selectFrom('award')
    .selectAll('award')
    .select([typename('Award'), namesOf('award.id')]);

export function awardsById(db: Database, ids: readonly string[]): Promise<AwardRow[]> {
  return awards(db).where(hasId('award.id', ids)).execute();
}

/** Awards of categories, in their order. */
export function awardsByCategory(db: Database, categories: readonly string[]): Promise<AwardRow[]> {
  return awards(db)
    .where(hasId('category_id', categories))
    .orderBy('position')
    .orderBy('slug')
    .execute();
}

/** Awards of editions, in the order of the categories and their own. */
export function awardsByEdition(db: Database, editions: readonly string[]): Promise<AwardRow[]> {
  return awards(db)
    .innerJoin('category', 'category.id', 'award.category_id')
    .where(hasId('award.edition_id', editions))
    .orderBy('category.position')
    .orderBy('category.slug')
    .orderBy('award.position')
    .orderBy('award.slug')
    .execute();
}

/** Awards of series, oldest first. */
export function awardsBySeries(db: Database, series: readonly string[]): Promise<AwardRow[]> {
  return awards(db)
    .innerJoin('edition', 'edition.id', 'award.edition_id')
    .where(hasId('award.series_id', series))
    .orderBy('edition.year')
    .orderBy('edition.slug')
    .execute();
}

export interface AwardKey {
  /** slug of the program */
  program: string;
  year: number;
  slug: string;
}

/** Awards by program, year and slug; several where the program had several editions that year. */
export function awardsByYear(db: Database, keys: readonly AwardKey[]) {
  const programs = keys.map((key) => key.program);
  const years = keys.map((key) => key.year);
  const slugs = keys.map((key) => key.slug);
  return awards(db)
    .innerJoin('edition', 'edition.id', 'award.edition_id')
    .select(['edition.year', 'edition.program_slug', 'edition.slug as edition_slug'])
    .where(
      sql<boolean>`(edition.program_slug, edition.year, award.slug) in
        (select * from unnest(${programs}::text[], ${years}::int[], ${slugs}::text[]))`,
    )
    .orderBy('edition.slug')
    .execute();
}
