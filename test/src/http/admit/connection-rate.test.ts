import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConnectionRate } from '../../../../src/http/admit/connection-rate.ts';

/** How many connections an address may open. */
let now = 0;
let refused = 0;
beforeEach(() => void vi.stubGlobal('performance', { now: () => now }));
afterEach(() => void vi.unstubAllGlobals());

const createRate = () =>
  new ConnectionRate({
    atOnce: 10,
    perSecond: 5,
    isFree: (address) => address === '192.0.2.9',
    onRefused: () => {
      refused += 1;
    },
  });

/** How many of a hundred connections that an address opens at once are let in. */
const letIn = (rate: ConnectionRate, address: string) =>
  Array.from({ length: 100 }, () => rate.check(address)).filter((isRefused) => !isRefused).length;

test('an address opens some at once, and then some a second', () => {
  const rate = createRate();
  expect(letIn(rate, '192.0.2.1')).toBe(10);
  expect(refused).toBe(90);
  expect(letIn(rate, '192.0.2.2')).toBe(10);
  now += 1_000;
  expect(letIn(rate, '192.0.2.1')).toBe(5);
  now += 60_000;
  expect(letIn(rate, '192.0.2.1')).toBe(10);
});

test('a network of IPv6 counts as one address, and IPv4 in IPv6 as IPv4', () => {
  const rate = createRate();
  expect(letIn(rate, '2001:db8:0:1::1')).toBe(10);
  expect(letIn(rate, '2001:db8:0:1::2')).toBe(0);
  expect(letIn(rate, '2001:db8:1::1')).toBe(10);
  expect(letIn(rate, '192.0.2.1')).toBe(10);
  expect(letIn(rate, '::ffff:192.0.2.1')).toBe(0);
});

test('what costs more is charged, for ten seconds at most, and not to trusted proxies', () => {
  const rate = createRate();
  rate.charge('192.0.2.1', 1_000);
  now += 10_000;
  expect(letIn(rate, '192.0.2.1')).toBe(0);
  now += 1_000;
  expect(letIn(rate, '192.0.2.1')).toBe(5);
  rate.charge('192.0.2.2', 8);
  expect(letIn(rate, '192.0.2.2')).toBe(2);
  rate.charge('192.0.2.9', 1_000);
  expect(letIn(rate, '192.0.2.9')).toBe(100);
});
