import { request } from 'node:http';
import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';

const { reader } = await createDatabase('empty');
const base = await startServer(reader);

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const body = JSON.stringify({ query: '{ dataset { revision } }' });

test('a browser gets GraphiQL compressed, and again only if it has changed', async () => {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
  const response = await fetch(`${base}/graphql`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  const page = await response.text();
  expect(page).toContain('examples.js');
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
