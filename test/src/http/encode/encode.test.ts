import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';
import {
  type Exchanged,
  exchange,
  json,
  startCaching,
  urlOf,
} from '../../../support/server/response-cache.ts';

/** A long response is compressed before it is sent, the first time too; a short one is not. */
const database = await createDatabase('shipped');
const { url: plain } = await startLive(database);
const { url: caching } = await startCaching(database);
const introspection = getIntrospectionQuery();
const br = { 'accept-encoding': 'br' };

const textOf = ({ headers, body }: Exchanged) =>
  (headers['content-encoding'] === 'gzip'
    ? gunzipSync(body)
    : brotliDecompressSync(body)
  ).toString();

test.each([
  ['without a cache', plain],
  ['with one', caching],
])('introspection is compressed, %s', async (_where, url) => {
  const whole = await exchange(url, json, JSON.stringify({ query: introspection }));
  expect(whole.headers['content-encoding']).toBeUndefined();
  for (const encoding of ['br', 'gzip']) {
    const headers = { ...json, 'accept-encoding': encoding };
    // Another text each time, so that the response is not stored yet.
    const query = `# ${encoding}\n${introspection}`;
    const first = await exchange(url, headers, JSON.stringify({ query }));
    expect(first.headers['content-encoding']).toBe(encoding);
    expect(textOf(first)).toBe(whole.body.toString());
    expect(first.body.length).toBeLessThan(whole.body.length / 5);
  }
});

test.each([
  ['without a cache', plain],
  ['with one', caching],
])('a GET has the ETag of its encoding, %s', async (_where, url) => {
  const first = await exchange(urlOf(url, `# get\n${introspection}`), br);
  expect(first.headers.etag).toMatch(/-br"$/);
  const again = await exchange(urlOf(url, `# get\n${introspection}`), {
    ...br,
    'if-none-match': first.headers.etag ?? '',
  });
  expect(again.status).toBe(304);
});

test.each([plain, caching])('a short response is sent as it is', async (url) => {
  const first = await exchange(urlOf(url, '{ programs { nodes { name names { text } } } }'), br);
  expect(first.status).toBe(200);
  expect(first.headers['content-encoding']).toBeUndefined();
});
