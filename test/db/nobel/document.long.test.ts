import { expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { addDataSet } from '../../../src/server/store.ts';
import { expectRoundTrip } from '../../random/documents/round-trip.ts';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';

const { owner } = await createDatabase('empty');
await addDataSet(owner, 'nobel');

test.each(['yaml', 'json', 'ndjson'] as const)(
  'an export of the Nobel Prize as %s makes the same data with the same ids, and the same export',
  async (form) => {
    const { owner: target } = await createDatabase('empty');
    await expectRoundTrip(owner, target, form);
  },
);

test('its spreadsheet changes nothing when it is imported again', async () => {
  const text = await exported(owner, 'csv');
  const { entries } = await importDocuments(owner, [{ name: 'export.csv', text }]);
  expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
});
