import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { heldForASecond } from '../../../src/http/encode/cache-headers.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startServer } from '../../support/server/http.ts';
import { exchange, json } from '../../support/server/response-cache.ts';

/** The section "HTTP caching" of docs/clients.md is true of a server, with or without a cache of its own. */
const page = readFileSync(path.join(import.meta.dirname, '../../../docs/clients.md'), 'utf8');
const [, target = '', header = ''] =
  /```http\nGET (\S+)\n(\S+): "<the ETag>"\n```/.exec(page) ?? [];
const { reader, desk } = await createDatabase('shipped');
const base = await startServer(reader, ['*'], undefined, desk);

test('the request of the example gets 304', async () => {
  const first = await exchange(`${base}${target}`);
  expect(first.headers).toMatchObject({ 'cache-control': heldForASecond['cache-control'] });
  const again = await exchange(`${base}${target}`, { [header]: first.headers.etag ?? '' });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});

test('responses to tokens, errors and POST have no ETag', async () => {
  const { secret } = await createToken(desk, 'PRESS', 'p');
  const signedIn = await exchange(`${base}${target}`, { authorization: `Bearer ${secret}` });
  expect(signedIn.headers).toMatchObject({ 'cache-control': 'private, no-store' });
  const wrong = await exchange(`${base}/graphql?query=%7Bnonsense%7D`);
  const posted = await exchange(`${base}/graphql`, json, '{"query":"{ dataset { revision } }"}');
  for (const { headers } of [signedIn, wrong, posted]) expect(headers.etag).toBeUndefined();
});
