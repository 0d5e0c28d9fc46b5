import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { heldForASecond } from '../../../src/http/encode/cache-headers.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { exchange } from '../../support/server/response-cache.ts';

/** The request in the section "HTTP caching" of docs/clients.md. */
const page = readFileSync(path.join(import.meta.dirname, '../../../docs/clients.md'), 'utf8');
const [, target = '', header = ''] =
  /```http\nGET (\S+)\n(\S+): "<the ETag>"\n```/.exec(page) ?? [];
const { reader } = await createDatabase('shipped');
const base = await startServer(reader);

test('the request of the example gets 304', async () => {
  const first = await exchange(`${base}${target}`);
  expect(first.headers).toMatchObject({ 'cache-control': heldForASecond['cache-control'] });
  const again = await exchange(`${base}${target}`, { [header]: first.headers.etag ?? '' });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});
