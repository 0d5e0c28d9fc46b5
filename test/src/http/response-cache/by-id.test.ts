import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hashIn, idOfText } from '../../../../db/persisted-document-id.ts';
import {
  deletePersistedDocuments,
  insertPersistedDocuments,
} from '../../../../db/queries/desk/persisted-document.ts';
import {
  PersistedDocuments,
  registeredFor,
} from '../../../../src/http/check/persisted-documents.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';
import {
  type CachingServer,
  type Exchanged,
  exchange,
  json,
  startCaching,
} from '../../../support/server/response-cache.ts';

/** Requests that name their document by an id are answered from the cache as those that send its text. */
const database = await createDatabase('empty');
const { owner, desk } = database;

const register = (text: string, id = idOfText(text)) =>
  insertPersistedDocuments(owner, [{ id, hash: hashIn(idOfText(text)) ?? Buffer.alloc(0), text }]);
const persisted = (text: string) => ({
  persistedQuery: { version: 1, sha256Hash: idOfText(text).slice('sha256:'.length) },
});
const post = ({ url }: { url: string }, body: object) => exchange(url, json, JSON.stringify(body));
const get = ({ url }: { url: string }, parameters: Record<string, string>, method = 'GET') =>
  exchange(`${url}?${new URLSearchParams(parameters)}`, {}, undefined, method);
const seen = ({
  status,
  headers: { date: _date, 'x-request-id': _id, ...headers },
  body,
}: Exchanged) => ({
  status,
  headers,
  body: body.toString(),
});
const dataOf = ({ body }: Exchanged) => JSON.parse(body.toString()).data;

/** A query that nobody has sent yet. */
let count = 0;
const newQuery = () => {
  count += 1;
  return `query Number${count}($skip: Boolean = false) { dataset { revision honors @skip(if: $skip) } }`;
};

const text = newQuery();
const manifest = newQuery();
const several = 'query A { dataset { honors } } query B { __typename }';
await register(text);
await register(manifest, 'app-1.2:list');
await register(several);
const automatic = newQuery();
const mutation = 'mutation { __typename }';
await register(mutation);

