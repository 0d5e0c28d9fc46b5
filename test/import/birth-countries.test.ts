import { expect, test } from 'vitest';
import { openImport } from '../support/import.ts';

/** The country that people were born in follows every change of their birth places, and of what these lie in. */
const { apply, query } = await openImport();

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
const born = { ada: 'LA', bea: 'LA', cem: 'isle', dan: null, eve: null };

test.each([
  ['nothing changes', births, {}],
  ['a person was born elsewhere', 'people: [{ slug: ada, birthPlace: isle }]', { ada: 'isle' }],
  ['nobody knows any more where', 'people: [{ slug: ada, birthPlace: null }]', { ada: null }],
  ['it is known at last', 'people: [{ slug: eve, birthPlace: town }]', { eve: 'LA' }],
  [
    'a place moves, with what lies in it',
    'places: [{ slug: town, parent: isle }]',
    { ada: 'isle' },
  ],
  [
    'a country gets another code',
    'places: [{ slug: land, countryCode: LU }]',
    { ada: 'LU', bea: 'LU' },
  ],
  [
    'a country becomes a region of another one',
    'places: [{ slug: land, placeKind: REGION, countryCode: null, parent: isle }]',
    { ada: 'isle', bea: 'isle' },
  ],
  [
    'a city becomes a country, though it lies in one',
    'places: [{ slug: town, placeKind: COUNTRY }]',
    { ada: 'town' },
  ],
])('the country of birth is derived: %s', async (_what, document, changed) => {
  await apply(births);
  await apply(document);
  const rows = await query<{ slug: string; birth_country: string | null }>(
    'select slug, birth_country from person join recipient using (id)',
  );
  const found = Object.fromEntries(rows.map(({ slug, birth_country }) => [slug, birth_country]));
  expect(found).toEqual({ ...born, ...changed });
});
