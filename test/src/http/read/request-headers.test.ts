import { expect, test } from 'vitest';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { createDatabase, openPreview } from '../../../support/database/database.ts';
import { placeDocument } from '../../../support/desk/reveal.ts';
import { createToken, tester } from '../../../support/desk/tester.ts';
import {
  type CachingServer,
  exchange,
  json,
  startCaching,
  urlOf,
} from '../../../support/server/response-cache.ts';

/** The header `awards-revision`: a client that sends back the highest it has seen gets nothing older from any server. */
const database = await createDatabase('empty');
const { owner, desk, statements } = database;
const { secret } = await createToken(desk, 'PRESS');
const elsewhere = await createDatabase('empty');
/** It hears of no write, and reads the revision only if it has to. */
const deaf = { readEvery: 600_000, validity: 600_000, listenUrl: elsewhere.publicUrl };
const [first, second] = [await startCaching(database, deaf), await startCaching(database, deaf)];

const query = '{ dataset { revision recipients } }';

async function read(server: CachingServer, seen?: string) {
  const sent = seen === undefined ? {} : { 'awards-revision': seen };
  const { headers, body } = await exchange(urlOf(server.url, query), sent);
  const { revision, recipients } = JSON.parse(body.toString()).data.dataset;
  expect(headers['awards-revision']).toBe(revision);
  return { revision, recipients };
}

let places = 0;

/** Writes a place, of which neither server hears. */
async function write(): Promise<void> {
  places += 1;
  await submitDocuments(owner, [textInput('place.json', placeDocument(`place-${places}`))], {
    by: tester,
  });
}

/** How often the database is asked for its revision, and for nothing else. */
const reads = () => statements.filter((text) => /^select .* from "?dataset"?$/.test(text)).length;

test('a response to the public has the revision that it was read from, cached or not', async () => {
  await write();
  const { revision } = await read(first);
  for (let turn = 0; turn < 2; turn += 1) expect((await read(first)).revision).toBe(revision);
  const file = await exchange(urlOf(first.url, '{ recipients { nodes { slug } } }'), {
    accept: 'text/csv',
  });
  expect(file.headers['awards-revision']).toBe(String(places));
  const etag = (await exchange(urlOf(first.url, query))).headers.etag ?? '';
  const notModified = await exchange(urlOf(first.url, query), { 'if-none-match': etag });
  expect(notModified.status).toBe(304);
  expect(notModified.headers['awards-revision']).toBe(revision);
});

test('a response to press does not have it, whichever state they read', async () => {
  await openPreview(database, 'preview_1', async () => {});
  for (const state of ['preview', 'published']) {
    const { status, headers } = await exchange(
      `${first.url}?state=${state}`,
      { ...json, authorization: `Bearer ${secret}` },
      JSON.stringify({ query }),
    );
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('awards-revision');
  }
});

test('no response is older than what the client has seen through another server', async () => {
  for (const server of [first, second]) await read(server);
  await write();
  // This server has it only from the database: it was never sent this query.
  const other = await exchange(urlOf(first.url, `${query} # ${places}`), {
    'awards-revision': String(places),
  });
  expect(other.headers['awards-revision']).toBe(String(places));
  expect((await read(second)).recipients).toBe(places - 1);
  expect((await read(second, String(places))).recipients).toBe(places);
});

test('what one response has shown, later ones of the same server are not older than', async () => {
  await read(second);
  await write();
  expect((await read(second)).recipients).toBe(places - 1);
  // A file is read anew.
  await exchange(urlOf(second.url, '{ recipients { nodes { slug } } }'), { accept: 'text/csv' });
  expect((await read(second)).recipients).toBe(places);
});

test('a revision that is made up costs at most one read', async () => {
  const { revision } = await read(first, '999999999');
  const before = reads();
  const all = await Promise.all(Array.from({ length: 50 }, () => read(first, '999999999')));
  expect(new Set(all.map((one) => one.revision))).toEqual(new Set([revision]));
  expect(reads() - before).toBeGreaterThan(0);
  // Those that are sent at the same time share one.
  expect(reads() - before).toBeLessThanOrEqual(all.length);
});

test.each(['', '-1', '1e9', `${'9'.repeat(40)}`, '7+abc', '٣'])(
  'a header that is no revision changes nothing: %j',
  async (seen) => {
    await read(first);
    const before = reads();
    await read(first, Buffer.from(seen).toString('latin1'));
    expect(reads()).toBe(before);
  },
);
