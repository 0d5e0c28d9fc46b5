import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { examplesOf } from '../../../support/docs/examples.ts';
import { startLive } from '../../../support/server/live.ts';
import {
  type Exchanged,
  exchange,
  json,
  startCaching,
  urlOf,
} from '../../../support/server/response-cache.ts';

/** A cached response is the one that is made without a cache, in all but its date and its id. */
const database = await createDatabase('shipped');
const corsOrigins = ['https://app.example'];
const plain = await startLive(database, { corsOrigins });
const { url, cache } = await startCaching(database, { corsOrigins });

const queries = (await examplesOf(database.reader))
  .map(({ query }) => query)
  .filter((query) => !query.includes('subscription'));

const accepts = [
  undefined,
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/json, application/graphql-response+json',
  'text/plain, application/json;charset=utf-8',
  'application/json;charset=latin1, */*',
  'image/png',
  'text/csv, application/json',
  'multipart/mixed, application/json',
];
const origins = [undefined, 'https://app.example', 'https://other.example', 'null'];
const searches = [
  '',
  '?lang=zh-Hans',
  '?lang=zh-Hans,en',
  '?lang=nonsense!',
  '?lang=en&lang=de',
  '?state=published',
  '?x=1',
];

interface SentRequest {
  url: string;
  headers: Record<string, string>;
  body?: string;
  method?: string;
}

/** Some combinations of all of them. */
const combinations: SentRequest[] = Array.from({ length: 120 }, (_, number) => {
  const query = queries[number % queries.length] ?? '';
  const accept = accepts[number % accepts.length];
  const origin = origins[Math.floor(number / 2) % origins.length];
  const search = searches[Math.floor(number / 3) % searches.length] ?? '';
  const headers = { ...(accept && { accept }), ...(origin && { origin }) };
  if (number % 3 === 0) {
    return { url: search, headers: { ...json, ...headers }, body: JSON.stringify({ query }) };
  }
  const params = `query=${encodeURIComponent(query)}`;
  const method = number % 7 === 0 ? 'HEAD' : 'GET';
  return { url: search === '' ? `?${params}` : `${search}&${params}`, headers, method };
});

const others: SentRequest[] = [
  { url: '', headers: json, body: '{"query":"{ program(slug: 1) { name } }"}' },
  { url: '', headers: json, body: '{"query":"{ __typename }","variables":{"a":{"b":[1]}}}' },
  { url: '', headers: json, body: '{"query":"{ dataset { honors } }","extensions":{"cost":true}}' },
  { url: '', headers: json, body: '{"query":"{ dataset { honors } }","x":1}' },
  {
    url: '',
    headers: json,
    body: '{"query":"query A { __typename } query B { dataset { honors } }"}',
  },
  { url: '', headers: json, body: '{"query":"{ program(slug: \\"none\\") { name } }"}' },
  { url: '', headers: json, body: '[]' },
  { url: '', headers: json, body: 'null' },
  { url: '', headers: json, body: '{' },
  {
    url: '',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{ dataset { honors } }"}',
  },
  {
    url: '',
    headers: json,
    body: '{"query":"mutation { createAccessToken(input: { name: \\"a\\", role: PRESS }) { __typename } }"}',
  },
  { url: '?query=%7B%20dataset%20%7B%20honors%20%7D%20%7D&variables=%7B', headers: {} },
  { url: '?query=%7B%20dataset%20%7B%20honors%20%7D%20%7D&variables=%7B%7D', headers: {} },
  { url: '?query=%7B%20dataset%20%7B%20honors%20%7D%20%7D&format=csv', headers: {} },
  { url: '', headers: {} },
];

const seen = ({
  status,
  headers: { date: _date, 'x-request-id': _id, ...headers },
  body,
}: Exchanged) => ({
  status,
  headers,
  // An error of our own has an id.
  body: body.toString(),
});

const send = async (base: string, { url: search, headers, body, method }: SentRequest) =>
  seen(await exchange(`${base}${search}`, headers, body, method));

test('a cached response has the same status, headers and body', { timeout: 120_000 }, async () => {
  for (const one of [...combinations, ...others]) {
    const expected = await send(plain.url, one);
    for (const _ of [1, 2, 3]) {
      const received = await send(url, one);
      expect(received, JSON.stringify(one)).toEqual(expected);
    }
  }
  // Many came out of the cache.
  expect(cache.counts.hits).toBeGreaterThan(70);
});

test('a query has one entry, by GET and POST, whatever the order of its variables', async () => {
  const query = 'query Q($a: Int, $b: String!) { search(query: $b, first: $a) { totalCount } }';
  const hits = cache.counts.hits;
  const misses = cache.counts.misses;
  await exchange(url, json, JSON.stringify({ query, variables: { a: 1, b: 'x' } }));
  await exchange(url, json, JSON.stringify({ variables: { b: 'x', a: 1 }, query }));
  await exchange(urlOf(url, query, { variables: '{ "b": "x", "a": 1 }' }));
  expect(cache.counts.misses - misses).toBe(1);
  expect(cache.counts.hits - hits).toBe(2);
});
