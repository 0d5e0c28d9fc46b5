import { expect, test } from 'vitest';
import { WaitingList } from '../../../../src/http/limits/waiting-list.ts';

/** How long requests wait for their turn. */
const share = { client: 10, all: 10 };
const soon = () => ({ client: 'a', cost: 1, until: performance.now() + 50 });

test('a request whose time is over is refused', async () => {
  const list = new WaitingList(share);
  await expect(list.wait(soon())).rejects.toThrow('The server is busy.');
  expect(list.next()).toBe(false);
});

test('the time in which the event loop is blocked does not count', async () => {
  const list = new WaitingList(share);
  const waiting = list.wait(soon());
  const until = performance.now() + 300;
  while (performance.now() < until);
  setTimeout(() => list.next(), 100);
  await waiting;
});
