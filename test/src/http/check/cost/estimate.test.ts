import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../../../schema/index.ts';
import { checkOperation } from '../../../../../src/http/check/check-operation.ts';
import { operationLimits } from '../../../../../src/http/limits/operation-limits.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { userOperations } from '../../../../support/docs/user-operations.ts';
import { assertProperty } from '../../../../support/run/property.ts';
import { createTestClient } from '../../../../support/server/test-client.ts';

const { reader } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

const check = (query: string) => checkOperation(schema, parse(query), null, {}, operationLimits);
const costOf = (query: string) => check(query).cost;
const bytesOf = (response: unknown) => Buffer.byteLength(JSON.stringify(response));

describe('the size of a response', () => {
  // Warnings come on top of what is selected.
  const sizeOf = ({ data }: { data?: unknown }) => bytesOf({ data });

  test.each(userOperations().filter(({ document }) => /^(#.*\n)*\s*(query\b|\{)/.test(document)))(
    'is estimated: $where, $document',
    async ({ document, name, variables }) => {
      if (name !== null && parse(document).definitions.length > 1) return;
      const { cost } = checkOperation(schema, parse(document), name, variables, operationLimits);
      expect(cost.bytes).toBeGreaterThan(sizeOf(await answer(document, variables)) / 3);
    },
  );

  test('is estimated for random selections', { timeout: 60_000 }, async () => {
    await assertProperty(
      operation,
      async (query) => {
        const { errors, cost } = check(query);
        if (errors.length > 0) return;
        const result = await answer(query);
        expect(result.errors, query).toBeUndefined();
        expect(cost.bytes, query).toBeGreaterThanOrEqual(sizeOf(result) / 3);
      },
      { numRuns: 150 },
    );
  });

  test('includes the response keys', () => {
    const long = 'x'.repeat(1_000);
    const names = (key: string) => costOf(`{ honors(first: 100) { nodes { ${key}: id } } }`).bytes;
    expect(names(long) - names('x')).toBe(99_900);
  });

  test('is known for the schema', async () => {
    const query = '{ __schema { types { name description fields { name description } } } }';
    const real = bytesOf(await answer(query));
    expect(costOf(query).bytes).toBeGreaterThan(real);
    expect(costOf(query).bytes).toBeLessThan(real * 2);
  });

  test('counts only one of the types that an object can have', () => {
    const on = (type: string) => `... on ${type} { ${'name '.repeat(20)} }`;
    const one = costOf(`{ search(query: "a") { nodes { ${on('Place')} } } }`).bytes;
    const several = `{ search(query: "a") { nodes { ${['Place', 'Person', 'Team'].map(on).join(' ')} } } }`;
    expect(costOf(several).bytes).toBe(one);
  });
});

/** Root fields that find something, and the type that is selected of. */
const roots: readonly [string, string][] = [
  ['honors(first: 7)', 'HonorConnection'],
  ['honorees(last: 3)', 'HonorConnection'],
  ['recipients(first: 10)', 'RecipientConnection'],
  ['awards(first: 10)', 'AwardConnection'],
  ['editions(first: 5)', 'EditionConnection'],
  ['events(first: 5)', 'EventConnection'],
  ['programs', 'ProgramConnection'],
  ['sources(first: 5)', 'SourceConnection'],
  ['disputes', 'DisputeConnection'],
  ['changes(first: 10)', 'ChangeConnection'],
  ['search(query: "a", first: 5)', 'SearchConnection'],
  ['statistics(by: [COUNTRY], first: 30)', 'Statistics'],
  ['place(by: { countryCode: "CN" })', 'Place'],
  ['program(slug: "world-smart-city-awards")', 'Program'],
  ['edition(program: "world-smart-city-awards", year: 2015)', 'Edition'],
  ['dataset', 'Dataset'],
];

const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type`);
  return type;
};

/** Operations with one root field and whatever can be selected of it without arguments. */
const operation: fc.Arbitrary<string> = fc
  .constantFrom(...roots)
  .chain(([field, type]) =>
    selection(objectType(type), 6).map((selected) => `{ ${field} ${selected} }`),
  );

function selection(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) &&
      (depth > 0 || !isCompositeType(getNamedType(field.type))),
  );
  if (fields.length === 0) return fc.constant('{ __typename }');
  return fc
    .subarray(fields, { minLength: 1, maxLength: Math.min(4, fields.length) })
    .chain((chosen) => fc.tuple(...chosen.map((field) => selectedOf(field, depth))))
    .map((parts) => `{ ${parts.join(' ')} }`);
}

function selectedOf(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
  const named = getNamedType(field.type);
  const isPaged = field.args.some(({ name }) => name === 'first');
  const written = isPaged ? `${field.name}(first: 3)` : field.name;
  if (!isCompositeType(named)) return fc.constant(written);
  if (isObjectType(named)) return selection(named, depth - 1).map((inner) => `${written} ${inner}`);
  // Fields of different types have to agree, so that one type is enough.
  return fc
    .constantFrom(...schema.getPossibleTypes(named))
    .chain((type) =>
      selection(type, depth - 1).map((inner) => `${written} { ... on ${type.name} ${inner} }`),
    );
}
