import { sql } from 'kysely';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { advice } from '../../../src/cli/program.ts';
import { viewerOf } from '../../../src/http/identify/viewer-of.ts';
import { callCli, runCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken, tester } from '../../support/desk/tester.ts';

const { url, owner, desk } = await createDatabase('empty');
const awards = (...args: string[]) => callCli(url, ['token', ...args]);

beforeEach(async () => {
  await sql`truncate desk.access_token`.execute(owner);
});

describe('awards token create', () => {
  test('prints the secret alone on standard output, and advice on standard error', async () => {
    const args = ['token', 'create', 'The Daily', '--role', 'press'];
    const { code, stdout, stderr } = await runCli(url, args);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^awards_[\w-]{43}\n$/)]);
    expect(stderr).toBe(
      'Store this secret now: it is shown only once. Clients send it as "Authorization: Bearer ...".\n',
    );
    expect(await viewerOf(desk.tokens, `Bearer ${stdout.trim()}`)).toEqual({
      role: 'PRESS',
      tokenId: expect.any(String),
      name: 'The Daily',
      expiresAt: null,
    });
  });

  test.each([
    ['2999-01-31', '2999-01-31T00:00:00.000Z'],
    ['2999-01-31T18:00Z', '2999-01-31T18:00:00.000Z'],
    ['2999-01-31T18:00:30+08:00', '2999-01-31T10:00:30.000Z'],
  ])('accepts %s as the expiry', async (expires, time) => {
    const { stderr } = await awards('create', 'a', '--role', 'admin', '--expires', expires);
    expect(stderr).toContain(`The token expires at ${time.slice(0, 16)}Z.`);
    const [token] = await desk.tokens.list();
    expect(token).toMatchObject({ role: 'ADMIN', expires_at: new Date(time) });
  });

  test('accepts a duration as the expiry', async () => {
    const before = Date.now();
    await awards('create', 'a', '--role', 'curator', '--expires', '30d');
    const [token] = await desk.tokens.list();
    const hours = ((token?.expires_at?.getTime() ?? 0) - before) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(720);
    expect(hours).toBeLessThan(720.1);
  });

  test('refuses a name that is in use', async () => {
    await awards('create', 'a', '--role', 'press');
    expect(await awards('create', 'a', '--role', 'press')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'An active access token is already named "a". Revoke it first, or choose another name.\n',
    });
  });

  test.each([
    [['create'], "error: missing required argument 'name'"],
    [['create', 'a'], 'Give --role: press, curator or admin.'],
    [
      ['create', 'a', '--role', 'boss'],
      "error: option '--role <role>' argument 'boss' is invalid. Allowed choices are press, curator, admin.",
    ],
    [['create', ' ', '--role', 'press'], 'The name of a token must not begin or end with a space.'],
    [['create', '', '--role', 'press'], 'The name of a token must be one line of text.'],
    [
      ['create', 'a', 'b', '--role', 'press'],
      "error: too many arguments for 'create'. Expected 1 argument but got 2: a, b.",
    ],
    [
      ['create', 'a', '--role', 'press', '--expires', '2020-01-01'],
      '--expires must be in the future. Got "2020-01-01".',
    ],
    ...['soon', '2999-02-30', '2999', '30', '30m', '2999-01-31T18:00', '99999999d'].map(
      (expires): [string[], string] => [
        ['create', 'a', '--role', 'press', '--expires', expires],
        `--expires must be a day (2027-01-31), a time (2027-01-31T18:00Z) or a duration (12h, 30d, 8w). Got "${expires}".`,
      ],
    ),
    [['lst'], "error: unknown command 'lst'\n(Did you mean list?)"],
    [['revoke'], "error: missing required argument 'token'"],
  ])('%j is explained', async (args, sentence) => {
    const { code, stdout, stderr } = await awards(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${sentence}\n${advice}\n`);
  });
});

test('`awards token list` prints a line for each token, newest first', async () => {
  const { secret, token: first } = await desk.tokens.create(
    {
      name: 'a',
      role: 'PRESS',
      expiresAt: null,
    },
    tester,
  );
  await desk.tokens.viewerWith(secret);
  const expiresAt = new Date('2999-01-31T18:00Z');
  const { token } = await desk.tokens.create(
    { name: 'long name', role: 'ADMIN', expiresAt },
    tester,
  );
  await desk.tokens.revoke(first.id, tester);
  const { code, stdout, stderr } = await awards('list');
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^NAME {7}ROLE {3}STATUS {3}CREATED {12}EXPIRES {12}LAST USED {10}ID$/);
  expect(lines[1]).toMatch(/^long name {2}admin {2}active {3}\S{17} {2}2999-01-31T18:00Z {2}never/);
  expect(lines[1]).toContain(encodeNodeId('AccessToken', token.id));
  expect(lines[2]).toMatch(
    /^a {10}press {2}revoked {2}\S{17} {2}never {14}\S{17} {2}token_\S{22}$/,
  );
  expect(stdout).not.toContain(secret);
});

describe('awards token revoke', () => {
  test.each([
    ['its name', () => 'a'],
    ['its id', (id: string) => encodeNodeId('AccessToken', id)],
    ['its UUID', (id: string) => id],
  ])('revokes a token by %s', async (_, nameOf) => {
    const { secret, token } = await desk.tokens.create(
      {
        name: 'a',
        role: 'PRESS',
        expiresAt: null,
      },
      tester,
    );
    expect(await awards('revoke', nameOf(token.id))).toEqual({
      code: 0,
      stdout: 'The token "a" is revoked.\n',
      stderr: '',
    });
    expect(await desk.tokens.viewerWith(secret)).toBeNull();
  });

  test('looks for a name before it looks for an id', async () => {
    const { token } = await createToken(desk, 'PRESS', 'a');
    await desk.tokens.create({ name: token.id, role: 'PRESS', expiresAt: null }, tester);
    expect(await awards('revoke', token.id)).toMatchObject({
      stdout: `The token "${token.id}" is revoked.\n`,
    });
  });

  test('takes the beginning of an id, and lists the candidates if there are several', async () => {
    // Ids are random, so these are set to begin alike.
    const ids: string[] = [];
    for (const name of ['one', 'two']) {
      const { token } = await desk.tokens.create({ name, role: 'PRESS', expiresAt: null }, tester);
      ids.push(`abcdef12-000${ids.length}-4000-8000-000000000000`);
      await sql`update desk.access_token set id = ${ids.at(-1)} where id = ${token.id}`.execute(
        owner,
      );
    }
    const [first = ''] = ids;
    expect(await awards('revoke', 'abcdef')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^2 ids begin with "abcdef":\n {2}token_\S+ {2}(one|two)\n {2}token_\S+ {2}(one|two)\n/,
      ),
    });
    expect(await awards('revoke', first.slice(0, 13))).toMatchObject({
      stdout: 'The token "one" is revoked.\n',
    });
  });

  test('fails if the token does not exist', async () => {
    expect(await awards('revoke', 'a')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No active token has the name "a", and no token has this id.\n',
    });
  });
});

test('`awards migrate` creates both database users', async () => {
  const { code, stdout } = await callCli(url, ['migrate'], {
    env: { LOGIN_PREFIX: inject('templates').prefix },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /The public reads as \w+_public\.\nPress and curators read as \w+_press\.\n/,
  );
});
