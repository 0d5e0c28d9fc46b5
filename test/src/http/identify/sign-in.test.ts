import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { connectLike } from '../../../../db/connections/connect.ts';
import { encodeNodeId } from '../../../../schema/arguments/node-id.ts';
import { Desk } from '../../../../src/desk/desk.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { tester } from '../../../support/desk/tester.ts';
import { clientAt } from '../../../support/server/from-address.ts';
import { startServer } from '../../../support/server/http.ts';
import { headOf, openRaw } from '../../../support/server/raw.ts';

/** The access token of a request is checked when its work begins, not only when its headers arrive. */
const { reader, press, owner, desk: admin } = await createDatabase('shipped');
const counted: string[] = [];
const lookups = connectLike(owner, {
  max: 2,
  onStatement: (statement) => counted.push(statement),
});
const deskPool = connectLike(owner, { max: 2 });
const desk = new Desk({ writer: owner, press, db: deskPool, lookups });
const base = await startServer(reader, ['*'], undefined, desk);
const client = clientAt('127.0.0.30', base);
afterAll(async () => {
  await lookups.destroy();
  await deskPool.destroy();
});

const query = '{ viewer { role } }';
const create = 'createAccessToken(input: { name: "stolen", role: ADMIN })';
const revoke = (id: string) =>
  `revokeAccessToken(input: { id: "${encodeNodeId('AccessToken', id)}" }) { __typename }`;
const selected = '{ __typename ... on CreateAccessTokenPayload { secret } }';

let numbers = 0;
async function newToken(role: 'PRESS' | 'CURATOR' | 'ADMIN') {
  numbers += 1;
  const created = await admin.tokens.create(
    { name: `token ${numbers}`, role, expiresAt: null },
    tester,
  );
  // Its use is recorded once a minute, which is not what is counted here.
  await admin.tokens.viewerWith(created.secret);
  return created;
}

/** Lets the end of a token be past. */
const expire = (id: string) =>
  sql`update desk.access_token set created_at = now() - interval '2 days',
    expires_at = now() - interval '1 day' where id = ${id}`.execute(owner);

beforeEach(() => {
  counted.length = 0;
});

describe('a token that ends between the headers and the body', () => {
  test.each([
    ['revoked', (id: string) => admin.tokens.revoke(id, tester)],
    ['expired', expire],
  ])('is not valid: %s', async (_how, end) => {
    const body = JSON.stringify({ query: `mutation { ${create} ${selected} }` });
    for (const length of [body.length, null]) {
      const { secret, token } = await newToken('ADMIN');
      counted.length = 0;
      const raw = await openRaw(base);
      raw.socket.write(
        headOf('POST', {
          'content-type': 'application/json',
          authorization: `Bearer ${secret}`,
          ...(length === null
            ? { 'transfer-encoding': 'chunked' }
            : { 'content-length': `${length}` }),
        }),
      );
      if (length === null) {
        // Chunks may become long, so that it is looked up before they come who sends them.
        while (counted.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await end(token.id);
      raw.socket.write(
        length === null ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body,
      );
      await raw.until('UNAUTHENTICATED');
      expect(raw.received()).toMatch(/^HTTP\/1\.1 401 /);
      raw.socket.destroy();
    }
    expect(await admin.tokens.idByName('stolen')).toBeNull();
  });
});

describe('each field of a mutation', () => {
  test('is refused if the field before it has revoked the token', async () => {
    const { secret, token } = await newToken('ADMIN');
    const response = await client({
      query: `mutation { a: ${revoke(token.id)} b: ${create} ${selected} }`,
      token: secret,
    });
    expect(response.status).toBe(200);
    expect(response.headers).not.toHaveProperty('www-authenticate');
    expect(response.body.data).toEqual({
      a: { __typename: expect.stringContaining('Payload') },
      b: null,
    });
    expect(response.body.errors).toMatchObject([
      { path: ['b'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(await admin.tokens.idByName('stolen')).toBeNull();
  });

  test('is refused if another client has revoked the token meanwhile', async () => {
    const { secret } = await newToken('ADMIN');
    const { secret: other, token } = await newToken('ADMIN');
    const names = [1, 2].map((count) => `of the revoked ${count}`);
    const create = (name: string, alias: string) =>
      `${alias}: createAccessToken(input: { name: "${name}", role: PRESS }) { __typename }`;
    let running: ReturnType<typeof client> | undefined;
    await owner.transaction().execute(async (transaction) => {
      // The first field waits for this name.
      await sql`insert into desk.access_token (name, role, hash) values (${names[0]}, 'PRESS',
        decode(repeat('00', 32), 'hex'))`.execute(transaction);
      running = client({
        query: `mutation { ${create(names[0] ?? '', 'a')} ${create(names[1] ?? '', 'b')} }`,
        token: other,
      });
      while (counted.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
      const revoked = await client({ query: `mutation { ${revoke(token.id)} }`, token: secret });
      expect(revoked.body).not.toHaveProperty('errors');
      await sql`rollback`.execute(transaction);
    });
    expect((await running)?.body.errors).toMatchObject([
      { path: ['b'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(await admin.tokens.idByName(names[1] ?? '')).toBeNull();
  });
});

describe('the access token of a request', () => {
  test('is looked up once for a query', async () => {
    const { secret } = await newToken('PRESS');
    expect((await client({ query, token: secret })).status).toBe(200);
    expect(counted).toHaveLength(1);
  });

  test('is looked up before a long body, and again after it', async () => {
    const { secret } = await newToken('CURATOR');
    const variables = { filler: 'x'.repeat(200_000) };
    expect((await client({ query, variables, token: secret })).status).toBe(200);
    expect(counted).toHaveLength(2);
    const { secret: lesser } = await newToken('PRESS');
    expect((await client({ query, variables, token: lesser })).status).toBe(413);
  });

  test('is never looked up for the public', async () => {
    await client({ query });
    await client({ query: `mutation { ${create} ${selected} }` });
    expect(counted).toEqual([]);
  });

  test('is looked up although the desk is busy, and its rows are locked', async () => {
    const { secret, token } = await newToken('PRESS');
    await sql`update desk.access_token set last_used_at = null where id = ${token.id}`.execute(
      owner,
    );
    const others = [1, 2].map(() => deskPool.connection().execute(() => held.promise));
    const held = Promise.withResolvers<void>();
    await owner.transaction().execute(async (transaction) => {
      await sql`select from desk.access_token for update`.execute(transaction);
      await sql`lock table desk.scheduled_document in access exclusive mode`.execute(transaction);
      const response = await client({ query, token: secret });
      expect(response.body).toEqual({ data: { viewer: { role: 'PRESS' } } });
    });
    held.resolve();
    await Promise.all(others);
  });
});
