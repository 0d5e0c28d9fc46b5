import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { encodingFor } from '../../../../src/http/encode/content-encoding.ts';
import { contentHash } from '../../../../src/http/encode/etag.ts';
import { responseTypeOf } from '../../../../src/http/read/format.ts';
import { keyWith, requestKeyOf } from '../../../../src/http/response-cache/cache-keys.ts';
import { PendingResponse } from '../../../../src/http/response-cache/pending-response.ts';
import { ResponseCache } from '../../../../src/http/response-cache/response-cache.ts';
import { until } from '../../../support/server/files.ts';

const contentType = 'application/json; charset=utf-8';
const ready = (bytes: Buffer) => ({
  operation: '',
  contentType,
  bytes,
  dataRevision: null,
  hash: contentHash(bytes, contentType),
});

test('50,000 different responses stay within the limit, and the last ones are cached', () => {
  const cache = new ResponseCache();
  const response = ready(Buffer.alloc(10_000, 'x'));
  for (let number = 0; number < 50_000; number += 1) {
    const exact = `*/*\n/graphql?${'q'.repeat(1_000)}${number}`;
    const known = cache.keyOf(exact, () => ({ documentId: null, key: String(number) }));
    cache.store(known?.key ?? '', '1', response);
    if (number % 1_000 === 0) expect(cache.size).toBeLessThanOrEqual(80_000_000);
  }
  expect(cache.size).toBeGreaterThan(70_000_000);
  expect(cache.find('0', '1')).toBeUndefined();
  expect(cache.find('49999', '1')?.body).toHaveLength(10_000);
});

test('compressed bytes count, too', async () => {
  const cache = new ResponseCache();
  // Random bytes in hexadecimal become half as long.
  const bytes = Buffer.from(randomBytes(50_000).toString('hex'));
  cache.store('a', '1', ready(bytes));
  const { size } = cache;
  for (const encoding of ['br', 'gzip'] as const) {
    await until(() => {
      const found = cache.find('a', '1');
      return found !== undefined && cache.encoded('a', found, encoding) !== null;
    });
  }
  expect(cache.size - size).toBeGreaterThan(90_000);
});

test('a large response is not cached', () => {
  const cache = new ResponseCache();
  cache.store('a', '1', ready(Buffer.alloc(2_000_001)));
  expect(cache.find('a', '1')).toBeUndefined();
  expect(cache.size).toBe(0);
});

test('a response belongs to the revision that it was read from', () => {
  const cache = new ResponseCache();
  cache.store('a', '1', ready(Buffer.from('one')));
  expect(cache.find('a', '2')).toBeUndefined();
  cache.store('a', '2', ready(Buffer.from('two')));
  expect(cache.find('a', '1')).toBeUndefined();
  expect(cache.find('a', '2')?.body).toBe('two');
});

test('a response that is the same in a new revision need not be compressed again', async () => {
  const cache = new ResponseCache();
  const bytes = Buffer.alloc(5_000, 'x');
  const compressed = (revision: string) => {
    const found = cache.find('a', revision);
    return found ? cache.encoded('a', found, 'gzip') : null;
  };
  cache.store('a', '1', ready(bytes));
  await until(() => compressed('1') !== null);
  cache.store('a', '2', ready(bytes));
  expect(compressed('2')).not.toBe(null);
  cache.store('a', '3', ready(Buffer.alloc(5_000, 'y')));
  expect(compressed('3')).toBe(null);
});

const requestKey = (url: string, body?: unknown, accept = 'application/json') =>
  requestKeyOf(
    { url, headers: { accept } },
    body === undefined ? null : Buffer.from(JSON.stringify(body)),
  );
const keyOf = (...request: Parameters<typeof requestKey>) => requestKey(...request)?.key ?? null;

test('equal queries have one key, and different queries have different keys', () => {
  const query = '{ a }';
  const variables = { b: [1, { d: 1, c: null }], a: 'x' };
  const sent = keyOf('/graphql', { query, variables });
  expect(sent).toMatch(/^[\w-]{43}$/);
  const reordered = { a: 'x', b: [1, { c: null, d: 1 }] };
  expect(keyOf('/graphql', { variables: reordered, query, operationName: null })).toBe(sent);
  const search = new URLSearchParams({ variables: JSON.stringify(reordered), query });
  expect(keyOf(`/graphql?${search}`)).toBe(sent);
  const others = [
    keyOf('/graphql', { query }),
    keyOf('/graphql', { query, variables: {} }),
    keyOf('/graphql', { query, variables: { ...variables, a: 'y' } }),
    keyOf('/graphql', { query, variables: { ...variables, b: [{ d: 1, c: null }, 1] } }),
    keyOf('/graphql', { query, variables: { ...variables, ['__proto__']: 1 } }),
    keyOf('/graphql', { query, variables: { ...variables, a: null } }),
    keyOf(
      `/graphql?${new URLSearchParams({ query, variables: '{"a":1e999,"b":[1,{"d":1,"c":null}]}' })}`,
    ),
    keyOf('/graphql', JSON.parse(`{"query":"{ a }","variables":{"__proto__":{"a":1}}}`)),
    keyOf('/graphql', { query: '{ a } ', variables }),
    keyOf('/graphql', { query: '{ a(b: "\ud800") }', variables }),
    keyOf('/graphql', { query: '{ a(b: "\ufffd") }', variables }),
    keyOf('/graphql', { query, variables, operationName: 'A' }),
    keyOf('/graphql?lang=de', { query, variables }),
    keyOf('/graphql?lang=de,en', { query, variables }),
    keyOf('/graphql', { query, variables }, 'application/graphql-response+json'),
  ];
  expect(new Set([sent, ...others]).size).toBe(others.length + 1);
  expect(others).not.toContain(null);
});

