import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';

/** The mistakes that no writer can make, whatever else it does: the database itself refuses. */
const { owner } = await createDatabase('empty');

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A program with two editions, each with a category and an award; and two places, one in the other. */
const world = `
  insert into entity select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'PROGRAM' from generate_series(1, 60) n;
  insert into program (id, slug, sort_name) values ('${id(1)}', 'prize', 'prize');
  insert into edition (id, program_id, program_slug, slug, year) values
    ('${id(2)}', '${id(1)}', 'prize', '2024', 2024), ('${id(3)}', '${id(1)}', 'prize', '2025', 2025);
  insert into category (id, edition_id, program_id, slug, kind, position) values
    ('${id(4)}', '${id(2)}', '${id(1)}', 'city', 'CITY', 1), ('${id(5)}', '${id(3)}', '${id(1)}', 'city', 'CITY', 1);
  insert into award_series (id, program_id, slug) values ('${id(6)}', '${id(1)}', 'best');
  insert into award (id, series_id, category_id, edition_id, program_id, slug, sort_name, position) values
    ('${id(7)}', '${id(6)}', '${id(4)}', '${id(2)}', '${id(1)}', 'best', 'best', 1),
    ('${id(8)}', '${id(6)}', '${id(5)}', '${id(3)}', '${id(1)}', 'best', 'best', 1);
  insert into recipient (id, kind, slug, sort_name) values ('${id(9)}', 'PLACE', 'land', 'land'), ('${id(10)}', 'PLACE', 'town', 'town'),
    ('${id(11)}', 'PERSON', 'ada', 'ada');
  insert into person (id) values ('${id(11)}');
  insert into event (id, slug, sort_name) values ('${id(12)}', 'expo', 'expo');
  insert into place (id, place_kind, parent_id) values ('${id(9)}', 'COUNTRY', null), ('${id(10)}', 'CITY', '${id(9)}');
`;

const honor = (
  number: number,
  values: {
    edition?: number;
    year?: number;
    category?: number | null;
    award?: number | null;
    share?: string;
  },
) => {
  const { edition = 3, year = 2025, category = 5, award = 8, share = 'null, null' } = values;
  const uuid = (value: number | null) => (value === null ? 'null' : `'${id(value)}'`);
  return `insert into honor (id, edition_id, program_id, year, program_slug, category_id, category_position, award_id,
      award_position, position, key, result, share_numerator, share_denominator)
    values ('${id(number)}', '${id(edition)}', '${id(1)}', ${year}, 'prize', ${uuid(category)}, ${category === null ? 2147483647 : 1},
      ${uuid(award)}, ${award === null ? 2147483647 : 1}, 1, 'k${number}', 'WON', ${share});`;
};

/** Somebody who took part in entities, by their numbers. */
const juror = (
  number: number,
  { edition, category, event }: { edition?: number; category?: number; event?: number },
  position = 1,
) => {
  const uuid = (value: number | undefined) => (value === undefined ? 'null' : `'${id(value)}'`);
  return `insert into participant (id, person_id, role, edition_id, category_id, event_id, position) values
    ('${id(number)}', '${id(11)}', 'JUROR', ${uuid(edition)}, ${uuid(category)}, ${uuid(event)}, ${position});`;
};

/** Runs statements in the world and takes everything back. */
async function attempt(statements: string): Promise<void> {
  const undo = new Error('undo');
  await owner
    .transaction()
    .execute(async (trx) => {
      await sql.raw(world + statements).execute(trx);
      await sql`set constraints all immediate`.execute(trx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

describe('the database accepts', () => {
  test('an honor of an award of the same edition', () => attempt(honor(20, {})));
  test('an honor with an unknown award', () => attempt(honor(20, { category: null, award: null })));
  test('a participant of an edition, its category and an event', () =>
    attempt(
      juror(20, { edition: 3 }) + juror(21, { edition: 3, category: 5 }) + juror(22, { event: 12 }),
    ));
  test('shares that add up to 1', () =>
    attempt(
      honor(20, { share: '1, 3' }) + honor(21, { share: '1, 3' }) + honor(22, { share: '1, 3' }),
    ));
});

test.each([
  ['an honor of an award of another edition', honor(20, { award: 7 })],
  ['an honor of a category of another edition', honor(20, { category: 4, award: null })],
  ['an honor with an award and without its category', honor(20, { category: null })],
  ['an honor of another year than its edition', honor(20, { year: 2024 })],
  [
    'two honors with one key in an edition',
    honor(20, {}) + honor(21, {}).replace("'k21'", "'k20'"),
  ],
  ['shares above 1', honor(20, { share: '2, 3' }) + honor(21, { share: '1, 2' })],
  ['a share of more than its whole', honor(20, { share: '3, 2' })],
  [
    'a second edition with the slug',
    `insert into edition (id, program_id, program_slug, slug, year) values ('${id(30)}', '${id(1)}', 'prize', '2025', 2025)`,
  ],
  ['a place inside itself', `update place set parent_id = id where id = '${id(9)}'`],
  ['a place inside its own part', `update place set parent_id = '${id(10)}' where id = '${id(9)}'`],
  [
    'two accepted claims on a field',
    `insert into claim (entity_id, field, position, value, accepted) values
      ('${id(2)}', 'ordinal', 0, '14', true), ('${id(2)}', 'ordinal', 1, '15', true)`,
  ],
  [
    'a date that does not exist',
    `update edition set ceremony_held_on = '2025-02-30' where id = '${id(2)}'`,
  ],
  [
    'an event that ends before it starts',
    `insert into event (id, slug, sort_name, starts_on, ends_on) values ('${id(30)}', 'e', 'e', '2025-09-04', '2025-09-03')`,
  ],
  ['a code on what is no country', `update place set country_code = 'CN' where id = '${id(10)}'`],
  [
    'a recipient of one kind with details of another',
    `insert into person (id) values ('${id(10)}')`,
  ],
  ['somebody who took part in nothing', juror(20, {})],
  [
    'somebody who took part in an edition and an event at once',
    juror(20, { edition: 3, event: 12 }),
  ],
  [
    'somebody who took part in a category of another edition',
    juror(20, { edition: 3, category: 4 }),
  ],
  [
    'somebody who took part in a category without its edition',
    juror(20, { category: 5, event: 12 }),
  ],
  [
    'somebody who took part twice in one role',
    juror(20, { edition: 3 }) + juror(21, { edition: 3 }, 2),
  ],
  ['a slug with capitals', `update program set slug = 'Prize'`],
])('the database refuses %s', async (_what, statements) => {
  await expect(attempt(statements)).rejects.toThrow(
    /violates|cannot be inside|out of range|add up to more/,
  );
});

test('the honors of an award follow when its position changes', () =>
  owner
    .transaction()
    .execute(async (trx) => {
      await sql.raw(world + honor(20, {})).execute(trx);
      await sql.raw(`update award set position = 5 where id = '${id(8)}'`).execute(trx);
      const row = await trx.selectFrom('honor').select('award_position').executeTakeFirst();
      expect(row).toEqual({ award_position: 5 });
      throw new Error('undo');
    })
    .catch((error: Error) => expect(error.message).toBe('undo')));
