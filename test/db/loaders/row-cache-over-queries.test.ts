import { afterEach, expect, test } from 'vitest';
import { RowCache } from '../../../db/loaders/row-cache.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase, openPreview } from '../../support/database/database.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { createToken, tester } from '../../support/desk/tester.ts';
import { documentedQueries } from '../../support/docs/documented.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Rows that queries have read are used by others, as long as nothing is written. */
const database = await createDatabase('shipped');
const { owner, reader, desk, statements } = database;
const { secret } = await createToken(desk, 'PRESS', 'p');
const rowCache = new RowCache();
/** The revision that the server takes for the current one; null while it is not known. */
const known: { current: string | null } = { current: null };
const server = createTestClient(reader, desk, { rowCache, knownRevision: known });
const plain = createTestClient(reader, desk);

const readCurrent = async () => {
  const { revision } = await owner
    .selectFrom('dataset')
    .select('revision')
    .executeTakeFirstOrThrow();
  known.current = revision;
};
await readCurrent();
afterEach(async () => {
  rowCache.clear();
  await readCurrent();
});

/** How many statements an act sends. */
async function sent(act: () => Promise<unknown>): Promise<number> {
  const before = statements.length;
  await act();
  return statements.length - before;
}

let number = 0;
async function write(): Promise<void> {
  await submitDocuments(
    owner,
    [textInput('place.json', placeDocument(`kept-${++number}`))],
    { by: tester },
    [],
  );
}

const count = '{ dataset { recipients } }';
const recipients = async (client: Pick<typeof server, 'answer'>) =>
  (await client.answer(count)).data;

test.each(documentedQueries)(
  'a repeated query reads nothing, and has the same response: %s',
  async (query) => {
    const expected = await plain.answer(query);
    expect(await server.answer(query)).toEqual(expected);
    // The slugs that are near to an unknown one are read each time, and then the revision.
    const warned = expected.extensions?.warnings === undefined ? 0 : 2;
    expect(await sent(() => server.answer(query))).toBe(warned);
    expect(await server.answer(query)).toEqual(expected);
  },
);

test('another query of the same rows reads nothing', async () => {
  const edition = (more: string) =>
    `{ edition(program: "region-china-smart-city-awards", year: 2025) { name categories { name ${more} } } }`;
  await server.answer(edition('awards { name }'));
  expect(await sent(() => server.answer(edition('awards { id slug }')))).toBe(0);
});

test('a write is in the next response once the revision is known', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const before = await recipients(server);
    await write();
    // Within the time that a revision is known for.
    expect(await recipients(server)).toEqual(before);
    await readCurrent();
    expect(await recipients(server)).toEqual(await recipients(plain));
    expect(await recipients(server)).not.toEqual(before);
  }
});

test('while the revision is unknown, everything is read, and nothing is cached', async () => {
  await server.answer(count);
  known.current = null;
  for (const _ of [1, 2]) {
    await write();
    expect(await recipients(server)).toEqual(await recipients(plain));
  }
  expect(rowCache.size).toBeGreaterThan(0);
  rowCache.clear();
  await server.answer(count);
  expect(rowCache.size).toBe(0);
});

test('rows that are read during a write are not cached', async () => {
  const query = '{ dataset { recipients } recipients(filter: { kind: [PLACE] }) { totalCount } }';
  // The revision that is known is past.
  await write();
  expect(await server.answer(query)).toEqual(await plain.answer(query));
  expect(rowCache.size).toBe(0);
});

test('rows of earlier revisions are not mixed with current ones', async () => {
  const one = '{ dataset { recipients } }';
  const both = '{ dataset { recipients } recipients(filter: { kind: [PLACE] }) { totalCount } }';
  await server.answer(one);
  await write();
  // The first field is kept, the second is not, and the revision that is known is past.
  expect(await server.answer(both)).toEqual(await plain.answer(both));
});

test('an error is reported, and what was read without one is cached', async () => {
  const { data } = await plain.answer('{ winners(first: 1) { edges { cursor } } }');
  const after = /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
  const query = `{ dataset { recipients } honors(after: "${after}") { totalCount } }`;
  const expected = await plain.answer(query);
  expect(expected.errors).toHaveLength(1);
  expect(await server.answer(query)).toEqual(expected);
  expect(await sent(() => server.answer(query))).toBe(0);
  expect(await server.answer(query)).toEqual(expected);
});

test('two audiences that send the same queries in turn never share rows', async () => {
  await openPreview(database, 'preview_rows', async (preview) => {
    await preview.updateTable('dataset').set({ license: 'SECRET' }).execute();
  });
  const license = '{ dataset { license } }';
  const press = server.as(secret);
  for (let turn = 0; turn < 5; turn += 1) {
    expect(JSON.stringify(await press.answer(license))).toContain('SECRET');
    expect(JSON.stringify(await server.answer(license))).not.toContain('SECRET');
  }
  expect(await sent(() => server.answer(license))).toBe(0);
});

test('each query gets the languages of its URL', async () => {
  const query = '{ program(slug: "region-and-china-smart-city-awards") { name } }';
  for (const search of ['', '?lang=zh-Hans', '', '?lang=zh-Hans'])
    expect(await server.answer(query, {}, search)).toEqual(await plain.answer(query, {}, search));
});

test('simultaneous queries cache what they have read once', async () => {
  const query = documentedQueries[0] ?? '';
  await server.answer(query);
  const { size } = rowCache;
  rowCache.clear();
  await Promise.all([1, 2, 3].map(() => server.answer(query)));
  expect(rowCache.size).toBe(size);
});

test('several errors come in the order of their fields, in 60 responses', async () => {
  const query = `{
    one: program(slug: "world-smart-city-awards") { ...bad }
    two: honors(first: 2) { nodes { award { honors(after: "x") { totalCount } } } }
    three: programs { nodes { editions { nodes { honors(after: "x") { totalCount } } } } }
    four: edition(program: "world-smart-city-awards", year: 2023) {
      honors(after: "x") { totalCount }
    }
    five: changes(after: "x") { totalCount }
  }
  fragment bad on Program { honors(after: "x") { totalCount } }`;
  for (let turn = 0; turn < 60; turn += 1) {
    // A field whose rows are cached fails before others.
    if (turn % 3 === 0) rowCache.clear();
    const { errors = [] } = await server.answer(query);
    expect(errors.map(({ path }) => path?.join('.'))).toEqual([
      'one.honors',
      'two.nodes.0.award.honors',
      'two.nodes.1.award.honors',
      'three.nodes.0.editions.nodes.0.honors',
      'four.honors',
      'five',
    ]);
  }
});
