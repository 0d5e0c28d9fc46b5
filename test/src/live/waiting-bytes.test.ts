import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WaitingBytes } from '../../../src/live/waiting-bytes.ts';

/** Bytes that clients have not taken yet, and whose connections are cut if they are too many. */
const limits = { client: 32, all: 128 };

test('one client is stopped at its own limit', () => {
  const waiting = new WaitingBytes(limits);
  const never = () => expect.unreachable();
  expect(waiting.take('one', 20, never)).not.toBeNull();
  const release = waiting.take('one', 12, never);
  expect(waiting.take('one', 1, never)).toBeNull();
  release?.();
  release?.();
  expect(waiting.take('one', 12, never)).not.toBeNull();
  expect(waiting.take('one', 1, never)).toBeNull();
});

test('clients that fill the memory lose their largest connections, and others lose none', () => {
  const waiting = new WaitingBytes(limits);
  const cut: string[] = [];
  for (const client of ['a', 'b', 'c', 'd']) {
    waiting.take(client, 12, () => cut.push(`${client} small`));
    waiting.take(client, 20, () => cut.push(`${client} large`));
  }
  expect(waiting.take('modest', 5, () => cut.push('modest'))).not.toBeNull();
  expect(cut).toEqual(['a large']);
  expect(waiting.take('modest', 15, () => cut.push('modest'))).not.toBeNull();
  expect(cut).toEqual(['a large']);
  expect(waiting.take('modest', 1, () => cut.push('modest'))).not.toBeNull();
  expect(cut).toEqual(['a large', 'b large']);
});

test('the client with the largest share gets no more, and no other is cut off for it', () => {
  const waiting = new WaitingBytes({ client: 100, all: 100 });
  const cut: string[] = [];
  waiting.take('little', 40, () => cut.push('little'));
  waiting.take('much', 60, () => cut.push('much'));
  expect(waiting.take('much', 1, () => cut.push('much'))).toBeNull();
  expect(cut).toEqual([]);
});

test('all clients together never exceed the limit, and a client below an equal share is safe', () => {
  const clients = ['a', 'b', 'c', 'd', 'e', 'f'];
  const step = fc.record({
    client: fc.constantFrom(...clients),
    bytes: fc.integer({ min: 1, max: 20 }),
    releases: fc.boolean(),
  });
  const holds = fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
    const waiting = new WaitingBytes(limits);
    const held: { client: string; bytes: number; release: () => void }[] = [];
    const sum = (those: typeof held) => those.reduce((total, { bytes }) => total + bytes, 0);
    const of = (client: string) => sum(held.filter((each) => each.client === client));
    for (const { client, bytes, releases } of steps) {
      const own = of(client) + bytes;
      const holding = { client, bytes, release: () => {} };
      const release = waiting.take(client, bytes, () => {
        expect(of(client)).toBeGreaterThan(limits.all / (clients.length + 1));
        held.splice(held.indexOf(holding), 1);
      });
      if (release) held.push(Object.assign(holding, { release }));
      else expect(own).toBeGreaterThan(limits.all / (clients.length + 1));
      if (releases) held.shift()?.release();
      expect(sum(held)).toBeLessThanOrEqual(limits.all);
    }
  });
  fc.assert(holds);
});
