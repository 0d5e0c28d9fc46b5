import fc from 'fast-check';
import { expect } from 'vitest';
import { ImportError } from '../../../db/model/problem.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { ImportResult } from '../../../src/import/report/result.ts';
import type { ImportBench } from '../../support/documents/import.ts';
import { assertProperty } from '../../support/run/property.ts';
import { randomDocument } from './documents.ts';
import { clear } from './state.ts';
import { randomWorld } from './world.ts';

/** Whatever a document says, saying it again changes nothing. */
export async function holdTwiceIsOnce(
  { db }: ImportBench,
  options: fc.Parameters<unknown>,
): Promise<void> {
  const apply = async (document: unknown): Promise<ImportResult | null> => {
    try {
      return await importDocuments(db, [{ name: 'random', text: JSON.stringify(document) }]);
    } catch (error) {
      if (error instanceof ImportError) return null;
      throw error;
    }
  };
  await assertProperty(
    fc.array(randomDocument, { minLength: 1, maxLength: 3 }),
    async (documents) => {
      await clear(db);
      await apply(randomWorld);
      for (const document of documents) {
        const first = await apply(document);
        if (first === null) continue;
        const second = await apply(document);
        // A document that mentions what it takes away cannot be understood a second time.
        if (second === null) expect(document).toHaveProperty('retract');
        expect(second?.revision ?? first.revision).toBe(first.revision);
        const changed = second?.entries.filter(({ action }) => action !== 'unchanged');
        expect(changed ?? []).toEqual([]);
      }
    },
    options,
  );
}
