import { expect, test } from 'vitest';
import { holdDeskAgainstModel } from '../../random/desk/against-model.ts';
import { createDatabase } from '../../support/database/database.ts';

const database = await createDatabase('empty');

test('many random documents, times, withdrawals and clock steps leave the state that the model predicts', async () => {
  const done = await holdDeskAgainstModel(database, { numRuns: 8 });
  // Which acts the random runs choose varies: most of them come up.
  const acts = ['apply', 'wait', 'clock', 'publish', 'reschedule', 'withdraw'].filter((act) =>
    done.has(act),
  );
  expect(acts.length).toBeGreaterThan(3);
});
