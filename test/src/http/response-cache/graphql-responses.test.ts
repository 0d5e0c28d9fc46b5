import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { block, untilBlocked } from '../../../support/database/blocked.ts';
import { createDatabase, openPreview } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { until } from '../../../support/server/files.ts';
import { exchange, json, startCaching, urlOf } from '../../../support/server/response-cache.ts';

/** The responses that are cached, for whom, and how they are sent. */
const database = await createDatabase('shipped');
const { owner, desk } = database;
const { secret } = await createToken(desk, 'PRESS', 'p');
await openPreview(database, 'preview_1', async (preview) => {
  await preview.updateTable('dataset').set({ license: 'SECRET' }).execute();
});
const { url, cache, rowCache, knownRevision } = await startCaching(database);

const large = `{ honors(first: 100) { nodes { id credit award { name } edition { name } } } }`;
const license = '{ dataset { license } }';
const asPress = { authorization: `Bearer ${secret}` };
const post = (query: string, headers: Record<string, string> = {}, search = '') =>
  exchange(`${url}${search}`, { ...json, ...headers }, JSON.stringify({ query }));
const get = (query: string, headers: Record<string, string> = {}) =>
  exchange(urlOf(url, query), headers);

/** The numbers that an act adds to the counts. */
async function counted(act: () => Promise<unknown>): Promise<typeof cache.counts> {
  const before = { ...cache.counts };
  await act();
  const { hits, misses, revisionUnknown, shared, notModified } = cache.counts;
  return {
    hits: hits - before.hits,
    misses: misses - before.misses,
    revisionUnknown: revisionUnknown - before.revisionUnknown,
    shared: shared - before.shared,
    notModified: notModified - before.notModified,
  };
}

const nothing = { hits: 0, misses: 0, revisionUnknown: 0, shared: 0, notModified: 0 };

test('two audiences that send the same queries in turn never share responses', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    expect((await post(license, asPress)).body.toString()).toContain('SECRET');
    expect((await post(license)).body.toString()).not.toContain('SECRET');
    expect((await get(license)).body.toString()).not.toContain('SECRET');
  }
});

test.each([
  '{ __typename }',
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Honor") { name } }',
])('an operation that reads no data is cached: %s', async (query) => {
  const misses = await counted(() => post(query));
  expect(misses).toEqual({ ...nothing, misses: 1 });
  expect(await counted(() => get(query))).toEqual({ ...nothing, hits: 1 });
});

