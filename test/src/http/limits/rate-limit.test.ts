import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { connectLike } from '../../../../db/connections/connect.ts';
import { Desk } from '../../../../src/desk/desk.ts';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { tester } from '../../../support/desk/tester.ts';
import { clientAt, codesOf, type JsonResponse } from '../../../support/server/from-address.ts';
import { startServer } from '../../../support/server/http.ts';
import { headOf, openRaw } from '../../../support/server/raw.ts';

/** The work of one client in a minute. Each test has separate addresses. */
const database = await createDatabase('shipped');
const { reader, owner, press, desk, statements } = database;
const clientLimits = { work: 200, tokenWork: 1_000, wrongTokens: 3 };
const proxy = '127.0.0.90';
const base = await startServer(reader, ['*'], undefined, desk, {
  clientLimits,
  trustedProxies: [proxy],
});

const query = '{ dataset { revision } }';
const newToken = async (name: string) =>
  desk.tokens.create({ name, role: 'PRESS', expiresAt: null }, tester);

/** Sends an operation until the client is refused. */
async function exhaust(send: () => Promise<JsonResponse>): Promise<JsonResponse> {
  for (let count = 0; count < 500; count += 1) {
    const response = await send();
    if (response.status === 429) return response;
    expect(response.status).toBeLessThan(429);
  }
  throw new Error('It was never refused.');
}

