import { GraphQLObjectType } from 'graphql';
import pino from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { startServer } from '../../../support/server/http.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { reader } = await createDatabase('empty');
const log: { requestId?: string; err?: { message: string; stack: string } }[] = [];
const logger = pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) });
const base = await startServer(reader, ['*'], undefined, undefined, { logger });

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

function fieldOf(type: string, name: string) {
  const found = schema.getType(type);
  const field = found instanceof GraphQLObjectType ? found.getFields()[name] : undefined;
  if (!field) throw new Error(`There is no ${type}.${name}.`);
  return field;
}

const restore: (() => void)[] = [];
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
  log.length = 0;
});

const sendQuery = async (query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...(await response.json()) };
};

const masked = (path: string[], requestId: unknown = expect.any(String)) => ({
  message: 'Something went wrong on our side. It has been logged.',
  path,
  locations: [expect.any(Object)],
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
});

describe('an error while a result is completed is masked and logged', () => {
  test('if a scalar cannot serialize its value', async () => {
    resolveAs('Dataset', 'honors', () => 1.5);
    const { status, errors } = await sendQuery('{ dataset { honors } }');
    expect(status).toBe(200);
    expect(errors).toEqual([masked(['dataset', 'honors'])]);
    expect(log).toMatchObject([
      {
        requestId: errors[0].extensions.requestId,
        err: {
          message: 'Int cannot represent non-integer value: 1.5',
          stack: expect.stringContaining('at '),
        },
      },
    ]);
  });

  test('if a value has no type of its interface', async () => {
    resolveAs('Query', 'node', () => ({ __typename: 'Nothing' }));
    const { errors, data } = await sendQuery('{ node(id: "honor_AAAAAAAAAAAAAAAAAAAAAA") { id } }');
    expect(data).toEqual({ node: null });
    expect(errors).toEqual([masked(['node'])]);
    expect(log[0]?.err?.message).toContain('Nothing');
  });

  test('if a type resolver throws', async () => {
    const secret = new TypeError('secret');
    resolveAs('Query', 'node', () => ({
      get __typename() {
        throw secret;
      },
    }));
    const { errors } = await sendQuery('{ node(id: "honor_AAAAAAAAAAAAAAAAAAAAAA") { id } }');
    expect(errors).toEqual([masked(['node'])]);
    expect(log).toMatchObject([{ err: { message: 'secret' } }]);
  });

  test('under the id that a proxy gave the request, if that is valid', async () => {
    resolveAs('Dataset', 'honors', () => 1.5);
    const idFor = async (sent: string) =>
      (await sendQuery('{ dataset { honors } }', { 'x-request-id': sent })).errors[0].extensions
        .requestId;
    expect(await idFor('7f0a-9')).toBe('7f0a-9');
    expect(await idFor('not an id')).not.toBe('not an id');
    expect(log.map(({ requestId }) => requestId)).toEqual(['7f0a-9', expect.any(String)]);
  });
});

describe('a test that causes an internal error', () => {
  test('shows the original error with its stack', async () => {
    const shown = vi.spyOn(console, 'error').mockImplementation(() => {});
    restore.push(() => shown.mockRestore());
    resolveAs('Dataset', 'license', () => {
      throw new Error('the original');
    });
    const { errors } = await createTestClient(reader).answer('{ dataset { license } }');
    expect(errors?.[0]?.message).not.toContain('original');
    expect(shown).toHaveBeenCalledOnce();
    expect(shown.mock.lastCall?.[0]).toMatch(
      /Error: the original\n +at .*mask-error-completed-results\.test\.ts/,
    );
  });
});
