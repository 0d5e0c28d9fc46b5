import { afterAll, expect, inject, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { startServe } from '../support/serve.ts';

/** `awards serve` logs the counts of the response cache while it runs. */
const { url } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix, LOG_LEVEL: 'info' };
const server = await startServe(url, env);
afterAll(() => server.end());

test('cache counts are logged once a minute', async () => {
  const entries = () =>
    server
      .said()
      .split('\n')
      .filter((line) => line.includes('the response cache'));
  await expect.poll(entries, { timeout: 90_000, interval: 1_000 }).toHaveLength(1);
  await expect.poll(entries, { timeout: 90_000, interval: 1_000 }).toHaveLength(2);
  const [first, second] = entries().map((line): number => JSON.parse(line).time);
  expect(Math.round(((second ?? 0) - (first ?? 0)) / 1_000)).toBe(60);
});
