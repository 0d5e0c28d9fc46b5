import { getIntrospectionQuery } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { headOf, openRaw } from '../../support/server/raw.ts';

/** Operations that are too expensive, or expensive to check. */
const { reader, statements } = await createDatabase('shipped');
const url = `${await startServer(reader)}/graphql`;

interface ResponseError {
  message: string;
  extensions: { code: string };
}

async function send(query: string, variables: object = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { errors = [] }: { errors?: ResponseError[] } = JSON.parse(text);
  return { text, errors, codes: errors.map(({ extensions }) => extensions.code) };
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Milliseconds that the server takes to answer: the least of three tries. */
async function timeOf(query: string, variables: object = {}): Promise<number> {
  const tries: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    const start = performance.now();
    // A comment makes it another document, which no cache has.
    await send(`${query} # ${index}`, variables);
    tries.push(performance.now() - start);
  }
  return Math.min(...tries);
}

/** Compares with a trivial operation in the same run: a machine may be slow. */
async function expectQuick(query: string, variables: object = {}) {
  const trivial = await timeOf('{ __typename }');
  // A trivial operation takes some two milliseconds, and these at most a quarter of a second on a machine at rest.
  const most = Math.max(1_000, 125 * trivial);
  expect(await timeOf(query, variables)).toBeLessThan(most);
}

beforeEach(() => {
  statements.length = 0;
});

describe('the size of an operation', () => {
  test('is limited: 20,000 tokens are refused at once', async () => {
    const query = `{ ${'a '.repeat(20_000)} }`;
    expect((await send(query)).codes).toEqual(['GRAPHQL_PARSE_FAILED']);
    await expectQuick(query);
  });

  test.each(['{ a ', '{ a(b: [', '[', '{'])(
    'is limited: nesting of %s is refused',
    async (part) => {
      const query = part.repeat(50_000).slice(0, 90_000);
      expect((await send(query)).codes).toEqual([
        expect.stringMatching(/^(GRAPHQL_PARSE_FAILED|COST_LIMIT_EXCEEDED)$/),
      ]);
    },
  );

  test('is limited: 101 names of `__typename` are refused, and 100 are not', async () => {
    const named = (count: number) => `{ ${times(count, (index) => `a${index}: __typename`)} }`;
    expect((await send(named(101))).codes).toEqual(['COST_LIMIT_EXCEEDED']);
    expect((await send(named(100))).errors).toEqual([]);
  });

  test('is limited for 101 names in fragments, too', async () => {
    const named = (from: number) => times(51, (index) => `a${index + from}: __typename`);
    const query = `{ ...F ... on Query { ${named(0)} } } fragment F on Query { ${named(51)} }`;
    expect((await send(query)).codes).toEqual(['COST_LIMIT_EXCEEDED']);
  });
});

describe('the depth of an operation', () => {
  const parents = (depth: number) => `${'parent { '.repeat(depth)}name${' }'.repeat(depth)}`;
  const direct = (depth: number) => `{ program(slug: "x") { ${parents(depth - 2)} } }`;
  const spread = (depth: number) =>
    `{ program(slug: "x") { ...__schema } } fragment __schema on Program { ...Part } fragment Part on Program { ${parents(depth - 2)} }`;
  const inline = (depth: number) =>
    `{ ... on Query { ... { program(slug: "x") { ... on Node { ... on Program { ${parents(depth - 2)} } } } } } }`;

  test.each([
    ['fields', direct],
    ['fragments, one of them named `__schema`', spread],
    ['inline fragments', inline],
  ])('is at most 20 for %s', async (_what, query) => {
    expect((await send(query(20))).errors).toEqual([]);
    expect((await send(query(21))).codes).toEqual(['COST_LIMIT_EXCEEDED']);
  });
});

