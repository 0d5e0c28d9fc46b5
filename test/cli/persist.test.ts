import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { persistedDocuments } from '../../db/queries/persisted-document.ts';
import { callCli } from '../support/cli.ts';
import { createDatabase } from '../support/database.ts';

const { url, owner } = await createDatabase('empty');
const folder = await mkdtemp(path.join(tmpdir(), 'awards-persist-'));
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  await sql`truncate desk.persisted_document`.execute(owner);
});

const inFolder = (text: string) => text.replaceAll(`${folder}${path.sep}`, '');
async function persist(...args: string[]) {
  const { code, stdout, stderr } = await callCli(url, ['persist', ...args]);
  return { code, stdout: inFolder(stdout), stderr: inFolder(stderr) };
}
async function fileWith(name: string, content: string | Uint8Array | object): Promise<string> {
  const file = path.join(folder, name);
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(file, isRaw ? content : JSON.stringify(content, null, 2));
  return file;
}
const stored = async () =>
  Object.fromEntries((await persistedDocuments(owner)).map(({ id, text }) => [id, text]));
const hash = (name: string, text: string) => createHash(name).update(text).digest('hex');
const idOf = (text: string) => `sha256:${hash('sha256', text)}`;

const one = 'query One { dataset { revision } }\n';
const two = 'query Two($id: ID!) { node(id: $id) { id } }';
const three = 'subscription Three { announcements { cursor } }';

describe('awards persist', () => {
  test('registers a file of GraphQL as it is stored, and its id is that of sha256sum', async () => {
    const file = await fileWith('one.graphql', one);
    expect(await persist(file)).toEqual({
      code: 0,
      stdout: `${idOf(one)}  one.graphql\n1 document was registered.\n`,
      stderr: '',
    });
    expect(await stored()).toEqual({ [idOf(one)]: one });
  });

  test('changes nothing when it is run again', async () => {
    const file = await fileWith('one.gql', one);
    await persist(file);
    const [before] = await persistedDocuments(owner);
    const { code, stdout } = await persist(file, await fileWith('three.graphql', three));
    expect([code, stdout]).toEqual([
      0,
      `${idOf(one)}  one.gql\n${idOf(three)}  three.graphql\n1 document was registered.\n1 document was registered before.\n`,
    ]);
    expect((await persistedDocuments(owner))[0]).toEqual(before);
  });

  test.each([
    ['graphql-codegen', { [idOf(two)]: two, [idOf(three)]: three }],
    ['graphql-codegen before version 6', { [hash('sha256', two)]: two, [idOf(three)]: three }],
    [
      'Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [
          { id: hash('sha256', two), name: 'Two', type: 'query', body: two },
          { id: hash('sha256', three), name: 'Three', type: 'subscription', body: three },
        ],
      },
    ],
  ])('registers a manifest of %s', async (_tool, manifest) => {
    const { code, stdout } = await persist(await fileWith('manifest.json', manifest));
    expect([code, stdout]).toEqual([0, '2 documents were registered.\n']);
    expect(await stored()).toEqual({ [idOf(two)]: two, [idOf(three)]: three });
  });

  test.each(['md5', 'sha1'])('registers a manifest of Relay under its %s', async (name) => {
    const manifest = { [hash(name, two)]: two };
    const { code } = await persist(await fileWith('queries.json', manifest));
    expect(code).toBe(0);
    expect(await stored()).toEqual(manifest);
  });

  test('gives an id that is taken to no other text', async () => {
    await persist(await fileWith('first.json', { current: two }));
    const file = await fileWith('second.json', { current: three, other: one });
    expect(await persist(file)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'second.json:2:3: Another document is registered under the id current.\nNothing is registered.\n',
    });
    expect(await stored()).toEqual({ current: two });
  });
});

