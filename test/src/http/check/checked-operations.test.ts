import { describe, expect, test } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { checkOperation } from '../../../../src/http/check/check-operation.ts';
import { CheckedOperations } from '../../../../src/http/check/checked-operations.ts';
import { parseDocument } from '../../../../src/http/check/parse-document.ts';
import { operationLimits } from '../../../../src/http/limits/operation-limits.ts';
import { heapUsed } from '../../../support/run/heap.ts';

/** Checks of operations that are sent again. */

/** A document that is sent again. */
const parse = (text: string) => parseDocument(text, true);

const document = parse(`
  query A($first: Int, $text: String!) { search(query: $text, first: $first) { totalCount } }
  query B { honors(filter: { program: ["p"] }) { totalCount } }
  query C { __typename }
  query D($filter: HonorFilter) { honors(filter: $filter) { totalCount } }
`);

type Checked = Parameters<CheckedOperations['check']>;

/** Whether the outcome of a check that was made before is remembered: it is the same object then. */
function isRemembered(operations: CheckedOperations, ...checked: Checked): boolean {
  const [one, other] = [1, 2].map(() => operations.check(...checked));
  return one === other;
}

test('equal operations are checked once, with the same outcome', () => {
  const operations = new CheckedOperations(schema, operationLimits);
  const requests = [
    ['A', { text: 'a' }],
    ['A', { text: 'b' }],
    ['A', { text: 'a', first: 1 }],
    ['A', { text: 'a', first: null }],
    ['B', {}],
    ['C', {}],
    ['D', { filter: { program: ['p'], year: { eq: 2025 } } }],
    ['D', { filter: { program: ['p'], or: [{ year: { eq: 2025 } }] } }],
    ['D', { filter: { program: ['p', 'q'] } }],
    ['D', { filter: { program: ['p","q'] } }],
  ] as const;
  const all = () =>
    requests.map(([name, variables]) => operations.check(document, name, variables));
  const first = all();
  expect(all()).toEqual(first);
  for (const [name, variables] of requests)
    expect(isRemembered(operations, document, name, variables)).toBe(true);
  for (const [index, [name, variables]] of requests.entries()) {
    const { variables: _coerced, ...check } = checkOperation(
      schema,
      document,
      name,
      variables,
      operationLimits,
    );
    expect(first[index]).toEqual(check);
  }
  expect(first[4]?.identifiers).toHaveLength(1);
  // Another document may differ.
  const other = parse('query B { events(first: 100) { totalCount } }');
  expect(operations.check(other, 'B', {})).not.toEqual(first[4]);
});

describe('an operation is checked each time', () => {
  test.each([
    ['an invalid value', { text: 'a', first: 101 }],
    ['a deep list', { text: 'a', other: JSON.parse('['.repeat(9_000) + ']'.repeat(9_000)) }],
    ['a long list', { text: 'a', other: ['b'.repeat(501)] }],
    ['a long text', { text: 'a', other: 'b'.repeat(501) }],
    ['many variables', Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`a${at}`, at]))],
  ])('if its variables have %s', (_what, variables) => {
    const operations = new CheckedOperations(schema, operationLimits);
    const given = { text: 'a', ...variables };
    operations.check(document, 'A', given);
    expect(isRemembered(operations, document, 'A', given)).toBe(false);
    expect(operations.size).toBe(0);
  });
});

test('different values with the same JSON are not taken for equal', () => {
  const operations = new CheckedOperations(schema, operationLimits);
  expect(operations.check(document, 'A', { text: 'a', first: null }).errors).toEqual([]);
  const [error] = operations.check(document, 'A', { text: 'a', first: Infinity }).errors;
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  expect(operations.check(document, 'A', { text: 'a', first: 1 }).errors).toEqual([]);
  expect(operations.check(document, 'A', { text: 'a', first: '1' }).errors).toHaveLength(1);
  const before = (lt: number | null) =>
    operations.check(document, 'D', { filter: { year: { gte: 2000, lte: lt } } }).errors;
  expect(before(null)).toEqual([]);
  expect(before(Infinity)).toHaveLength(1);
});

test('a document that is sent once is not cached', () => {
  const operations = new CheckedOperations(schema, operationLimits);
  const once = parseDocument('{ once: __typename }');
  expect(isRemembered(operations, once, null, {})).toBe(false);
  expect(operations.size).toBe(0);
});

/** A document with slugs of this length behind a comment. */
const padded = (number: number, slugs: number, length: number, comment: number) =>
  parse(`# ${'x'.repeat(comment)}
    { a${number}: honors(filter: { program: [${Array.from({ length: slugs }, (_, at) => `"${'s'.repeat(length)}-${at}"`)}] }) { totalCount } }`);

test('2,000 documents with many slugs stay within the limit', () => {
  const operations = new CheckedOperations(schema, operationLimits);
  for (let number = 0; number < 2_000; number += 1)
    operations.check(padded(number, 20, 10, 0), null, {});
  expect(operations.size).toBeLessThanOrEqual(8_000_000);
  expect(operations.size).toBeGreaterThan(7_900_000);
  expect(isRemembered(operations, padded(1_999, 20, 10, 0), null, {})).toBe(true);
});

test.each([
  ['long texts', 1, 10, 90_000],
  ['long slugs', 90, 480, 0],
])('cached checks of documents with %s stay within their stated size', (_what, ...form) => {
  const operations = new CheckedOperations(schema, operationLimits);
  // Documents that are kept fill their own room first.
  for (let number = 0; number < 400; number += 1) padded(number + 10_000, ...form);
  const before = heapUsed();
  for (let number = 0; number < 200; number += 1)
    operations.check(padded(number, ...form), null, {});
  expect(heapUsed() - before).toBeLessThan(operations.size + 4_000_000);
});
