import { buildSchema, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executePlanned } from '../../src/execution/execute-planned.ts';
import { compare, isPlanned } from './compare.ts';

const schema = buildSchema(`
  scalar Any
  interface Named { name: String }
  type Person implements Named { name: String must: String! friend: Person self: Person! list: [Int!]! }
  type Query {
    value: Int must: Int! color: Color list: [Int] musts: [Int!] lists: [[Int]] any: Any anys: [Any]
    person: Person people: [Person] everyone: [Person!] named: Named nameds: [Named]
    given(must: Int! = 1, text: String): Int
    slow: Int slowest: [Int] last: Int
  }
  enum Color { RED }
`);

/** Executes a query over a root value, and holds that it fails as by graphql-js; gives its errors. */
async function failing(source: string, rootValue: object, variableValues = {}, over = schema) {
  const document = parse(source);
  const { result } = await compare({ schema: over, document, rootValue, variableValues });
  expect(result.errors).not.toBeUndefined();
  return result.errors?.map(({ message }) => message);
}

const fail = () => {
  throw new Error('thrown');
};
const reject = async () => fail();
const error = new Error('returned');
/** A value that is made in another turn. */
const later = async <Value>(make: () => Value | Promise<Value>) => {
  await new Promise((resolve) => setImmediate(resolve));
  return make();
};

describe('an invalid operation has the errors of graphql-js', () => {
  test.each<[string, object]>([
    ['{ value }', { value: fail }],
    ['{ value }', { value: reject }],
    ['{ value }', { value: error }],
    ['{ value }', { value: async () => error }],
    ['{ value list }', { value: 'no number', list: [1] }],
    ['{ must value }', { value: 1 }],
    ['{ must value }', { value: 1, must: async () => null }],
    ['{ color }', { color: 'GREEN' }],
    ['{ list }', { list: 'text' }],
    ['{ list }', { list: 7 }],
    ['{ list }', { list: [1, error, 2] }],
    ['{ musts }', { musts: [1, null] }],
    ['{ musts }', { musts: [1, later(() => null)] }],
    ['{ lists }', { lists: [[1], 2, ['x']] }],
    ['{ any }', { any: error }],
    ['{ anys }', { anys: [1, error] }],
    ['{ anys }', { anys: [later(() => error)] }],
    ['{ people { name } }', { people: [{ name: 'a' }, error] }],
    ['{ people { name } }', { people: async () => [later(() => error)] }],
    ['{ people { name must } }', { people: [{ name: 'a', must: fail }, { must: 'b' }] }],
    ['{ everyone { must } }', { everyone: [{ must: 'a' }, {}] }],
    ['{ person { self { self { must } } friend { name } } }', { person: { self: { self: {} } } }],
    ['{ person { list } }', { person: { list: [[1]] } }],
    ['{ named { name } }', { named: { name: 'of no type' } }],
    ['{ named { name } }', { named: { __typename: 'Query' } }],
    ['{ named { name } }', { named: { __typename: 'Named' } }],
    ['{ named { name } }', { named: { __typename: 'Nobody' } }],
    ['{ nameds { name } }', { nameds: [error] }],
  ])('for %s: %#', async (source, rootValue) => {
    await failing(source, rootValue);
  });

  test('for arguments and conditions that are null and must not be', async () => {
    const source = 'query ($must: Int = 2) { given(must: $must) value }';
    expect(await failing(source, { value: 1 }, { must: null })).toHaveLength(1);
    const condition = 'query ($if: Boolean = true) { value person { name @skip(if: $if) } }';
    expect(await failing(condition, { person: {} }, { if: null })).toHaveLength(1);
    const both = 'query ($if: Boolean = true) { value @skip(if: true) @include(if: $if) }';
    await compare({ schema, document: parse(both), variableValues: { if: null } });
  });

  test('for invalid variables, of which it reports a limited number', async () => {
    const source = 'query ($list: [Int!]) { given(text: "x") anys }';
    const wrong = Array.from({ length: 1_000 }, () => 'x');
    expect(await failing(source, {}, { list: wrong })).toHaveLength(51);
    expect(await failing('query ($must: Int!) { given(must: $must) }', {})).toHaveLength(1);
  });

  test('for an unknown operation name', async () => {
    const document = parse('query A { value } query B { value }');
    for (const operationName of ['C', '', null, 'constructor']) {
      const { result } = await compare({ schema, document, operationName });
      expect(result.errors).toHaveLength(1);
    }
  });
});