describe('refuses', () => {
  test.each<[what: string, name: string, content: string | Uint8Array | object, said: string]>([
    [
      'a syntax error',
      'a.graphql',
      'query {\n  dataset {\n',
      'a.graphql:3:1: Syntax Error: Expected Name, found <EOF>.',
    ],
    [
      'an unknown field',
      'a.graphql',
      '{\n  datset { revision }\n}',
      'a.graphql:2:3: Cannot query field "datset" on type "Query". Did you mean "dataset"?',
    ],
    [
      'the same in a manifest',
      'm.json',
      { current: '{\n  datset { revision }\n}' },
      'm.json:2:3 (line 2): Cannot query field "datset" on type "Query". Did you mean "dataset"?',
    ],
    [
      'fragments only',
      'a.graphql',
      'fragment F on Honor { id }',
      'a.graphql: The document has no operation.',
    ],
    ['nothing', 'a.graphql', '', 'a.graphql:1:1: Syntax Error: Unexpected <EOF>.'],
    ['a NUL', 'a.graphql', `${one}#\0`, 'a.graphql: The document has the character U+0000.'],
    [
      'what is too long',
      'a.graphql',
      `${one}#${'a'.repeat(100_000)}`,
      'a.graphql: The document is longer than 100,000 bytes.',
    ],
    ['bytes', 'a.graphql', new Uint8Array([0xff]), 'a.graphql: The file is not text in UTF-8.'],
    [
      'another file',
      'a.txt',
      one,
      'a.txt: The name must end in .graphql or .gql for a query document, or in .json for a manifest.',
    ],
    ['broken JSON', 'm.json', '{\n  "a": \n', 'm.json:3:1: The file is not JSON.'],
    ['an empty manifest', 'm.json', {}, 'm.json: The manifest has no documents.'],
    [
      'a list',
      'm.json',
      [one],
      'm.json: The file is not a manifest: an object of ids and query documents, or a manifest of Apollo.',
    ],
    [
      'a manifest of operations in another format',
      'm.json',
      { format: 'other', operations: [] },
      'm.json: The file is not a manifest: an object of ids and query documents, or a manifest of Apollo.',
    ],
    [
      'a number in place of a text',
      'm.json',
      { current: 7 },
      'm.json:2:3: Expected an id and a query document, both as text.',
    ],
    [
      'an operation without a body',
      'm.json',
      { format: 'apollo-persisted-query-manifest', version: 1, operations: [{ id: 'a' }] },
      'm.json:5:5: Expected an id and a query document, both as text.',
    ],
    [
      'an id with a space',
      'm.json',
      { 'a b': two },
      'm.json:2:3: An id has up to 200 of the characters A-Z a-z 0-9 - . _ ~.',
    ],
    [
      'a SHA-256 of another text',
      'm.json',
      { [hash('sha256', one)]: two },
      'm.json:2:3: The id looks like a SHA-256, but is not that of its text.',
    ],
    [
      'an id twice',
      'm.json',
      `{ "current": ${JSON.stringify(one)},\n "current": ${JSON.stringify(two)} }`,
      'm.json:2:2: Another document has the id current as well.',
    ],
    [
      'what costs too much with any variables',
      'a.graphql',
      `query ($after: String) { honors(first: 100, after: $after) { nodes { edition { honors(first: 100) { nodes { edition { honors(first: 100) { nodes { id } } } } } } } } }`,
      'a.graphql: The operation could take a',
    ],
    [
      'what nests too deep',
      'a.graphql',
      `query ($id: ID!, $n: Int) { node(id: $id) { ... on Honor ${'{ edition { honors(first: $n) { nodes '.repeat(7)}{ id } ${'} } }'.repeat(7)} } }`,
      'a.graphql: Fields nest 23 deep; at most 20 are allowed.',
    ],
    [
      'a wrong argument beside one that is a variable',
      'a.graphql',
      'query ($after: String) { honors(first: 101, after: $after) { nodes { id } } }',
      'a.graphql:1:26: `first` of `Query.honors` must be from 1 to 100.',
    ],
    [
      'a subscription with a constant condition',
      'a.graphql',
      'subscription { announcements @include(if: true) { cursor } }',
      'a.graphql:1:30: The root field of a subscription takes neither `@skip` nor `@include`.',
    ],
    [
      'a subscription with a condition',
      'a.graphql',
      'subscription ($on: Boolean!) { announcements @include(if: $on) { cursor } }',
      'a.graphql:1:59: The root field of a subscription takes neither `@skip` nor `@include`.',
    ],
  ])('%s, and registers nothing', async (_what, name, content, said) => {
    const good = await fileWith('good.graphql', one);
    const { code, stdout, stderr } = await persist(good, await fileWith(name, content));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/\nNothing is registered\.\n$/);
    expect(await stored()).toEqual({});
  });

  test('a file that is not there', async () => {
    const { code, stderr } = await persist(path.join(folder, 'none.graphql'));
    expect([code, stderr]).toEqual([
      1,
      'none.graphql: The file cannot be read.\nNothing is registered.\n',
    ]);
  });
});

