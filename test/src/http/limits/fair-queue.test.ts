import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairQueue } from '../../../../src/http/limits/fair-queue.ts';

const limits = { client: 5, all: 12 };

interface Item {
  client: string;
  cost: number;
}

type Step = ({ act: 'push' } & Item) | { act: 'shift' } | { act: 'leave'; index: number };

const steps = (cost: fc.Arbitrary<number>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          act: fc.constant('push' as const),
          client: fc.constantFrom('a', 'b', 'c', 'd'),
          cost,
        }),
      },
      { weight: 3, arbitrary: fc.record({ act: fc.constant('shift' as const) }) },
      {
        weight: 1,
        arbitrary: fc.record({ act: fc.constant('leave' as const), index: fc.nat(20) }),
      },
    ),
    { maxLength: 200 },
  );

/**
 * Runs the steps on a queue and beside it.
 * @param onTurn is told of each turn, with what still waits
 * @param onGone is told of a client that left, and for which nothing waits any more
 */
function run(
  all: readonly Step[],
  onTurn: (item: Item, waiting: readonly Item[]) => void,
  onGone: (client: string) => void,
): void {
  const queue = new FairQueue<Item>(limits);
  let waiting: Item[] = [];
  for (const step of all) {
    const own = waiting.filter(({ client }) => 'client' in step && client === step.client);
    if (step.act === 'push') {
      const item = { client: step.client, cost: step.cost };
      const hasRoom = own.length < limits.client && waiting.length < limits.all;
      expect(queue.isFullFor(step.client)).toBe(!hasRoom);
      expect(queue.push(step.client, item, step.cost)).toBe(hasRoom);
      if (hasRoom) waiting.push(item);
    } else if (step.act === 'leave') {
      const item = waiting[step.index % Math.max(1, waiting.length)];
      if (item) queue.remove(item.client, item);
      waiting = waiting.filter((other) => other !== item);
      if (item && !waiting.some(({ client }) => client === item.client)) onGone(item.client);
    } else {
      const item = queue.shift();
      expect(item).toBe(waiting.find(({ client }) => client === item?.client));
      waiting = waiting.filter((other) => other !== item);
      if (item) onTurn(item, waiting);
      else expect(waiting).toEqual([]);
    }
    expect(queue.size).toBe(waiting.length);
  }
}

test('no waiting client gets two turns before another one gets its first', () => {
  fc.assert(
    fc.property(steps(fc.constant(1)), (all) => {
      /** whose turns were seen by a client that waits, since it had one itself */
      const seen = new Map<string, Set<string>>();
      const onTurn = (item: Item, waiting: readonly Item[]) => {
        seen.delete(item.client);
        const names = new Set(waiting.map(({ client }) => client));
        for (const name of [...seen.keys()]) if (!names.has(name)) seen.delete(name);
        for (const name of names) {
          if (name === item.client) continue;
          const turns = seen.get(name) ?? new Set();
          expect(turns).not.toContain(item.client);
          seen.set(name, turns.add(item.client));
        }
      };
      // Whoever comes back has not waited meanwhile.
      run(all, onTurn, (client) => seen.delete(client));
    }),
    { numRuns: 500 },
  );
});

test('no waiting client gets more work than another, except for one task each', () => {
  const dearest = 9;
  fc.assert(
    fc.property(steps(fc.integer({ min: 1, max: dearest })), (all) => {
      /** how much more a client was served than one that waits, since both do */
      const ahead = new Map<string, number>();
      const onTurn = (item: Item, waiting: readonly Item[]) => {
        const names = new Set(waiting.map(({ client }) => client));
        for (const pair of [...ahead.keys()])
          if (!pair.split('').every((name) => names.has(name) || name === item.client))
            ahead.delete(pair);
        for (const name of names) {
          if (name === item.client) continue;
          const lead = (ahead.get(item.client + name) ?? 0) + item.cost;
          expect(lead).toBeLessThanOrEqual(2 * dearest);
          ahead.set(item.client + name, lead);
          ahead.set(name + item.client, -lead);
        }
      };
      run(all, onTurn, (client) => {
        for (const pair of [...ahead.keys()]) if (pair.includes(client)) ahead.delete(pair);
      });
    }),
    { numRuns: 500 },
  );
});

/** Adds a task for a client; there can be any number of clients. */
const add = (queue: FairQueue<Item>, client: string, cost: number): Item => {
  const item = { client, cost };
  queue.push(client, item, cost);
  return item;
};

test('a new client is next after those whose turn has come, however many tasks others have', () => {
  const queue = new FairQueue<Item>({ client: 100, all: 1_000 });
  for (const client of ['a', 'b', 'c'])
    for (let count = 0; count < 50; count += 1) add(queue, client, 100);
  for (let count = 0; count < 20; count += 1) queue.shift();
  add(queue, 'polite', 30);
  add(queue, 'polite', 30);
  const next = (count: number) => Array.from({ length: count }, () => queue.shift()?.client);
  expect(next(3)).toContain('polite');
  add(queue, 'cheap', 1);
  expect(next(3)).toContain('cheap');
});

test('a client does not get ahead by having nothing in the queue for a moment', () => {
  const queue = new FairQueue<Item>({ client: 100, all: 1_000 });
  for (let count = 0; count < 100; count += 1) add(queue, 'steady', 1);
  let turns = 0;
  for (let count = 0; count < 60; count += 1) {
    const hasty = add(queue, 'hasty', 4);
    if (queue.shift() === hasty) turns += 1;
    // Its place is given up, and taken again.
    queue.remove('hasty', hasty);
  }
  expect(turns).toBeGreaterThan(10);
  expect(turns).toBeLessThanOrEqual(13);
});
