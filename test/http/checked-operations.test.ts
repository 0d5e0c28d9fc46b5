import { describe, expect, test, vi } from 'vitest';
import { schema } from '../../schema/index.ts';
import * as checking from '../../src/http/check-operation.ts';
import { CheckedOperations } from '../../src/http/checked-operations.ts';
import { parseDocument } from '../../src/http/documents.ts';
import { limits } from '../../src/http/limits.ts';
import { heapUsed } from '../support/heap.ts';

/** Checks of operations that are sent again. */
const check = vi.spyOn(checking, 'checkOperation');
vi.mock(import('../../src/http/check-operation.ts'), { spy: true });

/** A document that is sent again. */
const parse = (text: string) => parseDocument(text, true);

const document = parse(`
  query A($first: Int, $text: String!) { search(query: $text, first: $first) { totalCount } }
  query B { honors(filter: { program: ["p"] }) { totalCount } }
  query C { __typename }
`);

/** How often operations were checked anew while something was done. */
function countChecks(act: () => void): number {
  check.mockClear();
  act();
  return check.mock.calls.length;
}

test('equal ones are checked once, with the same outcome', () => {
  const operations = new CheckedOperations(schema, limits);
  const requests = [
    ['A', { text: 'a' }],
    ['A', { text: 'b' }],
    ['A', { text: 'a', first: 1 }],
    ['A', { text: 'a', first: null }],
    ['B', {}],
    ['C', {}],
  ] as const;
  const all = () =>
    requests.map(([name, variables]) => operations.check(document, name, variables));
  check.mockClear();
  const first = all();
  expect(check).toHaveBeenCalledTimes(requests.length);
  expect(countChecks(() => expect(all()).toEqual(first))).toBe(0);
  for (const [index, [name, variables]] of requests.entries()) {
    const { errors, identifiers, cost } = checking.checkOperation(
      schema,
      document,
      name,
      variables,
      limits,
    );
    expect(first[index]).toEqual({ errors, identifiers, cost });
  }
  expect(first[4]?.identifiers).toHaveLength(1);
  // Another document may differ.
  const other = parse('query B { events(first: 100) { totalCount } }');
  expect(countChecks(() => operations.check(other, 'B', {}))).toBe(1);
});

describe('checked each time', () => {
  const twice = (variables: Record<string, unknown>) => {
    const operations = new CheckedOperations(schema, limits);
    return countChecks(() => {
      operations.check(document, 'A', variables);
      operations.check(document, 'A', variables);
    });
  };

  test.each([
    ['what is wrong', { text: 'a', first: 101 }],
    ['an object', { text: 'a', other: {} }],
    ['a list', { text: 'a', other: [] }],
    ['a long text', { text: 'a', other: 'b'.repeat(501) }],
    ['many variables', Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`a${at}`, at]))],
  ])('%s', (_what, variables) => {
    expect(twice({ text: 'a', ...variables })).toBe(2);
  });
});

test('what JSON writes in one way is not taken for the same', () => {
  const operations = new CheckedOperations(schema, limits);
  expect(operations.check(document, 'A', { text: 'a', first: null }).errors).toEqual([]);
  const [error] = operations.check(document, 'A', { text: 'a', first: Infinity }).errors;
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  expect(operations.check(document, 'A', { text: 'a', first: 1 }).errors).toEqual([]);
  expect(operations.check(document, 'A', { text: 'a', first: '1' }).errors).toHaveLength(1);
});

test('a document that is sent once is not remembered', () => {
  const operations = new CheckedOperations(schema, limits);
  const once = parseDocument('{ once: __typename }');
  expect(countChecks(() => operations.check(once, null, {}))).toBe(1);
  expect(operations.size).toBe(0);
});

/** A document with slugs of this length behind a comment. */
const padded = (number: number, slugs: number, length: number, comment: number) =>
  parse(`# ${'x'.repeat(comment)}
    { a${number}: honors(filter: { program: [${Array.from({ length: slugs }, (_, at) => `"${'s'.repeat(length)}-${at}"`)}] }) { totalCount } }`);

test('2,000 documents that name many slugs stay within the bound', () => {
  const operations = new CheckedOperations(schema, limits);
  for (let number = 0; number < 2_000; number += 1)
    operations.check(padded(number, 20, 10, 0), null, {});
  expect(operations.size).toBeLessThanOrEqual(8_000_000);
  expect(operations.size).toBeGreaterThan(7_900_000);
  const last = padded(1_999, 20, 10, 0);
  expect(countChecks(() => operations.check(last, null, {}))).toBe(0);
});

test.each([
  ['long texts', 1, 10, 90_000],
  ['long slugs', 90, 480, 0],
])('what is remembered of documents with %s is no more than it says', (_what, ...form) => {
  const operations = new CheckedOperations(schema, limits);
  // Documents that are kept fill their own room first.
  for (let number = 0; number < 400; number += 1) padded(number + 10_000, ...form);
  const before = heapUsed();
  for (let number = 0; number < 200; number += 1)
    operations.check(padded(number, ...form), null, {});
  expect(heapUsed() - before).toBeLessThan(operations.size + 4_000_000);
});
