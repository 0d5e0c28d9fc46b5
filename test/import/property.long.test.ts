import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { listTables } from '../../src/import/list-rows.ts';
import { openImport } from '../support/import.ts';
import { randomDocument, randomWorld } from './random-documents.ts';
import { holdTwiceIsOnce } from './twice-is-once.ts';

const bench = await openImport();
const { db, apply, query } = bench;

/** What is said holds, however often, and in however many calls. */
test('random documents, each applied twice: the second time changes nothing', () =>
  holdTwiceIsOnce(bench, 400));

test('random documents in one call do what they do in one call each', async () => {
  const tables = [
    'recipient',
    'place',
    'event',
    'edition',
    'honor',
    'figure',
    ...listTables.map(({ table }) => table),
  ];
  const dump = () =>
    Promise.all(
      tables.map((table) =>
        query(`select to_jsonb(t) as row from "${table}" t order by to_jsonb(t)`),
      ),
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomDocument, { minLength: 2, maxLength: 3 }),
      async (documents) => {
        const texts = documents.map((document, index) => ({
          name: `${index}`,
          text: JSON.stringify(document),
        }));
        await query('truncate entity, change cascade');
        await apply(randomWorld);
        await importDocuments(db, texts);
        const together = await dump();
        await query('truncate entity, change cascade');
        await apply(randomWorld);
        for (const text of texts) await importDocuments(db, [text]);
        expect(await dump()).toEqual(together);
      },
    ),
    { numRuns: 200 },
  );
});
