import { describe, expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';

/** A unique code can move from one entity to another within one document. */
const { apply, query } = await openImport();

const old = 'places: [{ slug: old, names: { en: Old }, placeKind: COUNTRY, countryCode: QA }]';
const codes = () =>
  query('select r.slug, p.country_code from place p join recipient r on r.id = p.id order by 1');

describe('a new country gets the code', () => {
  test('of a country that gives it up', async () => {
    await apply(old);
    await apply(`
places:
  - { slug: old, countryCode: null }
  - { slug: new, names: { en: New }, placeKind: COUNTRY, countryCode: QA }`);
    expect(await codes()).toEqual([
      { slug: 'new', country_code: 'QA' },
      { slug: 'old', country_code: null },
    ]);
  });

  test('of a country that is retracted', async () => {
    await apply(old);
    await apply(`
places: [{ slug: new, names: { en: New }, placeKind: COUNTRY, countryCode: QA }]
retract: [{ place: old }]`);
    expect(await codes()).toEqual([{ slug: 'new', country_code: 'QA' }]);
  });
});
