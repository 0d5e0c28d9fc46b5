import pino from 'pino';
import { expect, test } from 'vitest';
import { minWork } from '../../../../src/config/work-limits.ts';
import { Admission } from '../../../../src/http/admit/admission.ts';
import {
  clientLimits,
  noClientLimits,
  requestWork,
} from '../../../../src/http/admit/client-limits.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';
import { exchange, json, startCaching } from '../../../support/server/response-cache.ts';

/** Requests count toward the work limit of a client, whether their responses are cached or not. */
const database = await createDatabase('empty');
const limits = { clientLimits: clientLimits(minWork) };

/** How many queries succeed before one is refused. */
async function countAnswered(url: string, query: (number: number) => string): Promise<number> {
  for (let number = 0; ; number += 1) {
    const body = JSON.stringify({ query: query(number) });
    const { status, headers } = await exchange(url, json, body);
    if (status === 200) continue;
    expect(status).toBe(429);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    return number;
  }
}

test('a cached response counts as a request', async () => {
  const { url, cache } = await startCaching(database, limits);
  const count = await countAnswered(url, () => '{ dataset { honors } }');
  expect(cache.counts.hits).toBe(count - 1);
  // The length of a request counts, too.
  expect(count).toBeGreaterThan(minWork / (2 * requestWork.each));
  expect(count).toBeLessThan(minWork / requestWork.each);
});

test('a response that is not cached counts once', async () => {
  const plain = await startLive(database, limits);
  const caching = await startCaching(database, limits);
  // A long query reaches the limit sooner.
  const query = (number: number) => `{ _${number}: dataset { honors } }${' '.repeat(8_000)}`;
  const expected = await countAnswered(plain.url, query);
  const count = await countAnswered(caching.url, query);
  expect(caching.cache.counts.hits).toBe(0);
  expect(Math.abs(count - expected)).toBeLessThan(expected / 10);
});

test('a body counts toward the memory limit for bodies, even if its response is cached', async () => {
  const admission = new Admission({
    logger: pino({ level: 'silent' }),
    tokens: null,
    clientLimits: noClientLimits,
  });
  const { url } = await startCaching(database, { admission });
  const send = (length = 5_000) =>
    exchange(url, json, '{"query":"{ dataset { honors } }"}'.padEnd(length));
  expect((await send()).status).toBe(200);
  const held: (() => void)[] = [];
  // Each from another address, until not one byte is left.
  for (const bytes of [1_000_000, 10_000, 100, 1]) {
    const take = () => admission.bodies.take(`address ${held.length}`, bytes);
    for (let release = take(); release !== null; release = take()) held.push(release);
  }
  const refused = await send();
  expect(refused.status).toBe(503);
  expect(refused.body.toString()).toContain('SERVICE_UNAVAILABLE');
  // One that is no longer than a head may be is not counted.
  expect((await send(100)).status).toBe(200);
  for (const release of held) release();
  expect((await send()).status).toBe(200);
});
