import { afterAll, expect, inject, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { createToken } from '../../support/desk/tester.ts';
import { until } from '../../support/server/files.ts';
import { exchange, json, urlOf } from '../../support/server/response-cache.ts';
import { startServe } from '../../support/server/serve.ts';

/**
 * `awards serve` keeps rows and caches responses, or only the former, or nothing, and logs its counts. Only cached
 * responses are compressed.
 */
const { url, desk } = await createDatabase('shipped');
const { secret } = await createToken(desk, 'CURATOR', 'c');
const env = { LOGIN_PREFIX: inject('templates').prefix };
// It hears nothing of writes: what it writes itself has to be known without.
const { url: elsewhere } = await createDatabase('empty');
const on = await startServe(url, { ...env, DATABASE_LISTEN_URL: elsewhere, LOG_LEVEL: 'info' });
const off = await startServe(url, { ...env, CACHE: 'off', LOG_LEVEL: 'info' });
const rows = await startServe(url, { ...env, CACHE: 'rows', LOG_LEVEL: 'info' });
afterAll(() => Promise.all([on.end(), off.end(), rows.end()]));

const large = '{ honors(first: 100) { nodes { id credit award { name } } } }';
const encodingFrom = async (base: string) => {
  const { headers } = await exchange(urlOf(base, large), { 'accept-encoding': 'br' });
  return headers['content-encoding'];
};

test('the response cache is on by default', async () => {
  await until(async () => (await encodingFrom(on.graph)) === 'br');
});

test.each([
  ['off', off],
  ['rows', rows],
])('CACHE=%s caches no response', async (_setting, { graph }) => {
  for (let turn = 0; turn < 10; turn += 1) expect(await encodingFrom(graph)).toBeUndefined();
});

test('a write is visible in the next response', async () => {
  const query = '{ dataset { recipients } }';
  const count = async (): Promise<number> =>
    JSON.parse((await exchange(urlOf(on.graph, query))).body.toString()).data.dataset.recipients;
  const before = await count();
  for (let written = 1; written <= 10; written += 1) {
    const mutation = `mutation ($document: ImportDocument!) {
      applyDocument(input: { document: $document }) { __typename }
    }`;
    const document = JSON.parse(placeDocument(`place-${written}`));
    const { body } = await exchange(
      on.graph,
      { ...json, authorization: `Bearer ${secret}` },
      JSON.stringify({ query: mutation, variables: { document } }),
    );
    expect(JSON.parse(body.toString())).toHaveProperty('data.applyDocument.__typename');
    expect(await count()).toBe(before + written);
  }
});

test('hits, misses and bytes are logged when the server ends', async () => {
  await Promise.all([on.end(), off.end(), rows.end()]);
  const entriesOf = (server: typeof on, cache: string) =>
    server
      .said()
      .split('\n')
      .filter((line) => line.includes(`"the ${cache} cache"`))
      .map((line) => JSON.parse(line));
  const [responses, ...others] = entriesOf(on, 'response');
  expect(others).toEqual([]);
  const { hits, misses, revisionUnknown, shared, notModified, bytes } = responses;
  expect(hits).toBeGreaterThan(0);
  expect(misses + revisionUnknown).toBeGreaterThan(10);
  expect([shared, notModified]).toEqual([0, 0]);
  expect(bytes).toBeGreaterThan(10_000);
  expect(entriesOf(rows, 'response')).toEqual([]);
  const [kept] = entriesOf(rows, 'row');
  // Of 100 honors, for nine times.
  expect(kept.hits).toBeGreaterThan(900);
  expect(kept.misses).toBeGreaterThan(0);
  expect(kept.bytes).toBeGreaterThan(10_000);
  expect(off.said()).not.toMatch(/the \w+ cache"/);
});
