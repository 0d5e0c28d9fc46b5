import { describe, expect, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { getFile, statusAndErrors } from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';

const { reader, statements } = await createDatabase('shipped');
const base = await startServer(reader);

const none = 'A table needs exactly one list that has pages: ';
const such = ' Select one such as `honors { nodes { id } }`.';

describe('a query that has no table is refused with one sentence, before any SQL', () => {
  test.each([
    ['{ dataset { license } }', `${none}\`Dataset.license\` is none.${such}`],
    ['{ nodes(ids: []) { id } }', `${none}\`Query.nodes\` is none.${such}`],
    ['{ __schema { types { name } } }', `${none}\`__Schema.types\` is none.${such}`],
    ['{ __typename }', 'A table needs exactly one list, and nothing is selected.'],
    [
      '{ honors @skip(if: true) { nodes { id } } }',
      'A table needs exactly one list, and nothing is selected.',
    ],
    [
      '{ honors { nodes { id } } a: editions { nodes { id } } }',
      'A table needs exactly one list and nothing beside it: select only one of `honors`, `a`.',
    ],
    [
      '{ program(slug: "x") { slug honors { nodes { id } } } }',
      'A table needs exactly one list and nothing beside it: select only one of `slug`, `honors`.',
    ],
    [
      '{ recipient(by: { slug: "x" }) { ... on Place { honors { nodes { id } } } ... on Person { honors { nodes { id } } } } }',
      'A table needs exactly one list: `honors` is selected on several types. Select it on one.',
    ],
    [
      '{ programs { nodes { slug honors { nodes { id } } } } }',
      '`honors` in a row is a list with pages. Give `first`, from 1 to 100, to limit its items in each row.',
    ],
    ['{ honors { totalCount } }', 'A table needs rows: select `nodes` or `edges` in `honors`.'],
    [
      '{ honors { nodes { id } edges { cursor } } }',
      'A table has one row for each item: select `nodes` or `edges` in `honors`, once.',
    ],
    [
      '{ honors { nodes { recipients { role recipient { name } } } } }',
      '`recipients` is a list, and a cell can show one value of each entry in it: select one of `role`, `recipient.name`, and others under an alias, such as `other: recipients { ... }`.',
    ],
    [
      '{ honors { nodes { recipients { recipient { names { text } } } } } }',
      '`recipients` has a list in a list, `names`, which no cell can show. Request it as a separate table, or as NDJSON.',
    ],
    [
      '{ honors { edges { cursor node { cursor: id } } } }',
      'Two columns would be named `cursor`: give one of the two an alias.',
    ],
    [
      '{ honors { nodes { id @skip(if: true) } } }',
      'A table needs columns: select fields in `honors`.',
    ],
  ])('%s', async (query, sentence) => {
    statements.length = 0;
    expect(await statusAndErrors(await getFile(base, 'csv', query))).toEqual([
      400,
      `BAD_USER_INPUT: ${sentence}`,
    ]);
    expect(statements).toEqual([]);
  });
});

test('lists in lists are allowed in NDJSON', async () => {
  const query =
    '{ honors(first: 1) { nodes { recipients { role recipient { names { text } } } } } }';
  expect((await getFile(base, 'ndjson', query)).status).toBe(200);
});

describe('an invalid request for a file gets its errors as JSON', () => {
  test.each([
    ['{ honors(', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ honors { nodes { nothing } } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ honors(first: 101) { nodes { id } } }', 400, 'BAD_USER_INPUT'],
    ['{ honors(after: "x") { nodes { id } } }', 400, 'BAD_USER_INPUT'],
    ['query ($n: Int!) { honors(first: $n) { nodes { id } } }', 400, 'BAD_USER_INPUT'],
    [
      '{ programs { nodes { editions(first: 100) { nodes { honors(first: 100) { nodes { id } } } } } } }',
      400,
      'COST_LIMIT_EXCEEDED',
    ],
  ])('%s', async (query, status, code) => {
    const response = await getFile(base, 'ndjson', query);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const [message, error] = await statusAndErrors(response);
    expect([message, error?.split(':')[0]]).toEqual([status, code]);
  });

  test('an unknown format', async () => {
    expect(await statusAndErrors(await fetch(`${base}/graphql?format=xml`))).toEqual([
      400,
      'BAD_USER_INPUT: `format` is one of csv, ndjson, xlsx and jsonld, not "xml".',
    ]);
  });

  test('variables that are not JSON', async () => {
    const response = await fetch(`${base}/graphql?format=csv&query={__typename}&variables={n`);
    expect(await statusAndErrors(response)).toEqual([
      400,
      'BAD_USER_INPUT: `variables` must be a JSON object.',
    ]);
  });

  test('a missing query', async () => {
    expect(await statusAndErrors(await fetch(`${base}/graphql?format=csv`))).toEqual([
      400,
      'BAD_USER_INPUT: The request needs a `query`: a GraphQL document as text.',
    ]);
  });
});

test('a list that is longer than a file may be is refused before the first byte', async () => {
  const strict = await startServer(reader, ['*'], { rows: 10, statistics: 5 });
  const query = (args: string) => `{ honors${args} { nodes { id } } }`;
  const [status, sentence] = await statusAndErrors(await getFile(strict, 'csv', query('')));
  expect(status).toBe(400);
  expect(sentence).toMatch(
    /^COST_LIMIT_EXCEEDED: `honors` has \d+ rows here, and a file has at most 10. Narrow the filter.$/,
  );
  expect((await getFile(strict, 'csv', query('(first: 20)'))).status).toBe(200);
});

test('without the database, a file is unavailable, and no details are revealed', async () => {
  const nowhere = connect({ url: 'postgres://nobody:secret@127.0.0.1:1/none' });
  const lost = await startServer(nowhere);
  expect(await statusAndErrors(await getFile(lost, 'csv', '{ honors { nodes { id } } }'))).toEqual([
    503,
    'SERVICE_UNAVAILABLE: The database is unreachable at the moment. Try again shortly.',
  ]);
  await nowhere.destroy();
});
