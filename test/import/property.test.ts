import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { openImport } from '../support/import.ts';
import { randomDocument, randomWorld } from './random-documents.ts';

const { db, apply, query } = await openImport();

/** Whatever a document says, saying it again changes nothing. More of it: property.long.test.ts. */
test('random documents, each applied twice: the second time changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomDocument, { minLength: 1, maxLength: 3 }),
      async (documents) => {
        await query('truncate entity, change cascade');
        await apply(randomWorld);
        for (const document of documents) {
          const texts = [{ name: 'random', text: JSON.stringify(document) }];
          const first = await importDocuments(db, texts);
          const second = await importDocuments(db, texts);
          expect(second.revision).toBe(first.revision);
          expect(second.entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
        }
      },
    ),
    { numRuns: 15 },
  );
});