test('a query that is sent by its id has the key of its text', () => {
  const variables = { a: 1 };
  const sha256Hash = 'a'.repeat(64);
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const operationName = 'A';
  const byText = { query: '{ a }', variables, operationName };
  const text = new URLSearchParams({ documentId: 'b', variables: '{ "a": 1 }', operationName });
  for (const named of [
    requestKey('/graphql', { documentId: sha256Hash, variables, operationName }),
    requestKey('/graphql', { extensions, variables, operationName, query: '' }),
    requestKey(`/graphql?${text}`),
  ]) {
    expect(named?.documentId).toMatch(/^(sha256:a{64}|b)$/);
    expect(keyWith(named?.key ?? '', byText.query)).toBe(keyOf('/graphql', byText));
    expect(keyWith(named?.key ?? '', '{ b }')).not.toBe(keyOf('/graphql', byText));
  }
  const others = [{ operationName }, { variables }, { variables: { a: 2 }, operationName }];
  const keys = others.map((rest) => keyOf('/graphql', { documentId: 'b', ...rest }));
  expect(new Set([...keys, requestKey(`/graphql?${text}`)?.key]).size).toBe(4);
});

const hashed = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };

test.each([
  ['/graphql?query={a}&x=1', undefined],
  ['/graphql?query={a}&query={b}', undefined],
  ['/graphql?query={a}&state=published', undefined],
  ['/graphql?query={a}&format=csv', undefined],
  ['/graphql?query={a}&variables={', undefined],
  ['/graphql?query={a}#x', undefined],
  ['/graphql/?query={a}', undefined],
  ['/graphql?query={a}', { query: '{ a }' }],
  ['/graphql', { query: 1 }],
  ['/graphql', { query: '{ a }', extensions: { cost: true } }],
  ['/graphql', { query: '{ a }', extensions: 1 }],
  ['/graphql', { query: '{ a }', extensions: hashed }],
  ['/graphql', { query: '{ a }', documentId: 'a' }],
  ['/graphql', { extensions: { ...hashed, cost: true } }],
  ['/graphql', { extensions: hashed, documentId: 'a' }],
  ['/graphql', { documentId: 'a b' }],
  ['/graphql', { documentId: 1 }],
  ['/graphql?documentId=', undefined],
  ['/graphql?documentId=a&documentId=a', undefined],
  ['/graphql?documentId=a', { query: '{ a }' }],
  ['/graphql', { query: '{ a }', id: 'x' }],
  ['/graphql', { query: '{ a }', operationName: 1 }],
  ['/graphql', [{ query: '{ a }' }]],
  ['/graphql', null],
  ['/graphql', { query: '{ a }', variables: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) }],
])('%s %j has no key', (url, body) => {
  expect(keyOf(url, body)).toBe(null);
});

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['Application/JSON; q=0.5', 'application/json'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
  ['text/plain, application/*', 'application/json'],
  ['text/plain', null],
  ['text/html, */*', null],
  ['text/event-stream', null],
  ['multipart/mixed, application/json', null],
  ['application/ld+json, application/json', null],
])('accept: %s is answered with %s', (accept, expected) => {
  expect(responseTypeOf(accept)).toBe(expected);
});

test.each([
  [undefined, null],
  ['', null],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0.1, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  ['identity, gzip;q=0.5', null],
  ['deflate', null],
  ['br;q=x', null],
])('accept-encoding: %s is sent as %s', (header, expected) => {
  expect(encodingFor(header)).toBe(expected);
});

test.each([
  ['1', 100, 'stored'],
  ['1', 2_000_001, 'other'],
  // Who waits gets a later one, too.
  ['2', 100, 'stored'],
])(
  'a response of revision %s with %i bytes is %s for requests that wait for revision 1',
  async (revision, length, outcome) => {
    const pending = new PendingResponse(new ResponseCache(), 'key', '1');
    pending.readFrom(revision);
    pending.ready({ ...ready(Buffer.alloc(length)), contentType: 'application/json' });
    expect(await pending.outcome).toBe(outcome);
  },
);
