import { expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import {
  holdLineByLine,
  holdRoundTrip,
  holdSpreadsheet,
} from '../../random/documents/round-trip.ts';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';

const { owner: source } = await createDatabase('empty');
const { owner: target } = await createDatabase('empty');

test('an imported export creates the same data with the same ids, and the same export', () =>
  holdRoundTrip(source, target, { numRuns: 20 }));

test('the lines of an export can be imported one by one', () =>
  holdLineByLine(source, target, { numRuns: 15 }));

test('a CSV export changes nothing when it is imported again', () =>
  holdSpreadsheet(source, { numRuns: 30 }));

test('an export that could not be imported is refused, with the format that can', async () => {
  const { owner } = await createDatabase('empty');
  const lines = Array.from({ length: 3_300 }, (_, index) =>
    JSON.stringify({
      people: [
        {
          slug: `ann-${index}`,
          names: { en: 'Ann' },
          attributes: { 'own:text': 'x'.repeat(5_000) },
        },
      ],
    }),
  );
  const text = ['{"format":"awards/1"}', ...lines].join('\n');
  await importDocuments(owner, [{ name: 'people.ndjson', text }]);
  for (const form of ['yaml', 'json'] as const)
    await expect(exported(owner, form)).rejects.toThrow(
      'The export would be longer than 16 million characters, and could not be imported again. Export it as NDJSON (--format ndjson), or one program at a time (--program).',
    );
  expect((await exported(owner, 'ndjson')).length).toBeGreaterThan(16_000_000);
});
