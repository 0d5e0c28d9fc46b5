import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '../../../db/embedded/embedded-postgres.ts';
import { minConnections } from '../../../db/pool-sizes.ts';
import { runCli } from '../../support/cli/cli.ts';
import { query } from '../../support/database/embedded.ts';
import { clientAt } from '../../support/server/from-address.ts';
import { watch } from '../../support/server/live.ts';
import { type Serving, startServe } from '../../support/server/serve.ts';

/** A PostgreSQL with few connections, and what servers do with them. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-connections-'));
await chmod(folder, 0o711);
const before = await openEmbedded(folder);
await query(before, 'alter system set max_connections = 45');
await before.close();
const postgres = await openEmbedded(folder);
/** Three are kept for superusers. */
const allowed = 42;
const clients: pg.Client[] = [];
const servers: Serving[] = [];
afterAll(async () => {
  for (const { kill } of servers) kill();
  for (const client of clients) await client.end();
  await postgres.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function open(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.url, application_name: 'test' });
  await client.connect();
  clients.push(client);
  return client;
}

async function serve(bound: number): Promise<Serving> {
  const server = await startServe(postgres.url, {
    DATABASE_MAX_CONNECTIONS: String(bound),
    CACHE: 'off',
    RATE_LIMIT: '0',
  });
  servers.push(server);
  return server;
}

/** The warnings of a server so far. */
function warningsOf({ said }: Serving): { msg: string; lane?: string }[] {
  return said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): { level: number; msg: string; lane?: string } => JSON.parse(line))
    .filter(({ level }) => level === 40);
}

const { stdout } = await runCli(postgres.url, ['token', 'create', 'bea', '--role', 'curator']);
const token = stdout.trim();
const watcher = await open();
const blocker = await open();
const server = await serve(minConnections);

async function sessions(): Promise<number> {
  const { rows } = await watcher.query<{ count: number }>(`
    select count(*)::int as count from pg_stat_activity
    where backend_type = 'client backend' and application_name <> 'test'`);
  return rows[0]?.count ?? 0;
}

/** Many requests of all kinds, whose statements wait for a lock. @returns once all have been served or refused */
async function sendAll(): Promise<unknown> {
  const send = clientAt('127.0.0.70', new URL(server.graph).origin);
  const statistics = 'statistics(by: [AWARD, COUNTRY]) { total rows { value } }';
  const light = '{ honors(first: 1) { nodes { id } } }';
  const mutation = `mutation { applyDocument(input: { document: {
    format: "awards/1", places: [{ slug: "p", placeKind: "CITY", names: { en: "P" } }]
  } }) { __typename } }`;
  const queries = [
    light,
    '{ statistics(by: [COUNTRY], filter: { hasCountry: true }) { total } }',
    `{ ${['a', 'b', 'c'].map((alias) => `${alias}: ${statistics}`).join(' ')} }`,
  ];
  const csv = `${server.graph}?${new URLSearchParams({ query: light, format: 'csv' })}`;
  const csvForToken = async (state: string) => {
    const response = await fetch(`${server.graph}?format=csv${state}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: light }),
    });
    return response.text();
  };
  const each = () => [
    ...queries.map((query) => send({ query })),
    ...queries.map((query) => send({ query, token })),
    send({ query: mutation, token }),
    send({ query: '{ scheduledDocuments { nodes { id } } }', token }),
    fetch(csv).then((response) => response.text()),
    csvForToken('&state=published'),
    csvForToken(''),
  ];
  return Promise.all(Array.from({ length: 20 }, each).flat());
}

test('a server has no more connections than its bound, and one line for each lane that refuses', async () => {
  const subscriber = await watch(server.graph, 'subscription { changes { change { key } } }');
  await blocker.query(`begin; lock table published.honor in access exclusive mode;
    select from published.dataset for update`);
  const served = sendAll();
  const counts: number[] = [];
  for (const end = Date.now() + 4_000; Date.now() < end; await wait(20))
    counts.push(await sessions());
  await blocker.query('rollback');
  await served;
  subscriber.cut();
  console.log(`At most ${Math.max(...counts)} of ${minConnections} connections.`);
  expect(Math.max(...counts)).toBeLessThanOrEqual(minConnections);
  // All slots were taken: those of a server without the bound have more connections than this one may.
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(minConnections - 10);
  const lanes = warningsOf(server).flatMap(({ lane }) => lane ?? []);
  expect(lanes).toContain('light, public');
  expect(lanes).toEqual([...new Set(lanes)]);
});

test('a server warns when PostgreSQL has few connections left, and when it has enough again', async () => {
  const linesWith = (text: string) => () =>
    warningsOf(server).filter(({ msg }) => msg.includes(text)).length;
  const others = [];
  while ((await sessions()) + clients.length <= allowed - 5) others.push(await open());
  await expect.poll(linesWith('connections in use'), { timeout: 20_000 }).toBe(1);
  for (const client of others) {
    clients.splice(clients.indexOf(client), 1);
    await client.end();
  }
  await expect.poll(linesWith('enough connections again'), { timeout: 20_000 }).toBe(1);
  expect(linesWith('connections in use')()).toBe(1);
});

test('a server that may open more connections than PostgreSQL allows warns at once', async () => {
  const greedy = await serve(allowed + 1);
  await expect
    .poll(() => warningsOf(greedy).map(({ msg }) => msg), { timeout: 20_000 })
    .toEqual([
      expect.stringMatching(/^this server may open 43 connections, and PostgreSQL allows 42:/),
    ]);
  await greedy.end();
  await server.end();
});
