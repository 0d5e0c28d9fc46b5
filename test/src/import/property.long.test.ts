import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError } from '../../../db/model/problem.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { NamedText } from '../../../src/import/read/inputs.ts';
import { holdAgainstModel, inBatches } from '../../random/documents/against-model.ts';
import { randomDocument } from '../../random/documents/documents.ts';
import { clear, rowsOf } from '../../random/documents/state.ts';
import { randomWorld } from '../../random/documents/world.ts';
import { openImport } from '../../support/documents/import.ts';
import { assertProperty } from '../../support/run/property.ts';

const bench = await openImport();
const { db } = bench;

/** The statements of documents hold, however often, and in however many calls. */
test('random documents in random batches leave the state that the model predicts', async () => {
  const { accepted, refused } = await holdAgainstModel(bench, { numRuns: 60 });
  expect(accepted).toBeGreaterThan(refused / 5);
});

test('random documents in one import, each in a separate batch, can use what earlier ones write', async () => {
  const { accepted } = await holdAgainstModel(bench, { numRuns: 60 }, inBatches);
  expect(accepted).toBeGreaterThan(0);
});

test('random documents in one import write the same rows as in separate imports', async () => {
  await assertProperty(
    fc.array(randomDocument, { minLength: 2, maxLength: 6, size: 'max' }),
    async (documents) => {
      await clear(db);
      const accepted: NamedText[] = [];
      for (const document of [randomWorld, ...documents]) {
        const text = { name: `${accepted.length}.json`, text: JSON.stringify(document) };
        if (await isAccepted([text])) accepted.push(text);
      }
      const apart = await rowsOf(db);
      await clear(db);
      // An entity that one of them lets go of, another one may have been told of: together, that is refused.
      fc.pre(await isAccepted(accepted));
      expect(await rowsOf(db)).toEqual(apart);
    },
    { numRuns: 40 },
  );
});

async function isAccepted(texts: readonly NamedText[]): Promise<boolean> {
  try {
    await importDocuments(db, texts);
    return true;
  } catch (error) {
    if (error instanceof ImportError) return false;
    throw error;
  }
}
