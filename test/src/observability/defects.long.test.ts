import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { promptly } from '../../support/run/promptly.ts';
import { times } from '../../support/run/runs.ts';
import { freePort } from '../../support/server/free-port.ts';
import { clientAt, codesOf } from '../../support/server/from-address.ts';
import { processesOf, startServe } from '../../support/server/serve.ts';

/** A defect in one request costs that request: its process is replaced, and the others notice nothing. */
const { url, owner } = await createDatabase('shipped');
const metricsPort = await freePort();
const server = await startServe(url, {
  LOGIN_PREFIX: inject('templates').prefix,
  METRICS_PORT: String(metricsPort),
  // A query that waits for a table is not to end by itself.
  OPERATION_TIMEOUT: '30',
  NODE_OPTIONS: `--import=${path.join(import.meta.dirname, '../../support/server/made-up-defects.ts')}`,
});
afterAll(server.kill);
const base = new URL(server.graph).origin;
const query = '{ dataset { revision } }';

/** Sends a query after the other, each on a new connection, until `act` has ended. @returns their statuses, and the longest time */
async function politely(act: () => Promise<void>) {
  const statuses = new Set<number>();
  let longest = 0;
  let isOver = false;
  const acting = act().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const began = performance.now();
    statuses.add((await clientAt('127.0.0.2', base)({ query })).status);
    longest = Math.max(longest, performance.now() - began);
    await sleep(20);
  }
  await acting;
  return { statuses: [...statuses], longest };
}

/** Waits until the worker will not be replaced any more: two replacements are five seconds apart. @returns its id */
async function settled(): Promise<number> {
  for (let seconds = 0, last = 0; ; seconds += 1) {
    const [worker = 0, ...others] = processesOf(server, 'worker');
    if (others.length > 0 || worker !== last) seconds = 0;
    if (seconds > 6) return worker;
    last = worker;
    await sleep(1_000);
  }
}

const counted = async (name: string) => {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length));
};

test.each([
  ['REJECTION', '127.0.0.3'],
  ['EXCEPTION', '127.0.0.4'],
])(
  'after a %s, the process is replaced without a gap, and only its client waits',
  async (kind, address) => {
    const worker = await settled();
    const [publisher] = processesOf(server, 'publisher');
    const before = await counted('awards_defects_total');
    const client = clientAt(address, base);
    const headers = { 'x-request-id': `request-${kind}` };
    const { statuses, longest } = await politely(async () => {
      await client({ query: `${query} # DEFECT_${kind}`, headers });
      await expect
        .poll(() => processesOf(server, 'worker'), { timeout: 30_000 })
        .not.toContain(worker);
    });
    expect(statuses).toEqual([200]);
    expect(longest).toBeLessThan(promptly);
    expect(processesOf(server, 'worker')).toHaveLength(1);
    expect(processesOf(server, 'publisher')).toEqual([publisher]);
    await expect
      .poll(server.said)
      .toMatch(
        new RegExp(`"message":"a made-up ${kind.toLowerCase()}".*"requestId":"request-${kind}"`),
      );
    expect(await counted('awards_defects_total')).toBeGreaterThan(before);
    // The new process knows who waits, too.
    const refused = await client({ query });
    expect([refused.status, codesOf(refused)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(10);
    await expect.poll(async () => (await client({ query })).status, { timeout: 20_000 }).toBe(200);
  },
  60_000,
);

test('clients that cause defects all the time delay others by less than three seconds', async () => {
  const { statuses, longest } = await politely(async () => {
    for (let count = 0; count < times(50); count += 1) {
      // Each waits for ten seconds after its defect, so each is another client.
      const client = clientAt(`127.0.1.${(count % 250) + 1}`, base);
      void client({ query: `${query} # DEFECT_REJECTION` }).catch(() => {});
      await sleep(200);
    }
  });
  console.log(`the longest response to another client: ${Math.round(longest)} ms`);
  expect(statuses).toEqual([200]);
  expect(longest).toBeLessThan(promptly);
}, 600_000);

test('what is under way in a worker that is replaced has time to finish, whatever happens to the new one', async () => {
  const worker = await settled();
  const ofOne = await counted('awards_pool_max_connections{pool="public"}');
  const isLocked = Promise.withResolvers<void>();
  const locking = owner.transaction().execute(async (held) => {
    await sql`lock table program`.execute(held);
    isLocked.resolve();
    // Longer than responses have when a server ends.
    await sleep(12_000);
  });
  await isLocked.promise;
  const waiting = clientAt('127.0.0.10', base)({ query: '{ programs { totalCount } } # waits' });
  await sleep(200);
  await clientAt('127.0.0.11', base)({ query: `${query} # DEFECT_REJECTION in another` });
  await expect
    .poll(() => counted('awards_pool_max_connections{pool="public"}'), { timeout: 8_000 })
    .toBe(2 * ofOne);
  await sleep(200);
  const [another = Number.NaN] = processesOf(server, 'worker').filter((one) => one !== worker);
  process.kill(another, 'SIGKILL');
  const began = performance.now();
  expect((await clientAt('127.0.0.5', base)({ query })).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(promptly);
  expect(processesOf(server, 'worker')).toContain(worker);
  expect((await waiting).status).toBe(200);
  await locking;
  await expect.poll(() => processesOf(server, 'worker'), { timeout: 30_000 }).not.toContain(worker);
}, 60_000);

test('a worker that hangs is replaced', async () => {
  const [worker = Number.NaN] = processesOf(server, 'worker');
  process.kill(worker, 'SIGSTOP');
  await expect
    .poll(server.said, { timeout: 60_000 })
    .toContain('ended (nothing was heard of it for 30 s). Another one starts at once.');
  expect((await clientAt('127.0.0.12', base)({ query })).status).toBe(200);
}, 90_000);

test('/ready is 503 while the pool of the public has no connection left', async () => {
  const ready = async () => (await fetch(`${base}/ready`)).status;
  expect(await ready()).toBe(200);
  await clientAt('127.0.0.6', base)({ query: `${query} # DEFECT_LEAK` });
  await expect.poll(ready, { timeout: 60_000 }).toBe(503);
  const [worker = Number.NaN] = processesOf(server, 'worker');
  process.kill(worker, 'SIGKILL');
  await expect.poll(() => ready().catch(() => 0), { timeout: 30_000 }).toBe(200);
}, 120_000);

test('connections of a server of one process wait while it is replaced', async () => {
  const [worker = Number.NaN] = processesOf(server, 'worker');
  process.kill(worker, 'SIGSTOP');
  const waiting = [7, 8, 9].map((part) => clientAt(`127.0.0.${part}`, base)({ query }));
  await sleep(200);
  process.kill(worker, 'SIGKILL');
  for (const { status } of await Promise.all(waiting)) expect(status).toBe(200);
}, 60_000);
