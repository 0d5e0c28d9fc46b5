import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

const { reader } = await createDatabase('empty');
const base = await startServer(reader);

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const body = JSON.stringify({ query: '{ dataset { revision } }' });

test('a query in JSON is executed, by POST and by GET', async () => {
  const answer = { data: { dataset: { revision: '0' } } };
  expect(await (await post(body)).json()).toEqual(answer);
  const search = new URLSearchParams({ query: '{ dataset { revision } }' });
  const got = await fetch(`${base}/graphql?${search}`, { headers: { accept: 'application/json' } });
  expect(await got.json()).toEqual(answer);
});

test.each([
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/graphql',
])('a POST of %s is refused with 415', async (type) => {
  const response = await post(body, { 'content-type': type });
  expect(response.status).toBe(415);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

describe('a body above 100 kB is refused with 413', () => {
  const body = JSON.stringify({
    query: '{ dataset { revision } }',
    padding: 'x'.repeat(1_000_000),
  });

  test('with Content-Length', async () => {
    expect((await post(body)).status).toBe(413);
  });

  test('without Content-Length', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const upload = request(
        `${base}/graphql`,
        { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } },
        (response) => resolve(response.resume().statusCode),
      );
      upload.on('error', reject);
      for (let at = 0; at < body.length; at += 50_000) upload.write(body.slice(at, at + 50_000));
      upload.end();
    });
    expect(status).toBe(413);
  });
});

test('pages of other origins can send operations, but never with credentials', async () => {
  const { headers } = await post(body, { origin: 'https://elsewhere.example' });
  expect(headers.get('access-control-allow-origin')).toBe('https://elsewhere.example');
  expect(headers.get('vary')).toContain('Origin');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
});

test.each(['PUT', 'DELETE'])(
  'a page of another origin that shares a connection can send %s',
  async (method) => {
    const { headers } = await fetch(`${base}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': method,
        'access-control-request-headers': 'x-graphql-event-stream-token',
      },
    });
    expect(headers.get('access-control-allow-methods')).toContain(method);
    expect(headers.get('access-control-allow-headers')).toBe('x-graphql-event-stream-token');
  },
);

test('only the configured origins can send operations, if there are any', async () => {
  const only = await startServer(reader, ['https://dashboard.example']);
  const allowed = async (origin: string) =>
    (
      await fetch(`${only}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body,
      })
    ).headers.get('access-control-allow-origin');
  expect(await allowed('https://dashboard.example')).toBe('https://dashboard.example');
  expect(await allowed('https://elsewhere.example')).not.toBe('https://elsewhere.example');
});

test('an array of operations is refused', async () => {
  const response = await post(`[${body},${body}]`);
  expect(response.status).toBe(400);
});

test('a browser gets GraphiQL compressed, and again only if it has changed', async () => {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
  const response = await fetch(`${base}/graphql`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  const page = await response.text();
  expect(page).toContain('query Winners2025');
  // The page loads nothing from elsewhere: it works without a network.
  expect(page).not.toMatch(/<(?:script|link) [^>]{0,200}(?:src|href)="https?:/);
  const etag = response.headers.get('etag') ?? '';
  const again = await fetch(`${base}/graphql`, { headers: { ...headers, 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test.each(['//', '/\\\\', '/%', 'http://[/', '*'])(
  'the URL %s gets a response, and the server continues',
  async (path) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(base, { path, agent: false }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await post(body)).status).toBe(200);
  },
);

test('/ redirects to /graphql, and other URLs are not found', async () => {
  const home = await fetch(`${base}/`, { redirect: 'manual' });
  expect([home.status, home.headers.get('location')]).toEqual([302, '/graphql']);
  expect((await fetch(`${base}/nothing`)).status).toBe(404);
});

describe('the health of the server', () => {
  const look = async (url: string) => {
    const response = await fetch(url);
    return [response.status, await response.text()];
  };

  test('is up, and ready if the database is reachable', async () => {
    expect(await look(`${base}/health`)).toEqual([200, '{"status":"ok"}']);
    expect(await look(`${base}/ready`)).toEqual([200, '{"status":"ready"}']);
  });

  test('is up and not ready without its database, and no details are revealed', async () => {
    const nowhere = connect({ url: 'postgres://nobody:secret@127.0.0.1:1/none' });
    const lost = await startServer(nowhere);
    expect(await look(`${lost}/health`)).toEqual([200, '{"status":"ok"}']);
    expect(await look(`${lost}/ready`)).toEqual([503, '{"status":"unavailable"}']);
    const response = await fetch(`${lost}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|nobody|secret|node_modules/);
    await nowhere.destroy();
  });
});
