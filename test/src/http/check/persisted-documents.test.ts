import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  deletePersistedDocuments,
  insertPersistedDocuments,
} from '../../../../db/queries/desk/persisted-document.ts';
import { ConfigError, readConfig } from '../../../../src/config/config.ts';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { startServer } from '../../../support/server/http.ts';

/** Documents that are registered in the database, requested by their ids. */
const { reader, owner, desk } = await createDatabase('empty');
const servers = [
  await startServer(reader, ['*'], undefined, desk),
  await startServer(reader, ['*'], undefined, desk),
];
const [base = ''] = servers;

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const idOf = (text: string) => `sha256:${hashOf(text).toString('hex')}`;
const register = (text: string, id = idOf(text)) =>
  insertPersistedDocuments(owner, [{ id, hash: hashOf(text), text }]);

const accept = 'application/graphql-response+json';
const post = (body: object, url = base, headers = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const get = (parameters: Record<string, string>, url = base) =>
  fetch(`${url}/graphql?${new URLSearchParams(parameters)}`, { headers: { accept } });

const text = 'query Named($skip: Boolean!) { dataset { revision honors @skip(if: $skip) } }';
await register(text);
const other = '{ dataset { editions } }';
await register(other, '0123456789abcdef0123456789abcdef');

describe('a registered document runs on each server', () => {
  test.each(servers)('%s', async (url) => {
    const data = { data: { dataset: { revision: '0' } } };
    const variables = { skip: true };
    const byPost = await post({ documentId: idOf(text), variables }, url);
    expect([byPost.status, await byPost.json()]).toEqual([200, data]);
    const parameters = { documentId: idOf(text), variables: JSON.stringify(variables) };
    const byGet = await get(parameters, url);
    expect([byGet.status, await byGet.json()]).toEqual([200, data]);
    expect(byGet.headers.get('cache-control')).toBe(heldForASecond['cache-control']);
  });

  test('and returns a file, too', async () => {
    const list = '{ honors(first: 1) { nodes { id } } }';
    await register(list);
    const response = await get({ documentId: idOf(list), format: 'csv' });
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
  });
});

test.each([
  ['its id', { documentId: '0123456789abcdef0123456789abcdef' }],
  ['the hash of its text', { documentId: idOf(other) }],
  ['the hash without a prefix', { documentId: idOf(other).slice('sha256:'.length) }],
  [
    'the hash as Apollo Client sends it',
    { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(other).slice(7) } } },
  ],
  [
    'its id as Apollo Client sends it',
    {
      extensions: {
        persistedQuery: { version: 1, sha256Hash: '0123456789abcdef0123456789abcdef' },
      },
    },
  ],
])('a document with an id from a manifest is found by %s', async (_what, body) => {
  expect(await (await post(body)).json()).toEqual({ data: { dataset: { editions: 0 } } });
});

describe('an unregistered id', () => {
  test.each([
    ['POST', () => post({ documentId: idOf('{ a }') })],
    ['GET', () => get({ documentId: idOf('{ a }') })],
  ])('is an error that no cache may store: %s', async (_method, send) => {
    const response = await send();
    expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'No document is registered under this `documentId`.',
          extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
        },
      ],
    });
  });

  test('runs within two seconds after it is registered', async () => {
    const late = '{ dataset { revision late: honors } }';
    expect((await post({ documentId: idOf(late) })).status).toBe(400);
    await register(late);
    await expect
      .poll(async () => (await post({ documentId: idOf(late) })).status, { timeout: 10_000 })
      .toBe(200);
  });
});

test('a document that is removed does not run on a server that has not looked it up yet', async () => {
  const gone = '{ dataset { revision gone: honors } }';
  await register(gone);
  expect((await post({ documentId: idOf(gone) })).status).toBe(200);
  await deletePersistedDocuments(owner, [idOf(gone)]);
  const url = await startServer(reader, ['*'], undefined, desk);
  expect((await post({ documentId: idOf(gone) }, url)).status).toBe(400);
});

