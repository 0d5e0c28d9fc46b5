import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { freePort } from '../../../support/server/free-port.ts';
import { clientAt } from '../../../support/server/from-address.ts';
import { publish, watch } from '../../../support/server/live.ts';
import { childrenOf, processesOf, startServe } from '../../../support/server/serve.ts';

/** A server whose requests are answered by several processes. */
const { url, owner } = await createDatabase('shipped');
const metricsPort = await freePort();
const env = { LOGIN_PREFIX: inject('templates').prefix, WORKERS: '2', RATE_LIMIT: '5000' };
const server = await startServe(url, { ...env, METRICS_PORT: String(metricsPort) });
afterAll(server.kill);
const base = new URL(server.graph).origin;

const query = '{ dataset { revision } }';

/** The metrics of one name, as text. */
async function metrics(name: string): Promise<string[]> {
  const response = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  return (await response.text()).split('\n').filter((line) => line.startsWith(`${name}{`));
}

/** Sends queries on a new connection each until `isOver`, and says what came of them. */
async function queryUntil(isOver: () => boolean, address: string): Promise<(number | string)[]> {
  const outcomes: (number | string)[] = [];
  while (!isOver()) {
    const sent = clientAt(address, base)({ query });
    outcomes.push(
      await sent.then(
        ({ status }) => status,
        (error: Error) => error.message,
      ),
    );
    // Within the limit of an address.
    await sleep(10);
  }
  return outcomes;
}

test('both workers answer, and metrics name the worker', async () => {
  const requestsOf = async (worker: number) =>
    (await metrics('awards_requests_total')).some((line) => line.includes(`worker="${worker}"`));
  await expect
    .poll(async () => {
      await clientAt('127.0.0.9', base)({ query });
      return (await requestsOf(1)) && (await requestsOf(2));
    })
    .toBe(true);
});

/** Sends queries on four connections that stay open: two for each worker. */
function openClients(address: string) {
  const agents = [1, 2, 3, 4].map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
  onTestFinished(() => {
    for (const agent of agents) agent.destroy();
  });
  return agents.map((agent) => clientAt(address, base, agent));
}

test('what a client takes of its limit counts in all workers, also in those that start later', async () => {
  const clients = openClients('127.0.0.2');
  const statuses = async (those: typeof clients) =>
    (await Promise.all(those.map((client) => client({ query })))).map(({ status }) => status);
  expect(await statuses(clients)).toEqual([200, 200, 200, 200]);
  const aliases = Array.from(
    { length: 40 },
    (_, index) => `p${index}: programs { nodes { name } }`,
  );
  const [first] = clients;
  for (const sent of [`{ ${aliases.join(' ')} }`, query])
    for (let status = 200, count = 0; status === 200; count += 1)
      ({ status } = (await first?.({ query: `${sent} # ${count}` })) ?? { status: 0 });
  // Workers tell each other ten times a second.
  await sleep(1_000);
  expect(await statuses(clients)).toEqual([429, 429, 429, 429]);
  const before = childrenOf(server.pid);
  process.kill(server.pid, 'SIGUSR2');
  // Signals at once would count as one.
  await sleep(300);
  process.kill(server.pid, 'SIGUSR2');
  const replaced = () => server.said().match(/All workers have been replaced/g)?.length;
  await expect.poll(replaced, { timeout: 60_000 }).toBe(2);
  expect(await statuses(openClients('127.0.0.2'))).toEqual([429, 429, 429, 429]);
  // Two reloads at once leave no more workers than there were.
  expect(childrenOf(server.pid)).toHaveLength(before.length);
}, 120_000);

test('a subscriber of each worker gets each result, from one connection that listens', async () => {
  const subscription = 'subscription { announcements { honor { key } } }';
  const watchers = await Promise.all([1, 2, 3, 4].map(() => watch(server.graph, subscription)));
  await publish(owner, { key: 'for-all-workers' });
  for (const watcher of watchers) {
    const [event] = await watcher.take(1);
    expect(event?.data).toContain('for-all-workers');
    watcher.cut();
  }
});

test('no request is lost while all workers are replaced', async () => {
  const before = childrenOf(server.pid);
  const count = () => server.said().split('All workers have been replaced.').length;
  const reloads = count();
  const isOver = () => count() > reloads;
  const querying = [3, 4, 5].map((part) => queryUntil(isOver, `127.0.0.${part}`));
  process.kill(server.pid, 'SIGUSR2');
  const outcomes = (await Promise.all(querying)).flat();
  expect(new Set(outcomes)).toEqual(new Set([200]));
  const after = childrenOf(server.pid);
  expect(after).toHaveLength(before.length);
  // The publisher stays.
  expect(after.filter((pid) => before.includes(pid))).toHaveLength(1);
});

test('what a worker has not taken when it is killed goes to another one', async () => {
  const [victim = Number.NaN] = processesOf(server, 'worker');
  process.kill(victim, 'SIGSTOP');
  const sent = Array.from({ length: 8 }, () => clientAt('127.0.0.7', base)({ query }));
  await sleep(500);
  process.kill(victim, 'SIGKILL');
  // Each within the time of this test: one that is lost has no response for minutes.
  for (const { status } of await Promise.all(sent)) expect(status).toBe(200);
}, 10_000);

test('what keeps workers from starting is said once', async () => {
  const port = new URL(server.graph).port;
  const starting = startServe(url, { ...env, PORT: port });
  await expect(starting).rejects.toThrow(/^The server ended\. Port \d+ is in use\. [^.]*\.\n$/);
});

test('a server with workers ends with all its processes', async () => {
  const children = childrenOf(server.pid);
  const stream = await watch(server.graph, 'subscription { announcements { cursor } }');
  await server.end();
  expect(await server.ended).toBe(0);
  await stream.rest();
  const isThere = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  expect(children.filter(isThere)).toEqual([]);
}, 30_000);
