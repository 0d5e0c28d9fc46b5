import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ImportError } from '../../../../../db/model/problem.ts';
import { importDocuments } from '../../../../../src/import/import.ts';
import { randomDocument } from '../../../../random/documents/documents.ts';
import { clear } from '../../../../random/documents/state.ts';
import { randomWorld } from '../../../../random/documents/world.ts';
import { openImport } from '../../../../support/documents/import.ts';
import { expectSeriesNames } from '../../../../support/documents/series-names.ts';

/** The values that honors are found and sorted by follow every change of what they depend on. */
const { apply, changes, db, query } = await openImport();

const places = async () =>
  Object.fromEntries(
    (
      await query<{ key: string; places: string }>(
        `select h.key, string_agg(p.place || coalesce(' ' || p.country, ''), ', ' order by p.place) as places
         from honor h left join honor_place p on p.honor_id = h.id group by h.key order by h.key`,
      )
    ).map(({ key, places }) => [key, places]),
  );

const world = `
places:
  - { slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: LA }
  - { slug: isle, names: { en: Isle }, placeKind: COUNTRY }
  - { slug: town, names: { en: Town }, placeKind: CITY, parent: land }
organizations:
  - { slug: lab, names: { en: Lab }, organizationKind: COMPANY, place: town }
products: [{ slug: lamp, names: { en: Lamp }, developer: lab }]
people:
  - { slug: ada, names: { en: Ada }, affiliations: [{ organization: lab, title: Head }] }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize }
    categories:
      - slug: all
        names: { en: All }
        kind: OTHER
        awards:
          - slug: best
            names: { en: Best }
            honors:
              - { key: town, recipients: [town] }
              - { key: lamp, recipients: [lamp] }
              - { key: ada, recipients: [{ recipient: ada, affiliations: [{ organization: lab, title: Head }] }] }
              - { key: alone, recipients: [ada] }
              - { key: nobody, recipients: null }`;

test('a place counts with all places around it, a product through its developer, and a person through the affiliation of the honor', async () => {
  await apply(world);
  expect(await places()).toEqual({
    town: 'land LA, town',
    lamp: 'land LA, town',
    ada: 'land LA, town',
    alone: null,
    nobody: null,
  });
});

test('only the places that change are written', async () => {
  await clear(db);
  await apply(world);
  const written = async () => {
    const rows = await query<{ row: string }>(
      `select concat_ws(' ', h.key, p.place, p.ctid, p.xmin) as row
       from honor_place p join honor h on h.id = p.honor_id order by 1`,
    );
    return rows.map(({ row }) => row);
  };
  const before = await written();
  expect(before).toHaveLength(6);
  // Each of them derives the places of its honors.
  await apply('people: [{ slug: ada, names: { en: Ada Vale } }]');
  await apply('organizations: [{ slug: lab, names: { en: Laboratory } }]');
  expect(await written()).toEqual(before);
  // A code of the country changes one of two rows of each honor.
  await apply('places: [{ slug: land, countryCode: FR }]');
  const after = await written();
  expect(after.filter((row) => before.includes(row))).toEqual(
    before.filter((row) => row.includes(' town ')),
  );
  expect(await places()).toMatchObject({ lamp: 'land FR, town' });
});

test('a source can give an honor several places, which come before all others', async () => {
  const given = (place: string) =>
    apply(
      `editions: [{ program: prize, year: 2025, honors: [{ key: ada, recipients: [{ recipient: ada, place: ${place} }] }] }]`,
    );
  await apply(world);
  await given('[isle, land]');
  expect(await places()).toMatchObject({ ada: 'isle isle, land LA' });
  expect(await changes()).toEqual([
    [
      'CHANGED HONOR prize/2025/ada',
      'recipients',
      expect.anything(),
      [expect.objectContaining({ place: ['isle', 'land'] })],
    ],
  ]);
  await given('[isle]');
  expect(await places()).toMatchObject({ ada: 'isle isle' });
  await given('[]');
  expect(await places()).toMatchObject({ ada: 'land LA, town' });
});

test.each([
  [
    'a place moves',
    'places: [{ slug: town, parent: isle }]',
    { town: 'isle isle, town', lamp: 'isle isle, town' },
  ],
  [
    'a country gets another code',
    'places: [{ slug: land, countryCode: LU }]',
    { town: 'land LU, town', ada: 'land LU, town' },
  ],
  [
    'an organization moves',
    'organizations: [{ slug: lab, place: isle }]',
    { town: 'land LA, town', lamp: 'isle isle', ada: 'isle isle' },
  ],
  [
    'a product has a place of its own',
    'products: [{ slug: lamp, place: land }]',
    { lamp: 'land LA', ada: 'land LA, town' },
  ],
  [
    'a product gets lost from its developer',
    'products: [{ slug: lamp, developer: null }]',
    { lamp: null },
  ],
  [
    'a source gives the honor a place',
    'editions: [{ program: prize, year: 2025, categories: [{ slug: all, awards: [{ slug: best, honors: [{ key: ada, recipients: [{ recipient: ada, place: isle }] }] }] }] }]',
    { ada: 'isle isle', lamp: 'land LA, town' },
  ],
])('the places of honors are derived again: %s', async (_what, document, expected) => {
  await apply(world);
  await apply(document);
  expect(await places()).toMatchObject(expected);
});

test('after random documents all derived values are the same as if derived from scratch', async () => {
  const derived = () =>
    query(
      'select honor_id, place, country, null from honor_place union all select id, null, null, recipient_name from honor order by 1, 2',
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomDocument, { minLength: 1, maxLength: 5, size: 'max' }),
      async (documents) => {
        await clear(db);
        for (const document of [randomWorld, ...documents]) {
          await importDocuments(db, [{ name: '1.json', text: JSON.stringify(document) }]).catch(
            (error: unknown) => {
              if (!(error instanceof ImportError)) throw error;
            },
          );
        }
        const present = await derived();
        await sql`delete from honor_place`.execute(db);
        await sql`select derive_honors(array(select id from honor), '{}', '{}')`.execute(db);
        expect(present).toEqual(await derived());
        expect(
          await query(
            `select slug from recipient r where honor_count <> (
              select count(distinct honor_id) from honor_recipient where recipient_id = r.id)`,
          ),
        ).toEqual([]);
        await expectSeriesNames({ db, query });
        const countries = () =>
          query('select id, birth_country, country_at_birth from person order by id');
        const stored = await countries();
        await sql`update person set birth_country = null, country_at_birth = null`.execute(db);
        await sql`select derive_birth_countries(array(select id from place))`.execute(db);
        expect(stored).toEqual(await countries());
        const totals = () => query('select * from honor_total order by 1, 2');
        const kept = await totals();
        await sql`delete from honor_total`.execute(db);
        await sql`select count_totals(), count_people()`.execute(db);
        expect(kept).toEqual(await totals());
        expect(await query('select word from name_word order by 1')).toEqual(
          await query(`select distinct word from name cross join unnest(words) word
            where search_kind is not null and length(word) >= 4 order by 1`),
        );
      },
    ),
    { numRuns: 10 },
  );
});
