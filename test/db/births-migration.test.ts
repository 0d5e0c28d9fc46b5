import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { up as addBirthCountries } from '../../db/migrations/state/20261127-0460-birth-countries.ts';
import { up as addTotals } from '../../db/migrations/state/20261127-0470-totals-of-people.ts';
import { openImport } from '../support/import.ts';

const { apply, db, query } = await openImport();

const world = `
places:
  - { slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: LA }
  - { slug: town, names: { en: Town }, placeKind: CITY, parent: land }
people:
  - { slug: ada, names: { en: Ada }, birthPlace: town, gender: FEMALE }
  - { slug: bob, names: { en: Bob }, birthPlace: town }
  - { slug: eve, names: { en: Eve }, gender: FEMALE }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize }
    honors:
      - { key: all, recipients: [ada, bob, eve] }
      - { key: bob, recipients: [bob] }`;

const totals = () =>
  query<{ text: string }>(
    `select concat_ws(' ', dimension, nullif(key, ''), honors) as text from honor_total
     where dimension in ('GENDER', 'BIRTH_COUNTRY') order by 1`,
  );

test('the upgrade derives countries of birth and the totals of people', async () => {
  await apply(world);
  const stored = await totals();
  expect(stored.map(({ text }) => text)).toEqual([
    ...['BIRTH_COUNTRY 2', 'BIRTH_COUNTRY LA 2', 'GENDER 1', 'GENDER FEMALE 1'],
  ]);
  await sql`
    drop function count_changed_recipients, count_changed_people, set_birth_country, move_birth_countries cascade;
    drop function count_people, add_people_to_totals, derive_birth_countries, country_of;
    drop view honor_person_key;
    drop index person_by_birth_place;
    alter table person drop column birth_country;
    delete from honor_total where dimension in ('GENDER', 'BIRTH_COUNTRY')`.execute(db);
  await addBirthCountries(db);
  await addTotals(db);
  expect(await totals()).toEqual(stored);
  // The triggers are there again.
  await apply('people: [{ slug: bob, birthPlace: null }, { slug: eve, gender: null }]');
  expect((await totals()).map(({ text }) => text)).toEqual([
    ...['BIRTH_COUNTRY 1', 'BIRTH_COUNTRY LA 1', 'GENDER 1', 'GENDER FEMALE 1'],
  ]);
});
