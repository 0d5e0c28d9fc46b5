import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, CloseCode, createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { until } from '../../../support/server/files.ts';
import { publish, startLive } from '../../../support/server/live.ts';

/** Subscriptions over WebSockets, with the client of others. */
const database = await createDatabase('empty');
const { owner, desk, statements } = database;
const { url, live } = await startLive(database, {
  corsOrigins: ['https://page.example'],
  heartbeat: 500,
});
const socketUrl = url.replace('http', 'ws');
const query = 'subscription ($after: String) { announcements(after: $after) { cursor more } }';

const connect = (options: Partial<Parameters<typeof createClient>[0]> = {}): Client =>
  createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, ...options });

const untilSubscribed = () =>
  until(() => statements.some((statement) => statement.includes('dataset')));

interface Result {
  data: { announcements: { cursor: string; more: number } };
}

test('a subscription gets each announcement once and in order, and missed ones after a cursor', async () => {
  const client = connect();
  statements.length = 0;
  const results = client.iterate<Result['data']>({ query });
  const first = results.next();
  await untilSubscribed();
  await publish(owner, { key: 'a' });
  const { value } = await first;
  const after = value?.data?.announcements.cursor;
  await results.return?.();
  await publish(owner, { key: 'b' }, { key: 'c' });
  const resumed = client.iterate<Result['data']>({ query, variables: { after } });
  const cursors = [after];
  for (let count = 0; count < 2; count += 1) {
    cursors.push((await resumed.next()).value?.data?.announcements.cursor);
  }
  expect(new Set(cursors).size).toBe(3);
  await client.dispose();
});

test.each([
  ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription { announcements(after: "x") { cursor } }', 'BAD_USER_INPUT'],
  ['{ dataset { honors } }', 'BAD_USER_INPUT'],
])('%s is refused', async (wrong, code) => {
  const client = connect();
  await expect(client.iterate({ query: wrong }).next()).rejects.toMatchObject([
    { extensions: { code } },
  ]);
  await client.dispose();
});

test('languages on the URL that are not language tags are refused', async () => {
  const client = connect({ url: `${socketUrl}?lang=x!` });
  await expect(client.iterate({ query }).next()).rejects.toEqual([
    {
      message: expect.stringMatching(/^`lang` must be language tags .* Got "x!"\.$/),
      extensions: { code: 'BAD_USER_INPUT', argument: 'lang' },
    },
  ]);
  await client.dispose();
});

/** The HTTP status of the upgrade request; 101 if the connection opens. */
const statusOf = (headers: Record<string, string>, path = '') =>
  new Promise<number | undefined>((resolve, reject) => {
    const socket = new WebSocket(socketUrl + path, 'graphql-transport-ws', { headers });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('error', reject);
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
  });

test('only pages of allowed origins can connect', async () => {
  expect(await statusOf({})).toBe(101);
  expect(await statusOf({ origin: 'https://page.example' })).toBe(101);
  expect(await statusOf({ origin: 'https://elsewhere.example' })).toBe(403);
  expect(await statusOf({}, '/elsewhere')).toBe(404);
});

test('an unknown access token closes with 4401', async () => {
  const client = connect({ connectionParams: { authorization: 'Bearer x' } });
  await expect(client.iterate({ query }).next()).rejects.toMatchObject({
    code: CloseCode.Unauthorized,
  });
});

test('a valid access token is accepted', async () => {
  const { url: other } = await startLive(database, { desk });
  const { secret } = await createToken(desk, 'PRESS', 'press');
  const socketUrl = other.replace('http', 'ws');
  const client = connect({
    url: socketUrl,
    connectionParams: { authorization: `Bearer ${secret}` },
  });
  const wrong = client.iterate({ query, variables: { after: 'x' } }).next();
  await expect(wrong).rejects.toMatchObject([{ extensions: { reason: 'UNKNOWN_CURSOR' } }]);
  await client.dispose();
});

test('a message above 100 kB closes with 1009', async () => {
  const client = connect();
  const long = client.iterate({ query, variables: { padding: 'x'.repeat(200_000) } });
  await expect(long.next()).rejects.toMatchObject({ code: 1009 });
});

test('a client that reads no responses is not read any further', async () => {
  const { url: other } = await startLive(database, { heartbeat: 600_000 });
  const socket = new WebSocket(other.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  // Who does not say so is cut off after three seconds.
  socket.send('{"type":"connection_init"}');
  socket.pause();
  const pings = 600;
  const ping = JSON.stringify({ type: 'ping', payload: { padding: 'x'.repeat(90_000) } });
  for (let count = 0; count < pings; count += 1) socket.send(ping);
  // Until the server takes no more: what it and the system can hold is far less than the 54 MB.
  for (let before = -1; before !== socket.bufferedAmount; ) {
    before = socket.bufferedAmount;
    await wait(1_000);
  }
  expect(socket.bufferedAmount).toBeGreaterThan(20_000_000);
  let pongs = 0;
  socket.on('message', (data) => {
    if (String(data).startsWith('{"type":"pong"')) pongs += 1;
  });
  socket.resume();
  await until(() => pongs === pings);
  socket.close();
});

test('pings are sent while nothing happens', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws');
  let pings = 0;
  socket.on('ping', () => {
    pings += 1;
  });
  await until(() => pings >= 3);
  socket.close();
});

test('connections close with 1001 when the server ends', async () => {
  const client = connect();
  statements.length = 0;
  const next = client.iterate({ query }).next();
  await untilSubscribed();
  const closed = expect(next).rejects.toMatchObject({ code: 1001 });
  await live.close();
  await closed;
  // Who comes back before nothing is accepted any more.
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws');
  const [, response] = await once(socket, 'unexpected-response');
  expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
});
