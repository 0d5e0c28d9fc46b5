import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClientCounters } from '../../../../src/http/limits/client-counters.ts';
import { RateLimit } from '../../../../src/http/limits/rate-limit.ts';

/** Points are counted in bounded memory: no crowd is refused, and nobody gets much more than the limit. */
const [window, points, small] = [60_000, 640, 10];

let now = 0;
beforeEach(() => void vi.stubGlobal('performance', { now: () => now }));
afterEach(() => void vi.unstubAllGlobals());

interface Taken {
  at: number;
  client: number;
  amount: number;
}

const events = fc.array(
  fc.record({
    client: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
    amount: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: points })),
    pause: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })),
  }),
  { maxLength: 300 },
);

test('whoever comes, nobody gets more than the limit, and nobody is refused because of others', () => {
  const law = fc.property(events, fc.integer({ min: 1, max: 12 }), (all, most) => {
    const counters = new ClientCounters({ window, small, maxCounters: most });
    const taken: Taken[] = [];
    const recent = () => taken.filter(({ at }) => at > now - window);
    for (const { client, amount, pause } of all) {
      now += pause;
      const name = `address 192.0.${client}.1`;
      const before = counters.find(name)?.taken ?? 0;
      const own = recent().filter((one) => one.client === client);
      const sum = own.reduce((total, one) => total + one.amount, 0);
      if (before + amount > points) {
        const byClient = Map.groupBy(recent(), (one) => one.client).values();
        const heavy = byClient.filter(
          (ones) => ones.reduce((n, one) => n + one.amount, 0) >= small,
        );
        if (heavy.toArray().length <= most) expect(sum + amount).toBeGreaterThan(points);
        continue;
      }
      counters.add(name, amount);
      taken.push({ at: now, client, amount });
      expect(counters.size).toBeLessThanOrEqual(3 * most);
      // Two windows may meet in a minute. What was forgotten is little, and takes as many other clients; or it was shared,
      // which takes as many that take a lot.
      const others = recent().filter((one) => one.client !== client);
      const takenBy = Map.groupBy(others, (one) => one.client);
      const heavy = others.filter(
        (one) => (takenBy.get(one.client) ?? []).reduce((n, each) => n + each.amount, 0) >= small,
      );
      const forgotten =
        small * (1 + others.length / most) + points * Math.floor(heavy.length / most);
      expect(sum + amount).toBeLessThanOrEqual(2 * points + forgotten);
    }
  });
  fc.assert(law, { numRuns: 300 });
});

test('200,000 addresses in a minute are counted, and a client that takes a lot meanwhile is refused', () => {
  const limit = new RateLimit({ name: 'work', points: 240_000, reached: 'Too much.' });
  let refused = 0;
  let taken = 0;
  for (let number = 0; number < 200_000; number += 1) {
    now += 0.3;
    limit.take(`address 10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`, 6);
    if (number % 100 > 0) continue;
    try {
      limit.take('address 192.0.2.1', 500);
      taken += 500;
    } catch {
      refused += 1;
    }
  }
  expect(taken).toBe(240_000);
  expect(refused).toBe(2_000 - taken / 500);
});

test.each([
  ['192.0.2.1', '192.0.2.2'],
  ['2001:db8:1:ff00::/56', '2001:db8:1:200::/56'],
])('if too many take a lot, they share the counters of their networks: %s, %s', (one, other) => {
  const counters = new ClientCounters({ window, small, maxCounters: 4 });
  for (const client of ['a', 'b', 'c', 'd']) counters.add(client, small);
  counters.add(`address ${one}`, 300);
  counters.add(`address ${other}`, 300);
  expect(counters.find(`address ${other}`)?.taken).toBe(600);
  expect(counters.find('a')?.taken).toBe(small);
  now += window;
  counters.add(`address ${other}`, small);
  expect(counters.find(`address ${other}`)?.taken).toBe(small);
});
