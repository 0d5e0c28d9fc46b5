import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../../support/database/database.ts';
import { until } from '../../support/server/files.ts';
import { publish, startLive } from '../../support/server/live.ts';
import { json, openSocket, send, stream, textOf } from '../../support/server/streams.ts';

/** One client that opens streams and WebSockets without end, and others who listen meanwhile. */
const database = await createDatabase('empty');
const { owner, desk } = database;
const limits = {
  connections: { client: 4, all: 10 },
  subscriptions: { client: 6, all: 9 },
  documents: { client: 1_000_000, all: 2_000_000 },
  channels: { client: 3, all: 5 },
};
const { url } = await startLive(database, { desk, liveLimits: limits });
const query = 'subscription { announcements { cursor } }';
await publish(owner, { key: 'first' });

const refused = {
  errors: [{ message: expect.any(String), extensions: { code: 'RATE_LIMITED' } }],
};

/** Opens something repeatedly from one address until it gets 429. @returns how many opened, and their responses */
async function openUntilLimited(
  open: () => Promise<IncomingMessage>,
): Promise<[number, IncomingMessage[]]> {
  const opened: IncomingMessage[] = [];
  for (;;) {
    const response = await open();
    if (response.statusCode === 429) {
      expect(response.headers['retry-after']).toBe('1');
      expect(JSON.parse(await textOf(response))).toEqual(refused);
      return [opened.length, opened];
    }
    expect(response.statusCode).toBeLessThan(300);
    opened.push(response);
  }
}

const subscribe = (from: string, text = query) =>
  send({ to: url, from, method: 'POST', headers: { ...json, ...stream }, body: { query: text } });

describe('one client is stopped at its own limit, and others can subscribe,', () => {
  test('for event streams', async () => {
    const [count, opened] = await openUntilLimited(() => subscribe('127.0.0.2'));
    expect(count).toBe(limits.connections.client);
    const other = await subscribe('127.0.0.3');
    expect(other.statusCode).toBe(200);
    for (const response of [...opened, other]) response.destroy();
    // The place that it held is free again.
    await until(async () => {
      const again = await subscribe('127.0.0.2');
      again.destroy();
      return again.statusCode === 200;
    });
  });

  test('for WebSockets', async () => {
    const sockets: WebSocket[] = [];
    const rejected: IncomingMessage[] = [];
    const open = async (localAddress: string) => {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
        localAddress,
      });
      sockets.push(socket);
      return new Promise<number | undefined>((resolve) => {
        socket.on('open', () => resolve(101)).on('error', () => {});
        socket.on('unexpected-response', (_request, response) => {
          rejected.push(response);
          resolve(response.statusCode);
        });
      });
    };
    const statuses = [];
    for (let index = 0; index < 6; index += 1) statuses.push(await open('127.0.0.7'));
    expect(statuses).toEqual([101, 101, 101, 101, 429, 429]);
    for (const response of rejected) {
      expect(response.headers).toMatchObject({ 'retry-after': '1', 'content-type': 'text/plain' });
      expect(await textOf(response)).toBe('Too many connections are open.\n');
    }
    expect(await open('127.0.0.8')).toBe(101);
    for (const socket of sockets) socket.terminate();
  });

  test('for subscriptions over one WebSocket', async () => {
    const { socket, messages, subscribe } = await openSocket(url, '127.0.0.9');
    for (let id = 0; id < 8; id += 1) subscribe(String(id), query);
    await until(() => messages.filter(({ type }) => type === 'error').length === 2);
    expect(messages.find(({ type }) => type === 'error')?.payload).toMatchObject(refused.errors);
    const other = await openSocket(url, '127.0.0.10');
    other.subscribe('a', query);
    await publish(owner, { key: 'second' });
    await until(() => other.messages.some(({ type }) => type === 'next'));
    for (const each of [socket, other.socket]) each.terminate();
  });

  test('for different programs and years', async () => {
    const { socket, messages, subscribe } = await openSocket(url, '127.0.0.11');
    for (let year = 1; year <= 4; year += 1) {
      subscribe(String(year), `subscription { announcements(year: ${year}) { cursor } }`);
    }
    await until(() => messages.some(({ type }) => type === 'error'));
    expect(messages.filter(({ type }) => type === 'error')).toHaveLength(1);
    socket.terminate();
  });

  test('for bytes of documents and variables', async () => {
    const { socket, messages, subscribe } = await openSocket(url, '127.0.0.12');
    const padding = 'x'.repeat(60_000);
    for (const id of ['a', 'b', 'c']) subscribe(id, query, { padding });
    await until(() => messages.some(({ type }) => type === 'error'));
    // 600,000 bytes each, of a million.
    expect(messages.filter(({ type }) => type === 'error')).toHaveLength(2);
    socket.terminate();
  });
});
