import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ImportError } from '../../../../../db/model/problem.ts';
import { clear } from '../../../../random/documents/state.ts';
import { openImport } from '../../../../support/documents/import.ts';
import { assertProperty } from '../../../../support/run/property.ts';

/** The stored counts of honors by gender and country of birth follow every change of honors, people and places. */
const { apply, db, query } = await openImport();

const world = `
places:
  - { slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: LA }
  - { slug: isle, names: { en: Isle }, placeKind: COUNTRY }
  - { slug: town, names: { en: Town }, placeKind: CITY, parent: land }
people:
  - { slug: ada, names: { en: Ada }, birthPlace: town, gender: FEMALE }
  - { slug: bob, names: { en: Bob }, birthPlace: isle }
  - { slug: eve, names: { en: Eve } }
teams: [{ slug: crew, names: { en: Crew } }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize }
    honors:
      - { key: a, recipients: [ada, bob] }
      - { key: b, recipients: [crew, eve] }`;

const person = fc
  .record(
    {
      slug: fc.constantFrom('ada', 'bob', 'eve'),
      gender: fc.constantFrom('FEMALE', 'MALE', null),
      birthPlace: fc.constantFrom('land', 'isle', 'town', null),
      countryAtBirth: fc.constantFrom('land', 'isle', null),
    },
    { requiredKeys: ['slug'] },
  )
  .map((item) => `people: [${JSON.stringify(item)}]`);
const place = fc
  .constantFrom('parent: isle', 'parent: land', 'parent: null', 'placeKind: COUNTRY')
  .map((change) => `places: [{ slug: town, ${change} }]`);
const recipients = fc.uniqueArray(
  fc.record({
    recipient: fc.constantFrom('ada', 'bob', 'eve', 'crew'),
    role: fc.constantFrom('PRIMARY', 'ON_BEHALF'),
  }),
  { selector: ({ recipient, role }) => `${recipient} ${role}`, minLength: 1, maxLength: 4 },
);
const honor = fc
  .record({ key: fc.constantFrom('a', 'b', 'c'), recipients: fc.option(recipients, { freq: 5 }) })
  .map((item) => `editions: [{ program: prize, year: 2025, honors: [${JSON.stringify(item)}] }]`);
const retraction = fc.constant('retract: [{ honor: { program: prize, edition: 2025, key: a } }]');

const totals = () =>
  query(`select * from honor_total where dimension in ('GENDER', 'BIRTH_COUNTRY') order by 1, 2`);

test('after random changes the totals are the same as if all honors were counted again', async () => {
  const steps = fc.array(
    fc.oneof(
      { arbitrary: person, weight: 3 },
      { arbitrary: honor, weight: 3 },
      { arbitrary: place, weight: 1 },
      { arbitrary: retraction, weight: 1 },
    ),
    { minLength: 1, maxLength: 6 },
  );
  await assertProperty(
    steps,
    async (documents) => {
      await clear(db);
      await apply(world);
      for (const document of documents) {
        // An entity that is retracted already cannot be retracted.
        await apply(document).catch((error: unknown) => {
          if (!(error instanceof ImportError)) throw error;
        });
      }
      const stored = await totals();
      await sql`delete from honor_total where dimension in ('GENDER', 'BIRTH_COUNTRY')`.execute(db);
      await sql`select count_people()`.execute(db);
      expect(stored).toEqual(await totals());
    },
    { numRuns: 10 },
  );
});
