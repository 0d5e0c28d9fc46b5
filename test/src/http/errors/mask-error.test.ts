import { GraphQLObjectType, GraphQLScalarType } from 'graphql';
import { sql } from 'kysely';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { dataOf, publish, startLive, watch } from '../../../support/server/live.ts';

/** Failures on our side: never told as the client's fault, and never told at all. */
const database = await createDatabase('empty');
const { owner, desk } = database;
interface Entry {
  level: number;
  msg: string;
  requestId?: string;
  err?: { message: string; stack: string };
}
const log: Entry[] = [];
const logger = pino({ level: 'warn' }, { write: (line) => void log.push(JSON.parse(line)) });
const { url } = await startLive(database, { logger, desk });
await publish(owner, { key: 'first' });

const restore: (() => void)[] = [];
beforeEach(() => {
  log.length = 0;
});
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
});

function fieldOf(type: string, name: string) {
  const found = schema.getType(type);
  const field = found instanceof GraphQLObjectType ? found.getFields()[name] : undefined;
  if (!field) throw new Error(`There is no ${type}.${name}.`);
  return field;
}

/** Makes a field of the graph resolve as it should not. */
function resolveAs(type: string, name: string, value: () => unknown): void {
  const field = fieldOf(type, name);
  const { resolve } = field;
  field.resolve = value;
  restore.push(() => {
    if (resolve) field.resolve = resolve;
    else delete field.resolve;
  });
}

function failWith(type: string, name: string, thrown: unknown): void {
  resolveAs(type, name, () => {
    throw thrown;
  });
}

/** Makes a scalar fail while it reads a value. */
function failReading(name: string, thrown: unknown): void {
  const scalar = schema.getType(name);
  if (!(scalar instanceof GraphQLScalarType)) throw new Error(`There is no scalar ${name}.`);
  const { parseValue, parseLiteral } = scalar;
  const fail = () => {
    throw thrown;
  };
  Object.assign(scalar, { parseValue: fail, parseLiteral: fail });
  restore.push(() => Object.assign(scalar, { parseValue, parseLiteral }));
}

const sendQuery = async (
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { text, errors: JSON.parse(text).errors ?? [] };
};

