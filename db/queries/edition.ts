import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { Edition } from '../tables.ts';
import { hasId, typename } from './keys.ts';
import { type NameRow, namesOf } from './names.ts';

export type EditionRow = Selectable<Edition> & { __typename: 'Edition'; names: NameRow[] };

export const editions = (db: Database) =>
  db
    .selectFrom('edition')
    .selectAll('edition')
    .select([typename('Edition'), namesOf('edition.id')]);

export function editionsById(db: Database, ids: readonly string[]): Promise<EditionRow[]> {
  return editions(db).where(hasId('edition.id', ids)).execute();
}

export interface EditionKey {
  /** slug of the program */
  program: string;
  year: number;
}

/** Editions of programs in years; a program may have several in one year. */
export function editionsByYear(db: Database, keys: readonly EditionKey[]): Promise<EditionRow[]> {
  const programs = keys.map((key) => key.program);
  const years = keys.map((key) => key.year);
  return editions(db)
    .where(
      sql<boolean>`(program_slug, year) in (select * from unnest(${programs}::text[], ${years}::int[]))`,
    )
    .orderBy('slug')
    .execute();
}

/** Editions whose results were given at the events, newest first. */
export function editionsByEvent(db: Database, events: readonly string[]) {
  return editions(db)
    .where(hasId('event_id', events))
    .orderBy('year', 'desc')
    .orderBy('program_slug')
    .orderBy('slug')
    .execute();
}

/** The edition before or after each of the given ones, in its program; `neighbor_of` tells whose. */
export async function neighborEditions(
  db: Database,
  ids: readonly string[],
  side: 'previous' | 'next',
) {
  const operator = sql.raw(side === 'previous' ? '<' : '>');
  const direction = side === 'previous' ? 'desc' : 'asc';
  return db
    .selectFrom('edition as here')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('edition')
          .selectAll('edition')
          .select([typename('Edition'), namesOf('edition.id')])
          .whereRef('edition.program_id', '=', 'here.program_id')
          .where(sql<boolean>`(edition.year, edition.slug) ${operator} (here.year, here.slug)`)
          .orderBy('edition.year', direction)
          .orderBy('edition.slug', direction)
          .limit(1)
          .as('neighbor'),
      (join) => join.onTrue(),
    )
    .selectAll('neighbor')
    .select('here.id as neighbor_of')
    .where(hasId('here.id', ids))
    .execute();
}
