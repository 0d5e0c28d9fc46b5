import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { startLive } from '../../support/server/live.ts';
import { chunkOf, headOf, openRaw } from '../../support/server/raw.ts';

/** Invalid requests, over real connections. */
const database = await createDatabase('empty');
const { reader } = database;
const connections = { headersTimeout: 1_000, requestTimeout: 1_000 };
const base = await startServer(reader, ['*'], undefined, undefined, { connections });
const graph = `${base}/graphql`;
const json = { 'content-type': 'application/json' };
const operation = JSON.stringify({ query: '{ dataset { revision } }' });

const post = (body: string, headers: Record<string, string> = json, url = graph) =>
  fetch(url, { method: 'POST', headers, body });
const isAlive = async () => (await post(operation)).status === 200;

test('every audit of GraphQL over HTTP passes', async () => {
  const audits = serverAudits({ url: graph, fetchFn: fetch });
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});

test('a mutation by GET gets 405', async () => {
  const plain = new URLSearchParams({ query: 'mutation { __typename }' });
  const refused = await fetch(`${graph}?${plain}`);
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
});

describe('the media type of a request', () => {
  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    'application/json; charset=utf-16',
    'application/jsonx',
    '',
  ])('gets 415 with one sentence: %s', async (type) => {
    const response = await post(operation, { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({
      errors: [
        {
          message:
            'Send the operation as JSON in UTF-8, with the header `content-type: application/json`.',
          extensions: { code: 'BAD_USER_INPUT', argument: 'content-type' },
        },
      ],
    });
  });

  test.each([
    'Application/JSON',
    'APPLICATION/JSON; CHARSET=UTF-8',
    'application/json ; charset="utf-8"',
  ])('is accepted as JSON: %s', async (type) => {
    const response = await post(operation, { 'content-type': type });
    expect([response.status, await response.json()]).toEqual([
      200,
      { data: { dataset: { revision: '0' } } },
    ]);
  });
});

test.each([
  ['{ "query": ', 'The request body is not valid JSON.'],
  ['', 'The request body is not valid JSON.'],
  ['null', 'The request body must be a JSON object with a `query`.'],
  ['7', 'The request body must be a JSON object with a `query`.'],
  [
    `[${operation},${operation}]`,
    'An array of operations is not allowed. Send one operation in each request.',
  ],
])('the body %s gets 400 with one sentence', async (body, message) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    errors: [{ message, extensions: { code: 'BAD_USER_INPUT', argument: 'body' } }],
  });
});

describe('a page of another origin', () => {
  const allowing = ['https://a.example', 'https://b.example'];
  /** The allowance of responses of each kind. */
  const allowancesFor = async (corsOrigins: string[], origin: string) => {
    const { url } = await startLive(database, { corsOrigins });
    const other = url.replace('/graphql', '');
    const preflight = { 'access-control-request-method': 'POST', origin };
    const responses = [
      await post(operation, { ...json, origin }, url),
      await post('{', { ...json, origin }, url),
      await post(operation, { 'content-type': 'text/plain', origin }, url),
      await fetch(url, { method: 'OPTIONS', headers: preflight }),
      await fetch(url, { method: 'PUT', headers: { origin } }),
      await fetch(`${url}?query=subscription{announcements{cursor}}`, {
        headers: { origin, accept: 'text/event-stream' },
        signal: AbortSignal.timeout(5_000),
      }),
      await post(operation, { ...json, origin, accept: 'text/event-stream' }, url),
      await fetch(`${other}/nothing`, { headers: { origin } }),
    ];
    const allowed = responses.map(({ headers }) => headers.get('access-control-allow-origin'));
    for (const { headers, body } of responses) {
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      await body?.cancel();
    }
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { origin });
    const opened = await new Promise<boolean>((resolve) => {
      socket.on('open', () => resolve(true)).on('error', () => resolve(false));
    });
    socket.terminate();
    return { allowed: [...new Set(allowed)], opened };
  };

  test.each([
    ['a foreign origin', allowing, 'https://elsewhere.example'],
    ['a foreign origin where one is allowed', ['https://a.example'], 'https://elsewhere.example'],
    ['an origin that begins as one that may', allowing, 'https://a.example.elsewhere.example'],
    ['no origin (`null`)', allowing, 'null'],
  ])('is not allowed anything: %s', async (_what, corsOrigins, origin) => {
    expect(await allowancesFor(corsOrigins, origin)).toEqual({ allowed: [null], opened: false });
  });

  test('is named if it is allowed, and never with credentials', async () => {
    for (const origin of allowing) {
      expect(await allowancesFor(allowing, origin)).toEqual({ allowed: [origin], opened: true });
    }
  });
});

