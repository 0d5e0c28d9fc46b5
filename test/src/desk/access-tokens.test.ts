import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { deskTables } from '../../../db/states/desk-schema.ts';
import { NameInUseError } from '../../../schema/context/desk-errors.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { viewerOf } from '../../../src/http/identify/viewer-of.ts';
import { createDatabase } from '../../support/database/database.ts';
import { tester } from '../../support/desk/tester.ts';

const { owner, press, desk } = await createDatabase('empty');
const { tokens } = desk;

beforeEach(async () => {
  await deskTables(owner).deleteFrom('access_token').execute();
});

const forever = { role: 'PRESS', expiresAt: null } as const;
const hour = 3_600_000;

/** Lets the end of a token be past. */
async function expire(id: string): Promise<void> {
  await sql`update desk.access_token set created_at = now() - interval '2 days',
    expires_at = now() - interval '1 day' where id = ${id}`.execute(owner);
}

const revoke = async (name: string) => tokens.revoke((await tokens.idByName(name)) ?? '', tester);

const lastUse = async (id: string) => {
  const { rows } = await sql<{ age: number | null }>`
    select extract(epoch from now() - last_used_at)::float8 as age from desk.access_token
    where id = ${id}`.execute(owner);
  return rows[0]?.age ?? null;
};

test('a token identifies its viewer', async () => {
  const expiresAt = new Date(Date.now() + hour);
  const { secret, token } = await tokens.create(
    { name: 'The Daily', role: 'CURATOR', expiresAt },
    tester,
  );
  expect(await tokens.viewerWith(secret)).toEqual({
    role: 'CURATOR',
    tokenId: token.id,
    name: 'The Daily',
    expiresAt,
  });
});

test('a secret is 256 random bits, and is never stored', async () => {
  const { secret } = await tokens.create({ name: 'a', ...forever }, tester);
  const { secret: other } = await tokens.create({ name: 'b', ...forever }, tester);
  expect(secret).toMatch(/^awards_[A-Za-z0-9_-]{43}$/);
  expect(secret).not.toBe(other);
  const { rows } = await sql<{ row: string }>`
    select row_to_json(t)::text as row from desk.access_token t`.execute(owner);
  expect(rows).toHaveLength(2);
  const [, random = ''] = secret.split('awards_');
  const hex = Buffer.from(random, 'base64url').toString('hex');
  for (const { row } of rows) {
    expect(row).not.toContain(random);
    expect(row).not.toContain(hex);
  }
});

test.each([
  'awards_',
  `awards_${'A'.repeat(43)}`,
  'awards_🎖',
  "' or true --",
  `awards_${'A'.repeat(100_000)}`,
])('the secret %.20s belongs to no token', async (secret) => {
  await tokens.create({ name: 'a', ...forever }, tester);
  expect(await tokens.viewerWith(secret)).toBeNull();
});

test('a revoked token is not valid any more, and revoking it again is not an error', async () => {
  const { secret, token } = await tokens.create({ name: 'a', ...forever }, tester);
  const revoked = await tokens.revoke(token.id, tester);
  expect(revoked).toMatchObject({ id: token.id, is_active: false });
  expect(await tokens.viewerWith(secret)).toBeNull();
  expect(await tokens.revoke(token.id, tester)).toEqual(revoked);
});

test('an expired token is not valid', async () => {
  const expiresAt = new Date(Date.now() + hour);
  const { secret, token } = await tokens.create({ name: 'a', role: 'PRESS', expiresAt }, tester);
  expect(await tokens.viewerWith(secret)).not.toBeNull();
  await expire(token.id);
  expect(await tokens.viewerWith(secret)).toBeNull();
});

test('a token is found by its name while it is active', async () => {
  const { token } = await tokens.create({ name: 'a', ...forever }, tester);
  expect(await tokens.idByName('a')).toBe(token.id);
  expect(await revoke('a')).toMatchObject({ id: token.id, is_active: false });
  expect(await tokens.idByName('a')).toBeNull();
  expect(await tokens.idByName('nobody')).toBeNull();
  expect(await tokens.revoke('00000000-0000-0000-0000-000000000000', tester)).toBeNull();
});

