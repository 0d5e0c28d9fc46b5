import { expect, test } from 'vitest';
import { parseDocument, validateDocument } from '../../../../src/http/check/parse-document.ts';

/** Fields that Query has by other names. */
const messagesOf = (query: string) =>
  validateDocument(parseDocument(query)).map(({ message }) => message);

test.each([
  'person',
  'people',
  'organizations',
  'companies',
  'countries',
  'city',
  'category',
  'categories',
  'honor',
  'films',
])('an error about `%s` has a query that is valid', (name) => {
  const [message = ''] = messagesOf(`{ ${name} { id } }`);
  expect(message).toMatch(`Cannot query field "${name}" on type "Query". Use \``);
  const query = message.slice(message.indexOf('`') + 1, message.lastIndexOf('`'));
  const filled = query.replaceAll('year: …', 'year: 2025').replaceAll('"…"', '"CN"');
  expect(messagesOf(`{ ${filled} }`)).toEqual([]);
});

test.each([
  ['{ winners { name } }', 'HonorConnection', 'name', 'nodes { credit }'],
  ['{ winners { credit } }', 'HonorConnection', 'credit', 'nodes { credit }'],
  ['{ editions { awards { id } } }', 'EditionConnection', 'awards', 'nodes { awards { … } }'],
  ['{ search(query: "x") { name } }', 'SearchConnection', 'name', 'nodes { name }'],
  ['{ winners { nodes { year } } }', 'Honor', 'year', 'edition { year }'],
])('%s', (query, type, name, place) => {
  expect(messagesOf(query)).toEqual([
    `Cannot query field "${name}" on type "${type}". Use \`${place}\`.`,
  ]);
});

test.each([
  '{ search(query: "x") { nodes { ... on Honor { id } } } }',
  '{ search(query: "x") { edges { node { ...F } } } } fragment F on Honor { id }',
])('%s is where honors are not', (query) => {
  const messages = messagesOf(query);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/ "Honor"\. Use `edges \{ honor \{ credit \} \}`\.$/);
});

test('a year that is a number is one that is equal to it', () => {
  expect(messagesOf('{ honors(filter: { year: 2024 }) { totalCount } }')).toEqual([
    'Expected value of type "IntFilter", found 2024. Write `{ eq: 2024 }`.',
  ]);
});

test('other errors stay as they are', () => {
  expect(messagesOf('{ dataset { person } }')).toEqual([
    'Cannot query field "person" on type "Dataset".',
  ]);
  expect(messagesOf('{ toString }')).toEqual(['Cannot query field "toString" on type "Query".']);
  expect(messagesOf('{ id }')).toEqual(['Cannot query field "id" on type "Query".']);
  expect(messagesOf('{ search(query: "x") { nodes { ... on Share { decimal } } } }')).toEqual([
    'Fragment cannot be spread here as objects of type "Named" can never be of type "Share".',
  ]);
});
