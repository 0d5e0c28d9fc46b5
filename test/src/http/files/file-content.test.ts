import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { fileUrlOf, loadHonors } from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';
import { exchange } from '../../../support/server/response-cache.ts';

/** Short files have an ETag, and all files an encoding. */
const database = await createDatabase('empty');
const { owner, reader, desk } = database;
const base = await startServer(reader, ['*'], undefined, desk);
const { secret } = await createToken(desk, 'PRESS', 'p');
await loadHonors(database, 5_000);

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
const short = fileUrlOf(base, 'csv', '{ honors(first: 100) { nodes { id credit } } }');
const columns = Array.from({ length: 20 }, (_, index) => `column${index}: id`).join(' ');
const long = fileUrlOf(base, 'ndjson', `{ honors { nodes { ${columns} } } }`);

test.each([
  ['short', short],
  ['long', long],
])('a %s file is the same in each encoding', async (_length, url) => {
  const plain = await exchange(url);
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (const encoding of ['br', 'gzip'] as const) {
    const { headers, body } = await exchange(url, { 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBe(encoding);
    expect(decoders[encoding](body).equals(plain.body)).toBe(true);
    expect(body.length).toBeLessThan(plain.body.length * 0.6);
    const head = await exchange(url, { 'accept-encoding': encoding }, undefined, 'HEAD');
    expect({ ...head.headers, date: '' }).toMatchObject({
      'content-encoding': encoding,
      ...(headers.etag && { etag: headers.etag, 'content-length': headers['content-length'] }),
    });
  }
});

describe('ETag', () => {
  test('is sent with a short file: 304 until its content changes', async () => {
    const first = await exchange(short);
    expect(first.headers).toMatchObject({
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
      'cache-control': heldForASecond['cache-control'],
    });
    const known = { 'if-none-match': first.headers.etag ?? '' };
    expect(await exchange(short, known)).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    // Another revision in which the file is the same.
    const place = { slug: 'a', placeKind: 'CITY', names: { en: 'A' } };
    const write = (document: object) =>
      importDocuments(owner, [{ name: 'a.json', text: JSON.stringify(document) }]);
    await write({ format: 'awards/1', places: [place] });
    expect((await exchange(short, known)).status).toBe(304);
    const one = await exchange(short, { ...known, 'accept-encoding': 'gzip' });
    expect(one).toMatchObject({ status: 304, headers: { etag: first.headers.etag } });
    const query = '{ recipients(first: 5) { nodes { slug } } }';
    const recipients = fileUrlOf(base, 'csv', query);
    const { headers } = await exchange(recipients);
    await write({ format: 'awards/1', places: [{ ...place, slug: 'a0' }] });
    const changed = await exchange(recipients, { 'if-none-match': headers.etag ?? '' });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(headers.etag);
  });

  test('is not sent with a long file, or to clients with a token', async () => {
    const { headers } = await exchange(long);
    expect(headers.etag).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    const authorization = `Bearer ${secret}`;
    const [path, search = ''] = short.split('?');
    const signedIn = await exchange(
      `${path}/signed-in?format=csv`,
      { authorization, 'if-none-match': '*', 'content-type': 'application/json' },
      JSON.stringify({ query: new URLSearchParams(search).get('query') }),
    );
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers.etag).toBeUndefined();
    expect(signedIn.headers['cache-control']).toBe('private, no-store');
  });
});
