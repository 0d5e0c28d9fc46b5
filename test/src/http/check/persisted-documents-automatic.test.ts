import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { startServer } from '../../../support/server/http.ts';

/** Requests of clients that send the hash of a query first, and the query only if the server does not know it. */
const { reader, desk } = await createDatabase('empty');
const base = await startServer(reader, ['*'], undefined, desk);

const accept = 'application/graphql-response+json,application/json;q=0.9';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  persistedQuery: { version, sha256Hash },
});

const post = (body: object, headers = {}) =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const get = ({ query, extensions }: { query?: string; extensions: object }) =>
  fetch(
    `${base}/graphql?${new URLSearchParams({
      ...(query !== undefined && { query }),
      extensions: JSON.stringify(extensions),
      variables: '{}',
    })}`,
    { headers: { accept } },
  );

/** A query that nobody has sent yet. */
let count = 0;
const newQuery = () => {
  count += 1;
  return `query Number${count} { dataset { revision } }`;
};
const data = { data: { dataset: { revision: '0' } } };

describe.each([
  ['POST', post],
  ['GET', get],
])('by %s', (_method, send) => {
  test('an unknown hash gets the response that Apollo Client expects, for no cache', async () => {
    const response = await send({ extensions: persisted(sha256(newQuery())) });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await response.json()).toEqual({
      errors: [
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ],
    });
  });

  test('a query that is sent with its hash runs, and later runs by its hash alone', async () => {
    const query = newQuery();
    const extensions = persisted(sha256(query));
    expect((await (await send({ extensions })).json()).errors).toHaveLength(1);
    expect(await (await send({ query, extensions })).json()).toEqual(data);
    expect(await (await post({ extensions })).json()).toEqual(data);
    expect(await (await get({ extensions })).json()).toEqual(data);
  });

  test('a query with the hash of another one is refused, and not stored', async () => {
    const [query, other] = [newQuery(), newQuery()];
    const extensions = persisted(sha256(other));
    const response = await send({ query, extensions });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'provided sha does not match query',
          extensions: {
            code: 'BAD_USER_INPUT',
            argument: 'extensions.persistedQuery.sha256Hash',
          },
        },
      ],
    });
    expect((await (await send({ extensions })).json()).errors[0].message).toBe(
      'PersistedQueryNotFound',
    );
  });

  test.each([
    ['another version', persisted(sha256('{ __typename }'), 2)],
    ['no hash', { persistedQuery: { version: 1 } }],
    ['a number', persisted(7)],
    ['a name with spaces', persisted('not a hash')],
    ['text', { persistedQuery: 'text' }],
  ])('%s instead of a hash is refused', async (_what, extensions) => {
    const response = await send({ extensions });
    expect(response.status).toBe(400);
    expect((await response.json()).errors).toEqual([
      {
        message: expect.stringMatching(/^`extensions\.persistedQuery` must be /),
        extensions: { code: 'BAD_USER_INPUT', argument: 'extensions.persistedQuery' },
      },
    ]);
  });
});

test.each([
  ['that cannot be parsed', '{ dataset {', 'GRAPHQL_PARSE_FAILED'],
  ['that does not fit the schema', '{ datset { revision } }', 'GRAPHQL_VALIDATION_FAILED'],
])('a query %s is refused, and not stored', async (_what, query, code) => {
  const extensions = persisted(sha256(query));
  const refused = await (await post({ query, extensions })).json();
  expect(refused.errors[0].extensions.code).toBe(code);
  const { errors } = await (await post({ extensions })).json();
  expect(errors[0].message).toBe('PersistedQueryNotFound');
});

test('a response to a hash can be stored by shared caches like any other', async () => {
  const query = newQuery();
  const extensions = persisted(sha256(query));
  await post({ query, extensions });
  const response = await get({ extensions });
  expect(response.headers.get('cache-control')).toBe(heldForASecond['cache-control']);
});

test('a mutation by its hash is refused by GET', async () => {
  const query = 'mutation { __typename }';
  const extensions = persisted(sha256(query));
  await post({ query, extensions });
  const response = await get({ extensions });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
});

test('a request with neither a query nor an id is refused', async () => {
  const response = await post({ extensions: {}, variables: {} });
  expect(response.status).toBe(400);
  expect((await response.json()).errors).toEqual([
    {
      message: 'The request needs a `query`: a GraphQL document as text.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'query' },
    },
  ]);
});

test('unknown parameters are refused with an id, too', async () => {
  const response = await post({ query: newQuery(), other: 1 });
  expect(response.status).toBe(400);
});

test('the public cannot run a query by its hash that only signed-in clients have sent', async () => {
  const { secret } = await createToken(desk, 'PRESS');
  const query = newQuery();
  const extensions = persisted(sha256(query));
  const signedIn = { authorization: `Bearer ${secret}` };
  const answers = async () => [
    await (await post({ extensions }, signedIn)).json(),
    await (await post({ extensions })).json(),
    await (await get({ extensions })).json(),
  ];
  const unknown = { errors: [expect.objectContaining({ message: 'PersistedQueryNotFound' })] };
  expect(await (await post({ query, extensions }, signedIn)).json()).toEqual(data);
  expect(await answers()).toEqual([data, unknown, unknown]);
  await post({ query, extensions });
  expect(await answers()).toEqual([data, data, data]);
});
