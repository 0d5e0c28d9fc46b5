import { beforeEach, describe, expect, test } from 'vitest';
import { deskTables } from '../../../db/states/desk-schema.ts';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import type { AccessTokenRole } from '../../../schema/context/access-token-rules.ts';
import { graphql } from '../../generated/gql.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

const { owner, reader, desk } = await createDatabase('empty');
const everyone = createTestClient(reader, desk);
const signedIn = async (role: AccessTokenRole) => {
  const { secret } = await createToken(desk, role);
  return everyone.as(secret);
};
const press = await signedIn('PRESS');
const curator = await signedIn('CURATOR');
const admin = await signedIn('ADMIN');

beforeEach(async () => {
  await deskTables(owner)
    .deleteFrom('access_token')
    .where('name', 'not in', ['PRESS', 'CURATOR', 'ADMIN'])
    .execute();
});

const CREATE = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      __typename
      ... on CreateAccessTokenPayload {
        secret
        accessToken { id name role active expiresAt revokedAt lastUsedAt }
      }
      ... on MutationError { message }
      ... on NameInUse { name }
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeAccessToken($id: ID!) {
    revokeAccessToken(input: { id: $id }) {
      ... on RevokeAccessTokenPayload { accessToken { id active } }
    }
  }
`);

const LIST = graphql(`
  query AccessTokens($first: Int, $after: String) {
    accessTokens(first: $first, after: $after) {
      totalCount
      nodes { id name role active }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const NODE = 'query ($id: ID!) { node(id: $id) { id ... on AccessToken { name } } }';

/** Creates a token over the graph. */
async function created(name: string) {
  const { createAccessToken } = await admin.fetchData(CREATE, { input: { name, role: 'CURATOR' } });
  if (createAccessToken?.__typename !== 'CreateAccessTokenPayload')
    throw new Error('it has to be created');
  return createAccessToken;
}

const list = async (variables: { first?: number; after?: string | null } = {}) => {
  const { accessTokens } = await admin.fetchData(LIST, variables);
  if (!accessTokens) throw new Error('an admin sees the list');
  return accessTokens;
};

describe('an admin', () => {
  test('creates a token that works', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { createAccessToken } = await admin.fetchData(CREATE, {
      input: { name: 'Ann', role: 'CURATOR', expiresAt },
    });
    expect(createAccessToken).toEqual({
      __typename: 'CreateAccessTokenPayload',
      secret: expect.stringMatching(/^awards_[\w-]{43}$/),
      accessToken: {
        id: expect.stringMatching(/^token_[\w-]{22}$/),
        name: 'Ann',
        role: 'CURATOR',
        active: true,
        expiresAt,
        revokedAt: null,
        lastUsedAt: null,
      },
    });
    const secret =
      createAccessToken?.__typename === 'CreateAccessTokenPayload' ? createAccessToken.secret : '';
    expect(await everyone.as(secret).answer('{ viewer { role name expiresAt } }')).toEqual({
      data: { viewer: { role: 'CURATOR', name: 'Ann', expiresAt } },
    });
  });

  test('cannot create two active tokens with the same name', async () => {
    await created('Ann');
    const { createAccessToken } = await admin.fetchData(CREATE, {
      input: { name: 'Ann', role: 'PRESS' },
    });
    expect(createAccessToken).toEqual({
      __typename: 'NameInUse',
      name: 'Ann',
      message:
        'An active access token is already named "Ann". Revoke it first, or choose another name.',
    });
  });

  test('revokes a token, and can revoke it again', async () => {
    const { secret, accessToken } = await created('Ann');
    const { id } = accessToken;
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await admin.fetchData(REVOKE, { id })).toEqual({
        revokeAccessToken: { accessToken: { id, active: false } },
      });
    }
    expect(await everyone.as(secret).answer('{ viewer { role } }')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('gets an error for an unknown id', async () => {
    const id = encodeNodeId('AccessToken', '00000000-0000-0000-0000-000000000000');
    const query = 'mutation ($id: ID!) { revokeAccessToken(input: { id: $id }) { __typename } }';
    expect(await admin.answer(query, { id })).toMatchObject({
      data: { revokeAccessToken: null },
      errors: [
        {
          message: 'No access token has this id.',
          path: ['revokeAccessToken'],
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });

  test('lists all tokens page by page, newest first, and no secret', async () => {
    const { accessToken } = await created('Ann');
    await created('Bo');
    await admin.fetchData(REVOKE, { id: accessToken.id });
    const all = await list();
    expect(all).toMatchObject({
      totalCount: 5,
      nodes: [{ name: 'Bo' }, { name: 'Ann', role: 'CURATOR', active: false }, {}, {}, {}],
      pageInfo: { hasNextPage: false },
    });
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list({ first: 2, after });
      walked.push(...page.nodes.map(({ name }) => name));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(walked).toEqual(all.nodes.map(({ name }) => name));
    for (const field of ['secret', 'hash'])
      expect((await admin.answer(`{ accessTokens { nodes { ${field} } } }`)).errors).toHaveLength(
        1,
      );
  });

  test('lists tokens that were created at the same moment once each', async () => {
    await deskTables(owner)
      .insertInto('access_token')
      .values(
        Array.from({ length: 5 }, (_, index) => ({
          name: `twin ${index}`,
          role: 'PRESS' as const,
          hash: Buffer.alloc(32, index + 1),
          created_at: '2999-01-01T00:00:00.123456Z',
        })),
      )
      .execute();
    const names: string[] = [];
    for (let after: string | null = null, turn = 0; turn < 5; turn += 1) {
      const page = await list({ first: 1, after });
      names.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.endCursor;
    }
    expect(names.toSorted()).toEqual(['twin 0', 'twin 1', 'twin 2', 'twin 3', 'twin 4']);
  });

  test('finds a token by its id', async () => {
    const { accessToken } = await created('Ann');
    const { id } = accessToken;
    expect(await admin.answer(NODE, { id })).toEqual({ data: { node: { id, name: 'Ann' } } });
  });

  test.each([
    ['name', { name: '' }],
    ['name', { name: ' Ann' }],
    ['name', { name: 'An\nn' }],
    ['name', { name: 'x'.repeat(101) }],
    ['role', { role: 'PUBLIC' }],
    ['expiresAt', { expiresAt: '2020-01-01T00:00:00Z' }],
  ])('gets an error for a bad %s: %j', async (field, wrong) => {
    const query = `mutation ($input: CreateAccessTokenInput!) {
      createAccessToken(input: $input) { __typename } }`;
    const input = { name: 'Ann', role: 'PRESS', ...wrong };
    const { errors } = await admin.answer(query, { input });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: `input.${field}` } },
    ]);
    expect(await desk.tokens.list()).toHaveLength(3);
  });

  test.each(['ADMIN', '00000000-0000-0000-0000-000000000000', 'place_AAAAAAAAAAAAAAAAAAAAAA'])(
    'gets an error for an id of another kind: %s',
    async (id) => {
      const query = 'mutation ($id: ID!) { revokeAccessToken(input: { id: $id }) { __typename } }';
      const { errors } = await admin.answer(query, { id });
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument: 'input.id' } },
      ]);
      expect(errors?.[0]?.message).toContain('must be the id of an access token');
    },
  );
});

