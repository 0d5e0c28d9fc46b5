import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { openProxy } from '../../../support/database/proxy.ts';
import { placeDocument } from '../../../support/desk/reveal.ts';
import { createToken, tester } from '../../../support/desk/tester.ts';
import { promptly } from '../../../support/run/promptly.ts';
import {
  type CachingServer,
  exchange,
  json,
  startCaching,
} from '../../../support/server/response-cache.ts';

/** A write is in the next response of the same process, and in those of another one within a second. */
const database = await createDatabase('empty');
const { owner, publicUrl, desk } = database;
const { secret } = await createToken(desk, 'CURATOR', 'c');

const proxy = await openProxy(publicUrl);
// These have to know it for as long as the real server does.
const validity = 900;
// This one only knows what it is told.
const first = await startCaching(database, { readEvery: 600_000, validity: 600_000 });
const second = await startCaching(database, { validity, listenUrl: proxy.url });
const elsewhere = await createDatabase('empty');
const unnotified = await startCaching(database, { validity, listenUrl: elsewhere.publicUrl });

const query = '{ dataset { revision recipients } }';

async function read({ url }: CachingServer): Promise<{ revision: string; recipients: number }> {
  const { body } = await exchange(url, json, JSON.stringify({ query }));
  return JSON.parse(body.toString()).data.dataset;
}

const countOf = async (server: CachingServer) => (await read(server)).recipients;

let number = 0;
const newPlace = () => placeDocument(`place-${++number}`);

/** Writes another place through a server. @returns when the response was there */
async function write({ url }: CachingServer): Promise<number> {
  const mutation = `mutation ($document: ImportDocument!) {
    applyDocument(input: { document: $document }) { __typename }
  }`;
  const { body } = await exchange(
    url,
    { ...json, authorization: `Bearer ${secret}` },
    JSON.stringify({ query: mutation, variables: { document: JSON.parse(newPlace()) } }),
  );
  expect(JSON.parse(body.toString())).toEqual({
    data: { applyDocument: { __typename: 'ApplyDocumentPayload' } },
  });
  return performance.now();
}

/** Sends the query again until it comes out of the cache. */
async function untilCached(server: CachingServer): Promise<void> {
  const { hits } = server.cache.counts;
  await expect
    .poll(async () => {
      await read(server);
      return server.cache.counts.hits;
    })
    .toBeGreaterThan(hits);
}

/** How long it took until a server had so many places. */
async function untilSeen(server: CachingServer, since: number): Promise<number> {
  while ((await countOf(server)) !== number) await wait(5);
  return performance.now() - since;
}

test('a write is in the next response of the same process', async () => {
  for (let turn = 0; turn < 30; turn += 1) {
    await write(first);
    expect(await countOf(first)).toBe(number);
    await untilCached(first);
    expect(await countOf(first)).toBe(number);
  }
});

test('a write is in responses of another process within a second, after its notification', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    await untilCached(second);
    expect(await untilSeen(second, await write(first))).toBeLessThan(promptly);
  }
});

test('a write is in responses of another process within a second, although its notification is lost', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    await untilCached(unnotified);
    expect(await untilSeen(unnotified, await write(first))).toBeLessThan(promptly);
  }
});

test('a write is in responses within a second, although the listener is cut off silently', async () => {
  await untilCached(second);
  proxy.silence();
  expect(await untilSeen(second, await write(first))).toBeLessThan(promptly);
});

test('a lost listener turns the cache off until it is back', async () => {
  await untilCached(second);
  proxy.refuse();
  await expect.poll(() => second.knownRevision.current).toBe(null);
  expect(second.cache.size).toBe(0);
  const { hits } = second.cache.counts;
  for (let turn = 0; turn < 5; turn += 1) {
    await write(first);
    expect(await countOf(second)).toBe(number);
  }
  expect(second.cache.counts.hits).toBe(hits);
  proxy.speak();
  await expect.poll(() => second.knownRevision.current, { timeout: 10_000 }).not.toBe(null);
  await untilCached(second);
  expect(await countOf(second)).toBe(number);
});

test('during writes each response has one state, and none is older than the one before', async () => {
  const until = performance.now() + 2_000;
  const seen: { revision: string; recipients: number }[] = [];
  const writing = (async () => {
    while (performance.now() < until) await write(first);
  })();
  const reading = async () => {
    let last = 0n;
    while (performance.now() < until) {
      const one = await read(first);
      seen.push(one);
      expect(BigInt(one.revision)).toBeGreaterThanOrEqual(last);
      last = BigInt(one.revision);
    }
  };
  await Promise.all([writing, reading(), reading(), reading()]);
  const { revision, recipients } = await read(first);
  expect(recipients).toBe(number);
  // Each write is one place.
  const difference = Number(revision) - recipients;
  expect(new Set(seen.map((one) => Number(one.revision) - one.recipients))).toEqual(
    new Set([difference]),
  );
});

test('a scheduled document changes nothing, and is visible at once when it is published', async () => {
  await untilCached(first);
  const before = await exchange(first.url, json, JSON.stringify({ query }));
  const publishAt = new Date(Date.now() + 600_000);
  await submitDocuments(owner, [textInput('later.json', newPlace())], { publishAt, by: tester });
  number -= 1;
  const after = await exchange(first.url, json, JSON.stringify({ query }));
  expect(after.body.equals(before.body)).toBe(true);
  const without = ({ headers: { date: _date, 'x-request-id': _id, ...headers } }: typeof before) =>
    headers;
  expect(without(after)).toEqual(without(before));
  const [{ id } = { id: '' }] = await desk.scheduledDocuments();
  // By another process.
  await desk.publishDocument(id, tester);
  number += 1;
  expect(await untilSeen(first, performance.now())).toBeLessThan(promptly);
});
