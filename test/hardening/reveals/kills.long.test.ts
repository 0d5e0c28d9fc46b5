import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../support/desk/reveal.ts';
import { times } from '../../support/run/runs.ts';
import { freePort } from '../../support/server/free-port.ts';
import { clientAt } from '../../support/server/from-address.ts';
import { processesOf, type Serving, startServe } from '../../support/server/serve.ts';

/**
 * `kill -9` of the processes of a server, again and again. The bounds are wide, since tests run beside others; the figures
 * are printed. `RUNS=20` kills as often as docs/reliability.md says.
 */
const { url, owner } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const started: Serving[] = [];
afterAll(() => {
  for (const { kill } of started) kill();
});

async function start(more: Record<string, string> = {}): Promise<Serving> {
  const server = await startServe(url, { ...env, ...more });
  started.push(server);
  return server;
}

/** Kills the processes of a kind, those that are just being started included. */
function killAll(servers: readonly Serving[], kind: 'worker' | 'publisher'): void {
  for (const server of servers)
    for (const pid of processesOf(server, kind)) process.kill(pid, 'SIGKILL');
}

/** Reveals documents while `kill` is called. @returns how many milliseconds late each was */
async function revealDuring(count: number, name: string, kill: () => Promise<void>) {
  const lateness: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const document = `${name}-${index}`;
    const due = await scheduleSoon(owner, document, placeDocument(document), 0.3);
    await kill();
    lateness.push((await untilPublished(owner, document)) - due);
    // The log has one revision of it.
    const revisions = await owner
      .selectFrom('change')
      .select('revision')
      .distinct()
      .where('entity_key', '=', document)
      .execute();
    expect(revisions).toHaveLength(1);
  }
  lateness.sort((one, other) => one - other);
  console.log(
    `${name}: ${count} reveals, half within ${lateness[count >> 1]} ms, the last ${lateness.at(-1)} ms late`,
  );
  return lateness;
}

test('the request process is killed while documents fall due: each is published once, on time', async () => {
  const server = await start();
  const lateness = await revealDuring(times(5), 'killed-worker', async () => {
    await sleep(Math.random() * 400);
    killAll([server], 'worker');
  });
  expect(lateness.at(-1)).toBeLessThan(3_000);
  await server.end();
}, 900_000);

test('both publishers are killed every 2.5 seconds: reveals are late by the time of a start', async () => {
  const servers = [await start(), await start()];
  let next = Date.now();
  const kills = setInterval(() => {
    if (Date.now() < next) return;
    next += 2_500;
    killAll(servers, 'publisher');
  }, 10);
  onTestFinished(() => clearInterval(kills));
  const lateness = await revealDuring(times(5), 'killed-publishers', () =>
    sleep(Math.random() * 2_000),
  );
  clearInterval(kills);
  expect(lateness.at(-1)).toBeLessThan(10_000);
  await Promise.all(servers.map(({ end }) => end()));
}, 900_000);

test('one worker of two is killed again and again under load: hardly a request fails, and none is left without a response', async () => {
  const metricsPort = await freePort();
  const more = { CACHE: 'off', RATE_LIMIT: '0', METRICS_PORT: String(metricsPort) };
  const server = await start({ WORKERS: '2', ...more });
  const base = new URL(server.graph).origin;
  let isOver = false;
  let [requests, failed, longest] = [0, 0, 0];
  const load = async (address: string, agent: Agent | false) => {
    const client = clientAt(address, base, agent);
    while (!isOver) {
      const began = performance.now();
      const isRight = await client({ query: '{ programs { nodes { name } } }' }).then(
        ({ status }) => status === 200,
        () => false,
      );
      requests += 1;
      if (!isRight) failed += 1;
      longest = Math.max(longest, performance.now() - began);
      await sleep(2);
    }
  };
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const loads = [2, 3, 4].flatMap((part) =>
    [agent, false as const].map((one) => load(`127.0.0.${part}`, one)),
  );
  const answering = async () => {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    return text.match(/^process_start_time_seconds\{worker=/gm)?.length;
  };
  for (let kills = 0; kills < times(10); kills += 1) {
    await sleep(500);
    // On a busy machine it takes seconds until the one before is replaced.
    await expect.poll(answering, { timeout: 60_000 }).toBe(2);
    const [victim] = processesOf(server, 'worker').slice(kills % 2);
    if (victim !== undefined) process.kill(victim, 'SIGKILL');
  }
  isOver = true;
  await Promise.all(loads);
  console.log(
    `${times(10)} kills: ${failed} of ${requests} requests failed, the longest took ${Math.round(longest)} ms`,
  );
  expect(failed / requests).toBeLessThan(0.03);
  expect(longest).toBeLessThan(10_000);
  await server.end();
}, 900_000);
