import { request } from 'node:http';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import type { AccessTokenRole } from '../../../../schema/context/access-token-rules.ts';
import { Desk } from '../../../../src/desk/desk.ts';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { createDatabase, openPreview } from '../../../support/database/database.ts';
import { tester } from '../../../support/desk/tester.ts';
import { startServer } from '../../../support/server/http.ts';

const database = await createDatabase('shipped');
const { owner, reader, press, desk } = database;
const base = await startServer(reader, ['*'], undefined, desk);

const secrets: Record<AccessTokenRole, string> = {
  PRESS: await newToken('the press', 'PRESS'),
  CURATOR: await newToken('a curator', 'CURATOR'),
  ADMIN: await newToken('an admin', 'ADMIN'),
};

await openPreview(database, 'preview_1', async (preview) => {
  await preview.updateTable('dataset').set({ license: 'SECRET' }).execute();
  await sql`update name set text = 'Secret prize' where entity_id =
    (select id from program where slug = 'world-smart-city-awards') and position = 0`.execute(
    preview,
  );
});

async function newToken(name: string, role: AccessTokenRole): Promise<string> {
  return (await desk.tokens.create({ name, role, expiresAt: null }, tester)).secret;
}

interface RequestOptions {
  token?: string;
  authorization?: string;
  search?: string;
  server?: string;
}

const headersFor = ({ token, authorization }: RequestOptions): Record<string, string> => {
  const sent = token === undefined ? authorization : `Bearer ${token}`;
  return sent === undefined ? {} : { authorization: sent };
};