describe('an operation is checked quickly', () => {
  /** At each level, the second of two fields adds a fragment that goes on to the end. */
  function waysApart(levels: number): string {
    const both = (added: string, next: string) => `parent { ${next} } parts { ${next} ${added} }`;
    const level = (index: number) =>
      `fragment P${index} on Program { ${both(`...M${index}_${index + 1}`, `...P${index + 1}`)} }
      ${times(index, (from) => `fragment M${from}_${index} on Program { ${both('', `...M${from}_${index + 1}`)} }`)}`;
    return `{ programs { nodes { ...P0 } } } ${times(levels, level)}
      fragment P${levels} on Program { id } ${times(levels, (from) => `fragment M${from}_${levels} on Program { m${from}: id }`)}`;
  }

  test.each([
    ['a field 1,000 times', `{ dataset { ${'revision '.repeat(1_000)} } }`],
    [
      '200 inline fragments of 100 fields',
      `{ dataset { ${`... on Dataset { ${'revision '.repeat(100)} } `.repeat(200)} } }`,
    ],
    [
      '25 inline fragments of 70 fields, which are few enough tokens',
      `{ dataset { ${`... on Dataset { ${'revision '.repeat(70)} } `.repeat(25)} } }`,
    ],
    ['an object 450 times', `{ ${'dataset { honors } '.repeat(450)} }`],
    [
      '150 fragments of one object',
      `{ programs { nodes { ${times(150, (index) => `...F${index}`)} } } } ${times(150, (index) => `fragment F${index} on Program { parent { name } }`)}`,
    ],
    [
      'fragments that spread each other',
      `{ programs { nodes { ...F0 } } } ${times(100, (index) => `fragment F${index} on Program { parent { ...F${index + 1} } other: parent { ...F${index + 1} } }`)} fragment F100 on Program { name }`,
    ],
    ['16,384 ways that each merge other fields', waysApart(14)],
    [
      'fragments that spread themselves',
      '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }',
    ],
  ])('if it has %s', async (_what, query) => {
    await expectQuick(query);
  });

  const fields = `query ($f: HonorFilter) { ${times(90, (index) => `a${index}: honors(filter: $f) { totalCount }`)} }`;
  const slugs = (count: number, prefix = '') =>
    Array.from({ length: count }, (_, index) => `${prefix}slug-${index}`);

  test('if it has 90 fields with a filter of 4,000 slugs in one variable', async () => {
    const f = {
      or: Array.from({ length: 40 }, (_, index) => ({ award: slugs(100, `${index}-`) })),
    };
    await expectQuick(fields, { f });
    await expectQuick(
      fields
        .replaceAll('filter: $f', 'filter: { and: [$f] }')
        .replace('HonorFilter', 'HonorFilter!'),
      { f },
    );
  });

  test('if it has the same variable 50 times in each of 16 filters', async () => {
    const f = {
      or: Array.from({ length: 40 }, (_, index) => ({ award: slugs(100, `${index}-`) })),
    };
    const filter = `{ and: [${'$f '.repeat(50)}] }`;
    await expectQuick(
      `query ($f: HonorFilter!) { ${times(16, (index) => `a${index}: honors(filter: ${filter}) { totalCount }`)} }`,
      { f },
    );
  });

  test('if it has 90 fields with a filter that has too many slugs', async () => {
    const { errors } = await send(fields, { f: { award: slugs(5_000) } });
    expect(errors).toHaveLength(20);
    await expectQuick(fields, { f: { award: slugs(5_000) } });
  });
});

describe('an operation has few errors', () => {
  test.each([
    ['50 `@skip`', `{ __typename ${'@skip(if: true) '.repeat(50)} }`],
    ['1,000 unknown directives', `{ __typename ${times(950, (index) => `@d${index}`)} }`],
    ['unknown fields', `{ ${times(900, (index) => `f${index}`)} }`],
    [
      'wrong arguments',
      `{ ${times(60, (index) => `a${index}: honors(first: ${index + 101}) { totalCount }`)} }`,
    ],
    [
      'wrong variables',
      `query (${times(60, (index) => `$a${index}: Int!`)}) { ${times(60, (index) => `a${index}: honors(first: $a${index}) { totalCount }`)} }`,
    ],
  ])('for %s', async (_what, query) => {
    const { errors, codes } = await send(query);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(20);
    expect(new Set(codes)).toEqual(
      new Set([expect.stringMatching(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/)]),
    );
  });
});

