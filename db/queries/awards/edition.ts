import { type InferResult, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { detailColumns } from '../../model/columns.ts';
import { hasId, typename } from '../lists/expressions.ts';
import { namesOf, primaryName, primaryNameColumns } from '../lists/names.ts';
import type { OptionalColumn, OptionalColumns } from '../lists/optional-columns.ts';

/** The columns that rows of editions can have beside those that all have. */
export const optionalEditionColumns = [
  'names',
  'editionDetails',
] as const satisfies readonly OptionalColumn[];

const details = detailColumns.edition.map((column) => `edition.${column}` as const);

export type EditionRow = InferResult<ReturnType<typeof editions>>[number];

export const editions = (db: Database, { names, editionDetails }: OptionalColumns) =>
  db
    .selectFrom('edition')
    .leftJoinLateral(primaryName('edition.id'), (join) => join.onTrue())
    .select(['edition.id', 'edition.slug', 'edition.year'])
    .select(['edition.program_id', 'edition.program_slug'])
    .select([typename('Edition'), ...primaryNameColumns])
    .$if(names, (query) => query.select(namesOf('edition.id')))
    .$if(editionDetails, (query) => query.select(details));

export const editionsById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    editions(db, optionalColumns).where(hasId('edition.id', ids)),
);

export interface EditionKey {
  /** slug of the program */
  program: string;
  year: number;
}

/** Editions of programs in years; a program may have several in one year. */
export function editionsByYear(
  db: Database,
  optionalColumns: OptionalColumns,
  keys: readonly EditionKey[],
): Promise<EditionRow[]> {
  const programs = keys.map((key) => key.program);
  const years = keys.map((key) => key.year);
  return editionsOfYears(db, optionalColumns, programs, years);
}

const editionsOfYears = prepared(
  (
    db: Database,
    optionalColumns: OptionalColumns,
    programs: readonly string[],
    years: readonly number[],
  ) =>
    editions(db, optionalColumns)
      .where(
        sql<boolean>`(program_slug, year) in (select * from unnest(${programs}::text[], ${years}::int[]))`,
      )
      .orderBy('slug'),
);

export interface EditionSlugKey {
  program: string;
  slug: string;
}

/** Editions by the slugs of their program and their own. */
export function editionsBySlug(
  db: Database,
  optionalColumns: OptionalColumns,
  keys: readonly EditionSlugKey[],
): Promise<EditionRow[]> {
  const programs = keys.map((key) => key.program);
  const slugs = keys.map((key) => key.slug);
  return editionsOfSlugs(db, optionalColumns, programs, slugs);
}

const editionsOfSlugs = prepared(
  (
    db: Database,
    optionalColumns: OptionalColumns,
    programs: readonly string[],
    slugs: readonly string[],
  ) =>
    editions(db, optionalColumns).where(
      sql<boolean>`(program_id, edition.slug) in (
        select program.id, wanted.slug from unnest(${programs}::text[], ${slugs}::text[]) wanted(program, slug)
        join program on program.slug = wanted.program)`,
    ),
);

/** Editions whose results were given at the events, newest first; `at_event_id` is the event. */
export const editionsByEvent = prepared(
  (db: Database, optionalColumns: OptionalColumns, events: readonly string[]) =>
    editions(db, optionalColumns)
      .select('edition.event_id as at_event_id')
      .where(hasId('event_id', events))
      .orderBy('year', 'desc')
      .orderBy('program_slug')
      .orderBy('slug'),
);

/** The edition before or after each of the given ones, in its program; `neighbor_of` is the given one. */
export const neighborEditions = prepared(
  (
    db: Database,
    optionalColumns: OptionalColumns,
    ids: readonly string[],
    side: 'previous' | 'next',
  ) => {
    const operator = sql.raw(side === 'previous' ? '<' : '>');
    const direction = sql.raw(side === 'previous' ? 'desc' : 'asc');
    const neighbor = sql<{ id: string; neighbor_of: string }>`(
      select found.id, here.id as neighbor_of from edition here cross join lateral (
        select beside.id from edition beside
        where beside.program_id = here.program_id and (beside.year, beside.slug) ${operator} (here.year, here.slug)
        order by beside.year ${direction}, beside.slug ${direction} limit 1) found
      where here.id = any(${ids}::uuid[]))`.as('neighbor');
    return editions(db, optionalColumns)
      .innerJoin(neighbor, 'neighbor.id', 'edition.id')
      .select('neighbor.neighbor_of');
  },
);
