import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Texts with characters that mean something elsewhere: in SQL, in patterns, in JSON. */
const { owner, reader, desk } = await createDatabase('shipped');
const { secret } = await createToken(desk, 'ADMIN', 'Cy');
const admin = createTestClient(reader, desk).as(secret);

/** Values of an input type that hold a text wherever there can be one. */
function* withText(type: GraphQLInputType, text: string, deep = 0): Generator<unknown> {
  if (isNonNullType(type)) return yield* withText(type.ofType, text, deep);
  if (isListType(type)) {
    for (const value of withText(type.ofType, text, deep)) yield [value];
    return;
  }
  if (!isInputObjectType(type)) {
    if (!isEnumType(type) && !['Int', 'Float', 'Boolean'].includes(type.name)) yield text;
    return;
  }
  if (deep > 3) return;
  const fields = Object.values(type.getFields());
  const needed = fields.filter(isRequiredInputField);
  for (const field of fields) {
    const others = needed.filter((other) => other !== field);
    const rest = Object.fromEntries(others.map((other) => [other.name, usual(other.type)]));
    for (const value of withText(field.type, text, deep + 1))
      yield { ...rest, [field.name]: value };
  }
}

/** A value that a required argument can have. */
function usual(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return usual(type.ofType);
  if (isListType(type)) return [usual(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return type.name === 'Int' ? 1 : 'a';
  const fields = Object.values(type.getFields());
  const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(needed.map(({ name, type: inner }) => [name, usual(inner)]));
}

type Field = GraphQLField<unknown, unknown>;
/** Writes what is selected of a type into an operation. */
type Wrap = (selected: string) => string;

/** The selection of a field: how many there are, where it says so. */
function selectionOf(type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return '';
  const has = (name: string) => isObjectType(type) && type.getFields()[name] !== undefined;
  if (has('totalCount')) return '{ totalCount }';
  return has('total') ? '{ total }' : '{ __typename }';
}

/** Every object type that a query reaches without arguments, with the shortest way there. */
function reachable(): Map<GraphQLObjectType, Wrap> {
  const query = schema.getQueryType();
  const ways = new Map<GraphQLObjectType, Wrap>();
  if (query) ways.set(query, (selected) => `{ ${selected} }`);
  // A map goes on to what is added while it is walked.
  for (const [type, wrap] of ways) {
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (!isCompositeType(named) || field.args.some(isRequiredArgument)) continue;
      const size = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
      for (const one of isAbstractType(named) ? schema.getPossibleTypes(named) : [named]) {
        if (!(one instanceof GraphQLObjectType) || ways.has(one)) continue;
        const on = one === named ? '' : `... on ${one.name} `;
        ways.set(one, (selected) =>
          wrap(`${field.name}${size} { ${on && `${on}{ `}${selected}${on && ' }'} }`),
        );
      }
    }
  }
  return ways;
}

interface SentOperation {
  /** such as `Query.search(query)` */
  where: string;
  query: string;
  variables: Record<string, unknown>;
}

function* withArgument(
  where: string,
  field: Field,
  argument: GraphQLArgument,
  values: Iterable<unknown>,
  write: (head: string, selected: string) => string,
): Generator<SentOperation> {
  const others = field.args.filter((one) => one !== argument && isRequiredArgument(one));
  const given = [argument, ...others];
  const head = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const rest = Object.fromEntries(others.map(({ name, type }) => [name, usual(type)]));
  const selected = `${field.name}(${passed}) ${selectionOf(getNamedType(field.type))}`;
  for (const value of values) {
    yield {
      where: `${where}.${field.name}(${argument.name})`,
      query: write(head, selected),
      variables: { ...rest, [argument.name]: value },
    };
  }
}

/**
 * Operations that hold the text once, in each place of each argument where there can be a text. A filter has hundreds of
 * places: the fields after the first that take the same one have it in one.
 */
function* operations(text: string): Generator<SentOperation> {
  const seen = new Set<string>();
  const valuesOf = ({ type }: GraphQLArgument) => {
    const { name } = getNamedType(type);
    const values = withText(type, text);
    const isInput = isInputObjectType(getNamedType(type));
    if (!isInput || !seen.has(name)) return seen.add(name) && values;
    return values.take(1);
  };
  for (const [type, wrap] of reachable())
    for (const field of Object.values(type.getFields()))
      for (const argument of field.args)
        yield* withArgument(
          type.name,
          field,
          argument,
          valuesOf(argument),
          (head, selected) => `query (${head}) ${wrap(selected)}`,
        );
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const argument of field.args)
      yield* withArgument(
        'Mutation',
        field,
        argument,
        valuesOf(argument),
        (head, selected) => `mutation (${head}) { ${selected} }`,
      );
}

type Answered = SentOperation & { data: unknown; codes: unknown[] };

/** Sends operations, a few at a time. */
async function sendAll(all: readonly SentOperation[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (let from = 0; from < all.length; from += 8) {
    const some = all.slice(from, from + 8).map(async (operation) => {
      const { data, errors = [] } = await admin.answer(operation.query, operation.variables);
      return { ...operation, data, codes: errors.map(({ extensions }) => extensions.code) };
    });
    answered.push(...(await Promise.all(some)));
  }
  return answered;
}

describe('a text argument', () => {
  test('is one of many, in nested fields and mutations too', () => {
    const places = new Set([...operations('a')].map(({ where }) => where));
    for (const place of [
      'Query.search(query)',
      'Program.honors(filter)',
      'Mutation.createAccessToken(input)',
    ])
      expect(places).toContain(place);
    expect(places.size).toBeGreaterThan(60);
  });

  test.each([`' " ; -- % _ \\ '; drop table honor; -- \u202e`, 'a\0b', 'a\ud800b'])(
    'causes no internal error with %j',
    { timeout: 120_000 },
    async (text) => {
      const answered = await sendAll([...operations(text)]);
      expect(
        answered.filter(({ codes }) => codes.some((code) => code !== 'BAD_USER_INPUT')),
      ).toEqual([]);
    },
  );

  test('takes a wildcard as a word that no name has', { timeout: 120_000 }, async () => {
    const queriesWith = async (text: string) =>
      sendAll([...operations(text)].filter(({ where }) => !where.startsWith('Mutation')));
    const [found, nowhere] = [await queriesWith('_%'), await queriesWith('qj')];
    const differ = found.filter(
      ({ data, codes }, index) =>
        codes.length === 0 && JSON.stringify(data) !== JSON.stringify(nowhere[index]?.data),
    );
    expect(differ).toEqual([]);
    expect(found.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(300);
  });

  test('matches a character with a meaning in patterns literally', async () => {
    const names = [
      '100% Town',
      '1000 Town',
      'Under_score',
      'Underascore',
      'Back\\slash',
      'Backxslash',
    ];
    const places = names.map((name, index) => ({
      slug: `odd-${index}`,
      placeKind: 'CITY',
      names: { en: name },
    }));
    const text = JSON.stringify({ format: 'awards/1', places });
    await importDocuments(owner, [{ name: 'odd.json', text }]);
    const found = async (part: string) => {
      const { data } = await admin.answer(
        `query ($part: String!) {
          search(query: $part) { nodes { name } }
          recipients(filter: { name: $part }) { nodes { name } } }`,
        { part },
      );
      return Object.values(Object(data)).map((list): string[] =>
        Object(list).nodes.map(({ name }: { name: string }) => name),
      );
    };
    for (const [part, name] of [
      ['100%', '100% Town'],
      ['0% Town', '100% Town'],
      ['er_sco', 'Under_score'],
      ['Back\\slash', 'Back\\slash'],
    ] as const) {
      const [searched, filtered] = await found(part);
      expect(filtered).toEqual([name]);
      // A search takes it as what is between words.
      expect(searched).toEqual((await found(part.replace(/[%_\\]/, ' ')))[0]);
    }
    for (const part of ['1%Town', '____________', 'Guangzho_', 'g%'])
      expect((await found(part))[1]).toEqual([]);
  });
});