/** Honors of the editions of honors, four pages in each other. */
const fourPages = (first: string) => {
  const page = (inner: string) => `honors(first: ${first}) { nodes { edition { ${inner} } } }`;
  return page(page(page(page('year'))));
};

test.each([
  ['pages', `query ($first: Int = 100) { ${fourPages('$first')} }`],
  ['conditions', `query ($all: Boolean!) { ... @include(if: $all) { ${fourPages('100')} } }`],
  ['rules', 'query ($by: [StatisticsDimension!]!) { statistics(by: $by, fill: true) { total } }'],
  [
    'filters',
    'query ($program: [String!]!) { honors(filter: { program: $program }) { totalCount } }',
  ],
])(
  'what only some variables make too expensive or wrong is registered: %s',
  async (_what, text) => {
    const { code, stderr } = await persist(await fileWith('large.graphql', text));
    expect([code, stderr]).toEqual([0, '']);
  },
);

describe('awards persist --list and --remove', () => {
  test('list what is registered, and remove it', async () => {
    expect((await persist('--list')).stdout).toBe('No documents are registered.\n');
    await persist(
      await fileWith('m.json', {
        current: two,
        [idOf(three)]: three,
        nameless: '{ dataset { honors } }',
      }),
    );
    const { stdout } = await persist('--list');
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^current {2}\S{16}Z {2}query Two$/),
      expect.stringMatching(/^nameless {2}\S{16}Z {2}query \(no name\)$/),
      expect.stringMatching(/^sha256:[0-9a-f]{64} {2}\S{16}Z {2}subscription Three$/),
    ]);
    expect(await persist('--remove', 'current', hash('sha256', three))).toEqual({
      code: 0,
      stdout: '2 documents were removed. Servers stop running them within two minutes.\n',
      stderr: '',
    });
    expect(Object.keys(await stored())).toEqual(['nameless']);
  });

  test('remove all or none', async () => {
    await persist(await fileWith('m.json', { current: two }));
    expect(await persist('--remove', 'current', 'other')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No document is registered under the id other.\nNothing is removed.\n',
    });
    expect(await stored()).toEqual({ current: two });
  });

  test.each([
    [[], 'Name a file of GraphQL, or a manifest.'],
    [['--list', 'a'], '"a" is not expected here.'],
    [['--list', '--remove'], 'Give one of --list and --remove.'],
    [['--remove'], 'Give the ids of the documents. `npx awards persist --list` lists them.'],
    [['--remove', 'a b'], '"a b" is not the id of a document.'],
  ])('%j is explained', async (args, sentence) => {
    const { code, stderr } = await persist(...args);
    expect([code, stderr]).toEqual([
      2,
      `${sentence}\n\`npx awards help\` lists the commands and their options.\n`,
    ]);
  });
});
