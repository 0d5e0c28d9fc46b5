import { afterAll, expect, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import { documentJsonSchema } from '../../../../src/import/document/json-schema.ts';
import { startServer } from '../../../support/server/http.ts';

/** The JSON Schema of documents, as the server publishes it. */
const schema = documentJsonSchema();
// It reads no data for this, and needs no database.
const nowhere = connect({ url: 'postgres://nobody@127.0.0.1:1/none' });
afterAll(() => nowhere.destroy());
const base = await startServer(nowhere);
const url = `${base}/schemas/awards-1.json`;

test('the JSON Schema can be read by pages of any origin', async () => {
  const response = await fetch(url, { headers: { origin: 'https://elsewhere.example' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/schema+json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(await response.json()).toEqual(schema);
  expect(new URL(url).pathname).toBe(new URL(schema.$id).pathname);
});

test('the JSON Schema is sent again only if it has changed', async () => {
  const head = await fetch(`${url}?again`, { method: 'HEAD' });
  const etag = head.headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'if-none-match': etag } });
  expect([head.status, again.status, await again.text()]).toEqual([200, 304, '']);
});

test('the JSON Schema cannot be written, and no other one exists', async () => {
  const post = await fetch(url, { method: 'POST', body: '{}' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await fetch(`${base}/schemas/awards-2.json`)).status).toBe(404);
});
