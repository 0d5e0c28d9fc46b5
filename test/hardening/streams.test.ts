import { once } from 'node:events';
import { createServer, get, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createQuotas } from '../../src/live/limits.ts';
import { Sink } from '../../src/live/sse/sink.ts';
import { createDatabase } from '../support/database.ts';
import { until } from '../support/files.ts';
import { publish, startLive } from '../support/live.ts';
import { headOf, openRaw } from '../support/raw.ts';

/** One client that opens streams, reservations and WebSockets without end, and others who listen meanwhile. */
const database = await createDatabase('empty');
const { owner, desk } = database;
const limits = {
  connections: { client: 4, all: 10 },
  reservations: { client: 3, all: 5 },
  subscriptions: { client: 6, all: 9 },
  documents: { client: 1_000_000, all: 2_000_000 },
  channels: { client: 3, all: 5 },
};
const { url } = await startLive(database, { desk, liveLimits: limits });
const query = 'subscription { announcements { cursor } }';
const stream = { accept: 'text/event-stream' };
const json = { 'content-type': 'application/json' };
await publish(owner, { key: 'first' });

interface Sent {
  method?: string;
  /** the address that it comes from */
  from?: string;
  headers?: Record<string, string>;
  body?: unknown;
  search?: string;
  to?: string;
}

/** A request from an address of choice; its response is not read yet. */
async function send({
  method = 'GET',
  from = '127.0.0.1',
  headers = {},
  body,
  search = '',
  to = url,
}: Sent) {
  const options = { method, headers, localAddress: from, agent: false };
  const asking = request(to + search, options);
  asking.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  return response;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const refused = {
  errors: [{ message: expect.any(String), extensions: { code: 'RATE_LIMITED' } }],
};

/** Opens something again and again from one address. @returns how often it went well until it was refused */
async function untilRefused(
  open: () => Promise<IncomingMessage>,
): Promise<[number, IncomingMessage[]]> {
  const opened: IncomingMessage[] = [];
  for (;;) {
    const response = await open();
    if (response.statusCode === 429) {
      expect(JSON.parse(await textOf(response))).toEqual(refused);
      return [opened.length, opened];
    }
    expect(response.statusCode).toBeLessThan(300);
    opened.push(response);
  }
}

const subscribe = (from: string, text = query) =>
  send({ from, method: 'POST', headers: { ...json, ...stream }, body: { query: text } });
const reserve = (from: string) => send({ method: 'PUT', from });

describe('one client stops at its own bound, and others can listen', () => {
  test('streams of events', async () => {
    const [count, opened] = await untilRefused(() => subscribe('127.0.0.2'));
    expect(count).toBe(limits.connections.client);
    const other = await subscribe('127.0.0.3');
    expect(other.statusCode).toBe(200);
    for (const response of [...opened, other]) response.destroy();
    // What it held is free again.
    await until(async () => {
      const again = await subscribe('127.0.0.2');
      again.destroy();
      return again.statusCode === 200;
    });
  });

  test('reservations', async () => {
    const [count] = await untilRefused(() => reserve('127.0.0.4'));
    expect(count).toBe(limits.reservations.client);
    expect((await reserve('127.0.0.5')).statusCode).toBe(201);
  });

  test('reservations that are opened count as streams', async () => {
    const opened: IncomingMessage[] = [];
    for (let index = 0; index < limits.connections.client; index += 1) {
      const token = await textOf(await reserve('127.0.0.6'));
      const response = await send({
        from: '127.0.0.6',
        headers: stream,
        search: `?token=${token}`,
      });
      expect(response.statusCode).toBe(200);
      opened.push(response);
    }
    const token = await textOf(await reserve('127.0.0.6'));
    const refusal = await send({ from: '127.0.0.6', headers: stream, search: `?token=${token}` });
    expect([refusal.statusCode, JSON.parse(await textOf(refusal))]).toEqual([429, refused]);
    for (const response of opened) response.destroy();
  });

  test('WebSockets', async () => {
    const sockets: WebSocket[] = [];
    const open = async (localAddress: string) => {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
        localAddress,
      });
      sockets.push(socket);
      return new Promise<number | undefined>((resolve) => {
        socket.on('open', () => resolve(101)).on('error', () => {});
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      });
    };
    const statuses = [];
    for (let index = 0; index < 6; index += 1) statuses.push(await open('127.0.0.7'));
    expect(statuses).toEqual([101, 101, 101, 101, 429, 429]);
    expect(await open('127.0.0.8')).toBe(101);
    for (const socket of sockets) socket.terminate();
  });

  test('subscriptions over one WebSocket', async () => {
    const { socket, messages, subscribe: ask } = await openSocket('127.0.0.9');
    for (let id = 0; id < 8; id += 1) ask(String(id), query);
    await until(() => messages.filter(({ type }) => type === 'error').length === 2);
    expect(messages.find(({ type }) => type === 'error')?.payload).toMatchObject(refused.errors);
    const other = await openSocket('127.0.0.10');
    other.subscribe('a', query);
    await publish(owner, { key: 'second' });
    await until(() => other.messages.some(({ type }) => type === 'next'));
    for (const each of [socket, other.socket]) each.terminate();
  });

  test('different choices of program and year', async () => {
    const { socket, messages, subscribe: ask } = await openSocket('127.0.0.11');
    for (let year = 1; year <= 4; year += 1) {
      ask(String(year), `subscription { announcements(year: ${year}) { cursor } }`);
    }
    await until(() => messages.some(({ type }) => type === 'error'));
    expect(messages.filter(({ type }) => type === 'error')).toHaveLength(1);
    socket.terminate();
  });

  test('bytes of documents and variables', async () => {
    const { socket, messages } = await openSocket('127.0.0.12');
    const padding = 'x'.repeat(60_000);
    for (const id of ['a', 'b', 'c']) {
      const variables = { padding };
      socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query, variables } }));
    }
    await until(() => messages.some(({ type }) => type === 'error'));
    // 600,000 bytes each, of a million.
    expect(messages.filter(({ type }) => type === 'error')).toHaveLength(2);
    socket.terminate();
  });
});

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

