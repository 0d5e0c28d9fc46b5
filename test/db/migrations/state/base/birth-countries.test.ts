import { expect, test } from 'vitest';
import { openImport } from '../../../../support/documents/import.ts';

/** The countries that people were born in follow every change of where sources have them born, and of what that lies in. */
const { apply, problems, query } = await openImport();

const births = `
places:
  - { slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: LA }
  - { slug: isle, names: { en: Isle }, placeKind: COUNTRY }
  - { slug: town, names: { en: Town }, placeKind: CITY, parent: land }
  - { slug: pier, names: { en: Pier }, placeKind: DISTRICT, parent: town }
  - { slug: sea, names: { en: Sea }, placeKind: REGION }
people:
  - { slug: ada, names: { en: Ada }, birthPlace: pier }
  - { slug: bea, names: { en: Bea }, birthPlace: land }
  - { slug: cem, names: { en: Cem }, birthPlace: isle }
  - { slug: dan, names: { en: Dan }, birthPlace: sea }
  - { slug: eve, names: { en: Eve } }`;
const born = { ada: ['LA'], bea: ['LA'], cem: ['isle'], dan: [], eve: [] };

test.each([
  ['nothing changes', births, {}],
  ['a person was born elsewhere', 'people: [{ slug: ada, birthPlace: isle }]', { ada: ['isle'] }],
  ['nobody knows any more where', 'people: [{ slug: ada, birthPlace: null }]', { ada: [] }],
  ['it is known at last', 'people: [{ slug: eve, birthPlace: town }]', { eve: ['LA'] }],
  [
    'the country at the time is another one, and changes its code',
    'places: [{ slug: isle, countryCode: DDDE }]\npeople: [{ slug: ada, countryAtBirth: isle }]',
    { ada: ['LA', 'DDDE'], cem: ['DDDE'] },
  ],
  [
    'only the country at the time is known',
    'people: [{ slug: eve, countryAtBirth: isle }]',
    { eve: ['isle'] },
  ],
  [
    'a place moves, with what lies in it',
    'places: [{ slug: town, parent: isle }]',
    { ada: ['isle'] },
  ],
  [
    'a country gets another code',
    'places: [{ slug: land, countryCode: LU }]',
    { ada: ['LU'], bea: ['LU'] },
  ],
  [
    'a country becomes a region of another one',
    'places: [{ slug: land, placeKind: REGION, countryCode: null, parent: isle }]',
    { ada: ['isle'], bea: ['isle'] },
  ],
  [
    'a city becomes a country, though it lies in one',
    'places: [{ slug: town, placeKind: COUNTRY }]',
    { ada: ['town'] },
  ],
])('the countries of birth are derived: %s', async (_what, document, changed) => {
  await apply(births);
  await apply(document);
  const rows = await query<{ slug: string; countries: string[] }>(
    'select slug, array_remove(array[birth_country, country_at_birth], null) as countries from person join recipient using (id)',
  );
  const found = Object.fromEntries(rows.map(({ slug, countries }) => [slug, countries]));
  expect(found).toEqual({ ...born, ...changed });
});

test('the country at birth has to be a country, and to stay one', async () => {
  await apply(births);
  const messagesOf = async (document: string) =>
    (await problems(document)).map((problem) => problem.replace(/^.*?: /, ''));
  for (const document of [
    'people: [{ slug: eve, countryAtBirth: town }]',
    'places: [{ slug: town, placeKind: CITY }]\npeople: [{ slug: eve, countryAtBirth: town }]',
  ])
    expect(await messagesOf(document)).toEqual(['The place "town" is not a country.']);
  await apply('people: [{ slug: eve, countryAtBirth: isle }]');
  expect(await messagesOf('places: [{ slug: isle, placeKind: REGION }]')).toEqual([
    'The place "isle" is the country at birth of "eve": it must stay a country.',
  ]);
  await apply(
    'places: [{ slug: isle, placeKind: REGION }]\npeople: [{ slug: eve, countryAtBirth: land }]',
  );
});
