import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { execute } from '../../src/http/execute/executor/execute.ts';
import { compare } from './compare.ts';

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

  test('include the type of an object, which must not be a promise', async () => {
    const over = buildSchema(
      'interface Named { name: Int } type A implements Named { name: Int } type Query { named: Named value: Int }',
    );
    const document = parse('{ named { name } value }');
    const rootValue = { named: { name: 1 }, value: 2 };
    for (const resolveType of [reject, async () => 'A', () => later(reject)]) {
      Object.assign(over.getType('Named') ?? {}, { resolveType });
      const result = await execute({ schema: over, document, rootValue });
      expect(result.data).toEqual({ named: null, value: 2 });
      expect(result.errors).toMatchObject([{ path: ['named'] }]);
    }
  });

  test.each([fail, reject])(
    'run no resolver twice, and none when the result is there: %#',
    async (must) => {
      const events: string[] = [];
      const rootValue = {
        slowest: async () => {
          events.push('begin');
          const inner = later(() => later(() => null)).then(() => events.push('inner'));
          await later(() => null);
          events.push('end');
          return [inner];
        },
        must,
      };
      const result = await execute({ schema, document: parse('{ slowest must }'), rootValue });
      expect(result).toMatchObject({ data: null, errors: [{ path: ['must'] }] });
      expect(events).toEqual(['begin', 'end', 'inner']);
    },
  );

  test('prevent resolvers from being called whose values no response would show', async () => {
    let called = 0;
    const last = () => ++called;
    const at = (source: string, rootValue: object) =>
      execute({ schema, document: parse(source), rootValue: { ...rootValue, last } });
    await at('{ must last }', { must: fail });
    const people = () => later(() => [{ name: () => `${last()}` }]);
    await at('{ must people { name } }', { must: reject, people });
    expect(called).toBe(0);
    // Those beside a field that may be null are shown.
    await at('{ value last }', { value: fail });
    expect(called).toBe(1);
  });
});

test('what is left of a list that fails at once is waited for', async () => {
  const ended: number[] = [];
  const slow = (number: number) => () => later(() => later(() => ended.push(number)));
  const everyone = [{ must: slow(1) }, { must: fail }, later(slow(2))];
  const document = parse('{ everyone { must } }');
  const { data, errors } = await execute({ schema, document, rootValue: { everyone } });
  expect([data, errors?.map(({ path }) => path)]).toEqual([
    { everyone: null },
    [['everyone', 1, 'must']],
  ]);
  expect(ended).toEqual([1, 2]);
});

test('include scalars that return undefined or null', async () => {
  const over = buildSchema('scalar None type Query { none: None }');
  Object.assign(over.getType('None') ?? {}, { serialize: () => undefined });
  expect(await failing('{ none }', { none: 1 }, {}, over)).toHaveLength(1);
});

describe('other values', () => {
  test('may have the alias `__proto__`, for objects of several types too', async () => {
    await compare({
      schema,
      document: parse('{ __proto__: value named { __proto__: name } }'),
      rootValue: { value: 1, named: { __typename: 'Person', name: 'a' } },
    });
  });

  test('may be promises of another class', async () => {
    const thenable = (value: unknown) => ({
      // biome-ignore lint/suspicious/noThenProperty: it is one
      then: (resolve: (value: unknown) => void) => resolve(value),
    });
    const rootValue = {
      value: thenable(1),
      person: thenable({ name: thenable('a') }),
      anys: [thenable(2)],
    };
    await compare({ schema, document: parse('{ value person { name } anys }'), rootValue });
  });

  test('of mutations are made one after another, until one fails that must not be null', async () => {
    const over = buildSchema(
      'type Query { a: Int } type Mutation { a: Int! b: B c: Int! } type B { d: Int! }',
    );
    const document = parse('mutation { one: a b { d } two: a c three: a }');
    for (const c of [() => 1, fail, reject, () => later(fail), () => null]) {
      const log: string[] = [];
      const logged = (name: string, value: () => unknown) => async () => {
        log.push(`${name} begins`);
        await later(() => null);
        log.push(`${name} ends`);
        return value();
      };
      const rootValue = {
        a: logged('a', () => 1),
        b: logged('b', () => ({ d: logged('d', c) })),
        c: logged('c', c),
      };
      await compare({ schema: over, document, rootValue });
      const [ours, theirs] = [log.splice(log.length / 2), log];
      expect(ours).toEqual(theirs);
    }
  });
});