describe('the cache excludes', () => {
  const twice = (act: () => Promise<unknown>) =>
    counted(async () => {
      await act();
      await act();
    });

  test('requests with an access token, or with another authorization header', async () => {
    for (const authorization of [`Bearer ${secret}`, 'Bearer nonsense', ''])
      expect(await twice(() => post(license, { authorization }))).toEqual(nothing);
    const { headers } = await post(license, asPress);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store' });
    expect(headers.etag).toBeUndefined();
    expect((await post(license, { ...asPress, 'if-none-match': '*' })).status).toBe(200);
  });

  test('responses with errors, with or without data', async () => {
    const wrong = '{ dataset { license } honors(after: "nonsense") { totalCount } }';
    const { body } = await post(wrong);
    expect(Object.keys(JSON.parse(body.toString()))).toContain('errors');
    for (const query of [wrong, '{ nonsense }', '{ node(id: "nonsense") { id } }', '{'])
      expect((await twice(() => post(query))).hits).toBe(0);
    expect((await get(wrong)).headers.etag).toBeUndefined();
  });

  test('mutations and subscriptions', async () => {
    for (const query of [
      'mutation { withdrawDocument(input: { id: "x" }) { __typename } }',
      'subscription { announcements { revision } }',
    ])
      expect((await twice(() => post(query))).hits).toBe(0);
  });

  test('requests for the cost, or another extension', async () => {
    for (const extensions of [{ cost: true }, { persistedQuery: { version: 1 } }]) {
      const body = JSON.stringify({ query: license, extensions });
      expect(await twice(() => exchange(url, json, body))).toEqual(nothing);
    }
  });

  test('other languages, files, and `state=published`', async () => {
    await post(license);
    expect(await counted(() => post(license, {}, '?lang=zh-Hans'))).toMatchObject({ misses: 1 });
    const honors = '{ honors(first: 2) { nodes { credit } } }';
    await get(honors);
    const file = await exchange(`${urlOf(url, honors)}&format=csv`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect((await get(honors, { accept: 'text/csv' })).headers['content-type']).toContain('csv');
    expect(await twice(() => post(license, {}, '?state=published'))).toEqual(nothing);
  });

  test('long requests', async () => {
    expect(await twice(() => post(`${license}${' '.repeat(20_000)}`))).toEqual(nothing);
  });
});

describe('the encoding of a cached response', () => {
  const accepted = (encoding: string) => ({ 'accept-encoding': encoding });
  const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

  test.each(['br', 'gzip'] as const)('is %s, once the response is sent again', async (encoding) => {
    const query = large.replace('100', encoding === 'br' ? '99' : '98');
    const plain = await get(query, accepted(encoding));
    expect(plain.headers['content-encoding']).toBeUndefined();
    await until(async () => {
      const { headers } = await get(query, accepted(encoding));
      return headers['content-encoding'] === encoding;
    });
    const encoded = await get(query, accepted(encoding));
    expect(decoders[encoding](encoded.body).equals(plain.body)).toBe(true);
    expect(encoded.body.length).toBeLessThan(plain.body.length / 2);
    expect(encoded.headers).toMatchObject({
      'content-length': String(encoded.body.length),
      vary: 'accept, accept-encoding',
    });
    expect(encoded.headers.etag).not.toBe(plain.headers.etag);
    // By POST too, and as it is for those who do not take it.
    const posted = await post(query, accepted(encoding));
    expect(posted.body.equals(encoded.body)).toBe(true);
    for (const other of ['identity', `${encoding};q=0`, `${encoding};q=0.5, identity`]) {
      const received = await get(query, accepted(other));
      expect(received.headers['content-encoding']).toBeUndefined();
      expect(received.body.equals(plain.body)).toBe(true);
    }
  });

  test('is none for a small response', async () => {
    for (let turn = 0; turn < 5; turn += 1)
      expect((await get(license, accepted('br'))).headers['content-encoding']).toBeUndefined();
  });
});

describe('the ETag of a response', () => {
  test('is a hash of its content, cached or not', async () => {
    const query = '{ programs { nodes { name } } }';
    const first = await get(query);
    expect(first.headers.etag).toMatch(/^"[\w-]{43}"$/);
    expect((await get(query)).headers.etag).toBe(first.headers.etag);
    const asResponse = await get(query, { accept: 'application/graphql-response+json' });
    expect(asResponse.body.equals(first.body)).toBe(true);
    expect(asResponse.headers.etag).not.toBe(first.headers.etag);
    expect((await post(query)).headers.etag).toBeUndefined();
  });

  test.each([
    ['before it is cached', (tag: string) => tag, '{ events { nodes { name } } }'],
    ['weak', (tag: string) => `W/${tag}`, large],
    ['one of several', (tag: string) => `"a", ${tag}`, large],
    ['any', () => '*', large],
    ['of an encoding', (tag: string) => tag.replace(/"$/, '-br"'), large],
  ])('304 for a client that has it: %s', async (_name, sent, query) => {
    const { headers } = await get(query);
    const known = { 'if-none-match': sent(headers.etag ?? ''), origin: 'https://app.example' };
    const received = await get(query, known);
    expect(received.status).toBe(304);
    expect(received.body).toHaveLength(0);
    expect(received.headers).toMatchObject({
      vary: headers.vary,
      'cache-control': heldForASecond['cache-control'],
      'access-control-allow-origin': '*',
    });
    expect(received.headers['content-type']).toBeUndefined();
    const other = await get(query, { 'if-none-match': '"other"' });
    expect(other.status).toBe(200);
  });

  test('gives 304 with the cache and without', async () => {
    const query = '{ events { nodes { slug } } }';
    const { headers } = await get(query);
    const known = { 'if-none-match': headers.etag ?? '' };
    const sent = { ...known, 'x-request-id': 'same' };
    const { date: _one, ...cached } = (await get(query, sent)).headers;
    // A parameter that is not known to the cache goes past it.
    const past = await exchange(`${urlOf(url, query)}&x=1`, sent);
    const { date: _other, ...made } = past.headers;
    expect(past.status).toBe(304);
    expect(cached).toEqual(made);
  });
});

describe('equal requests at the same time', () => {
  const query = (number: number) => `{ programs(first: ${number}) { nodes { name } } }`;

  test('share one execution', async () => {
    const release = await block(owner, 'program');
    const counts = await counted(async () => {
      const { shared } = cache.counts;
      const sent = [get(query(11)), get(query(11)), post(query(11)), post(query(11))];
      await until(() => cache.counts.shared === shared + 3);
      await untilBlocked(owner, 1);
      await release();
      const bodies = (await Promise.all(sent)).map(({ status, body }) => `${status} ${body}`);
      expect(new Set(bodies).size).toBe(1);
      expect(bodies[0]).toMatch(/^200 \{"data"/);
    });
    expect(counts).toEqual({ ...nothing, hits: 3, misses: 1, shared: 3 });
  });

  test('continue if the client of the first one disconnects', async () => {
    const release = await block(owner, 'program');
    const leaving = new AbortController();
    const first = fetch(urlOf(url, query(12)), { signal: leaving.signal }).catch(() => 'left');
    await untilBlocked(owner, 1);
    const { shared, misses } = cache.counts;
    const counts = await counted(async () => {
      const sent = [get(query(12)), post(query(12)), get(query(12))];
      await until(() => cache.counts.shared === shared + 3);
      leaving.abort();
      expect(await first).toBe('left');
      await until(() => cache.counts.misses > misses);
      await release();
      for (const { status, body } of await Promise.all(sent))
        expect(`${status} ${body}`).toMatch(/^200 \{"data":\{"programs"/);
    });
    // One of those that waited took its place.
    expect(counts).toMatchObject({ hits: 2, misses: 1 });
  });

  test('are executed separately if the first one fails', async () => {
    const wrong = '{ dataset { honors } honors(after: "nonsense") { totalCount } }';
    rowCache.clear();
    const release = await block(owner, 'dataset');
    const { shared } = cache.counts;
    const counts = await counted(async () => {
      const sent = [get(wrong), get(wrong), get(wrong)];
      await until(() => cache.counts.shared === shared + 2);
      await release();
      for (const { body } of await Promise.all(sent))
        expect(body.toString()).toContain('BAD_USER_INPUT');
    });
    // None of them waits for another one that takes its place.
    expect(counts).toEqual({ ...nothing, misses: 3, shared: 2 });
  });
});

test('a query while the revision is unknown is executed, and counted', async () => {
  const query = '{ programs(first: 21) { nodes { name } } }';
  await get(query);
  const release = await block(owner, 'dataset');
  const counts = await counted(async () => {
    knownRevision.invalidate();
    const sent = [get(query), post(query)];
    await until(() => cache.counts.revisionUnknown > 1);
    await release();
    for (const { body } of await Promise.all(sent)) expect(body.toString()).toContain('"programs"');
  });
  expect(counts).toEqual({ ...nothing, revisionUnknown: 2 });
});
