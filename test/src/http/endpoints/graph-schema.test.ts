import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { buildSchema, isAbstractType, isObjectType, isScalarType } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import type { ClientSchema } from '../../../../src/http/endpoints/graph-schema.ts';
import { startServer } from '../../../support/server/http.ts';
import { exchange } from '../../../support/server/response-cache.ts';

/** The schema as files for code generators and client libraries. */
// It reads no data for this, and needs no database.
const nowhere = connect({ url: 'postgres://nobody@127.0.0.1:1/none' });
afterAll(() => nowhere.destroy());
const base = await startServer(nowhere);
const urls = ['/schema.graphql', '/schemas/clients.json'];
const file = readFileSync(
  path.join(import.meta.dirname, '../../../../schema/schema.graphql'),
  'utf8',
);

test('/schema.graphql is the schema of the repository', async () => {
  const response = await fetch(`${base}/schema.graphql`);
  expect(response.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  expect(await response.text()).toBe(`${file}\n`);
});

test('/schemas/clients.json has the possible types, the types without keys, and the scalars', async () => {
  const response = await fetch(`${base}/schemas/clients.json`);
  expect(response.headers.get('content-type')).toBe('application/json');
  const clients = (await response.json()) as ClientSchema;
  const types = Object.values(buildSchema(file).getTypeMap());
  const namesOf = (all: readonly { name: string }[]) =>
    all.map(({ name }) => name).filter((name) => !name.startsWith('__'));
  const builtIn = ['Boolean', 'Float', 'ID', 'Int', 'String'];
  const isScalar = ({ name }: { name: string }) => !builtIn.includes(name);
  expect(Object.keys(clients.possibleTypes)).toEqual(namesOf(types.filter(isAbstractType)));
  expect(Object.keys(clients.scalars)).toEqual(
    namesOf(types.filter(isScalarType).filter(isScalar)),
  );
  expect(clients.possibleTypes.Recipient).toEqual(
    expect.arrayContaining(['Person', 'Place', 'Work']),
  );
  expect(clients.scalars).toMatchObject({ PartialDate: 'string', JSON: 'unknown' });
  const objects = types.filter(isObjectType);
  const without = namesOf(objects.filter((type) => !type.getFields().id));
  expect([...clients.typesWithoutKeys, 'Mutation', 'Query', 'Subscription'].toSorted()).toEqual(
    without,
  );
});

test.each(urls)(
  '%s can be read by any page, and is sent again only if it has changed',
  async (url) => {
    const first = await exchange(base + url, { 'accept-encoding': 'br' });
    const { etag = '', ...headers } = first.headers;
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
      'content-encoding': 'br',
      vary: 'accept-encoding',
    });
    expect(brotliDecompressSync(first.body)).toEqual((await exchange(base + url)).body);
    const again = await exchange(base + url, { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, headers: { etag }, body: Buffer.alloc(0) });
  },
);

test.each(urls)('%s cannot be written', async (url) => {
  const post = await fetch(base + url, { method: 'POST', body: '{}' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a server that runs only registered documents does not show its schema', async () => {
  const strict = await startServer(nowhere, ['*'], undefined, undefined, {
    allowedDocuments: 'persisted',
  });
  for (const url of urls) expect((await fetch(strict + url)).status).toBe(404);
});