const sentence = 'Something went wrong on our side. It has been logged.';
const secrets = /secret|\/work|node_modules|\.ts\b|at .*\(|select |postgres/i;

/** Holds that a response says nothing, and has the id of the only entry of the log. */
function expectMasked(
  { text, errors }: Awaited<ReturnType<typeof sendQuery>>,
  message: string,
): void {
  expect(errors).toHaveLength(1);
  const [{ message: shown, extensions }] = errors;
  expect(shown).toBe(sentence);
  expect(Object.keys(extensions)).toEqual(['code', 'requestId']);
  expect(extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(text).not.toMatch(secrets);
  const entries = log.filter(({ err }) => err?.message === message);
  expect(entries.map(({ requestId }) => requestId)).toEqual([extensions.requestId]);
  expect(entries[0]?.err?.stack).toContain(message);
}

const bugs = [new TypeError('secret'), new RangeError('secret'), new Error('secret')];

describe('an error of a resolver is masked', () => {
  test.each(bugs)('if it throws: %s', async (bug) => {
    failWith('Query', 'dataset', bug);
    expectMasked(await sendQuery('{ dataset { revision } }'), 'secret');
  });

  test('if it throws something that is not an error', async () => {
    failWith('Query', 'dataset', 'secret');
    const { text, errors } = await sendQuery('{ dataset { revision } }');
    expect(errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(text).not.toMatch(secrets);
  });
});

describe('an error while a result is completed is masked', () => {
  const node = '{ node(id: "honor_AAAAAAAAAAAAAAAAAAAAAA") { id } }';

  test.each<[string, string, string, () => unknown, string, string]>([
    [
      'a scalar cannot serialize its value',
      'Dataset',
      'honors',
      () => 1.5,
      '{ dataset { honors } }',
      'Int cannot represent non-integer value: 1.5',
    ],
    [
      'a value has no type of its interface',
      'Query',
      'node',
      () => ({ __typename: 'Nothing' }),
      node,
      'Nothing',
    ],
    [
      'a type resolver throws',
      'Query',
      'node',
      () => ({
        get __typename() {
          throw new TypeError('secret');
        },
      }),
      node,
      'secret',
    ],
  ])('if %s', async (_what, type, field, value, query, message) => {
    resolveAs(type, field, value);
    const { text, errors } = await sendQuery(query);
    expect(errors).toMatchObject([{ message: sentence, path: expect.arrayContaining([field]) }]);
    expect(text).not.toMatch(secrets);
    const { requestId } = errors[0].extensions;
    expect(log).toMatchObject([{ requestId, err: { message: expect.stringContaining(message) } }]);
  });

  test('under the id that a proxy gave the request, if that is valid', async () => {
    failWith('Dataset', 'honors', new TypeError('secret'));
    const idFor = async (sent: string) => {
      const headers = { 'x-request-id': sent };
      const { errors } = await sendQuery('{ dataset { honors } }', {}, headers);
      return errors[0].extensions.requestId;
    };
    expect(await idFor('7f0a-9')).toBe('7f0a-9');
    expect(await idFor('not an id')).not.toBe('not an id');
    expect(log.map(({ requestId }) => requestId)).toEqual(['7f0a-9', expect.any(String)]);
  });
});

test.each(['PartialDate', 'URL', 'LanguageTag', 'CountryCode', 'Decimal', 'DateTime'])(
  'an error of %s says what it got, or the beginning of it',
  (name) => {
    const scalar = schema.getType(name);
    const read = (value: unknown) => () =>
      scalar instanceof GraphQLScalarType && scalar.parseValue(value);
    expect(read(7)).toThrow(new RegExp(`^${name} expects .+\\. Got 7\\.$`));
    expect(read('?'.repeat(100))).toThrow(/ Got "\?{59}\.$/);
  },
);

describe('an error of a scalar that parses a value is masked', () => {
  const literal = '{ place(by: { countryCode: "CN" }) { id } }';
  const variable = 'query ($code: CountryCode!) { place(by: { countryCode: $code }) { id } }';

  test.each(bugs)('if it throws: %s', async (bug) => {
    failReading('CountryCode', bug);
    expectMasked(await sendQuery(literal), 'secret');
    log.length = 0;
    expectMasked(await sendQuery(variable, { code: 'CN' }), 'secret');
  });

  test('a value that the scalar refuses is an error of the client, which names it', async () => {
    for (const response of [
      await sendQuery(literal.replace('CN', 'cn')),
      await sendQuery(variable, { code: 'cn' }),
    ]) {
      expect(response.errors[0].message).toMatch(/CountryCode expects .+\. Got "cn"\.$/);
      expect(response.errors[0].extensions).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'by.countryCode',
      });
    }
    expect(log).toEqual([]);
  });
});

test('an error of the database is masked', async () => {
  await sql`alter table dataset rename to secret_dataset`.execute(owner);
  try {
    const response = await sendQuery('{ dataset { revision } }');
    expect(response.errors.map(({ message }: Error) => message)).toEqual([sentence]);
    expect(response.text).not.toMatch(/relation|dataset"|select|42P01/);
    expect(log[0]?.requestId).toBe(response.errors[0].extensions.requestId);
  } finally {
    await sql`alter table secret_dataset rename to dataset`.execute(owner);
  }
});

test('an error in the result of an event has an id', async () => {
  const watcher = await watch(url, 'subscription { announcements { cursor honor { id } } }');
  failWith('Announcement', 'honor', new TypeError('secret'));
  await publish(owner, { key: 'second' });
  const [event] = await watcher.take(1);
  watcher.cut();
  const errors = Object(event && dataOf(event)).errors;
  expectMasked({ text: event?.data ?? '', errors }, 'secret');
});

test('an error during the sign-in of a subscriber has an id', async () => {
  const { viewerWith } = desk.tokens;
  desk.tokens.viewerWith = () => Promise.reject(new TypeError('secret'));
  restore.push(() => {
    desk.tokens.viewerWith = viewerWith;
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer awards_${'a'.repeat(43)}`,
    },
    body: JSON.stringify({ query: 'subscription { announcements { cursor } }' }),
  });
  const text = await response.text();
  expect(response.status).toBe(500);
  expectMasked({ text, errors: JSON.parse(text).errors }, 'secret');
});

describe('a document that is nested too deeply', () => {
  const deep = 2_000;
  test.each([
    ['braces', `${'{a'.repeat(deep)}${'}'.repeat(deep)}`],
    ['lists in an argument', `{ nodes(ids: ${'['.repeat(deep)}${']'.repeat(deep)}) { id } }`],
    [
      'objects in an argument',
      `{ honors(filter: ${'{not:'.repeat(deep)}1${'}'.repeat(deep)}) { totalCount } }`,
    ],
    ['list types', `query ($a: ${'['.repeat(deep)}Int${']'.repeat(deep)}) { __typename }`],
    ['braces that are never closed', '{a'.repeat(deep)],
  ])('is refused with a code: %s', async (_what, query) => {
    const { errors } = await sendQuery(query);
    expect(errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([
      { code: 'GRAPHQL_PARSE_FAILED' },
    ]);
    expect(log).toEqual([]);
  });

  test('is refused if it is a body of 50,000 brackets', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const count = Math.floor(90_000 / (open.length + close.length));
      const nested = `${open.repeat(count)}1${close.repeat(count)}`;
      for (const body of [
        nested,
        `{"query":"{ __typename }","variables":{"a":${nested}}}`,
        `{"query":"{ __typename }","extensions":{"a":${nested}}}`,
      ]) {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const { errors = [] } = JSON.parse(await response.text());
        const codes = errors.map(
          ({ extensions }: { extensions: { code: string } }) => extensions.code,
        );
        expect(codes.filter((code: string) => code !== 'BAD_USER_INPUT')).toEqual([]);
      }
    }
    expect(log).toEqual([]);
  });
});