const post = (query: string, options: RequestOptions = {}) =>
  fetch(`${options.server ?? base}/graphql${options.search ?? ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersFor(options) },
    body: JSON.stringify({ query }),
  });

const get = (search: Record<string, string>, server = base) =>
  fetch(`${server}/graphql?${new URLSearchParams(search)}`, {
    headers: { accept: 'application/json' },
  });

/** The same as a client with a token requests it. */
const signedIn = ({ query = '', ...search }: Record<string, string>, options: RequestOptions) =>
  fetch(`${options.server ?? base}/graphql/signed-in?${new URLSearchParams(search)}`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...headersFor(options),
    },
    body: JSON.stringify({ query }),
  });

const license = '{ dataset { license } }';
const viewer = '{ viewer { role name expiresAt } }';
const programs = '{ programs(first: 100) { nodes { slug name } } }';
const isSecret = /secret/i;

test('a client without a token is the public', async () => {
  expect(await (await post(viewer)).json()).toEqual({
    data: { viewer: { role: 'PUBLIC', name: null, expiresAt: null } },
  });
  expect(await (await post(license)).json()).toEqual({
    data: { dataset: { license: 'CC-BY-4.0' } },
  });
});

test.each([
  ['PRESS', 'the press'],
  ['CURATOR', 'a curator'],
  ['ADMIN', 'an admin'],
] as const)('%s gets its role, and reads the preview', async (role, name) => {
  const options = { token: secrets[role] };
  expect(await (await post(viewer, options)).json()).toEqual({
    data: { viewer: { role, name, expiresAt: null } },
  });
  const answer = await (await post('{ dataset { license revision } }', options)).json();
  expect(answer).toEqual({ data: { dataset: { license: 'SECRET', revision: '1+preview_1' } } });
});

describe('the parameter `state`', () => {
  const state = (value: string) => `?state=${encodeURIComponent(value)}`;

  test('selects the published data with `published`', async () => {
    const options = { token: secrets.PRESS, search: state('published') };
    expect(await (await post(license, options)).json()).toEqual(await (await post(license)).json());
    expect(await (await post(viewer, options)).json()).toMatchObject({
      data: { viewer: { role: 'PRESS' } },
    });
    expect(await (await post(license, { search: state('published') })).json()).toEqual(
      await (await post(license)).json(),
    );
  });

  test('selects the preview for clients with a token with `preview`', async () => {
    const response = await post(license, { token: secrets.PRESS, search: state('preview') });
    expect(await response.json()).toEqual({ data: { dataset: { license: 'SECRET' } } });
  });

  test('refuses the preview to the public', async () => {
    const response = await post(license, { search: state('preview') });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test.each(['', 'Published', 'preview_1', 'desk', 'public', 'published&state=preview'])(
    'has no other values: %s',
    async (value) => {
      for (const token of [{}, { token: secrets.PRESS }]) {
        const search = `?state=${value}`;
        expect(await (await post(license, { ...token, search })).json()).toMatchObject({
          errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'state' } }],
        });
      }
    },
  );
});

const files = {
  json: { query: programs },
  csv: { query: programs, format: 'csv' },
  ndjson: { query: programs, format: 'ndjson' },
  jsonld: { format: 'jsonld', id: await programId() },
};

async function programId(): Promise<string> {
  const { data } = await (await post('{ program(slug: "world-smart-city-awards") { id } }')).json();
  return data.program.id;
}

describe.each(Object.entries(files))('a response as %s', (format, search) => {
  test('has the data that the caller may read', async () => {
    const open = await (await get(search)).text();
    expect(open).toContain('World Smart City Awards');
    expect(open).not.toMatch(isSecret);
    const seen = await (await signedIn(search, { token: secrets.PRESS })).text();
    expect(seen).toContain('Secret prize');
    const public_ = { ...search, state: 'published' };
    expect(await (await signedIn(public_, { token: secrets.PRESS })).text()).toBe(open);
  });

  test('is refused if the token is invalid', async () => {
    for (const authorization of [
      '',
      'Bearer',
      'Basic x',
      'Bearer x',
      `Bearer awards_${'A'.repeat(43)}`,
    ]) {
      const response = await signedIn(search, { authorization });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      const answer = await response.json();
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(answer).not.toHaveProperty('data');
      expect(JSON.stringify(answer)).not.toContain('http');
    }
  });

  test('says which caches may store it', async () => {
    const open = await get(search);
    expect(open.headers.get('cache-control')).toBe(
      format === 'jsonld' ? 'no-store' : heldForASecond['cache-control'],
    );
    expect(open.headers.get('vary')).toBe('accept, accept-encoding');
    const seen = await signedIn(search, { token: secrets.PRESS });
    expect(seen.headers.get('cache-control')).toBe('private, no-store');
    expect(seen.headers.get('x-accel-expires')).toBe('0');
    for (const name of ['etag', 'surrogate-key', 'cache-tag'])
      expect(seen.headers.get(name)).toBeNull();
  });
});

test('a token is invalid from the next request after it is revoked or has expired', async () => {
  for (const end of ['revoked_at = now()', "expires_at = now() - interval '1 second'"]) {
    const token = await newToken('short', 'PRESS');
    expect((await post(viewer, { token })).status).toBe(200);
    await sql`update desk.access_token set ${sql.raw(end)} where name = 'short' and revoked_at is null`.execute(
      owner,
    );
    const response = await post(viewer, { token });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  }
});

test('an empty header does not make a client the public', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(
      `${base}/graphql`,
      {
        headers: { authorization: '', 'content-type': 'application/json' },
        method: 'POST',
        agent: false,
      },
      (response) => resolve(response.resume().statusCode),
    );
    sent.on('error', reject).end(JSON.stringify({ query: viewer }));
  });
  expect(status).toBe(401);
});

describe('an access token, whose responses no cache on the way may give to others,', () => {
  const authorization = `Bearer ${secrets.PRESS}`;
  const search = `query=${encodeURIComponent(programs)}`;
  const urls = ['/graphql', '/graphql/signed-in', '/graphql/formats'].flatMap((path) =>
    ['', '&format=csv', '&format=jsonld'].map((format) => `${base}${path}?${search}${format}`),
  );
  const sentence =
    'Send an access token with POST only, to /graphql/signed-in: caches on the way can store responses to other methods, and give them to others.';

  test.each(['GET', 'HEAD', 'PUT', 'DELETE'])('is refused with %s', async (method) => {
    for (const accept of ['application/json', 'text/event-stream', 'text/csv']) {
      for (const url of urls.slice(0, method === 'GET' ? undefined : 1)) {
        const response = await fetch(url, { method, headers: { authorization, accept } });
        expect([url, response.status]).toEqual([url, 400]);
        expect(response.headers.get('cache-control')).toBe('private, no-store');
        const text = await response.text();
        if (method !== 'HEAD') expect(text).toContain(sentence);
        expect(text).not.toMatch(isSecret);
      }
    }
  });

  test('has a URL of its own, which takes nothing else', async () => {
    const options = { token: secrets.PRESS };
    expect(await (await signedIn({ query: viewer }, options)).json()).toMatchObject({
      data: { viewer: { role: 'PRESS' } },
    });
    const without = await signedIn({ query: viewer }, {});
    expect(without.status).toBe(401);
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await fetch(`${base}/graphql/signed-in?${search}`, { headers: { accept } });
      expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
    }
  });
});

test('the token is checked before the body is read', async () => {
  for (const query of [
    '{ nothing',
    '{ nothing }',
    '',
    '{ programs(first: 1000) { nodes { id } } }',
  ]) {
    expect((await post(query, { authorization: 'Bearer x' })).status).toBe(401);
  }
});

test('without a desk no token is valid', async () => {
  const server = await startServer(reader);
  expect((await post(viewer, { server, token: secrets.ADMIN })).status).toBe(401);
  expect((await post(viewer, { server })).status).toBe(200);
});

describe('without the database of tokens', async () => {
  const nowhere = connect({ url: 'postgres://nobody:secret@127.0.0.1:1/none' });
  const lost = new Desk({ writer: nowhere, press });
  const server = await startServer(reader, ['*'], undefined, lost);

  test.each(Object.entries(files))(
    'clients with a token get an error: %s',
    async (_format, search) => {
      const response = await signedIn(search, { server, token: secrets.PRESS });
      expect(response.status).toBe(503);
      expect(response.headers.get('www-authenticate')).toBeNull();
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({
        errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
      });
      expect(text).not.toMatch(/127\.0\.0\.1|ECONN|nobody|secret|node_modules/);
    },
  );

  test('the public can still read', async () => {
    expect((await post(license, { server })).status).toBe(200);
  });
});

test('a page of another origin can send a token, and never credentials of the browser', async () => {
  const response = await fetch(`${base}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization/i);
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});
