import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';

const { reader, statements } = await createDatabase('empty');
const base = await startServer(reader);
const url = `${base}/graphql`;

const json = 'application/json';
const response = 'application/graphql-response+json';

const post = (body: unknown, accept: string, search = '') =>
  fetch(url + search, {
    method: 'POST',
    headers: { 'content-type': json, accept },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const two = 'query A { __typename } query B { __typename }';
const costly = `{ programs(first: 100) { nodes { editions(first: 100) { nodes { honors(first: 100) {
  nodes { id } } } } } } }`;

describe('a request error has no data, and is 400 under the media type of GraphQL', () => {
  test.each<[string, object, string, string | undefined, string]>([
    ['a syntax error', { query: '{ program(' }, 'GRAPHQL_PARSE_FAILED', undefined, 'Syntax Error'],
    [
      'an unknown field',
      { query: '{ nothing }' },
      'GRAPHQL_VALIDATION_FAILED',
      undefined,
      'Cannot',
    ],
    [
      'a bad argument',
      { query: '{ honors(first: 0) { totalCount } }' },
      'BAD_USER_INPUT',
      'first',
      '',
    ],
    [
      'a literal that its scalar refuses',
      { query: '{ place(by: { slug: "x" }) { name(lang: ["x!"]) } }' },
      'BAD_USER_INPUT',
      'lang.0',
      'BCP 47',
    ] as const,
    [
      'a variable of another type',
      { query: 'query ($n: Int) { honors(first: $n) { totalCount } }', variables: { n: 'x' } },
      'BAD_USER_INPUT',
      'first',
      'Variable "$n"',
    ] as const,
    ['too much at once', { query: costly }, 'COST_LIMIT_EXCEEDED', undefined, 'The operation'],
    [
      'an unknown operation name',
      { query: two, operationName: 'C' },
      'BAD_USER_INPUT',
      'operationName',
      'The document has no operation `C`. It has `A`, `B`.',
    ] as const,
    [
      'no operation name where there are several',
      { query: two },
      'BAD_USER_INPUT',
      'operationName',
      'Set `operationName` to one of `A`, `B`.',
    ] as const,
    [
      'no operation',
      { query: 'fragment F on Query { __typename }' },
      'BAD_USER_INPUT',
      'query',
      'The document has only fragments',
    ] as const,
    [
      'a subscription',
      { query: 'subscription { announcements { cursor } }' },
      'BAD_USER_INPUT',
      'query',
      'text/event-stream',
    ],
  ])('%s', async (_what, body, code, argument, message) => {
    statements.length = 0;
    const strict = await post(body, response);
    expect(strict.status).toBe(400);
    expect(strict.headers.get('content-type')).toBe(`${response}; charset=utf-8`);
    const answer = await strict.json();
    expect(answer).not.toHaveProperty('data');
    expect(answer.errors[0].extensions).toMatchObject({ code, ...(argument && { argument }) });
    expect(answer.errors[0].message).toContain(message);
    // Older clients take anything but 200 for a failure of the network.
    const plain = await post(body, json);
    expect(plain.status).toBe(200);
    expect(await plain.json()).toEqual(answer);
    expect(statements).toEqual([]);
  });

  test('an error of one field leaves the data of others, and gets 200', async () => {
    const query = '{ dataset { revision } honors(after: "x") { totalCount } }';
    const answer = await post({ query }, response);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      data: { dataset: { revision: '0' }, honors: null },
      errors: [{ path: ['honors'], extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }],
    });
  });
});

describe('a request that is not well-formed is 400 under any media type', () => {
  test.each<[string, string, string, string]>([
    ['a body that is not JSON', '{ "query": ', '', 'body'],
    ['a body that is not an object', '"{ __typename }"', '', 'body'],
    ['no query', '{}', '', 'query'],
    [
      'an operation name that is not text',
      '{ "query": "{ __typename }", "operationName": 1 }',
      '',
      'operationName',
    ],
    ['a state that there is none of', '{ "query": "{ __typename }" }', '?state=draft', 'state'],
  ])('%s', async (_what, body, search, argument) => {
    for (const accept of [json, response]) {
      const answer = await post(body, accept, search);
      expect(answer.status).toBe(400);
      const { errors, ...rest } = await answer.json();
      expect(rest).toEqual({});
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    }
  });

  test.each(['variables', 'extensions'])('%s on the URL that are not JSON', async (name) => {
    const search = new URLSearchParams({ query: '{ __typename }', [name]: '{n' });
    const answer = await fetch(`${url}?${search}`, { headers: { accept: json } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: `\`${name}\` must be a JSON object.`,
          extensions: { code: 'BAD_USER_INPUT', argument: name },
        },
      ],
    });
  });
});
