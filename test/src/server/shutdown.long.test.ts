import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../../support/database/database.ts';
import { openProxy } from '../../support/database/proxy.ts';
import { createToken } from '../../support/desk/tester.ts';
import { watch } from '../../support/server/live.ts';
import { type Serving, startServe } from '../../support/server/serve.ts';

/** The responses that clients get when the server shuts down, and that it does end. */
const { url, owner, desk } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const started: Serving[] = [];
afterAll(() => Promise.all(started.map(({ kill }) => kill())));

async function start(more: Record<string, string> = {}, database = url): Promise<Serving> {
  const server = await startServe(database, { ...env, ...more });
  started.push(server);
  return server;
}

const query = '{ program(slug: "world-smart-city-awards") { foundedYear } }';
const headers = { 'content-type': 'application/json' };
const sendQuery = (graph: string) =>
  fetch(graph, { method: 'POST', headers, body: JSON.stringify({ query }) });

/** How many statements of readers wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(owner);
  return rows[0]?.count ?? 0;
}

test('forty statements that do not end, streams and WebSockets do not delay it', async () => {
  // One statement would do for equal queries otherwise.
  const server = await start({ CACHE: 'off' });
  const watcher = await watch(server.graph, 'subscription { announcements { cursor } }');
  const socket = new WebSocket(server.graph.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  const closed = once(socket, 'close');
  await owner.transaction().execute(async (transaction) => {
    await sql`lock table program in access exclusive mode`.execute(transaction);
    const answers = Array.from({ length: 40 }, () => sendQuery(server.graph).catch(() => null));
    await expect.poll(waiting, { timeout: 10_000 }).toBeGreaterThan(1);
    process.kill(server.pid, 'SIGTERM');
    const signalled = Date.now();
    expect(await watcher.rest()).toEqual([]);
    await closed;
    expect(await server.ended).toBe(0);
    // They are cancelled: the last resort would come later, and leave them in the database.
    expect(Date.now() - signalled).toBeLessThan(7_500);
    await expect.poll(waiting, { timeout: 1_000 }).toBe(0);
    await Promise.all(answers);
  });
});

test('a database that no longer responds does not delay it', async () => {
  const proxy = await openProxy(url);
  const server = await start({}, proxy.url);
  expect((await sendQuery(server.graph)).status).toBe(200);
  proxy.silence();
  const answers = Array.from({ length: 10 }, () => sendQuery(server.graph).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 500));
  process.kill(server.pid, 'SIGTERM');
  const signalled = Date.now();
  expect(await server.ended).toBe(0);
  expect(Date.now() - signalled).toBeLessThan(10_000);
  await Promise.all(answers);
});

test('a mutation that takes too long is rolled back, and does not delay it', async () => {
  await sql`
    create function published.dawdle() returns trigger language plpgsql as
      'begin perform pg_sleep(12); return new; end'`.execute(owner);
  await sql`
    create trigger dawdle before insert on published.program
      for each row execute function published.dawdle()`.execute(owner);
  const { secret } = await createToken(desk, 'CURATOR', 'Ann');
  const server = await start();
  const document = { format: 'awards/1', programs: [{ slug: 'late', names: { en: 'Late' } }] };
  const mutation = `mutation($document: ImportDocument!) {
    applyDocument(input: { document: $document }) { __typename }
  }`;
  const answer = fetch(server.graph, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: mutation, variables: { document } }),
  }).catch(() => null);
  const dawdling = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event = 'PgSleep'`.execute(owner);
    return rows[0]?.count;
  };
  await expect.poll(dawdling, { timeout: 5_000 }).toBe(1);
  process.kill(server.pid, 'SIGTERM');
  const signalled = Date.now();
  expect(await server.ended).toBe(0);
  expect(Date.now() - signalled).toBeLessThan(10_000);
  expect(await answer).toBeNull();
  await expect.poll(dawdling, { timeout: 10_000 }).toBe(0);
  const { rows } = await sql`select from published.program where slug = 'late'`.execute(owner);
  expect(rows).toEqual([]);
});
