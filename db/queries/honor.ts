import { type InferResult, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { OrderKey } from '../keyset.ts';
import { hasId } from './keys.ts';
import { type List, parentId } from './list.ts';

export type HonorRow = InferResult<ReturnType<typeof honors>>[number];

/** Honors, with the type of the graph that each has: what it is depends on its result and category. */
const honors = (db: Database) =>
  db
    .selectFrom('honor')
    .selectAll('honor')
    .select((eb) =>
      eb
        .case()
        .when('honor.result', 'not in', ['WON', 'SPECIAL_MENTION'])
        .then(sql<'Nominee'>`'Nominee'`)
        .when(
          eb.exists(
            eb
              .selectFrom('category')
              .whereRef('category.id', '=', 'honor.category_id')
              .where('category.kind', '=', 'LEADERSHIP'),
          ),
        )
        .then(sql<'Honoree'>`'Honoree'`)
        .else(sql<'Winner'>`'Winner'`)
        .end()
        .as('__typename'),
    );

export function honorsById(db: Database, ids: readonly string[]): Promise<HonorRow[]> {
  return honors(db).where(hasId('honor.id', ids)).execute();
}

/** Everyone who won the awards, honorees too, in order. */
export function winnersByAward(db: Database, awards: readonly string[]): Promise<HonorRow[]> {
  return honors(db)
    .where(hasId('honor.award_id', awards))
    .where('honor.result', 'in', ['WON', 'SPECIAL_MENTION'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** YEAR DESC, PROGRAM, CATEGORY, AWARD, POSITION; unknown categories and awards last. */
const byDefault: readonly OrderKey[] = [
  { column: 'year', direction: 'desc', type: 'int' },
  { column: 'program_slug', direction: 'asc', type: 'text' },
  { column: 'category_position', direction: 'asc', type: 'int' },
  { column: 'award_position', direction: 'asc', type: 'int' },
  { column: 'position', direction: 'asc', type: 'int' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];

const root = (name: string, rows: List<HonorRow>['rows']): List<HonorRow> => ({
  name,
  nested: false,
  order: byDefault,
  rows,
});

export const allHonors = root('Query.honors', honors);
export const allWinners = root('Query.winners', (db) =>
  db.selectFrom(honors(db).as('honor')).selectAll().where('__typename', '=', 'Winner'),
);
export const allHonorees = root('Query.honorees', (db) =>
  db.selectFrom(honors(db).as('honor')).selectAll().where('__typename', '=', 'Honoree'),
);

const nested = (name: string, rows: List<HonorRow>['rows']): List<HonorRow> => ({
  name,
  nested: true,
  order: byDefault,
  rows,
});

export const honorsOfProgram = nested('Program.honors', (db) =>
  honors(db).where('honor.program_id', '=', parentId),
);
export const honorsOfEdition = nested('Edition.honors', (db) =>
  honors(db).where('honor.edition_id', '=', parentId),
);
export const honorsOfCategory = nested('Category.honors', (db) =>
  honors(db).where('honor.category_id', '=', parentId),
);
export const honorsOfAward = nested('Award.honors', (db) =>
  honors(db).where('honor.award_id', '=', parentId),
);
export const honorsOfSeries = nested('AwardSeries.honors', (db) =>
  honors(db)
    .innerJoin('award', 'award.id', 'honor.award_id')
    .where('award.series_id', '=', parentId),
);
export const honorsOfEvent = nested('Event.honors', (db) =>
  honors(db)
    .innerJoin('edition', 'edition.id', 'honor.edition_id')
    .where('edition.event_id', '=', parentId),
);
export const honorsOfRecipient = nested('Recipient.honors', (db) =>
  honors(db).where((eb) =>
    eb.exists(
      eb
        .selectFrom('honor_recipient')
        .whereRef('honor_recipient.honor_id', '=', 'honor.id')
        .where('honor_recipient.recipient_id', '=', parentId),
    ),
  ),
);
