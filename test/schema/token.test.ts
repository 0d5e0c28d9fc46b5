import { beforeEach, describe, expect, test } from 'vitest';
import { deskOf } from '../../db/desk.ts';
import type { TokenRole } from '../../src/desk/token-rules.ts';
import { graphql } from '../generated/gql.ts';
import { createAsker } from '../support/ask.ts';
import { createDatabase } from '../support/database.ts';

const { owner, reader, desk } = await createDatabase('empty');
const everyone = createAsker(reader, desk);
const signedIn = async (role: TokenRole) => {
  const { secret } = await desk.tokens.create({ name: role, role, expiresAt: null });
  return everyone.as(secret);
};
const press = await signedIn('PRESS');
const curator = await signedIn('CURATOR');
const admin = await signedIn('ADMIN');

beforeEach(async () => {
  await deskOf(owner)
    .deleteFrom('token')
    .where('name', 'not in', ['PRESS', 'CURATOR', 'ADMIN'])
    .execute();
});

const CREATE = graphql(`
  mutation CreateToken($name: String!, $role: TokenRole!, $expiresAt: DateTime) {
    createToken(name: $name, role: $role, expiresAt: $expiresAt) {
      __typename
      ... on CreateTokenPayload {
        secret
        token { id name role isInUse expiresAt revokedAt lastUsedAt }
      }
      ... on Error { message }
      ... on NameInUse { name }
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeToken(id: $id) { id isInUse }
  }
`);

const TOKENS = graphql(`
  query Tokens {
    tokens { name role isInUse }
  }
`);

/** Makes a token over the graph. */
async function made(name: string) {
  const { createToken } = await admin.ask(CREATE, { name, role: 'CURATOR' });
  if (createToken?.__typename !== 'CreateTokenPayload') throw new Error('it has to be made');
  return createToken;
}

describe('an admin', () => {
  test('makes a token that works', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { createToken } = await admin.ask(CREATE, { name: 'Ann', role: 'CURATOR', expiresAt });
    expect(createToken).toMatchObject({
      __typename: 'CreateTokenPayload',
      token: { name: 'Ann', role: 'CURATOR', isInUse: true, expiresAt, lastUsedAt: null },
    });
    const { secret } = createToken as { secret: string };
    expect(await everyone.as(secret).answer('{ viewer { role name expiresAt } }')).toEqual({
      data: { viewer: { role: 'CURATOR', name: 'Ann', expiresAt } },
    });
  });

  test('is told where a token in use has the name', async () => {
    await made('Ann');
    const { createToken } = await admin.ask(CREATE, { name: 'Ann', role: 'PRESS' });
    expect(createToken).toEqual({
      __typename: 'NameInUse',
      name: 'Ann',
      message: 'A token in use is named "Ann": revoke it first, or choose another name.',
    });
  });

  test('ends a token, and again, and is told where there is none', async () => {
    const { secret, token } = await made('Ann');
    const { id } = token;
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await admin.ask(REVOKE, { id })).toEqual({ revokeToken: { id, isInUse: false } });
    }
    expect(await everyone.as(secret).answer('{ viewer { role } }')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect(await admin.ask(REVOKE, { id: nobody })).toEqual({ revokeToken: null });
  });

  test('sees all tokens, newest first, and no secret', async () => {
    const { token } = await made('Ann');
    await admin.ask(REVOKE, { id: token.id });
    const { tokens } = await admin.ask(TOKENS);
    expect(tokens?.[0]).toEqual({ name: 'Ann', role: 'CURATOR', isInUse: false });
    expect(tokens).toHaveLength(4);
    expect((await admin.answer('{ tokens { secret } }')).errors).toHaveLength(1);
    expect((await admin.answer('{ tokens { hash } }')).errors).toHaveLength(1);
  });

  test.each([
    ['name', { name: '' }],
    ['name', { name: ' Ann' }],
    ['name', { name: 'An\nn' }],
    ['name', { name: 'x'.repeat(101) }],
    ['expiresAt', { expiresAt: '2020-01-01T00:00:00Z' }],
  ])('is told of a wrong %s: %j', async (argument, wrong) => {
    const query = `mutation ($name: String!, $expiresAt: DateTime) {
      createToken(name: $name, role: PRESS, expiresAt: $expiresAt) { __typename } }`;
    const { errors } = await admin.answer(query, { name: 'Ann', ...wrong });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(await desk.tokens.list()).toHaveLength(3);
  });

  test('is told of an id that is none', async () => {
    const { errors } = await admin.answer('mutation { revokeToken(id: "ADMIN") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
  });
});

describe.each([
  ['the public', everyone, 'UNAUTHENTICATED'],
  ['press', press, 'FORBIDDEN'],
  ['a curator', curator, 'FORBIDDEN'],
])('%s', (_who, asker, code) => {
  test('sees no tokens, and the rest of the answer', async () => {
    const { data, errors } = await asker.answer('{ tokens { name } dataset { revision } }');
    expect(data).toEqual({ tokens: null, dataset: { revision: '0' } });
    expect(errors).toMatchObject([{ path: ['tokens'], extensions: { code } }]);
    expect(errors?.[0]?.message).toContain('ADMIN');
  });

  test('makes and ends no tokens', async () => {
    const { token } = await made('Ann');
    const { data, errors } = await asker.answer(
      `mutation ($id: ID!) {
        createToken(name: "Eve", role: ADMIN) { __typename }
        revokeToken(id: $id) { id }
      }`,
      { id: token.id },
    );
    expect(data).toEqual({ createToken: null, revokeToken: null });
    expect(errors).toMatchObject([{ extensions: { code } }, { extensions: { code } }]);
    const list = await desk.tokens.list();
    expect(list.map(({ name, in_use }) => [name, in_use])).toContainEqual(['Ann', true]);
    expect(list.some(({ name }) => name === 'Eve')).toBe(false);
  });
});
