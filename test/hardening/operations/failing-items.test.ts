import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { poolUse } from '../../../db/connections/connect.ts';
import { watched } from '../../against-graphql-js/compare.ts';
import { createDatabase, openPreview } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startCaching } from '../../support/server/response-cache.ts';

/**
 * An error deep inside a list, beside items that still load: the fields that fail at once must not leave the others
 * behind, whose rejections would end the server, and whose connections would be lost.
 */
const database = await createDatabase('shipped');
await openPreview(database, 'preview_1', async () => {});
const { url } = await startCaching(database);
const { secret } = await createToken(database.desk, 'PRESS');

const queries = [
  '{honors(first:20){nodes{category{history{history{honors(before:"x"){totalCount}}}}}}}',
  '{programs(first:9){nodes{editions(last:9){nodes{awards{honors(first:3,after:"x"){nodes{id}} name}}}}}}',
  '{awards(first:20){nodes{edition{honors(first:3,after:"x"){totalCount} program{name}} reason}}}',
];

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const get = (parameters: Record<string, string>) =>
  fetch(`${url}?${new URLSearchParams(parameters)}`);

/** Ways to send a query. */
const transports: Record<string, (query: string) => Promise<Response>> = {
  POST: (query) => post({ query }),
  GET: (query) => get({ query }),
  'a persisted document': (query) => {
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    return post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
  },
  press: (query) => post({ query }, { authorization: `Bearer ${secret}` }),
  'an event stream': (query) => post({ query }, { accept: 'text/event-stream' }),
  'a file': (query) => get({ query, format: 'ndjson' }),
};

test.each(Object.entries(transports))('by %s', async (name, send) => {
  // Few files are written at once.
  const atOnce = name === 'a file' ? 1 : 8;
  for (const query of queries) {
    // With rows that are cached in part, and in whole.
    for (let sent = 0; sent < 8; sent += atOnce) {
      const [texts, rejected] = await watched(() =>
        Promise.all(Array.from({ length: atOnce }, async () => (await send(query)).text())),
      );
      for (const text of texts) expect(text).toContain('"BAD_USER_INPUT"');
      expect(rejected).toEqual([]);
    }
  }
  for (const pool of [database.reader, database.press]) {
    await expect.poll(() => poolUse(pool)).toMatchObject({ inUse: 0, waiting: 0 });
  }
  expect(await (await post({ query: '{ dataset { revision } }' })).json()).toHaveProperty('data');
});