describe('three nested pages of 100 are refused before anything is read', () => {
  const nested = (size: string, variable = '') => {
    const paged = (field: string, inner: string) => `${field}${size} { nodes { ${inner} } }`;
    return `query Q${variable} { ${paged('programs', paged('editions', paged('honors', 'id')))} }`;
  };

  test.each([
    ['as they are', nested('(first: 100)'), {}],
    ['by `last`', nested('(last: 100)'), {}],
    ['in a variable', nested('(first: $n)', '($n: Int)'), { n: 100 }],
    ['in the default of a variable', nested('(first: $n)', '($n: Int = 100)'), {}],
    [
      'in fragments',
      `{ programs(first: 100) { ...P } } fragment P on ProgramConnection { nodes { editions(first: 100) { ...E } } }
      fragment E on EditionConnection { nodes { honors(first: 100) { nodes { id } } } }`,
      {},
    ],
  ])('%s', async (_what, query, variables) => {
    expect((await send(query, variables)).codes).toContain('COST_LIMIT_EXCEEDED');
    expect(statements).toEqual([]);
  });

  test.each([
    ['omitted', '', ''],
    ['null', '(first: null)', ''],
    ['a variable that is omitted', '(first: $n)', '($n: Int)'],
  ])('a size that is %s counts as 20', async (_what, size, variable) => {
    const again = (field: string, inner: string) => `${field}${size} { nodes { ${inner} } }`;
    const deep = again(
      'recipients',
      again(
        'honors',
        `edition { ${again('honors', `recipients { recipient { ${again('honors', 'id')} } }`)} }`,
      ),
    );
    expect((await send(`query Q${variable} { ${deep} }`)).codes).toContain('COST_LIMIT_EXCEEDED');
    expect(statements).toEqual([]);
    expect((await send(nested(size, variable).replace('honors', 'winners'))).errors).toEqual([]);
  });
});

describe('fields that read no data', () => {
  test('are allowed in the introspection queries of clients', async () => {
    const all = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    for (const options of [all, {}, { descriptions: false }]) {
      expect((await send(getIntrospectionQuery(options))).errors).toEqual([]);
    }
  });

  test.each([
    [
      'circular introspection',
      '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
    ],
    [
      '40 times the schema',
      `{ ${times(40, (index) => `a${index}: __schema { types { name description fields { name args { name type { name } } type { name } } } }`)} }`,
    ],
    [
      'a million `__typename`',
      `{ programs(first: 28) { nodes { editions(first: 30) { nodes { honors(first: 50) { nodes { ${times(24, (index) => `a${index}: __typename`)} } } } } } } }`,
    ],
    [
      'names of 1,000 characters in 10,000 rows',
      `{ programs(first: 100) { nodes { editions(first: 100) { ${'x'.repeat(1_000)}: nodes { ${'y'.repeat(1_000)}: id } } } } }`,
    ],
    [
      'types of types',
      `{ __type(name: "Query") { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } }`,
    ],
  ])('are refused if the response is too large: %s', async (_what, query) => {
    const { codes, text } = await send(query);
    expect(['COST_LIMIT_EXCEEDED', 'GRAPHQL_VALIDATION_FAILED']).toContain(codes[0]);
    expect(text.length).toBeLessThan(10_000);
    expect(statements).toEqual([]);
  });

  test('do not delay other clients', async () => {
    const query = `{ ${times(40, (index) => `a${index}: __schema { types { name description fields { name args { name type { name } } type { name } } } }`)} }`;
    const flood = Array.from({ length: 100 }, () => send(query));
    const body = JSON.stringify({ query: '{ programs { totalCount } }' });
    const headers = {
      'content-type': 'application/json',
      connection: 'close',
      'content-length': String(body.length),
    };
    const polite = await openRaw(url, '127.0.0.2');
    const start = performance.now();
    polite.socket.write(`${headOf('POST', headers)}${body}`);
    expect(await polite.closed).toContain('"totalCount"');
    const first = performance.now() - start;
    for (const { codes } of await Promise.all(flood))
      expect(codes).toEqual(['COST_LIMIT_EXCEEDED']);
    // It did not wait for all the others.
    expect(first).toBeLessThan(Math.max(1_000, (performance.now() - start) / 2));
  });
});
