import { expect, test } from 'vitest';
import { openImport } from '../support/import.ts';
import { holdAgainstModel, inBatches } from './random/against-model.ts';
import { holdTwiceIsOnce } from './twice-is-once.ts';

const bench = await openImport();

/** More of them: property.long.test.ts. What fails is made small for as long as a test may take. */
const interruptAfterTimeLimit = 25_000;

test('random documents, each applied twice: the second time changes nothing', () =>
  holdTwiceIsOnce(bench, { numRuns: 15, interruptAfterTimeLimit }));

test('random documents in random cuts: the state is the one that the model predicts', async () => {
  const { accepted, refused } = await holdAgainstModel(bench, {
    numRuns: 12,
    interruptAfterTimeLimit,
  });
  expect(accepted).toBeGreaterThan(refused / 5);
});

test('random documents in one call, each a batch of its own: what one writes is known to the next', async () => {
  const { accepted } = await holdAgainstModel(
    bench,
    { numRuns: 16, interruptAfterTimeLimit },
    inBatches,
  );
  expect(accepted).toBeGreaterThan(0);
});
