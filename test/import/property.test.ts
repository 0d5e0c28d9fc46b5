import { expect, test } from 'vitest';
import { openImport } from '../support/import.ts';
import { holdAgainstModel, inBatches } from './random/against-model.ts';
import { holdTwiceIsOnce } from './twice-is-once.ts';

const bench = await openImport();

/** More of them: property.long.test.ts. What fails is made small for as long as a test may take. */
const interruptAfterTimeLimit = 25_000;

test('random documents change nothing when they are applied again', () =>
  holdTwiceIsOnce(bench, { numRuns: 15, interruptAfterTimeLimit }));

test('random documents in random batches leave the state that the model predicts', async () => {
  const { accepted, refused } = await holdAgainstModel(bench, {
    numRuns: 12,
    interruptAfterTimeLimit,
  });
  expect(accepted).toBeGreaterThan(refused / 5);
});

test('random documents in one import, each in a separate batch, can use what earlier ones write', async () => {
  // Four of five such imports are refused: only the many of property.long.test.ts surely have accepted ones.
  await holdAgainstModel(bench, { numRuns: 16, interruptAfterTimeLimit }, inBatches);
});
