import { expect, test } from 'vitest';
import { Rounds } from '../../../db/loaders/batch-rounds.ts';

/** Once all that can go on has done so. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('batches that are scheduled in one turn begin together after it', async () => {
  const rounds = new Rounds();
  const begun: string[] = [];
  for (const name of ['a', 'b']) rounds.schedule(() => begun.push(name));
  expect(begun).toEqual([]);
  await settled();
  expect(begun).toEqual(['a', 'b']);
});

test('batches that are scheduled while others run wait for all of those, and then begin together', async () => {
  const rounds = new Rounds();
  const begun: string[] = [];
  const [slow, quick] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  rounds.schedule(() => void rounds.run(() => slow.promise));
  rounds.schedule(() => void rounds.run(() => quick.promise));
  await settled();
  rounds.schedule(() => begun.push('early'));
  quick.resolve();
  await settled();
  rounds.schedule(() => begun.push('late'));
  await settled();
  expect(begun).toEqual([]);
  slow.resolve();
  await settled();
  expect(begun).toEqual(['early', 'late']);
});

test('batches that are scheduled after one has ended go out in the next round, too', async () => {
  const rounds = new Rounds();
  const sizes: number[] = [];
  let waiting = 0;
  const schedule = () => {
    waiting += 1;
    rounds.schedule(() => {
      if (waiting > 0) sizes.push(waiting);
      waiting = 0;
    });
  };
  rounds.schedule(() => void rounds.run(async () => schedule()).then(schedule));
  await settled();
  expect(sizes).toEqual([2]);
});

test('a batch that fails returns its error, and the next round begins', async () => {
  const rounds = new Rounds();
  const begun: string[] = [];
  const failed = rounds.run(async () => {
    rounds.schedule(() => begun.push('next'));
    throw new Error('no answer');
  });
  await expect(failed).rejects.toThrow('no answer');
  await settled();
  expect(begun).toEqual(['next']);
});
