import { once } from 'node:events';
import { IncomingMessage, request, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { Quota } from '../../../../src/http/limits/quota.ts';
import { createQuotas } from '../../../../src/live/live-limits.ts';
import { Reservations } from '../../../../src/live/sse/reservations.ts';
import { Sink } from '../../../../src/live/sse/sink.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';
import { json, send, stream, textOf, untilSaid } from '../../../support/server/streams.ts';

/** A shared connection that ends while an operation begins on it. */
const database = await createDatabase('empty');
const { url } = await startLive(database);
const query = 'subscription { announcements { cursor } }';

const reserve = async () => (await fetch(url, { method: 'PUT' })).text();

test('an operation whose body arrives after the connection has ended is refused', async () => {
  const token = await reserve();
  const headers = { 'content-type': 'application/json', 'x-graphql-event-stream-token': token };
  const abort = new AbortController();
  const { signal } = abort;
  await fetch(`${url}?token=${token}`, { headers: { accept: 'text/event-stream' }, signal });
  const sent = request(url, { method: 'POST', headers });
  const answered = once(sent, 'response');
  const body = JSON.stringify({ query, extensions: { operationId: 'a' } });
  sent.write(body.slice(0, 10));
  await fetch(url, { method: 'POST', headers, body: body.replace('"a"', '"b"') });
  abort.abort();
  // Until the server has seen it.
  const stop = () => fetch(`${url}?operationId=b`, { method: 'DELETE', headers });
  while ((await stop()).status !== 404);
  sent.end(body.slice(10));
  const [response] = await answered;
  expect(response.statusCode).toBe(404);
});

test('an operation that begins while the connection ends is refused, and stopped', async () => {
  const reservations = new Reservations(new Quota({ client: 10, all: 10 }));
  const reservation = reservations.reserve('address 127.0.0.1');
  const { promise, resolve } = Promise.withResolvers<() => Promise<void>>();
  let operationSignal: AbortSignal | undefined;
  const started = reservation.start(
    'a',
    (signal) => {
      operationSignal = signal;
      return promise;
    },
    () => {},
  );
  reservations.end(reservation);
  resolve(async () => {});
  await expect(started).rejects.toMatchObject({ status: 404 });
  expect(operationSignal?.aborted).toBe(true);
  const late = reservation.start(
    'b',
    () => promise,
    () => {},
  );
  await expect(late).rejects.toMatchObject({ status: 404 });
});

test('a connection takes five operations before it is opened', async () => {
  const token = await reserve();
  const headers = { 'content-type': 'application/json', 'x-graphql-event-stream-token': token };
  const statuses: number[] = [];
  for (let operationId = 0; operationId < 6; operationId += 1) {
    const body = JSON.stringify({ query, extensions: { operationId: String(operationId) } });
    statuses.push((await fetch(url, { method: 'POST', headers, body })).status);
  }
  expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
});

test('a connection whose responses nobody reads ends when another client needs the memory', async () => {
  // Each response has some 1,050 characters.
  const query = `{ ${'x'.repeat(1_000)}: __typename __typename }`;
  const { url: narrow } = await startLive(database, {
    liveLimits: { waiting: { client: 2_400, all: 4_400 } },
  });
  const reserveFrom = (from: string) => send({ to: narrow, method: 'PUT', from }).then(textOf);
  const startOperation = async (from: string, token: string, operationId: string) => {
    const body = { query, extensions: { operationId } };
    const options = { to: narrow, method: 'POST', from, headers: json, search: `?token=${token}` };
    return (await send({ ...options, body })).statusCode;
  };
  const greedy = ['127.0.0.2', '127.0.0.3'] as const;
  const [first, second] = [await reserveFrom(greedy[0]), await reserveFrom(greedy[1])];
  for (const id of ['a', 'b']) {
    expect(await startOperation(greedy[0], first, id)).toBe(202);
    expect(await startOperation(greedy[1], second, id)).toBe(202);
  }
  expect(await startOperation(greedy[0], first, 'c')).toBe(429);
  const modest = await reserveFrom('127.0.0.4');
  expect(await startOperation('127.0.0.4', modest, 'a')).toBe(202);
  const opened = await Promise.all(
    [
      [greedy[0], first],
      [greedy[1], second],
      ['127.0.0.4', modest],
    ].map(async ([from = '', token]) => {
      const search = `?token=${token}`;
      const response = await send({ to: narrow, from, search, headers: stream });
      if (response.statusCode === 200) await untilSaid(response, '__typename');
      response.destroy();
      return response.statusCode;
    }),
  );
  expect(opened).toEqual([404, 200, 200]);
});

test('a reservation that is opened by a disconnected client ends', () => {
  const reservations = new Reservations(new Quota({ client: 10, all: 10 }));
  const { token, client } = reservations.reserve('address 127.0.0.1');
  // A response that no socket belongs to any more.
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const options = { heartbeat: 60_000, drainTimeout: 100, quotas: createQuotas() };
  reservations.open(reservations.find(token, client), new Sink(response, {}, options, client));
  expect(() => reservations.find(token, client)).toThrow('No connection');
});