describe.each(['any', 'persisted'] as const)('DOCUMENTS=%s', async (allowedDocuments) => {
  const plain = await startLive(database, { allowedDocuments, desk });
  const caching = await startCaching(database, { allowedDocuments });
  const variables = '{"skip":true}';
  const requests: [string, (server: { url: string }) => Promise<Exchanged>][] = [
    ['the id, by GET', (to) => get(to, { documentId: idOfText(text) })],
    ['with variables', (to) => get(to, { documentId: idOfText(text), variables })],
    ['with a language', (to) => get(to, { documentId: idOfText(text), lang: 'de' })],
    ['by HEAD', (to) => get(to, { documentId: idOfText(text) }, 'HEAD')],
    ['the id, by POST', (to) => post(to, { documentId: idOfText(text) })],
    ['without a prefix', (to) => post(to, { documentId: idOfText(text).slice(7) })],
    ['the id of a manifest', (to) => get(to, { documentId: 'app-1.2:list' })],
    ['the hash of it', (to) => post(to, { extensions: persisted(manifest) })],
    ['a hash, by GET', (to) => get(to, { extensions: JSON.stringify(persisted(text)) })],
    ['an operation', (to) => get(to, { documentId: idOfText(several), operationName: 'A' })],
    ['another one', (to) => get(to, { documentId: idOfText(several), operationName: 'B' })],
    ['no operation', (to) => get(to, { documentId: idOfText(several) })],
    ['an empty query', (to) => post(to, { query: '', documentId: idOfText(text) })],
    ['its query', (to) => post(to, { query: text, documentId: idOfText(text) })],
    ['another query', (to) => post(to, { query: manifest, documentId: idOfText(text) })],
    ['null', (to) => post(to, { query: text, documentId: null, extensions: null })],
    ['two ids', (to) => post(to, { documentId: 'app-1.2:list', extensions: persisted(text) })],
    [
      'the same id twice',
      (to) => get(to, { documentId: idOfText(text), extensions: JSON.stringify(persisted(text)) }),
    ],
    [
      'the id and the cost',
      (to) => post(to, { documentId: idOfText(text), extensions: { cost: true } }),
    ],
    ['a hash and the cost', (to) => post(to, { extensions: { ...persisted(text), cost: true } })],
    ['an unknown id', (to) => get(to, { documentId: 'unknown' })],
    ['an id that cannot be', (to) => get(to, { documentId: 'a b' })],
    ['an empty id', (to) => get(to, { documentId: '' })],
    ['an id twice', ({ url }) => exchange(`${url}?documentId=a&documentId=${idOfText(text)}`)],
    ['an encoded name', ({ url }) => exchange(`${url}?%64ocumentId=${idOfText(text)}`)],
    ['a file', (to) => get(to, { documentId: idOfText(text), format: 'csv' })],
    ['a mutation, by GET', (to) => get(to, { documentId: idOfText(mutation) })],
    ['a mutation, by POST', (to) => post(to, { documentId: idOfText(mutation) })],
    [
      'a hash that is not known',
      (to) => get(to, { extensions: JSON.stringify(persisted(automatic)) }),
    ],
    [
      'a hash with its query',
      (to) => post(to, { query: automatic, extensions: persisted(automatic) }),
    ],
    ['that hash', (to) => get(to, { extensions: JSON.stringify(persisted(automatic)) })],
    ['that hash as an id', (to) => get(to, { documentId: idOfText(automatic) })],
    [
      'a hash of version 2',
      (to) =>
        post(to, {
          extensions: { persistedQuery: { ...persisted(text).persistedQuery, version: 2 } },
        }),
    ],
  ];

  test('equals the response without the cache', async () => {
    for (const [name, send] of requests) {
      const expected = seen(await send(plain));
      for (const _ of [1, 2, 3]) expect(seen(await send(caching)), name).toEqual(expected);
    }
    expect(caching.cache.counts.hits).toBeGreaterThan(25);
  });

  test('uses one entry for the text, the id and the hash', async () => {
    const query = newQuery();
    await register(query);
    // It is looked up first.
    await get(caching, { documentId: idOfText(query), lang: 'fr' });
    const { hits, misses } = caching.cache.counts;
    const documentId = idOfText(query);
    const responses = [
      await get(caching, { documentId }),
      await post(caching, { documentId }),
      await post(caching, { query }),
      await get(caching, { query }),
      await get(caching, { extensions: JSON.stringify(persisted(query)) }),
      await post(caching, { extensions: persisted(query) }),
    ];
    expect(caching.cache.counts).toMatchObject({ hits: hits + 5, misses: misses + 1 });
    expect(new Set(responses.map(({ body }) => body.toString())).size).toBe(1);
  });

  describe('the response cache, a minute later', () => {
    afterEach(() => vi.restoreAllMocks());

    /** Goes on once the revision is known again. */
    async function skipMinute({ knownRevision }: CachingServer) {
      const real = performance.now.bind(performance);
      vi.spyOn(performance, 'now').mockImplementation(() => real() + registeredFor + 1_000);
      // lru-cache reads the clock once in a millisecond.
      await wait(5);
      await expect.poll(() => knownRevision.current, { timeout: 10_000 }).not.toBe(null);
    }

    test('does not serve a document that was removed', async () => {
      const query = newQuery();
      const id = `removed-${allowedDocuments}`;
      await register(query, id);
      const send = () => get(caching, { documentId: id });
      for (const _ of [1, 2, 3]) expect((await send()).status).toBe(200);
      await deletePersistedDocuments(owner, [id]);
      expect(dataOf(await send())).toEqual({ dataset: { revision: '0', honors: 0 } });
      await skipMinute(caching);
      for (const _ of [1, 2]) expect(dataOf(await send())).toBeUndefined();
    });

    test('serves the other document that an id was given to', async () => {
      const id = `replaced-${allowedDocuments}`;
      await register('{ dataset { honors } }', id);
      const send = () => get(caching, { documentId: id });
      for (const _ of [1, 2, 3]) expect(dataOf(await send())).toEqual({ dataset: { honors: 0 } });
      await deletePersistedDocuments(owner, [id]);
      await register('{ dataset { editions } }', id);
      await skipMinute(caching);
      for (const _ of [1, 2]) expect(dataOf(await send())).toEqual({ dataset: { editions: 0 } });
    });
  });
});

test('a query with its hash is registered, even if its response is cached', async () => {
  const caching = await startCaching(database);
  const query = newQuery();
  for (const _ of [1, 2]) await post(caching, { query });
  expect(caching.cache.counts).toMatchObject({ hits: 1, misses: 1 });
  const extensions = persisted(query);
  expect(dataOf(await post(caching, { query, extensions }))).toBeDefined();
  expect(caching.cache.counts.hits).toBe(1);
  expect(dataOf(await post(caching, { extensions }))).toBeDefined();
  expect(caching.cache.counts.hits).toBe(2);
});

test('a response is cached for the text that an id had when its request came', async () => {
  const documents = new PersistedDocuments({
    desk,
    queueTimeout: 1_000,
    report: () => expect.unreachable(),
  });
  const caching = await startCaching(database, { documents });
  const [one, other] = ['{ dataset { honors } }', '{ dataset { editions } }'];
  vi.spyOn(documents, 'cached').mockReturnValue(one);
  // As if it had been looked up again meanwhile.
  vi.spyOn(documents, 'read').mockResolvedValueOnce(other);
  await get(caching, { documentId: 'changed' });
  vi.restoreAllMocks();
  expect(dataOf(await post(caching, { query: one }))).toEqual({ dataset: { honors: 0 } });
  expect(caching.cache.counts).toMatchObject({ hits: 1, misses: 1 });
});
