import { describe, expect, test } from 'vitest';
import { Exchange } from '../../../src/http/read/exchange.ts';
import { createReconcile } from '../../../src/reconcile/reconcile.ts';
import { batch, form, idsOf, openReconcile } from '../../support/server/reconcile.ts';

/** Batches of reconciliation queries: what one cell, or one query that fails, does to the others. */
const { readJson, refusal } = await openReconcile();

test('a batch of names gets candidates, by POST and by GET', async () => {
  const queries = { q0: { query: 'Simone Weiß' }, q1: { query: 'lamp', limit: 1 } };
  const posted = await readJson('', batch(queries));
  expect(posted.q0.result).toEqual([
    {
      id: 'simone-weiss',
      name: 'Simone <Weiss>',
      description: 'Person, 1 honor',
      score: 100,
      match: true,
      type: [{ id: 'PERSON', name: 'Person' }],
      features: [{ id: 'name', value: 1 }],
    },
  ]);
  expect(posted.q1.result).toMatchObject([{ id: 'the-lamp', match: false }]);
  const parameters = new URLSearchParams({ queries: JSON.stringify(queries) });
  expect(await readJson(`?${parameters}`)).toEqual(posted);
});

describe('one cell does not stop a batch', () => {
  const name = { query: 'The Lamp' };
  const good = ['the-lamp for sure'];
  const withValue = (pid: string, v: unknown) => ({ ...name, properties: [{ pid, v }] });

  test.each<[string, object, string[]]>([
    ['spaces', { query: '  ' }, []],
    ['no text', { query: '' }, []],
    ['NUL', { query: 'a\0b' }, []],
    ['half a character', { query: '\ud800' }, []],
    ['a text that is too long', { query: '𝒙'.repeat(300) }, []],
    ['nothing but an empty value', { properties: [{ pid: 'externalId:wikidata', v: null }] }, []],
    ['an empty value', withValue('workKind', null), good],
    ['empty values', withValue('workKind', [' ', null, '']), good],
    ['a value that is neither text nor an id', withValue('workKind', { name: 'film' }), []],
    ['such a value among others', withValue('workKind', ['film', ['film']]), []],
    ['a property without a value', { ...name, properties: [{ pid: 'workKind' }] }, good],
    ['unknown fields', { ...name, lang: 'en', type_strict: 'whatever' }, good],
    ['an id that is too long', withValue('externalId:wikidata', 'Q'.repeat(501)), ['the-lamp']],
    ['an id with NUL', withValue('externalId:wikidata', '\0'), ['the-lamp']],
  ])('with %s', async (_what, query, expected) => {
    const { bad, other } = await readJson('', batch({ bad: query, other: name }));
    expect(idsOf(bad.result)).toEqual(expected);
    expect(idsOf(other.result)).toEqual(good);
  });
});

describe('if the graph refuses a query', () => {
  /** The result of a batch of three, if this is the response of the graph to each query. */
  async function refused(status: number, body: object, headers = {}) {
    let count = 0;
    const endpoint = createReconcile({
      corsOrigins: ['*'],
      publicUrl: null,
      report: expect.unreachable,
      executeWithin: async () => {
        count += 1;
        return {
          status,
          type: 'application/json',
          body: Buffer.from(JSON.stringify(body)),
          headers,
        };
      },
    });
    const queries = JSON.stringify({ a: { query: 'a' }, b: { query: 'b' }, c: { query: 'c' } });
    const url = `/reconcile?${new URLSearchParams({ queries })}`;
    const exchange = new Exchange({ method: 'GET', url, headers: { host: 'localhost' } }, null);
    const content = Promise.resolve(endpoint.execute(exchange, null));
    const error = await content.catch((thrown: unknown) => thrown);
    return { count, ...(await endpoint.refuse(exchange, error)) };
  }
  const errorOf = (code: string) => ({ errors: [{ message: 'No.', extensions: { code } }] });

  test('the others of the batch are not run', async () => {
    const limited = await refused(429, errorOf('RATE_LIMITED'), { 'retry-after': '7' });
    expect(limited).toMatchObject({ count: 1, status: 429, headers: { 'retry-after': '7' } });
  });

  test.each([
    ['BAD_USER_INPUT', 400, {}],
    ['TIMEOUT', 503, { 'retry-after': '1' }],
  ])('for a part of it, %s has the status %i', async (code, status, headers) => {
    const partly = await refused(200, { data: { search: null }, ...errorOf(code) });
    expect(partly).toMatchObject({ count: 1, status, headers });
  });
});

test('what is wrong with a request is named', async () => {
  const eleven = Object.fromEntries(
    Array.from({ length: 11 }, (_, n) => [`q${n}`, { query: 'a' }]),
  );
  expect(await refusal('', batch(eleven))).toEqual([413, 'A batch has at most 10 queries.']);
  expect(await refusal('', batch({ q0: {} }))).toEqual([
    400,
    'queries.q0: Expected a `query` or `properties`.',
  ]);
  expect(await refusal('', batch({ q0: { quary: 'a' } }))).toEqual([
    400,
    'queries.q0: Expected a `query` or `properties`.',
  ]);
  expect(await refusal('', batch({ q0: { query: 'a', props: [] } }))).toEqual([
    400,
    'queries.q0.props: This field is called `properties`.',
  ]);
  expect((await refusal('/preview?id=%00'))[0]).toBe(400);
  expect(await refusal('', form({ queries: '{' }))).toEqual([400, '`queries` must be JSON.']);
  expect(
    await refusal('', form({ extend: JSON.stringify({ ids: ['a'], properties: [{ id: '?' }] }) })),
  ).toEqual([400, 'extend.properties.0.id: This property does not exist.']);
  expect(await refusal('', { method: 'POST', body: '{}' })).toEqual([
    415,
    expect.stringContaining('form'),
  ]);
  expect(await refusal('', { method: 'PUT', body: '' })).toEqual([
    405,
    expect.stringContaining('GET and POST'),
  ]);
  expect(await refusal('/elsewhere')).toEqual([404, expect.stringContaining('manifest')]);
});