describe('the name of a token', () => {
  test('cannot be that of an active token', async () => {
    await tokens.create({ name: 'a', ...forever }, tester);
    await expect(tokens.create({ name: 'a', ...forever }, tester)).rejects.toThrow(
      new NameInUseError('a').message,
    );
    expect(await tokens.list()).toHaveLength(1);
  });

  test('is given once if several requests want it at the same moment', async () => {
    const created = Array.from({ length: 5 }, () =>
      tokens.create({ name: 'a', ...forever }, tester),
    );
    const outcomes = await Promise.allSettled(created);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('can be used again after its token is revoked', async () => {
    const { secret: before, token } = await tokens.create({ name: 'a', ...forever }, tester);
    await tokens.revoke(token.id, tester);
    const { secret } = await tokens.create({ name: 'a', ...forever }, tester);
    expect(await tokens.viewerWith(before)).toBeNull();
    expect(await tokens.viewerWith(secret)).toMatchObject({ name: 'a' });
  });

  test('can be used again after its token has expired, which does not count as revoked', async () => {
    const expiresAt = new Date(Date.now() + hour);
    const { secret: before, token } = await tokens.create(
      { name: 'a', role: 'PRESS', expiresAt },
      tester,
    );
    await expire(token.id);
    const { secret } = await tokens.create({ name: 'a', ...forever }, tester);
    expect(await tokens.viewerWith(before)).toBeNull();
    expect(await tokens.viewerWith(secret)).toMatchObject({ name: 'a' });
    const listed = (await tokens.list()).find(({ id }) => id === token.id);
    expect(listed).toMatchObject({ is_active: false, revoked_at: null });
  });
});

test('the list has all tokens, newest first, and no hash', async () => {
  for (const name of ['a', 'b', 'c']) await tokens.create({ name, ...forever }, tester);
  await revoke('b');
  const list = await tokens.list();
  expect(list.map(({ name, is_active }) => [name, is_active])).toEqual([
    ['c', true],
    ['b', false],
    ['a', true],
  ]);
  expect(list.map(({ revoked_at }) => revoked_at === null)).toEqual([true, false, true]);
  expect(JSON.stringify(list)).not.toContain('hash');
});

describe('the last use of a token', () => {
  test('is stored', async () => {
    const { secret, token } = await tokens.create({ name: 'a', ...forever }, tester);
    expect(await lastUse(token.id)).toBeNull();
    await tokens.viewerWith(secret);
    expect(await lastUse(token.id)).toBeLessThan(30);
  });

  test('is written at most once a minute', async () => {
    const statements: string[] = [];
    const { url } = await createDatabase('empty');
    const counted = connect({ url, onStatement: (statement) => statements.push(statement) });
    const { tokens: own } = new Desk({ writer: counted, press });
    const { secret, token } = await own.create({ name: 'a', ...forever }, tester);
    statements.length = 0;
    for (let use = 0; use < 5; use += 1) await own.viewerWith(secret);
    expect(statements.filter((statement) => statement.startsWith('update'))).toHaveLength(1);
    expect(statements).toHaveLength(6);
    await sql`update desk.access_token set last_used_at = now() - interval '61 seconds'
      where id = ${token.id}`.execute(counted);
    statements.length = 0;
    await own.viewerWith(secret);
    expect(statements.filter((statement) => statement.startsWith('update'))).toHaveLength(1);
    await counted.destroy();
  });

  test('stays after the token is revoked', async () => {
    const { secret, token } = await tokens.create({ name: 'a', ...forever }, tester);
    await tokens.revoke(token.id, tester);
    await tokens.viewerWith(secret);
    expect(await lastUse(token.id)).toBeNull();
  });
});

describe('viewerOf', () => {
  test('accepts a bearer token, in any case of the scheme', async () => {
    const { secret } = await tokens.create({ name: 'a', ...forever }, tester);
    for (const scheme of ['Bearer', 'bearer', 'BEARER ']) {
      expect(await viewerOf(desk.tokens, `${scheme} ${secret}`)).toMatchObject({ role: 'PRESS' });
    }
  });

  test.each([null, undefined])('returns the public for %s', async (authorization) => {
    expect(await viewerOf(desk.tokens, authorization)).toEqual({
      role: 'PUBLIC',
      tokenId: null,
      name: null,
      expiresAt: null,
    });
  });

  test('refuses any other header', async () => {
    const { secret } = await tokens.create({ name: 'a', ...forever }, tester);
    const wrong = [
      '',
      ' ',
      'Bearer',
      'Bearer ',
      secret,
      `Basic ${secret}`,
      `Bearer ${secret} x`,
      `Bearer ${secret}x`,
      `Bearer ${secret.toLowerCase()}`,
      `Bearer ${secret}, Bearer x`,
      `Bearer "${secret}"`,
      `Bearer=${secret}`,
      `Token ${secret}`,
      'null',
      'Bearer undefined',
    ];
    for (const authorization of wrong) {
      await expect(viewerOf(desk.tokens, authorization)).rejects.toMatchObject({
        extensions: { code: 'UNAUTHENTICATED' },
      });
    }
  });
});
