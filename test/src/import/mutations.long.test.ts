import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ImportError } from '../../../db/model/problem.ts';
import { checkForm, importInTransaction } from '../../../src/import/checked-documents.ts';
import { openImport } from '../../support/documents/import.ts';
import { assertProperty } from '../../support/run/property.ts';

/** Documents that are wrong somewhere: each is refused in sentences, or does what it says. No other error. */
const { db } = await openImport();

/** Ends a transaction that is only tried. */
class Undo extends Error {}

const documents: unknown[] = globSync(path.join(import.meta.dirname, '../../../db/data/*.yaml'))
  .toSorted()
  .map((file) => parse(readFileSync(file, 'utf8')));

const oddity = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  1.5,
  1e300,
  '',
  'x',
  'guangzhou',
  '2025',
  '2025-02-30',
  'x'.repeat(3000),
  [],
  [null],
  ['x'],
  ['guangzhou', 'guangzhou'],
  {},
  { en: 'x' },
  { x: null },
  { __proto__: 1 },
  '\0',
  '\ud800',
  "'; drop table honor; --",
  'http://x y',
  '%_\\',
  'City',
);

/** Replaces the value at a random place, taking steps as the numbers say. */
function mutate(value: unknown, steps: readonly number[], odd: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? mutate(item, rest, odd) : item));
  }
  return { ...value, [key]: mutate(Reflect.get(value, key), rest, odd) };
}

test('documents with a random value replaced are applied or refused, and never fail', async () => {
  const outcomes = { applied: 0, refused: 0 };
  await assertProperty(
    fc.tuple(
      fc.nat(documents.length - 1),
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }),
      oddity,
    ),
    async ([which, steps, odd]) => {
      const texts = documents.map((document, index) => ({
        name: `${index}`,
        text: JSON.stringify(index === which ? mutate(document, steps, odd) : document),
      }));
      try {
        // Not a dry run, which would not find what the database alone refuses.
        await db.transaction().execute(async (transaction) => {
          await importInTransaction(transaction, await checkForm(texts));
          throw new Undo();
        });
      } catch (error) {
        if (error instanceof Undo) {
          outcomes.applied += 1;
          return;
        }
        if (!(error instanceof ImportError)) throw error;
        outcomes.refused += 1;
        for (const { file, message } of error.problems) {
          expect(file).toMatch(/^\d+$/);
          expect(message).toMatch(/^[^a-z].*[.?]$/s);
        }
      }
    },
    { numRuns: 120 },
  );
  expect(outcomes.applied).toBeGreaterThan(10);
  expect(outcomes.refused).toBeGreaterThan(10);
});
