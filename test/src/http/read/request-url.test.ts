import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';
import { exchange, json, startCaching } from '../../../support/server/response-cache.ts';

/** `/graphql/` is `/graphql`. */
const database = await createDatabase('shipped');
const { url } = await startLive(database, { corsOrigins: ['*'] });
const query = '{ dataset { programs } }';
const body = JSON.stringify({ query });
const data = { data: { dataset: { programs: 2 } } };

test('operations are executed, by POST and by GET', async () => {
  const posted = await exchange(`${url}/`, json, body);
  const got = await exchange(`${url}/?${new URLSearchParams({ query })}`);
  expect([posted, got].map(({ body: sent }) => JSON.parse(sent.toString()))).toEqual([data, data]);
});

test('a preflight is answered, which could not be redirected', async () => {
  const headers = { origin: 'https://app.example', 'access-control-request-method': 'POST' };
  const preflight = await exchange(`${url}/`, headers, undefined, 'OPTIONS');
  expect(preflight).toMatchObject({
    status: 204,
    headers: { 'access-control-allow-origin': '*' },
  });
});

test('a browser opens GraphiQL', async () => {
  const page = await exchange(`${url}/`, { accept: 'text/html' });
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': /html/ } });
});

test('a WebSocket is opened', async () => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/`, 'graphql-transport-ws');
  const opened = Promise.withResolvers<string>();
  socket.addEventListener('open', () => opened.resolve(socket.protocol));
  socket.addEventListener('error', () => opened.reject(new Error('no WebSocket')));
  expect(await opened.promise).toBe('graphql-transport-ws');
  socket.close();
});

test('both have one entry in the cache', async () => {
  const caching = await startCaching(database);
  await exchange(caching.url, json, body);
  await exchange(`${caching.url}/`, json, body);
  expect(caching.cache.counts).toMatchObject({ hits: 1, misses: 1 });
});

test('nothing else follows the slash', async () => {
  expect((await exchange(`${url}/x`)).status).toBe(404);
  expect((await exchange(`${url}//`)).status).toBe(404);
});