describe.each([
  ['the public', everyone, 'UNAUTHENTICATED'],
  ['press', press, 'FORBIDDEN'],
  ['a curator', curator, 'FORBIDDEN'],
])('%s', (_who, client, code) => {
  test('sees no tokens, but the rest of the response', async () => {
    const { data, errors } = await client.answer(
      '{ accessTokens { totalCount nodes { name } } dataset { revision } }',
    );
    expect(data).toEqual({ accessTokens: null, dataset: { revision: '0' } });
    expect(errors).toMatchObject([{ path: ['accessTokens'], extensions: { code } }]);
    expect(errors?.[0]?.message).toContain('ADMIN');
  });

  test('gets null for the id of a token, as for an unknown id', async () => {
    const { accessToken } = await created('Ann');
    const nothing = encodeNodeId('AccessToken', '00000000-0000-4000-8000-000000000000');
    for (const id of [accessToken.id, nothing])
      expect(await client.answer(NODE, { id })).toEqual({ data: { node: null } });
    expect(
      await client.answer('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: [accessToken.id, nothing],
      }),
    ).toEqual({ data: { nodes: [null, null] } });
  });

  test('cannot create or revoke tokens', async () => {
    const { accessToken } = await created('Ann');
    const { data, errors } = await client.answer(
      `mutation ($id: ID!) {
        createAccessToken(input: { name: "Eve", role: ADMIN }) { __typename }
        revokeAccessToken(input: { id: $id }) { __typename }
      }`,
      { id: accessToken.id },
    );
    expect(data).toEqual({ createAccessToken: null, revokeAccessToken: null });
    expect(errors).toMatchObject([{ extensions: { code } }, { extensions: { code } }]);
    const tokens = await desk.tokens.list();
    expect(tokens.map(({ name, is_active }) => [name, is_active])).toContainEqual(['Ann', true]);
    expect(tokens.some(({ name }) => name === 'Eve')).toBe(false);
  });
});
