import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { headOf, openRaw, type RawConnection } from '../../support/server/raw.ts';
import { type Serving, startServe } from '../../support/server/serve.ts';

/** Requests that are sent around the signal to end: each gets a response, and no connection is reset. */
const { url, owner } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const started: Serving[] = [];
afterAll(() => Promise.all(started.map(({ kill }) => kill())));

async function start(more: Record<string, string> = {}): Promise<Serving> {
  const server = await startServe(url, { ...env, ...more });
  started.push(server);
  return server;
}

const query = '{ program(slug: "world-smart-city-awards") { foundedYear } }';
const body = JSON.stringify({ query });
const jsonHeaders = { 'content-type': 'application/json', 'content-length': String(body.length) };
const post = headOf('POST', jsonHeaders) + body;
/** Requests in turn: of the graph, one whose response is cached, a page, and readiness. */
const requests = [
  post,
  headOf('GET', {}, `/graphql?query=${encodeURIComponent(query)}`),
  headOf('GET', {}, '/programs'),
  headOf('GET', {}, '/ready'),
];
const requestAt = (index: number) => requests[index % requests.length] ?? post;

const endsOf = (text: string) =>
  text.split(/(?=HTTP\/1\.1 \d)/).map((response) => /^connection: (.*?)\r$/im.exec(response)?.[1]);
const statusesIn = (text: string) => text.match(/(?<=HTTP\/1\.1 )\d+/g) ?? [];

interface Kept extends RawConnection {
  /** the code of the error that broke it, if one did */
  error(): string | undefined;
}

/** Opens a connection, on which a response comes at once if one is wanted. */
async function open(base: string, first = headOf('GET', {}, '/health')): Promise<Kept> {
  const connection = await openRaw(base);
  let code: string | undefined;
  connection.socket.on('error', (error: NodeJS.ErrnoException) => {
    code = error.code;
  });
  connection.socket.write(first);
  if (first !== '') await connection.until('\r\n\r\n');
  return { ...connection, error: () => code };
}

/** Sends SIGTERM, and waits until /ready says so on a new connection. */
async function signal({ graph, pid }: Serving): Promise<void> {
  expect((await fetch(new URL('/ready', graph))).status).toBe(200);
  process.kill(pid, 'SIGTERM');
  await expect
    .poll(async () => (await fetch(new URL('/ready', graph))).status, { interval: 20 })
    .toBe(503);
}

/** Waits until new connections are refused. */
const untilRefused = ({ graph }: Serving) =>
  expect
    .poll(() => fetch(new URL('/ready', graph)).then(Boolean, () => false), { interval: 20 })
    .toBe(false);

for (const delay of ['0', '1']) {
  test(`250 requests around the signal are all answered with SHUTDOWN_DELAY=${delay}`, async () => {
    const { graph, pid, ended } = await start({ SHUTDOWN_DELAY: delay });
    const kept = await Promise.all(
      Array.from({ length: 250 }, (_, index) => open(graph, index < 240 ? requestAt(index) : '')),
    );
    const isNew = ({ received }: Kept) => received() === '';
    const before = kept.filter((connection) => !isNew(connection)).length;
    for (const [index, { socket }] of kept.entries()) {
      if (index === 100) process.kill(pid, 'SIGTERM');
      // Those after the signal come a few at a time.
      if (index > 100 && index % 10 === 0) await sleep(20);
      socket.write(requestAt(index));
    }
    const texts = await Promise.all(kept.map(({ closed }) => closed));
    expect(kept.flatMap((connection) => connection.error() ?? [])).toEqual([]);
    expect(texts.flatMap(statusesIn).length).toBe(before + 250);
    expect(await ended).toBe(0);
  });
}

test('a server without SHUTDOWN_DELAY is not ready at once, answers on open connections, and ends them', async () => {
  const server = await start();
  const kept = await open(server.graph);
  const half = await open(server.graph);
  half.socket.write(post.slice(0, -10));
  const [idle, unused] = [await open(server.graph), await open(server.graph, '')];
  await signal(server);
  await untilRefused(server);
  kept.socket.write(post + headOf('GET', {}, '/ready') + post);
  half.socket.write(post.slice(-10));
  const texts = await Promise.all([kept, half, idle, unused].map(({ closed }) => closed));
  expect(texts.map(statusesIn)).toEqual([
    ['200', '200', '503', '200'],
    ['200', '200'],
    ['200'],
    [],
  ]);
  expect(texts.map(endsOf)).toEqual([
    ['keep-alive', 'keep-alive', 'keep-alive', 'close'],
    ['keep-alive', 'close'],
    ['keep-alive'],
    [undefined],
  ]);
  expect([kept, half, idle, unused].flatMap(({ error }) => error() ?? [])).toEqual([]);
  expect(await server.ended).toBe(0);
});

test('connections stay open as long as it listens, so that a proxy opens no new ones', async () => {
  const server = await start({ SHUTDOWN_DELAY: '1' });
  const kept = await open(server.graph);
  await signal(server);
  kept.socket.write(post);
  await untilRefused(server);
  kept.socket.write(post);
  expect(endsOf(await kept.closed)).toEqual(['keep-alive', 'keep-alive', 'close']);
  expect(kept.error()).toBeUndefined();
  expect(await server.ended).toBe(0);
});

test('requests behind a response that takes its time are answered in turn', async () => {
  const server = await start({ CACHE: 'off' });
  const [slow, other] = [await open(server.graph), await open(server.graph)];
  await owner.transaction().execute(async (transaction) => {
    await sql`lock table program in access exclusive mode`.execute(transaction);
    for (const { socket } of [slow, other]) socket.write(post);
    await sleep(200);
    await signal(server);
    await untilRefused(server);
    for (const turn of [1, 2, 3]) {
      slow.socket.write(headOf('GET', {}, `/health?turn=${turn}`));
      await sleep(100);
    }
  });
  expect(statusesIn(await slow.closed)).toEqual(['200', '200', '200', '200', '200']);
  expect(endsOf(await slow.closed).slice(1)).toEqual([
    'keep-alive',
    'keep-alive',
    'keep-alive',
    'close',
  ]);
  // It was under way at the signal.
  expect(endsOf(await other.closed)).toEqual(['keep-alive', 'close']);
  expect([slow, other].flatMap(({ error }) => error() ?? [])).toEqual([]);
  expect(await server.ended).toBe(0);
});
