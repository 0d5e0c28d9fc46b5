import { createClient, type RequestParams } from 'graphql-sse';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { until } from '../../../support/server/files.ts';
import { dataOf, publish, readEvents, startLive, watch } from '../../../support/server/live.ts';

/** Server-sent events by the protocol: with the client of others, and byte by byte. */
const database = await createDatabase('empty');
const { owner, desk, statements } = database;
const { url } = await startLive(database, { heartbeat: 50 });

const query = 'subscription ($after: String) { announcements(after: $after) { cursor more } }';

const resultWith = (cursor: unknown) => ({ data: { announcements: { cursor, more: 0 } } });

test('graphql-sse subscribes, each operation on a connection of its own', async () => {
  const client = createClient({ url, retryAttempts: 0 });
  const connected = await watch(url, query);
  await publish(owner, { key: 'warm' });
  await connected.take(1);
  statements.length = 0;
  const both = [0, 1].map(() => client.iterate({ query }));
  const firsts = both.map((results) => results.next());
  // The client does not say when it stands: each subscription begins by reading the revision.
  await until(() => statements.length === 2);
  await publish(owner, { key: 'first' });
  const [event] = await connected.take(1);
  for (const first of firsts) expect((await first).value).toEqual(resultWith(event?.id));
  const [one, other] = both;
  await one?.return?.();
  const second = other?.next();
  await publish(owner, { key: 'second' });
  const [next] = await connected.take(1);
  expect((await second)?.value).toEqual(resultWith(next?.id));
  connected.cut();
  client.dispose();
});

test('graphql-sse sends queries', async () => {
  const client = createClient({ url, retryAttempts: 0 });
  const fetchNext = (payload: RequestParams) => client.iterate(payload).next();
  expect((await fetchNext({ query: '{ __typename }' })).value).toEqual({
    data: { __typename: 'Query' },
  });
  const wrong = await fetchNext({ query: '{ program(slug: "\\u0000") { id } }' });
  expect(wrong.value?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  client.dispose();
});

const stream = { accept: 'text/event-stream' };

test('an EventSource sends its subscription in the URL', async () => {
  const abort = new AbortController();
  const search = new URLSearchParams({ query: 'subscription { announcements { cursor } }' });
  const response = await fetch(`${url}?${search}`, {
    headers: { ...stream, origin: 'https://page.example' },
    signal: abort.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const events = readEvents(response);
  await publish(owner, { key: 'by get' });
  for await (const { event, id, data } of events) {
    if (event !== 'next') continue;
    expect(JSON.parse(data)).toEqual({ data: { announcements: { cursor: id } } });
    break;
  }
  abort.abort();
});

test('keep-alive comments are sent while nothing happens', async () => {
  const abort = new AbortController();
  const search = new URLSearchParams({ query });
  const response = await fetch(`${url}?${search}`, { headers: stream, signal: abort.signal });
  const events = readEvents(response);
  const taken = await Array.fromAsync(
    { length: 4 },
    async () => (await events.next()).value?.event,
  );
  expect(taken).toEqual([':', '', ':', ':']);
  abort.abort();
});

test.each([
  ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription { announcements(year: 0) { cursor } }', 'BAD_USER_INPUT'],
  ['subscription { announcements { cursor } changes { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription { announcements @skip(if: true) { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'subscription ($on: Boolean!) { announcements @include(if: $on) { cursor } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['subscription {', 'GRAPHQL_PARSE_FAILED'],
])('a problem with %s is an event', async (wrong, code) => {
  const [next, complete] = await (await watch(url, wrong)).rest();
  expect(next?.event).toBe('next');
  expect(next && dataOf(next)).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(complete).toMatchObject({ event: 'complete', data: '' });
});

const post = (headers: Record<string, string>, body: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

test('a subscription by a plain POST gets an error that explains how to subscribe', async () => {
  const response = await post({}, JSON.stringify({ query }));
  expect(await response.json()).toMatchObject({
    errors: [
      {
        message: expect.stringContaining('`accept: text/event-stream`'),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
});

test('a condition on its root field is refused by a plain POST, too', async () => {
  const conditional = 'subscription ($on: Boolean!) { announcements @include(if: $on) { cursor } }';
  const response = await post({}, JSON.stringify({ query: conditional, variables: { on: true } }));
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'The root field of a subscription takes neither `@skip` nor `@include`.',
        locations: [{ line: 1, column: 59 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  });
});

test('a subscription above 100 kB is refused with 413', async () => {
  const body = JSON.stringify({ query, padding: 'x'.repeat(1_000_000) });
  expect((await post(stream, body)).status).toBe(413);
});

test('an unknown access token is refused with 401', async () => {
  const response = await post({ ...stream, authorization: 'Bearer x' }, JSON.stringify({ query }));
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('a valid access token is accepted', async () => {
  const { url: other } = await startLive(database, { desk });
  const { secret } = await createToken(desk, 'PRESS', 'press');
  const subscribe = (authorization: string) =>
    fetch(other, {
      method: 'POST',
      headers: { ...stream, 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query }),
    });
  const known = await subscribe(`Bearer ${secret}`);
  expect(known.status).toBe(200);
  await known.body?.cancel();
  expect((await subscribe('Bearer x')).status).toBe(401);
});

test('a client that requests a shared connection gets 405', async () => {
  const response = await fetch(url, { method: 'PUT' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, POST');
  expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  const client = createClient({ url, singleConnection: true, retryAttempts: 0 });
  await expect(client.iterate({ query }).next()).rejects.toThrow();
  client.dispose();
});

test('a client that disconnects at once leaves nothing running', async () => {
  const { url: other } = await startLive(database);
  const search = new URLSearchParams({ query });
  for (let count = 0; count < 20; count += 1) {
    const abort = new AbortController();
    const opened = fetch(`${other}?${search}`, { headers: stream, signal: abort.signal });
    setTimeout(() => abort.abort(), count / 4);
    await opened.catch(() => {});
    abort.abort();
  }
  const connected = await watch(other, query);
  connected.cut();
  // With its last reader the channel ends, and an event is not looked for any more.
  const control = await watch(url, query);
  statements.length = 0;
  await publish(owner, { key: 'to nobody there' });
  await control.take(1);
  await until(() => statements.filter((text) => text.includes('coalesce(branch')).length >= 4);
  expect(statements.filter((text) => text.includes('change c'))).toHaveLength(1);
  control.cut();
});

test('streams end without `complete` when the server ends, so that clients reconnect', async () => {
  const other = await startLive(database);
  const watcher = await watch(other.url, query);
  await other.live.close();
  expect(await watcher.rest()).toEqual([]);
});

test('HEAD opens no stream, which would have no end and no events', async () => {
  const search = new URLSearchParams({ query });
  const response = await fetch(`${url}?${search}`, { method: 'HEAD', headers: stream });
  expect(response.status).toBe(200);
});
