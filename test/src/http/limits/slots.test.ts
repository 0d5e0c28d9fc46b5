import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ParseQueue } from '../../../../src/http/admit/parse-queue.ts';
import { type Release, Slots } from '../../../../src/http/limits/slots.ts';

const soon = () => performance.now() + 30_000;
const a = () => ({ client: 'a', cost: 1, until: soon() });
const tick = () => new Promise((resolve) => setImmediate(resolve));
const outcome = (promise: unknown) =>
  Promise.resolve(promise).then(
    () => 'let in',
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

test('never more operations run than there are slots, and no slot is free while one waits', async () => {
  const requesters = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(requesters, fc.integer({ min: 1, max: 4 }), async (clients, atOnce) => {
      const slots = new Slots(atOnce, { client: 100, all: 100 });
      const held: Release[] = [];
      let done = 0;
      for (const client of clients)
        void Promise.resolve(slots.take({ client, cost: 1, until: soon() })).then((release) =>
          held.push(release),
        );
      while (done < clients.length) {
        await tick();
        expect(held.length).toBe(Math.min(atOnce, clients.length - done));
        const release = held.shift();
        release?.();
        // Again it does nothing.
        release?.();
        done += 1;
      }
      // All are free again.
      for (let count = 0; count < atOnce; count += 1)
        expect(slots.take(a())).toBeInstanceOf(Function);
      const leaving = new AbortController();
      const last = outcome(slots.take({ ...a(), signal: () => leaving.signal }));
      expect(await Promise.race([last, tick()])).toBeUndefined();
      leaving.abort(new Error('gone'));
      expect(await last).toMatch('The client closed the connection');
    }),
    { numRuns: 50 },
  );
});

test('a client that disconnects frees its place at once', async () => {
  const slots = new Slots(1, { client: 2, all: 2 });
  const release = await slots.take(a());
  const leaving = new AbortController();
  const first = outcome(slots.take({ ...a(), signal: () => leaving.signal }));
  const second = outcome(slots.take(a()));
  expect(await outcome(slots.take(a()))).toMatch(/busy/);
  leaving.abort(new Error('gone'));
  expect(await first).toMatch('The client closed the connection');
  const third = outcome(slots.take(a()));
  release();
  expect(await second).toBe('let in');
  expect(await Promise.race([third, tick()])).toBeUndefined();
});

test('a client that has disconnected before does not wait', async () => {
  const slots = new Slots(1, { client: 2, all: 2 });
  await slots.take(a());
  // As that of a request is, whose socket has failed.
  const gone = AbortSignal.abort(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
  expect(await outcome(slots.take({ ...a(), signal: () => gone }))).toMatch(
    'The client closed the connection',
  );
});

test('no operation waits longer than the limit', async () => {
  const slots = new Slots(1, { client: 2, all: 2 });
  await slots.take(a());
  expect(await outcome(slots.take({ ...a(), until: performance.now() + 20 }))).toMatch(/busy/);
  expect(await outcome(slots.take({ ...a(), until: performance.now() - 20 }))).toMatch(/busy/);
});

/** Keeps the event loop busy for longer than requests may be parsed in one round. */
function work() {
  const end = performance.now() + 3;
  while (performance.now() < end);
}

test('requests are parsed for 2 ms in a round of the event loop, signed-in clients and the public alternate', async () => {
  const queue = new ParseQueue({ client: 100, all: 100 });
  const order: string[] = [];
  const wait = (client: 'token t' | 'address a' | 'address b') =>
    void queue.wait({ client, cost: 1, until: soon() })?.then(() => {
      order.push(client);
      work();
    });
  // The first does not wait, nor do others that come before its time is over.
  expect(queue.wait({ ...a(), client: 'address a' })).toBeNull();
  expect(queue.wait({ ...a(), client: 'address a' })).toBeNull();
  work();
  for (let count = 0; count < 3; count += 1) wait('address a');
  wait('address b');
  wait('token t');
  wait('token t');
  const lengths: number[] = [];
  for (let round = 0; round < 18; round += 1) {
    lengths.push(order.length);
    await tick();
  }
  expect(order).toEqual(['address a', 'token t', 'address b', 'token t', 'address a', 'address a']);
  for (const [rounds, length] of lengths.entries()) expect(length).toBeLessThanOrEqual(rounds + 1);
});

test('all who wait are parsed in one round if that takes no time', async () => {
  const queue = new ParseQueue({ client: 100, all: 100 });
  const first = { ...a(), client: 'address a' } as const;
  expect(queue.wait(first)).toBeNull();
  work();
  const parsed: Promise<unknown>[] = [];
  for (let count = 0; count < 50; count += 1) parsed.push(Promise.resolve(queue.wait(first)));
  const round = Promise.all(parsed).then(() => 'parsed');
  for (let count = 0; count < 3; count += 1) await tick();
  expect(await Promise.race([round, tick()])).toBe('parsed');
});

test('operations that do not wait let the event loop continue between them', async () => {
  const slots = new Slots(1, { client: 100, all: 100 });
  let rounds = 0;
  let isOver = false;
  const count = () => {
    rounds += 1;
    if (!isOver) setImmediate(count);
  };
  const first = await slots.take(a());
  const seen = Array.from({ length: 10 }, async () => {
    const release = await slots.take(a());
    const round = rounds;
    release();
    return round;
  });
  count();
  first();
  const all = await Promise.all(seen);
  isOver = true;
  expect(new Set(all).size).toBe(10);
});
