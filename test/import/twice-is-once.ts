import fc from 'fast-check';
import { expect } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import type { ImportBench } from '../support/import.ts';
import { randomDocument, randomWorld } from './random-documents.ts';

/** Whatever a document says, saying it again changes nothing. */
export async function holdTwiceIsOnce(bench: ImportBench, numRuns: number): Promise<void> {
  const { db, apply, query } = bench;
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
    { numRuns },
  );
}
