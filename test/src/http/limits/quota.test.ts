import { expect, test } from 'vitest';
import { Quota } from '../../../../src/http/limits/quota.ts';

/** The amount that clients may hold at a time. */
const takeAll = (quota: Quota, client: string) => {
  let held = 0;
  while (quota.take(client)) held += 1;
  return held;
};

test('a client holds as much as its share, and all together no more than there is', () => {
  const quota = new Quota({ client: 5, all: 8 });
  expect([takeAll(quota, 'a'), takeAll(quota, 'b'), takeAll(quota, 'c')]).toEqual([5, 3, 0]);
});

test('what is given back can be taken, once', () => {
  const quota = new Quota({ client: 1, all: 1 });
  const release = quota.take('a');
  release?.();
  release?.();
  expect([takeAll(quota, 'a'), takeAll(quota, 'b')]).toEqual([1, 0]);
});

test('if room is to be left, ten that take all they can leave an eleventh as much', () => {
  const quota = new Quota({ client: 500, all: 5_000 }, true);
  const clients = Array.from({ length: 10 }, (_, index) => `client ${index}`);
  const held = new Map(clients.map((client) => [client, 0]));
  for (let isOver = false; !isOver; ) {
    isOver = true;
    for (const client of clients) {
      if (!quota.take(client)) continue;
      held.set(client, (held.get(client) ?? 0) + 1);
      isOver = false;
    }
  }
  expect(Math.max(...held.values())).toBeLessThanOrEqual(456);
  expect(Math.min(...held.values())).toBeGreaterThanOrEqual(453);
  expect(takeAll(quota, 'another')).toBeGreaterThan(200);
});
