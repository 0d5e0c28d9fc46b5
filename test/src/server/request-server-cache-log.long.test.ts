import { afterAll, expect, inject, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { startServe } from '../../support/server/serve.ts';

/** `awards serve` logs the counts of the response cache while it runs. Its minutes are seconds here. */
const hurry = `const { setInterval } = globalThis;
  globalThis.setInterval = (act, time) => setInterval(act, time === 60_000 ? 1_000 : time);`;
const { url } = await createDatabase('shipped');
const server = await startServe(url, {
  LOGIN_PREFIX: inject('templates').prefix,
  LOG_LEVEL: 'info',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hurry)}`,
});
afterAll(() => server.end());

test('cache counts are logged once a minute', async () => {
  const entries = () =>
    server
      .said()
      .split('\n')
      .filter((line) => line.includes('the response cache'));
  await expect.poll(() => entries().length, { timeout: 30_000 }).toBeGreaterThan(3);
  const [first = 0, , , fourth = 0] = entries().map((line): number => JSON.parse(line).time);
  expect(Math.round((fourth - first) / 1_000)).toBe(3);
});