describe('a body above the limit', () => {
  const padded = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(1_000_000) });

  test.each(['/graphql', '/graphql?stream'])(
    'gets 413 and a closed connection, 1 MB at %s',
    async (path) => {
      const accept = path.includes('stream') ? 'text/event-stream' : '*/*';
      for (const length of [true, false]) {
        const connection = await openRaw(base);
        const framing: Record<string, string> = length
          ? { 'content-length': String(padded.length) }
          : { 'transfer-encoding': 'chunked' };
        connection.socket.write(headOf('POST', { ...json, accept, ...framing }, path));
        connection.socket.write(length ? padded : `${chunkOf(padded)}0\r\n\r\n`);
        const text = await connection.closed;
        expect(text).toMatch(/^HTTP\/1\.1 413 /);
        expect(text.toLowerCase()).toContain('connection: close');
        expect(text).toContain('"code":"BAD_USER_INPUT"');
      }
    },
  );

  test('gets 413 and a closed connection in endless chunks, and another request does not hang', async () => {
    const connection = await openRaw(base);
    connection.socket.write(headOf('POST', { ...json, 'transfer-encoding': 'chunked' }));
    const chunk = chunkOf('x'.repeat(50_000));
    const timer = setInterval(() => connection.socket.write(chunk), 1);
    const text = await connection.closed;
    clearInterval(timer);
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(await isAlive()).toBe(true);
  });

  test('gets 413 if it stops halfway', async () => {
    const connection = await openRaw(base);
    connection.socket.write(headOf('POST', { ...json, 'transfer-encoding': 'chunked' }));
    connection.socket.write(chunkOf('x'.repeat(150_000)));
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 (413|408) /);
  });

  test('is not requested after `Expect: 100-continue`', async () => {
    const connection = await openRaw(base);
    const headers = { ...json, expect: '100-continue' };
    connection.socket.write(headOf('POST', { ...headers, 'content-length': '30000000' }));
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 413 /);
    const other = await openRaw(base);
    other.socket.write(
      headOf('POST', {
        ...headers,
        'content-length': String(operation.length),
        connection: 'close',
      }),
    );
    await other.until('100 Continue');
    other.socket.write(operation);
    expect(await other.closed).toContain('"revision":"0"');
  });
});

test('a very long URL gets 414 and very large headers get 431, and the process survives', async () => {
  const statusOf = async (path: string, headers: Record<string, string>) => {
    const connection = await openRaw(base);
    connection.socket.write(headOf('GET', { ...headers, connection: 'close' }, path));
    const text = await connection.closed;
    expect(text.length).toBeLessThan(1_000);
    return /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
  };
  expect(await statusOf(`/graphql?${'x'.repeat(13_000)}`, {})).toBe('414');
  expect(await statusOf(`/graphql?${'x'.repeat(30_000)}`, {})).toBe('431');
  expect(await statusOf('/graphql', { padding: 'x'.repeat(30_000) })).toBe('431');
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`x${index}`, 'x']));
  expect(await statusOf('/graphql', many)).toBe('431');
  // More than the system holds is cut off, be the response read or not.
  for (const path of [`/graphql?${'x'.repeat(5_000_000)}`, '/graphql']) {
    const connection = await openRaw(base);
    connection.socket.write(headOf('GET', { padding: 'x'.repeat(5_000_000) }, path));
    await connection.closed;
  }
  expect(await isAlive()).toBe(true);
});

describe('a request that stops halfway', () => {
  test.each([
    ['nothing', ''],
    ['half of the headers', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-ty'],
    ['half of the body', `${headOf('POST', { ...json, 'content-length': '1000' })}{"query`],
  ])('ends its connection within the configured time: %s', async (_what, text) => {
    const connection = await openRaw(base);
    const started = performance.now();
    connection.socket.write(text);
    await connection.closed;
    // A second, and one until it is looked at.
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(await isAlive()).toBe(true);
  });

  test('ends its connection if it sends one byte every tenth of a second', async () => {
    const connection = await openRaw(base);
    const started = performance.now();
    connection.socket.write('POST /graphql HTTP/1.1\r\nx: ');
    const timer = setInterval(() => connection.socket.write('x'), 100);
    await connection.closed;
    clearInterval(timer);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
