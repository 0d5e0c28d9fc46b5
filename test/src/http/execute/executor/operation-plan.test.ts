import { buildSchema, type ExecutionArgs, type GraphQLResolveInfo, parse } from 'graphql';
import { expect, test } from 'vitest';
import { execute } from '../../../../../src/http/execute/executor/execute.ts';
import { compare } from '../../../../against-graphql-js/compare.ts';

/** The arguments and info that a resolver was called with. */
interface Call {
  args: Record<string, unknown>;
  info: GraphQLResolveInfo;
}

const schema = buildSchema(`
  input Filter { words: [String!] }
  type Node { node: Node nodes: [Node!]! value(filter: Filter, number: Int): Int }
  type Query { node: Node nodes: [Node!]! value(filter: Filter, number: Int): Int }
`);

/** Executes over nodes without end, and gives what each `value` was called with. */
async function run(document: ReturnType<typeof parse>, more: Partial<ExecutionArgs> = {}) {
  const calls: Call[] = [];
  const node = {
    node: () => node,
    nodes: () => [node, node],
    value: (args: Call['args'], _context: unknown, info: GraphQLResolveInfo) =>
      calls.push({ args, info }),
  };
  const result = await execute({ schema, document, rootValue: node, ...more });
  expect(result.errors).toBeUndefined();
  return calls;
}

test('a query document is planned once, and further executions coerce no arguments again', async () => {
  const document = parse('{ nodes { value(filter: { words: ["a"] }) } }');
  const first = await run(document);
  const second = await run(document);
  expect(first).toHaveLength(2);
  expect(second[1]?.args).toBe(first[0]?.args);
  expect(second[0]?.info.fieldNodes === first[0]?.info.fieldNodes).toBe(true);
  // The variables of one execution are not those of another.
  expect(second[0]?.info === first[0]?.info).toBe(false);
  const other = await run(parse('{ nodes { value(filter: { words: ["a"] }) } }'));
  expect(other[0]?.args).not.toBe(first[0]?.args);
});

test('each execution has its own variables, although the plan is the same', async () => {
  const document = parse('query ($number: Int) { nodes { value(number: $number) } }');
  for (const number of [1, 2]) {
    const calls = await run(document, { variableValues: { number } });
    expect(calls.map(({ args }) => args)).toEqual([{ number }, { number }]);
    expect(calls[0]?.info.variableValues).toEqual({ number });
  }
});

test('a resolver cannot change what other executions get', async () => {
  const document = parse(
    'query ($number: Int) { value(filter: { words: ["a"] }) node { value(number: $number) } }',
  );
  const calls = await run(document, { variableValues: { number: 1 } });
  const [constant, variable] = calls;
  const { filter } = constant?.args ?? {};
  for (const value of [constant?.args, filter, Object(filter).words, variable?.args]) {
    expect(typeof value).toBe('object');
    expect(Object.isFrozen(value)).toBe(true);
  }
});

test('20 variables in conditions make at most 16 plans', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `v${index}`);
  const document = parse(
    `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
      ${names.map((name) => `${name}: value(number: 1) @include(if: $${name})`).join(' ')} value(number: 2)
    }`,
  );
  // Arguments that do not change are the same for all executions of a plan.
  const argsOf = async (number: number) => {
    const variableValues = Object.fromEntries(names.map((name, bit) => [name, bit === number]));
    const calls = await run(document, { variableValues });
    expect(calls).toHaveLength(number < 20 ? 2 : 1);
    return calls[0]?.args;
  };
  const kept: boolean[] = [];
  for (let number = 0; number < 40; number += 1) {
    const first = await argsOf(number);
    kept.push(first === (await argsOf(number)));
  }
  expect(kept).toEqual(kept.map((_, number) => number < 16));
});

test('recursive fragments make a finite plan, which is not kept', async () => {
  const levels = 14;
  const fragments = Array.from(
    { length: levels },
    (_, level) =>
      `fragment F${level} on Node { ${
        level === levels - 1
          ? 'value(number: 1)'
          : `a: node { ...F${level + 1} } b: node { ...F${level + 1} }`
      } }`,
  );
  const document = parse(`{ node { ...F0 } } ${fragments.join(' ')}`);
  const [first, second] = [await run(document), await run(document)];
  for (const calls of [first, second]) expect(calls).toHaveLength(2 ** 13);
  expect(first[0]?.args).not.toBe(second[0]?.args);
  // Nothing is there to be planned for.
  await compare({ schema, document, rootValue: { node: null } });
});

test('each operation of a query document has its own plan', async () => {
  const document = parse('query A { value } query B { b: value }');
  for (const operationName of ['A', 'B', 'A']) {
    await compare({ schema, document, operationName, rootValue: { value: 1 } });
  }
});

test('a query document is planned for each schema that executes it', async () => {
  const document = parse('{ value }');
  const other = buildSchema('type Query { value: String }');
  for (const one of [schema, other, schema]) {
    const { result } = await compare({ schema: one, document, rootValue: { value: 1 } });
    expect(result.data).toEqual({ value: one === other ? '1' : 1 });
  }
});

test('a field is planned again if its resolver changes', async () => {
  const own = buildSchema('type Query { value: Int }');
  const { value } = own.getQueryType()?.getFields() ?? {};
  const document = parse('{ value }');
  for (const number of [1, 2]) {
    Object.assign(value ?? {}, { resolve: () => number });
    expect(await execute({ schema: own, document })).toEqual({ data: { value: number } });
  }
});

test('a resolver that reads its path fails: the path differs between parents that share the rest', async () => {
  const value = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => info.path.key;
  const document = parse('{ node { a: value } }');
  const result = await execute({ schema, document, rootValue: { node: { value } } });
  expect(result).toMatchObject({
    data: { node: { a: null } },
    errors: [{ message: 'The resolver of Node.value has no path.', path: ['node', 'a'] }],
  });
});

test('a resolver gets the same information as from graphql-js, except the path', async () => {
  const infos: Record<string, unknown>[] = [];
  const value = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    infos.push(
      Object.fromEntries(
        Object.getOwnPropertyNames(info)
          .filter((name) => name !== 'path')
          .toSorted()
          .map((name) => [name, Reflect.get(info, name)]),
      ),
    );
    return 1;
  };
  const document = parse(
    'query Q($n: Int = 1) { node { ...F ...F } } fragment F on Node { value(number: $n) }',
  );
  await compare({ schema, document, rootValue: { node: { value } } });
  expect(infos).toHaveLength(2);
  expect(infos[1]).toEqual(infos[0]);
  expect(Object.keys(infos[0] ?? {})).toContain('operation');
});