describe('more work than one client may request in a minute', () => {
  test('is refused with `Retry-After`, for this client only', async () => {
    const client = clientAt('127.0.0.2', base);
    const { headers, body } = await exhaust(() => client({ query }));
    expect(body).toEqual({
      errors: [
        {
          message: expect.stringMatching(
            /^Your address has used up the 200 units of work of a minute\. Try again in \d+ seconds\.$/,
          ),
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    const wait = Number(headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(headers['ratelimit-policy']).toBe('"work";q=200;w=60');
    expect(headers.ratelimit).toMatch(/^"work";r=\d+;t=\d+$/);
    expect(headers['cache-control']).toBe('no-store');
    expect((await clientAt('127.0.0.3', base)({ query })).status).toBe(200);
  });

  test('is refused before the body is read', async () => {
    const client = clientAt('127.0.0.4', base);
    for (let count = 0; count < 30; count += 1) await client({ query });
    const raw = await openRaw(base, '127.0.0.4');
    raw.socket.write(
      headOf('POST', { 'content-type': 'application/json', 'content-length': '50000' }),
    );
    await raw.until('RATE_LIMITED');
    expect(raw.received()).toMatch(/^HTTP\/1\.1 429 /);
    raw.socket.destroy();
  });

  test('is refused although a query is not text', async () => {
    const client = clientAt('127.0.0.14', base);
    const raw = await openRaw(base, '127.0.0.14');
    const body = '{"query":{"length":"x"}}';
    raw.socket.write(
      headOf('POST', { 'content-type': 'application/json', 'content-length': `${body.length}` }) +
        body,
    );
    await raw.until('BAD_USER_INPUT');
    raw.socket.destroy();
    await exhaust(() => client({ query }));
    expect((await client({ query })).status).toBe(429);
  });

  test('is counted regardless of a forged X-Forwarded-For', async () => {
    const client = clientAt('127.0.0.5', base);
    const numbers = [1, 2, 3, 4, 5].values();
    const forged = () => ({ 'x-forwarded-for': `198.51.100.${numbers.next().value ?? 6}` });
    await exhaust(() => client({ query, headers: forged() }));
    expect((await client({ query, headers: forged() })).status).toBe(429);
  });

  test('is counted for each client behind a trusted proxy, whatever it forges', async () => {
    const client = clientAt(proxy, base);
    const from = (address: string) => ({ 'x-forwarded-for': address });
    await exhaust(() => client({ query, headers: from('203.0.113.7') }));
    expect((await client({ query, headers: from('9.9.9.9, 203.0.113.7') })).status).toBe(429);
    expect((await client({ query, headers: from('203.0.113.8') })).status).toBe(200);
  });

  test('is counted for a token, wherever it is used', async () => {
    const { secret } = await newToken('counts');
    const client = clientAt('127.0.0.6', base);
    await exhaust(() => client({ query }));
    const signedIn = await client({ query, token: secret });
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers['ratelimit-policy']).toBe('"work";q=1000;w=60');
    const limited = await exhaust(() => client({ query, token: secret }));
    expect(limited.body.errors?.[0]?.message).toContain('Your access token has used up the 1,000');
    const elsewhere = clientAt('127.0.0.7', base);
    expect((await elsewhere({ query, token: secret })).status).toBe(429);
    expect((await elsewhere({ query })).status).toBe(200);
  });

  test('is announced in headers to clients with a token, and never in a cached response', async () => {
    const { secret } = await newToken('told');
    const client = clientAt('127.0.0.8', base);
    const left = async () => {
      const { headers } = await client({ query, token: secret });
      expect(headers['cache-control']).toBe('private, no-store');
      return Number(/^"work";r=(\d+);t=\d+$/.exec(String(headers.ratelimit))?.[1]);
    };
    const before = await left();
    expect(before).toBeLessThan(1_000);
    expect(await left()).toBeLessThan(before);
    const { headers } = await client({ query });
    expect(headers).not.toHaveProperty('ratelimit');
    expect(headers).not.toHaveProperty('ratelimit-policy');
    const got = await fetch(`${base}/graphql?${new URLSearchParams({ query })}`);
    expect(got.headers.get('cache-control')).toBe(heldForASecond['cache-control']);
    expect(got.headers.get('ratelimit')).toBeNull();
  });

  test.each([
    ['a syntax error', '{ dataset {'],
    ['an invalid document', `{ ${'nothing '.repeat(200)} }`],
    [
      'too much at once',
      '{ programs(first: 100) { nodes { editions(first: 100) { nodes { honors(first: 100) { nodes { id } } } } } } }',
    ],
  ])('includes the work of %s', async (what, wrong) => {
    const client = clientAt(`127.0.1.${what.length}`, base);
    const refused = await exhaust(() => client({ query: wrong }));
    expect(codesOf(refused)).toEqual(['RATE_LIMITED']);
  });

  test('is refused before it begins, and a smaller operation can still run', async () => {
    const client = clientAt('127.0.0.10', base);
    const dear =
      '{ a: search(query: "gu") { totalCount } b: statistics(by: [AWARD, COUNTRY]) { total rows { value } } c: statistics(by: [AWARD]) { total } }';
    statements.length = 0;
    const refused = await client({ query: dear });
    expect([refused.status, codesOf(refused)]).toEqual([429, ['RATE_LIMITED']]);
    expect(statements).toEqual([]);
    expect((await client({ query })).status).toBe(200);
  });

  test('is refused with headers that pages of other origins can read', async () => {
    const client = clientAt('127.0.0.11', base);
    const headers = { origin: 'https://page.example' };
    const refused = await exhaust(() => client({ query, headers }));
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    expect(refused.headers['access-control-expose-headers']).toBe('*');
  });
});

describe('invalid access tokens', () => {
  const wrong = () => `awards_${randomBytes(32).toString('base64url')}`;
  const counted: string[] = [];
  const lookups = connectLike(owner, {
    max: 2,
    onStatement: (statement) => counted.push(statement),
  });
  const watched = new Desk({ writer: owner, press, lookups });
  let url = '';
  beforeAll(async () => {
    url = await startServer(reader, ['*'], undefined, watched, { clientLimits });
    return () => lookups.destroy();
  });

  test('are refused after a few, without a lookup, and the valid one works from elsewhere', async () => {
    const { secret } = await newToken('right');
    const client = clientAt('127.0.0.20', url);
    for (let count = 0; count < clientLimits.wrongTokens; count += 1)
      expect((await client({ query, token: wrong() })).status).toBe(401);
    counted.length = 0;
    for (let count = 0; count < 20; count += 1) {
      const refused = await client({ query, token: wrong() });
      expect([refused.status, codesOf(refused)]).toEqual([429, ['RATE_LIMITED']]);
      expect(refused.headers['ratelimit-policy']).toBe('"sign-in";q=3;w=60');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.headers['cache-control']).toBe('private, no-store');
    }
    expect(counted).toEqual([]);
    expect((await client({ query })).status).toBe(200);
    expect((await clientAt('127.0.0.21', url)({ query, token: secret })).status).toBe(200);
    // It has been seen now, so that it works from the same address, too.
    expect((await client({ query, token: secret })).status).toBe(200);
  });

  test('do not lock out a token that was used before', async () => {
    const { secret, token } = await newToken('before');
    const client = clientAt('127.0.0.22', url);
    expect((await client({ query, token: secret })).status).toBe(200);
    for (let count = 0; count < 10; count += 1) await client({ query, token: wrong() });
    expect((await client({ query, token: wrong() })).status).toBe(429);
    expect((await client({ query, token: secret })).status).toBe(200);
    await desk.tokens.revoke(token.id, tester);
    expect((await client({ query, token: secret })).status).toBe(401);
  });

  test('are refused if the same one is repeated, and other tokens are not locked out', async () => {
    const { secret } = await newToken('other');
    const client = clientAt('127.0.0.23', url);
    const old = wrong();
    const statuses: number[] = [];
    counted.length = 0;
    for (let count = 0; count < 10; count += 1)
      statuses.push((await client({ query, token: old })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429, 429, 429, 429, 429]);
    expect(counted).toHaveLength(1);
    expect((await client({ query, token: secret })).status).toBe(200);
  });

  test('write nothing', async () => {
    const { rows: before } = await sql`select xmin, t from desk.access_token t`.execute(owner);
    await clientAt('127.0.0.24', url)({ query, token: wrong() });
    const { rows } = await sql`select xmin, t from desk.access_token t`.execute(owner);
    expect(rows).toEqual(before);
  });

  test('are looked up only a few times if thousands come at once', async () => {
    const client = clientAt('127.0.0.25', url);
    counted.length = 0;
    const all = await Promise.all(
      Array.from({ length: 250 }, () => client({ query, token: wrong() })),
    );
    expect(all.filter(({ status }) => status === 401).length).toBeLessThan(10);
    for (const response of all) expect([401, 429, 503]).toContain(response.status);
    expect(counted.length).toBeLessThan(10);
  });
});
