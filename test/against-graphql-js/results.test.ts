import { getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { type Delivery, everything } from './everything.ts';

const schema = everything();
const deliveries: readonly Delivery[] = ['at once', 'promises', 'mixed'];

/** Executes an operation in each way that values can come, and holds that it is as by graphql-js. */
async function holds(
  source: string,
  variableValues: Record<string, unknown> = {},
  operationName?: string,
) {
  const document = parse(source);
  expect(validate(schema, document, specifiedRules)).toEqual([]);
  let last: unknown;
  for (const delivery of deliveries) {
    for (let seed = 0; seed < 5; seed += 1) {
      const args = { schema, document, variableValues, operationName };
      const compared = await compare(args, { seed, delivery, faults: 0 });
      expect(compared.calls.toSorted()).toEqual(compared.callsOfGraphql.toSorted());
      last = compared.result.data;
    }
  }
  return last;
}

describe('a query returns what graphql-js returns, in the same order,', () => {
  test('for properties and methods without a resolver', async () => {
    const data = await holds(
      '{ plain { text method later nothing twice: method(x: 2) constructor toString } }',
    );
    expect(data).toMatchObject({ plain: { nothing: null, constructor: 'a property' } });
  });

  test('for aliases, such as names of inherited properties', async () => {
    await holds(
      '{ constructor: person { toString: name valueOf: age hasOwnProperty: color } toJSON: grid then: echo }',
    );
  });

  test('for arguments: defaults, literals and variables, in lists and input objects', async () => {
    const data = await holds(
      `query ($text: String, $word: String!, $filter: Filter = { words: "one" }, $list: [Int], $number: Int = 7, $color: Color, $at: Stamp, $any: Any, $no: Boolean) {
        a: echo
        b: echo(text: null, list: 1, rows: [[1], [2, 3]], color: RED, at: "2025-01-02", any: { a: [1, "b", null] })
        c: echo(text: $text, list: $list, color: $color, at: $at, any: $any, filter: $filter)
        d: echo(filter: { words: ["x", $word], inner: { number: $number, color: $color }, at: $at }, list: [1, $number])
        e: echo(any: { deep: [{ word: $word }], no: $no })
        people(first: $number, filter: { number: null }) { friends(first: $number) { name } }
      }`,
      { word: 'w', list: null, at: '2025-03-04', any: { b: [true] }, color: 'BLUE' },
    );
    expect(data).toMatchObject({ a: '{"text":"said","must":true}' });
  });

  test('for `@skip` and `@include` with constants and variables, on fields and fragments', async () => {
    const source = `query ($yes: Boolean!, $no: Boolean = false) {
      person @include(if: $yes) { name @skip(if: $no) age @include(if: $no) best @skip(if: true) { name } }
      person { color @skip(if: $yes) @include(if: $yes) ...F @include(if: $no) ...F @skip(if: $no) }
      ... @skip(if: $yes) { plain { text } }
      ... on Query @include(if: $yes) { plain { method @include(if: true) } }
    }
    fragment F on Person { must { name @skip(if: $yes) born } }`;
    for (const yes of [true, false]) {
      for (const no of [true, false]) await holds(source, { yes, no });
    }
    await holds(source, { yes: true });
  });

  test('for an empty selection', async () => {
    expect(await holds('{ plain { text @skip(if: true) } }')).toEqual({ plain: {} });
    expect(await holds('{ plain @include(if: false) { text } }')).toEqual({});
  });

  test('for one of several operations, with its variables', async () => {
    const source = `query A($x: Boolean!) { person { name @include(if: $x) } }
      query B($x: Int) { people(first: 1) { friends(first: $x) { name } } ...F }
      query constructor { ...F }
      query D { owned { name } }
      fragment F on Query { plain { text } }`;
    await holds(source, { x: true }, 'A');
    await holds(source, { x: false }, 'A');
    await holds(source, { x: 1 }, 'B');
    await holds(source, {}, 'constructor');
    await holds(source, {}, 'D');
  });

  test('for introspection', async () => {
    await holds(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }));
    await holds(
      'query ($name: String!) { __typename a: __type(name: $name) { __typename name kind fields { name } } b: __type(name: "No") { name } __schema { queryType { name } } }',
      { name: 'Color' },
    );
  });
});
