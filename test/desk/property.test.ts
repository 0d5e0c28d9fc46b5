import { expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { holdDeskAgainstModel } from './against-model.ts';

const database = await createDatabase('empty');

test('random documents, times, withdrawals and clock steps leave the state that the model predicts', async () => {
  const done = await holdDeskAgainstModel(database, {
    numRuns: 1,
    interruptAfterTimeLimit: 25_000,
  });
  expect(done.size).toBeGreaterThan(0);
});
