import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { fileUrlOf } from '../../support/server/files.ts';
import { startServer } from '../../support/server/http.ts';

const { reader, statements } = await createDatabase('shipped');
const base = await startServer(reader);
const url = `${base}/graphql`;
const origin = 'https://elsewhere.example';
const json = 'application/json';

describe('a page of another origin can read why its request was refused', () => {
  const body = JSON.stringify({ query: '{ dataset { revision } }' });
  test.each<[number, string, RequestInit]>([
    [415, '', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }],
    [413, '', { method: 'POST', headers: { 'content-type': json }, body: ' '.repeat(200_000) }],
    [400, '', { method: 'POST', headers: { 'content-type': json }, body: '{' }],
    [400, '?state=draft', { method: 'POST', headers: { 'content-type': json }, body }],
    [400, '?format=xlsx', {}],
    [400, '', { headers: { authorization: 'Bearer x' } }],
    [401, '/signed-in', { method: 'POST', headers: { 'content-type': json }, body }],
    [405, '', { method: 'PATCH' }],
    [405, '', { method: 'PUT' }],
  ])('with %i %s', async (status, search, init) => {
    const { headers = {}, ...rest } = init;
    const response = await fetch(url + search, { ...rest, headers: { ...headers, origin } });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { errors } = await response.json();
    expect(errors[0].message).toMatch(/\w/);
  });

  test('with 404, and with 405 for the JSON Schema', async () => {
    const elsewhere = await fetch(`${base}/nothing`, { headers: { origin } });
    expect([elsewhere.status, elsewhere.headers.get('access-control-allow-origin')]).toEqual([
      404,
      '*',
    ]);
    const schema = await fetch(`${base}/schemas/awards-1.json`, { method: 'POST' });
    expect([schema.status, schema.headers.get('access-control-allow-origin')]).toEqual([405, '*']);
  });
});

test('a browser may cache a preflight for a day', async () => {
  const { headers } = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(headers.get('access-control-max-age')).toBe('86400');
});

describe('HEAD has the response of GET, without a body', () => {
  const query = '{ honors { nodes { id } } }';
  test.each([
    ['JSON', `${url}?${new URLSearchParams({ query })}`, json],
    ['a file', fileUrlOf(base, 'csv', query), '*/*'],
    ['JSON-LD of nothing', `${url}?format=jsonld&id=honor_${'A'.repeat(22)}`, '*/*'],
    ['GraphiQL', url, 'text/html'],
    ['an error response', `${url}?state=draft`, json],
  ])('for %s', async (_what, url, accept) => {
    const headersOf = async (method: string) => {
      const response = await fetch(url, { method, headers: { accept, origin } });
      const text = await response.text();
      const headers = new Headers(response.headers);
      // How the message travels: fetch closes the connection after HEAD, and no body needs no chunks.
      for (const name of ['date', 'connection', 'keep-alive', 'transfer-encoding', 'x-request-id'])
        headers.delete(name);
      return { text, answer: [response.status, [...headers]] };
    };
    const get = await headersOf('GET');
    const head = await headersOf('HEAD');
    expect(head.answer).toEqual(get.answer);
    expect(get.text).not.toBe('');
    expect(head.text).toBe('');
  });

  test('for one page of a file, and reads no more', async () => {
    statements.length = 0;
    await fetch(fileUrlOf(base, 'csv', '{ honors { nodes { id } } }'), { method: 'HEAD' });
    const pages = statements.filter((statement) => statement.includes('from "honor"'));
    expect(pages.length).toBeLessThanOrEqual(2);
  });
});
