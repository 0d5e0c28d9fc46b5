import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { insertPersistedDocuments } from '../../../db/queries/desk/persisted-document.ts';
import { createDatabase } from '../../support/database/database.ts';
import { readEvents, startLive } from '../../support/server/live.ts';

/** Subscriptions whose document is named by an id, over each way to subscribe. */
const database = await createDatabase('empty');
const { owner, desk } = database;
const { url } = await startLive(database, { desk });
const { url: strict } = await startLive(database, { desk, allowedDocuments: 'persisted' });

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const hexOf = (text: string) => sha256(text).toString('hex');
const idOf = (text: string) => `sha256:${hexOf(text)}`;
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hexOf(text) } });

// Its end says that it has begun: it waits for events otherwise.
const registered = 'subscription Registered { announcements(after: "none") { cursor } }';
const query = 'query Plain { dataset { revision } }';
for (const text of [registered, query])
  await insertPersistedDocuments(owner, [{ id: idOf(text), hash: sha256(text), text }]);
const unknown = 'subscription Unknown { announcements(after: "none") { cursor } }';

const accept = 'text/event-stream';
const get = (parameters: Record<string, string>, to = url) =>
  fetch(`${to}?${new URLSearchParams(parameters)}`, { headers: { accept } });
const post = (body: object, headers = {}, to = url) =>
  fetch(to, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Events until the first that says something. */
async function firstOf(response: Response): Promise<unknown> {
  for await (const { event, data } of readEvents(response))
    if (event === 'next') return JSON.parse(data);
  return null;
}
/** The errors that the subscription of these tests is told: that its cursor is none. */
const begun = {
  errors: [
    expect.objectContaining({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after', reason: 'UNKNOWN_CURSOR' },
    }),
  ],
};
const statusAndCodes = async (response: Response) => [
  response.status,
  ...(await response.json()).errors.map(
    ({ extensions }: { extensions: { code: string } }) => extensions.code,
  ),
];

test('a registered subscription runs over server-sent events, by GET and POST, also if it is new to the server', async () => {
  // The first of them looks it up.
  expect(await firstOf(await get({ documentId: idOf(registered) }))).toEqual(begun);
  expect(await firstOf(await get({ documentId: idOf(registered) }))).toEqual(begun);
  expect(await firstOf(await post({ documentId: idOf(registered) }))).toEqual(begun);
  const extensions = JSON.stringify(persisted(registered));
  expect(await firstOf(await get({ extensions }))).toEqual(begun);
});

test('an automatic persisted query is stored when it is sent, and later found by its hash', async () => {
  const text = 'subscription Automatic { announcements(after: "none") { cursor } }';
  const extensions = persisted(text);
  expect(await statusAndCodes(await post({ extensions }))).toEqual([
    200,
    'PERSISTED_QUERY_NOT_FOUND',
  ]);
  expect(await firstOf(await post({ query: text, extensions }))).toEqual(begun);
  expect(await firstOf(await post({ extensions }))).toEqual(begun);
});

test.each([
  ['GET', () => get({ documentId: idOf(query) })],
  ['POST', () => post({ documentId: idOf(query) })],
])('a query by an id has the response of its text: %s', async (_method, send) => {
  const byId = await send();
  const byText = await (_method === 'GET' ? get({ query }) : post({ query }));
  expect([byId.status, byId.headers.get('content-type')]).toEqual([
    byText.status,
    byText.headers.get('content-type'),
  ]);
  expect(await byId.text()).toBe(await byText.text());
});

test.each([
  ['GET', () => get({ documentId: idOf(unknown) })],
  ['POST', () => post({ documentId: idOf(unknown) })],
])('an unknown id is refused: %s', async (_method, send) => {
  expect(await statusAndCodes(await send())).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
});

/** The answer of a WebSocket to one operation. */
async function subscribe(payload: object, to = url): Promise<unknown> {
  const socket = new WebSocket(to.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '', ...payload } }));
  const [data] = await once(socket, 'message');
  socket.terminate();
  return JSON.parse(String(data)).payload;
}

test('a registered subscription runs over a WebSocket', async () => {
  expect(await subscribe({ documentId: idOf(registered) })).toEqual(begun.errors);
  expect(await subscribe({ extensions: persisted(registered) })).toEqual(begun.errors);
  expect(await subscribe({ documentId: idOf(unknown) })).toEqual([
    {
      message: 'No document is registered under this `documentId`.',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    },
  ]);
  expect(await subscribe({ documentId: 'a b' })).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'documentId' } },
  ]);
});

test('a server that runs registered documents only refuses all others', async () => {
  expect(await statusAndCodes(await get({ query: unknown }, strict))).toEqual([403, 'FORBIDDEN']);
  expect(await statusAndCodes(await post({ query: unknown }, {}, strict))).toEqual([
    403,
    'FORBIDDEN',
  ]);
  expect(await subscribe({ query: unknown }, strict)).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  expect(await firstOf(await get({ query: registered }, strict))).toEqual(begun);
  expect(await firstOf(await post({ documentId: idOf(registered) }, {}, strict))).toEqual(begun);
  expect(await subscribe({ query: registered }, strict)).toEqual(begun.errors);
});
