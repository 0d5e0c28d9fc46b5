import { describe, expect, test } from 'vitest';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';

/** Invalid arguments, over HTTP. */
const { reader } = await createDatabase('shipped');
const base = await startServer(reader);

interface Response {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; argument?: string } }[];
}

async function sendQuery(query: string, variables: object = {}): Promise<Response> {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Response;
}

const codesOf = async (query: string, variables: object = {}) =>
  (await sendQuery(query, variables)).errors?.map(({ extensions }) => extensions.code);

describe('the size of a page is refused, and never silently reduced', () => {
  test.each(['-1', '0', '101', '2147483647', '2147483648', '1e3', '"1"'])(
    'if it is %s',
    async (size) => {
      for (const name of ['first', 'last']) {
        const [code, ...more] =
          (await codesOf(`{ honors(${name}: ${size}) { totalCount } }`)) ?? [];
        expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
        expect(more).toEqual([]);
      }
      const given = { n: JSON.parse(size) };
      const query = 'query ($n: Int) { honors(first: $n) { nodes { id } } }';
      expect(await codesOf(query, given)).toContain('BAD_USER_INPUT');
    },
  );

  test('if `first` and `last` are given together', async () => {
    const codes = await codesOf('{ honors(first: 1, last: 1) { totalCount } }');
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a cursor from another list or order', async () => {
  const cursorOf = async (field: string) => {
    const { data } = await sendQuery(`{ list: ${field} { pageInfo { endCursor } } }`);
    return Object(data?.list).pageInfo.endCursor as string;
  };
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const own = await cursorOf('honors(first: 1)');
  const parts: unknown[] = JSON.parse(Buffer.from(own, 'base64url').toString());

  test.each<[string, string]>([
    ['not base64', '%%%'],
    ['empty', ''],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no list', encode({ a: 1 })],
    ['of another field', await cursorOf('programs(first: 1)')],
    ['of another order', await cursorOf('honors(first: 1, orderBy: [{ field: RECIPIENT_NAME }])')],
    ['without values', encode(parts.slice(0, 1))],
    ['with too many', encode([...parts, 1])],
    ['NUL', '\0'],
    ['a lone surrogate', '\ud800'],
    ['very long', 'A'.repeat(5_000)],
    ...['NaN', -1, 1e21, null, {}, [], '\0', 2 ** 53, '9'.repeat(100), true].map(
      (value): [string, string] => [
        `with ${JSON.stringify(value)}`,
        encode(parts.map((part, index) => (index === 0 ? part : value))),
      ],
    ),
  ])('is refused: %s', async (_what, after) => {
    const query = 'query ($after: String) { honors(after: $after) { nodes { id } } }';
    expect(await codesOf(query, { after })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('an id', () => {
  const one = encodeNodeId('Honor', '00000000-0000-4000-8000-000000000000');
  test.each([
    ['garbage', 'garbage'],
    ['empty', ''],
    ['an unknown kind', one.replace('honor', 'prize')],
    ['too short', one.slice(0, -1)],
    ['too long', `${one}A`],
    ['NUL', `${one.slice(0, -1)}\0`],
    ['a lone surrogate', `${one.slice(0, -1)}\ud800`],
    ['a kind of all objects', one.replace('honor', '__proto__')],
  ])('is refused: %s', async (_what, id) => {
    expect(await codesOf('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('that is well-formed and matches nothing returns null', async () => {
    const response = await sendQuery('query ($id: ID!) { node(id: $id) { id } }', { id: one });
    expect(response).toEqual({ data: { node: null } });
  });

  test('is one of at most 100 in `nodes`, which keeps their order, with null for unknown ones', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { data } = await sendQuery('{ honors(first: 3) { nodes { id } } }');
    const [a, b, c] = Object(data?.honors).nodes.map(({ id }: { id: string }) => id);
    expect(await codesOf(query, { ids: Array(101).fill(a) })).toEqual(['BAD_USER_INPUT']);
    const ids = [c, one, a, ...Array(95).fill(b), a, c];
    expect((await sendQuery(query, { ids })).data?.nodes).toEqual(
      ids.map((id) => (id === one ? null : { id })),
    );
  });
});