test.each([
  ['an empty id', { documentId: '' }, '`documentId` must be '],
  ['a number', { documentId: 7 }, '`documentId` must be '],
  ['upper case', { documentId: idOf(text).toUpperCase() }, '`documentId` must be '],
  ['a short hash', { documentId: 'sha256:abc' }, '`documentId` must be '],
  ['an id that is too long', { documentId: 'a'.repeat(201) }, '`documentId` must be '],
  ['a NUL', { documentId: 'a\0' }, '`documentId` must be '],
  [
    'the query of another id',
    { documentId: idOf(text), query: other },
    '`documentId` is not the SHA-256 of `query`. Send one of the two.',
  ],
  [
    'two ids',
    {
      documentId: idOf(text),
      extensions: { persistedQuery: { version: 1, sha256Hash: idOf(other).slice(7) } },
    },
    '`documentId` and `extensions.persistedQuery` name two different documents.',
  ],
])('%s is refused', async (_what, body, message) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  expect((await response.json()).errors).toEqual([
    {
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT', argument: 'documentId' },
    },
  ]);
});

test('a query that is sent with its id runs, and later runs by the id alone', async () => {
  const query = '{ dataset { revision both: honors } }';
  const documentId = idOf(query);
  expect((await post({ query, documentId })).status).toBe(200);
  expect((await post({ documentId })).status).toBe(200);
});

test('DOCUMENTS configures which documents run', () => {
  const allowed = (text: string) => readConfig({ DOCUMENTS: text }).allowedDocuments;
  expect([allowed(''), allowed('any'), allowed('persisted')]).toEqual(['any', 'any', 'persisted']);
  expect(() => allowed('all')).toThrow(new ConfigError('DOCUMENTS must be any or persisted.'));
});

describe('a server that runs registered documents only', async () => {
  const strict = await startServer(reader, ['*'], undefined, desk, {
    allowedDocuments: 'persisted',
  });
  const unknown = '{ dataset { revision unknown: honors } }';
  const sha256Hash = hashOf(unknown).toString('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const forbidden = [
    {
      message:
        'This server runs only registered documents, and this one is not registered. Register it with `npx awards persist`.',
      extensions: { code: 'FORBIDDEN' },
    },
  ];

  test('runs them by id, and by their text', async () => {
    expect((await post({ documentId: idOf(other) }, strict)).status).toBe(200);
    expect((await post({ query: other }, strict)).status).toBe(200);
  });

  test.each([
    ['a query', { query: unknown }],
    ['a query with its hash', { query: unknown, extensions }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['what cannot be parsed', { query: '{' }],
    ['a mutation', { query: 'mutation { __typename }' }],
  ])('refuses %s', async (_what, body) => {
    const response = await post(body, strict);
    expect([response.status, (await response.json()).errors]).toEqual([403, forbidden]);
  });

  test('stores no query that is sent with its hash', async () => {
    await post({ query: unknown, extensions }, strict);
    const { errors } = await (await post({ extensions }, strict)).json();
    expect(errors[0].message).toBe('PersistedQueryNotFound');
  });

  test.each(['PRESS', 'CURATOR', 'ADMIN'] as const)(
    'refuses clients with a token as well: %s',
    async (role) => {
      const { secret } = await createToken(desk, role);
      const authorization = `Bearer ${secret}`;
      const refused = await post({ query: unknown }, strict, { authorization });
      expect((await refused.json()).errors).toEqual(forbidden);
      const answered = await post({ documentId: idOf(other) }, strict, { authorization });
      expect(answered.status).toBe(200);
    },
  );

  test('serves JSON-LD with its own queries', async () => {
    const response = await fetch(
      `${strict}/graphql?format=jsonld&id=program_AAAAAAAAAAAAAAAAAAAAAA`,
    );
    expect((await response.json()).errors[0].extensions.code).toBe('NOT_FOUND');
  });

  test('runs a document that is registered after it was refused', async () => {
    const late = '{ dataset { revision strictly: honors } }';
    expect((await post({ query: late }, strict)).status).toBe(403);
    await register(late);
    await sleep(1_100);
    expect((await post({ query: late }, strict)).status).toBe(200);
  });
});
