import { describe, expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';

/** Several documents in a call, several places in a document, and what a document says of the whole. */
const { apply, query } = await openImport();

describe('documents of one import', () => {
  test('are applied in order, as one revision', async () => {
    const { revision } = await apply(
      'reason: One\nprograms: [{ slug: prize, names: { en: P }, foundedYear: 2011 }]',
      'reason: Two\nprograms: [{ slug: prize, foundedYear: 2012, website: "https://example.org" }]',
    );
    expect(revision).toBe('1');
    expect(await query('select founded_year, website from program')).toEqual([
      { founded_year: 2012, website: 'https://example.org' },
    ]);
  });

  test('keep their reasons with what they changed', async () => {
    await apply('programs: [{ slug: prize, names: { en: P } }]');
    await apply(
      'reason: One\nprograms: [{ slug: prize, foundedYear: 2011, website: "https://example.org" }]',
      'reason: Two\nprograms: [{ slug: prize, foundedYear: 2012, website: "https://example.org" }]',
    );
    expect(
      await query('select field, after, reason from change where revision = 2 order by number'),
    ).toEqual([
      { field: 'foundedYear', after: 2012, reason: 'Two' },
      { field: 'website', after: 'https://example.org', reason: 'One' },
    ]);
  });

  test('may refer to each other, whatever their order', async () => {
    await expect(
      apply(
        'places: [{ slug: town, names: { en: Town }, placeKind: CITY, parent: land }]',
        'places: [{ slug: land, names: { en: Land }, placeKind: COUNTRY }]',
      ),
    ).resolves.toMatchObject({ revision: '1' });
  });
});

test('an entity can have several entries in one document', async () => {
  await apply(`
editions:
  - { program: prize, year: 2025, names: { en: Prize }, ordinal: 3 }
  - { program: prize, year: 2025, ordinal: 3, declared: 8 }
programs: [{ slug: prize, names: { en: P } }]`);
  expect(await query('select ordinal, declared from edition')).toEqual([
    { ordinal: 3, declared: 8 },
  ]);
});

test('the license of the data set can change, and counts as a change', async () => {
  await expect(apply('license: CC-BY-4.0')).resolves.toMatchObject({ revision: '1' });
  await expect(apply('license: CC-BY-4.0')).resolves.toMatchObject({ revision: '1' });
  await expect(apply('license: null')).resolves.toMatchObject({
    revision: '2',
    entries: [
      {
        action: 'changed',
        kind: 'dataset',
        changes: [{ field: 'license', before: 'CC-BY-4.0', after: null }],
      },
    ],
  });
});