async function openSocket(localAddress: string) {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { localAddress });
  const messages: Message[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await until(() => messages.some(({ type }) => type === 'connection_ack'));
  const subscribe = (id: string, text: string) =>
    socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query: text } }));
  return { socket, messages, subscribe };
}

describe('a reserved connection belongs to who reserved it', async () => {
  const { url: owned } = await startLive(database, { desk });
  const { secret } = await desk.tokens.create({ name: 'one', role: 'PRESS', expiresAt: null });
  const { secret: otherSecret } = await desk.tokens.create({
    ...{ name: 'other', role: 'PRESS', expiresAt: null },
  });
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const one = '127.0.1.1';
  const other = '127.0.1.2';
  /** What somebody gets who uses the connection in each way. */
  const uses = async (token: string, from: string, headers: Record<string, string>) => {
    const search = `?token=${token}`;
    const body = { query, extensions: { operationId: 'a' } };
    const responses = [
      await send({
        to: owned,
        from,
        headers: { ...headers, ...json },
        method: 'POST',
        search,
        body,
      }),
      await send({ to: owned, from, headers, method: 'DELETE', search: `${search}&operationId=a` }),
      await send({ to: owned, from, headers: { ...headers, ...stream }, search }),
    ];
    for (const response of responses) response.destroy();
    return responses.map(({ statusCode }) => statusCode);
  };

  test.each([
    [
      'an address',
      one,
      {},
      [
        [other, {}],
        [one, as(secret)],
        [other, as(secret)],
      ],
    ],
    [
      'a token',
      one,
      as(secret),
      [
        [one, {}],
        [one, as(otherSecret)],
        [other, as(otherSecret)],
      ],
    ],
  ] as const)('%s', async (_what, from, headers, others) => {
    const token = await textOf(
      await send({ to: owned, method: 'PUT', from, headers: { ...headers } }),
    );
    for (const [otherFrom, otherHeaders] of others) {
      expect(await uses(token, otherFrom, { ...otherHeaders })).toEqual([404, 404, 404]);
    }
    expect(await uses(token, from, { ...headers })).toEqual([202, 200, 200]);
  });

  test('a token from another address than that which reserved', async () => {
    const headers = as(secret);
    const token = await textOf(await send({ to: owned, method: 'PUT', from: one, headers }));
    expect(await uses(token, other, headers)).toEqual([202, 200, 200]);
  });
});

