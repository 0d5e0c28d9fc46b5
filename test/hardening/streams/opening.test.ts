import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { block, expectEndsWithClient, untilBlocked } from '../../support/database/blocked.ts';
import { createDatabase } from '../../support/database/database.ts';
import { until } from '../../support/server/files.ts';
import { publish, startLive } from '../../support/server/live.ts';
import { openSocket, send, stream, textOf, untilSaid } from '../../support/server/streams.ts';

/** Many subscriptions that begin at once, and clients that leave before theirs has begun. */
const database = await createDatabase('empty');
const { owner, statements } = database;
const { url } = await startLive(database);
const query = 'subscription ($after: String) { announcements(after: $after) { cursor } }';
const search = `?${new URLSearchParams({ query })}`;
/** How many read the revision at once. */
const atOnce = 2;

/** Waits until a server listens for news: it reads the revision then, once more than tests count. */
async function untilListening(to: string): Promise<void> {
  const opened = await send({ to, search, headers: stream, from: '127.0.0.9' });
  await publish(owner, { key: to });
  await untilSaid(opened, 'event: next');
  opened.destroy();
}
await untilListening(url);

/** Sends a request for a stream. @returns closes the connection */
const subscribeAndLeave = () => {
  const gone = new AbortController();
  send({ to: url, search, headers: stream, signal: gone.signal }).catch(() => {});
  return () => gone.abort();
};

test('a hundred subscriptions of one client delay another client by only a few', async () => {
  const greedy = await openSocket(url, '127.0.0.2');
  const modest = await openSocket(url, '127.0.0.3');
  const errorsOf = ({ messages }: typeof greedy) =>
    messages.filter(({ type }) => type === 'error').length;
  const release = await block(owner, 'dataset');
  try {
    // A cursor that is none is answered as soon as it is looked at.
    for (let id = 0; id < 100; id += 1) greedy.subscribe(String(id), query, { after: 'x' });
    greedy.socket.send('{"type":"ping"}');
    await until(() => greedy.messages.some(({ type }) => type === 'pong'));
    modest.subscribe('a', query, { after: 'x' });
    modest.socket.send('{"type":"ping"}');
    await until(() => modest.messages.some(({ type }) => type === 'pong'));
  } finally {
    await release();
  }
  const served = new Promise<number>((resolve) =>
    modest.socket.once('message', () => resolve(errorsOf(greedy))),
  );
  expect(await served).toBeLessThan(50);
  await until(() => errorsOf(greedy) === 100);
  for (const { socket } of [greedy, modest]) socket.terminate();
});

describe('a client that disconnects before its subscription has begun ends its statement', () => {
  test.each([
    ['an event stream', async () => subscribeAndLeave()],
    [
      'a WebSocket',
      async () => {
        const { socket, subscribe } = await openSocket(url, '127.0.0.4');
        subscribe('a', query);
        return () => socket.terminate();
      },
    ],
  ])('over %s', (_way, begin) => expectEndsWithClient(owner, 'dataset', begin));

  test('and the subscriptions that wait behind it read nothing', async () => {
    const release = await block(owner, 'dataset');
    try {
      const leave = Array.from({ length: 20 }, subscribeAndLeave);
      await untilBlocked(owner, atOnce);
      for (const each of leave) each();
      // Until the server has seen that all are gone.
      await wait(500);
      await untilBlocked(owner, 0);
      statements.length = 0;
    } finally {
      await release();
    }
    const opened = await send({ to: url, search, headers: stream });
    opened.destroy();
    expect(statements.filter((text) => text.includes('dataset'))).toHaveLength(1);
  });
});

test('a client that disconnects while it waits frees its share at once', async () => {
  const { url: small } = await startLive(database, {
    liveLimits: { subscriptions: { client: atOnce + 1, all: 100 } },
  });
  await untilListening(small);
  const begin = (signal?: AbortSignal) =>
    send({ to: small, search, headers: stream, ...(signal && { signal }) });
  const gone = new AbortController();
  const release = await block(owner, 'dataset');
  const opened = Array.from({ length: atOnce }, () => begin());
  try {
    await untilBlocked(owner, atOnce);
    begin(gone.signal).catch(() => {});
    await wait(500);
    gone.abort();
    await wait(500);
    opened.push(begin());
    await wait(500);
  } finally {
    await release();
  }
  for (const response of await Promise.all(opened)) {
    // The cursor after which it has begun.
    await untilSaid(response, 'id: ');
    response.destroy();
  }
});

test('a subscription that does not begin in time is refused with a code', async () => {
  const { url: hasty } = await startLive(database, { operationTimeout: 500 });
  const release = await block(owner, 'dataset');
  try {
    const responses = await Promise.all(
      Array.from({ length: 5 }, async () =>
        textOf(await send({ to: hasty, search, headers: stream })),
      ),
    );
    for (const text of responses) {
      expect(text).toMatch(/"code":"TIMEOUT".*\n\nevent: complete\ndata: \n\n$/);
    }
  } finally {
    await release();
  }
});
