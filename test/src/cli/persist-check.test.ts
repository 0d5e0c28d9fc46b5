import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf, one, openPersist, two } from '../../support/cli/persist.ts';

/** The files that `awards persist` refuses, and those that it does not although they look like it. */
const { folder, persist, fileWith, stored } = await openPersist();

describe('awards persist refuses', () => {
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
      { [hashOf('sha256', one)]: two },
      'm.json:2:3: The id looks like a SHA-256, but is not the hash of its text.',
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
      'a.graphql: Fields nest 23 levels deep; at most 20 are allowed.',
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

  test('a file that does not exist', async () => {
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
  'documents that only some variables make too expensive or invalid are registered: %s',
  async (_what, text) => {
    const { code, stderr } = await persist(await fileWith('large.graphql', text));
    expect([code, stderr]).toEqual([0, '']);
  },
);