describe('a WebSocket', () => {
  /** The code that it is closed with once it is open and has sent this. */
  const closeCodeAfter = async (use: (socket: WebSocket) => void) => {
    const { url: others } = await startLive(database, {});
    const socket = new WebSocket(others.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    const closed = once(socket, 'close');
    use(socket);
    const [code] = await closed;
    return code;
  };

  test('that never says who it is is closed', async () => {
    expect(await closeCodeAfter(() => {})).toBe(4408);
  });

  test('that sends one message in fragments without end is closed', async () => {
    const code = await closeCodeAfter((socket) => {
      const timer = setInterval(() => {
        for (let count = 0; count < 100; count += 1) socket.send('x', { fin: false });
      }, 1);
      socket.on('close', () => clearInterval(timer));
      socket.on('error', () => clearInterval(timer));
    });
    expect([1008, 1009]).toContain(code);
  });

  test('that floods with pings and takes nothing does not fill the memory', async () => {
    const { url: others } = await startLive(database, { heartbeat: 500 });
    const connection = await openRaw(others);
    const { socket } = connection;
    socket.write(
      headOf('GET', {
        ...{ upgrade: 'websocket', connection: 'Upgrade', 'sec-websocket-version': '13' },
        ...{ 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' },
        'sec-websocket-protocol': 'graphql-transport-ws',
      }),
    );
    await connection.until('101 Switching');
    socket.pause();
    // A ping frame of 125 bytes, masked with zeros.
    const ping = Buffer.concat([Buffer.from([0x89, 0xfd, 0, 0, 0, 0]), Buffer.alloc(125)]);
    const many = Buffer.concat(Array.from({ length: 1_000 }, () => ping));
    const timer = setInterval(() => {
      if (socket.writableLength < 1_000_000) socket.write(many);
    }, 10);
    await connection.closed;
    clearInterval(timer);
  });
});

describe('a connection of events that takes nothing', () => {
  const openStuck = async (waiting: { client: number; all: number }) => {
    const { promise, resolve } = Promise.withResolvers<ServerResponse>();
    const server = createServer((_request, response) => resolve(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const reader = get({ port, host: '127.0.0.1', agent: false });
    reader.on('response', (response) => response.pause()).on('error', () => {});
    const response = await promise;
    const quotas = createQuotas({ waiting });
    const sink = new Sink(response, {}, { heartbeat: 60_000, patience: 100, quotas }, 'one');
    return { sink, response, end: () => server.closeAllConnections() };
  };
  const text = 'x'.repeat(1_000_000);

  test('holds one text, however many operations share it', async () => {
    const { sink, response, end } = await openStuck({ client: 50_000_000, all: 50_000_000 });
    // More than the system takes for a connection.
    const written = Array.from({ length: 40 }, () => sink.write(text));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(response.writableLength).toBeGreaterThan(0);
    expect(response.writableLength).toBeLessThan(1_500_000);
    end();
    await Promise.all(written);
  });

  test('is cut off if too much waits for the client', async () => {
    const { sink, end } = await openStuck({ client: 500_000, all: 50_000_000 });
    await Promise.all(Array.from({ length: 40 }, () => sink.write(text)));
    expect(sink.closed.aborted).toBe(true);
    end();
  });
});
