import { expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { holdDeskAgainstModel } from './against-model.ts';

const database = await createDatabase('empty');

test('documents, times, withdrawals and clock steps: everyone sees what the model says', async () => {
  const done = await holdDeskAgainstModel(database, {
    numRuns: 1,
    interruptAfterTimeLimit: 25_000,
  });
  expect(done.size).toBeGreaterThan(0);
});