describe('values that fail', () => {
  test('cause no unhandled rejection, whatever else has failed', async () => {
    for (const rootValue of [
      { value: fail, list: reject },
      { list: reject, slow: () => later(() => 1), value: fail },
      { list: () => ['x', reject(), later(() => 1), reject()] },
      { lists: () => [[[]], [reject()], reject()] },
      { lists: async () => ['x', later(() => [later(() => 1), reject()])] },
      { value: reject, list: () => later(() => [reject(), reject()]) },
      { value: reject, lists: () => later(() => [reject(), [reject()], later(() => [reject()])]) },
      { people: () => [{ name: fail }, reject(), { name: reject }] },
      {
        people: () =>
          later(() => [{ name: reject, friend: () => later(() => ({ name: reject })) }, reject()]),
      },
    ]) {
      const people = 'people { name friend { name } }';
      await failing(`{ slow value list lists ${people} }`, rootValue);
    }
  });

  test('include the type of an object, which may be a promise that is rejected', async () => {
    const over = buildSchema(
      'interface Named { name: Int } type A implements Named { name: Int } type Query { named: Named value: Int }',
    );
    const named = over.getType('Named');
    for (const resolveType of [reject, async () => 'A', async () => later(() => 'A')]) {
      Object.assign(named ?? {}, { resolveType });
      await compare({
        schema: over,
        document: parse('{ named { name } value }'),
        rootValue: { named: { name: 1 } },
      });
    }
  });

  test.each([fail, reject])(
    'are executed again by graphql-js once all running resolvers have ended: %#',
    async (value) => {
      const events: string[] = [];
      let runs = 0;
      const rootValue = {
        slowest: async () => {
          const run = ++runs;
          events.push(`begin ${run}`);
          const inner = later(() => null)
            .then(() => later(() => null))
            .then(() => events.push(`inner ${run}`));
          await later(() => null);
          events.push(`end ${run}`);
          return [inner];
        },
        value,
      };
      const args = { schema, document: parse('{ slowest value }'), rootValue };
      await executePlanned(args);
      expect(events).toEqual(['begin 1', 'end 1', 'inner 1', 'begin 2', 'end 2', 'inner 2']);
    },
  );

  test('prevent resolvers from being called that have not begun', async () => {
    let called = 0;
    const last = () => ++called;
    await executePlanned({
      schema,
      document: parse('{ value last }'),
      rootValue: { value: fail, last },
    });
    expect(called).toBe(1);
  });

  test('prevent resolvers of later values from being called', async () => {
    let called = 0;
    const people = () => later(() => [{ name: () => `${++called}` }]);
    const document = parse('{ value people { name } }');
    await executePlanned({ schema, document, rootValue: { value: reject, people } });
    expect(called).toBe(1);
  });
});

test('include scalars that return undefined or null', async () => {
  const over = buildSchema('scalar None type Query { none: None }');
  Object.assign(over.getType('None') ?? {}, { serialize: () => undefined });
  expect(await failing('{ none }', { none: 1 }, {}, over)).toHaveLength(1);
});

describe('graphql-js executes', () => {
  const planned = async (over: GraphQLSchema, source: string, rootValue: object) => {
    const { result } = await compare({ schema: over, document: parse(source), rootValue });
    expect(result.errors).toBeUndefined();
    return isPlanned(result);
  };

  test('iterables that are not arrays', async () => {
    expect(await planned(schema, '{ list }', { list: new Set([1, 2]) })).toBe(false);
  });

  test('the alias `__proto__`, for objects of several types too', async () => {
    expect(await planned(schema, '{ __proto__: value }', { value: 1 })).toBe(false);
    const named = { __typename: 'Person', name: 'a' };
    expect(await planned(schema, '{ value named { __proto__: name } }', { value: 1, named })).toBe(
      false,
    );
  });

  test('types with `isTypeOf`', async () => {
    const over = buildSchema('type A { a: Int } type Query { a: A b: Int }');
    Object.assign(over.getType('A') ?? {}, { isTypeOf: () => true });
    expect(await planned(over, '{ b a { a } }', { b: 1, a: { a: 2 } })).toBe(false);
  });

  test('promises of another class', async () => {
    const thenable = (value: unknown) => ({
      // biome-ignore lint/suspicious/noThenProperty: it is one
      then: (resolve: (value: unknown) => void) => resolve(value),
    });
    const rootValue = {
      value: thenable(1),
      person: thenable({ name: thenable('a') }),
      anys: [thenable(2)],
    };
    expect(await planned(schema, '{ value person { name } anys }', rootValue)).toBe(true);
  });

  test('mutations, and executors with their own resolvers', async () => {
    const over = buildSchema(
      'type Query { a: Int b: B } type Mutation { a: Int } interface B { a: Int } type C implements B { a: Int }',
    );
    const rootValue = { a: 1, b: { a: 2 } };
    const fieldResolver = () => 3;
    const typeResolver = () => 'C';
    await compare({ schema: over, document: parse('mutation { a }'), rootValue });
    await compare({ schema: over, document: parse('{ a }'), rootValue, fieldResolver });
    await compare({ schema: over, document: parse('{ b { a } }'), rootValue, typeResolver });
  });
});
