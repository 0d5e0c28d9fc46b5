import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../../support/database/database.ts';
import { openSlowly, readRest, until } from '../../support/server/files.ts';
import { publish, startLive, watch } from '../../support/server/live.ts';

/** A reader who takes nothing is dropped, and hurts no other. */
const database = await createDatabase('empty');
const { owner, statements } = database;
const { url } = await startLive(database, {
  heartbeat: 600_000,
  drainTimeout: 60_000,
  bufferSize: 200,
});

/** A subscription whose events are long, so that the buffers of the system are full soon. */
const long = Array.from(
  { length: 80 },
  (_, index) => `a${index}: publishedAt b${index}: cursor c${index}: honor { id edition { id } }`,
).join(' ');
const query = `subscription { announcements { cursor ${long} } }`;

const [rounds, size] = [2, 750];
async function publishMany(name: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const honors = Array.from({ length: size }, (_, index) => ({
      key: `${name}-${round}-${index}`,
    }));
    await publish(owner, ...honors);
  }
}

test('a slow client gets every event, over server-sent events and over a WebSocket', {
  timeout: 60_000,
}, async () => {
  const search = new URLSearchParams({ query });
  const slow = await openSlowly(`${url}?${search}`, { accept: 'text/event-stream' });
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  statements.length = 0;
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await until(() => statements.some((text) => text.includes('dataset')));
  socket.pause();
  const brisk = await watch(url, query);

  await publishMany('early');
  // By then it is further ahead than events are kept and the system can buffer.
  const events = await brisk.take(1_300);
  const closed = once(socket, 'close');
  socket.resume();
  const text = await readRest(slow);
  expect(text.match(/^id:/gm)?.length ?? 0).toBeLessThan(1_100);
  expect(text.slice(-1_000)).toMatch(/"code":"RATE_LIMITED".*\n\nevent: complete\ndata: \n\n$/);
  const [code] = await closed;
  expect(code).toBe(1013);

  events.push(...(await brisk.take(rounds * size - events.length)));
  expect(new Set(events.map(({ id }) => id)).size).toBe(rounds * size);
  brisk.cut();
});

test('a client that catches up and reads nothing for five keep-alives is cut off', async () => {
  const { url: other } = await startLive(database, { heartbeat: 50 });
  const brisk = await watch(url, 'subscription { announcements { cursor } }');
  await publish(owner, { key: 'start' });
  const [start] = await brisk.take(1);
  brisk.cut();
  await publishMany('late');
  const search = new URLSearchParams({ query });
  const headers = { accept: 'text/event-stream', 'last-event-id': start?.id ?? '' };
  statements.length = 0;
  const slow = await openSlowly(`${other}?${search}`, headers);
  const failed = once(slow, 'error').catch((error: unknown) => [error]);
  await until(() => statements.length > 0);
  // Until no event is made for it any more: the buffers of the system are full.
  for (let made = 0; made < statements.length; await wait(1_000)) made = statements.length;
  slow.resume();
  expect(await failed).toMatchObject([{ code: 'ECONNRESET' }]);
});
