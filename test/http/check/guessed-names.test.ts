import { expect, test } from 'vitest';
import { parseDocument, validateDocument } from '../../../src/http/check/documents.ts';

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

test('other errors stay as they are', () => {
  expect(messagesOf('{ dataset { person } }')).toEqual([
    'Cannot query field "person" on type "Dataset".',
  ]);
  expect(messagesOf('{ toString }')).toEqual(['Cannot query field "toString" on type "Query".']);
});
