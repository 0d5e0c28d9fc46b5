import { parse } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { checkOperation } from '../../../../src/http/check/check-operation.ts';
import { operationLimits } from '../../../../src/http/limits/operation-limits.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { promptly } from '../../../support/run/promptly.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { reader, statements } = await createDatabase('empty');
const { answer } = createTestClient(reader);

beforeEach(() => {
  statements.length = 0;
});

const codesOf = async (query: string, variables?: Record<string, unknown>) =>
  (await answer(query, variables)).errors?.map((error) => error.extensions.code);

describe('an invalid argument is one error with a code and its name, and runs no SQL', () => {
  test.each([
    ['honors(first: 0)', 'first', '`first` of `Query.honors` must be from 1 to 100.'],
    ['honors(first: 101)', 'first', '`first` of `Query.honors` must be from 1 to 100.'],
    ['honors(last: -1)', 'last', '`last` of `Query.honors` must be from 1 to 100.'],
    [
      'honors(first: 1, last: 1)',
      'last',
      '`last` of `Query.honors` must not be given together with `first`.',
    ],
  ])('%s', async (field, argument, message) => {
    const { errors, data } = await answer(`{ ${field} { totalCount } }`);
    expect(errors?.map((error) => [error.message, error.extensions])).toEqual([
      [message, { code: 'BAD_USER_INPUT', argument }],
    ]);
    expect(data ?? null).toBeNull();
    expect(statements).toEqual([]);
  });

  test('in a variable, a default or a fragment, even if the parent is null', async () => {
    const query = `
      query ($n: Int = 1000) { program(slug: "none") { ...P } }
      fragment P on Program { honors(first: $n) { totalCount } }`;
    expect(await codesOf(query)).toEqual(['BAD_USER_INPUT']);
    expect(await codesOf(query, { n: 101 })).toEqual(['BAD_USER_INPUT']);
    expect(statements).toEqual([]);
    expect(await codesOf(query, { n: 100 })).toBeUndefined();
  });

  test('and all invalid arguments are reported at once', async () => {
    const { errors } = await answer(
      '{ a: honors(first: 0) { totalCount } b: honors(first: 101) { totalCount } node(id: "x") { id } }',
    );
    expect(errors?.map((error) => error.extensions.argument)).toEqual(['first', 'first', 'id']);
  });

  test.each([
    [
      'a part of a filter',
      'query ($x: Int) { honors(filter: { or: [{ year: { eq: $x } }] }) { totalCount } }',
      'filter.or.0.year.eq',
    ],
    [
      'an argument of a fragment',
      'query ($x: Int) { ...F } fragment F on Query { honors(first: $x) { totalCount } }',
      'first',
    ],
  ])(
    'and a variable of another type is reported by its place in %s',
    async (_, query, argument) => {
      const { errors } = await answer(query, { x: 'bad' });
      expect(errors?.map((error) => error.extensions)).toEqual([
        { code: 'BAD_USER_INPUT', argument },
      ]);
    },
  );

  test('and a variable is looked for in the operation that runs, not in others', () => {
    const document = parse(`
      query A($x: Int) { honors(first: $x) { totalCount } }
      query B($x: Int) { sources(last: $x) { totalCount } }`);
    const { errors } = checkOperation(schema, document, 'B', { x: 'bad' }, operationLimits);
    expect(errors.map(({ extensions }) => extensions.argument)).toEqual(['last']);
  });

  test('and a condition that is null is an error, and does not throw', () => {
    const document = parse(
      'subscription ($x: Boolean = true) { announcements { cursor @include(if: $x) } }',
    );
    const { errors } = checkOperation(schema, document, null, { x: null }, operationLimits);
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
  });

  test('but not in a field that is skipped', async () => {
    expect(
      await codesOf('{ honors(first: 0) @skip(if: true) { totalCount } __typename }'),
    ).toBeUndefined();
  });

  test('and an invalid integer is refused when it is parsed', async () => {
    expect(
      await codesOf('query ($n: Int) { honors(first: $n) { totalCount } }', { n: 2 ** 31 }),
    ).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the cost of an operation', () => {
  const deep = (size: string) => `
    { programs(first: 100) { nodes { editions(${size}) { nodes { honors(${size}) { nodes { id } } } } } } }`;

  test('is exceeded by three nested pages of 100 before any SQL runs', async () => {
    const { errors } = await answer(deep('first: 100'));
    expect(errors?.[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect(errors?.[0]?.message).toMatch(
      /^The operation could take about [\d,]+ ms of the database's time; at most 1,000 ms are allowed\. .* `programs\.nodes\.editions\.nodes\.honors`/,
    );
    expect(statements).toEqual([]);
  });

  test('is computed in one walk of each fragment, even if fragments spread each other twice', async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, n) =>
        `fragment F${n} on Program { parent { ...F${n + 1} } a${n}: parent { ...F${n + 1} } }`,
    ).join('\n');
    const query = `{ program(slug: "x") { ...F0 } } ${fragments} fragment F30 on Program { slug }`;
    expect(await codesOf(query)).toContain('COST_LIMIT_EXCEEDED');
  });

  test('includes the selection of an empty list', async () => {
    const query = '{ nodes(ids: []) { ... on Program { SELECTED } } }';
    const heavy = 'editions(first: 100) { nodes { honors(first: 100) { nodes { id } } } }';
    const selected = Array.from({ length: 15 }, (_, n) => `a${n}: parent { ${heavy} }`).join(' ');
    expect(await codesOf(query.replace('SELECTED', selected))).toContain('COST_LIMIT_EXCEEDED');
    expect(await codesOf(query.replace('SELECTED', 'slug'))).toBeUndefined();
    // It reads the revision.
    expect(statements).toHaveLength(1);
  });

  test('is exceeded within a second by fragments that multiply, even over an empty list', async () => {
    const fragments = Array.from({ length: 19 }, (_, n) => {
      const parents = Array.from({ length: 5 }, (_, a) => `a${a}: parent { ...F${n + 1} }`);
      return `fragment F${n} on Program { ${parents.join(' ')} }`;
    });
    const query = `{ nodes(ids: []) { ...F0 } } ${fragments.join(' ')} fragment F19 on Program { slug }`;
    const start = performance.now();
    expect(await codesOf(query)).toContain('COST_LIMIT_EXCEEDED');
    expect(performance.now() - start).toBeLessThan(promptly);
  });
});

describe('the slugs and ids of an operation', () => {
  const check = (query: string, variables: Record<string, unknown> = {}) =>
    checkOperation(schema, parse(query), null, variables, operationLimits);

  test('are collected once each, with the first place, however often fragments repeat their filters', () => {
    const aliases = (count: number, field: string) =>
      Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
    const query = `query ($f: HonorFilter) { ${aliases(3, 'program(slug: "x") { ...F }')} }
      fragment F on Program { ${aliases(4, 'parent { ...G }')} }
      fragment G on Program { ${aliases(4, 'honors(filter: $f, first: 1) { totalCount }')} }`;
    const award = Array.from({ length: 100 }, (_, n) => `award-${n}`);
    const { errors, identifiers } = check(query, { f: { award } });
    expect(errors).toEqual([]);
    expect(identifiers.map(({ text }) => text)).toEqual(award);
    const path = ['a0', 'a0', 'a0'];
    expect(identifiers[1]).toMatchObject({ kind: 'award', path, argument: 'filter.award.1' });
  });

  test('are collected from filters; lookups report unknown ones themselves', () => {
    const id = 'program_AAAAAAAAAAAAAAAAAAAAAA';
    const { identifiers } = check(`{
      edition(program: "${id}", year: 2025) { year }
      award(program: "a-slug", year: 2025, slug: "a") { slug }
      honors(filter: { program: ["${id}"] }) { totalCount }
    }`);
    expect(identifiers).toMatchObject([{ text: id, path: ['honors'], warns: true }]);
  });

  test('are not collected from the root field of a subscription', () => {
    const { identifiers } = check(
      `subscription { changes(program: "p") { change { subject { ... on Program {
        honors(filter: { place: ["china"] }) { totalCount } } } } } }`,
    );
    expect(identifiers.map(({ text }) => text)).toEqual(['china']);
  });
});

describe('a text that is not a valid operation is refused', () => {
  test('for a syntax error', async () => {
    expect(await codesOf('{ program(')).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  test('for an unknown field', async () => {
    expect(await codesOf('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test('an introspection query needs no data', async () => {
    const { data } = await answer('{ __schema { queryType { name } } __typename }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, __typename: 'Query' });
    expect(statements).toEqual([]);
  });
});
