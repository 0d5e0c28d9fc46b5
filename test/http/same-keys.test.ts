import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { parseDocument, validateDocument } from '../../src/http/documents.ts';
import { maxSameKeys } from '../../src/http/limits.ts';

/** Each response key is compared with all others of its name, so that it may not be selected any number of times. */
const errorsOf = (query: string) => validateDocument(parseDocument(query));
const refused = (key: string, count: number) =>
  new GraphQLError(
    `The document selects \`${key}\` ${count} times; at most ${maxSameKeys} are allowed. Split the operation.`,
    { extensions: { code: 'COST_LIMIT_EXCEEDED' } },
  );

test('a response key may be selected 200 times, and not once more', () => {
  const query = (count: number) => `{ ${'dataset { revision } '.repeat(count)} }`;
  expect(errorsOf(query(200))).toEqual([]);
  expect(errorsOf(query(201))).toEqual([refused('dataset', 201)]);
});

test('all selections of the document count, in fragments and objects, by their aliases', () => {
  const same = (count: number) => 'same: revision '.repeat(count);
  const query = (count: number) => `{ dataset { ...F } again: dataset { ${same(100)} } }
    fragment F on Dataset { ${same(50)} ... on Dataset { ${same(count)} } }`;
  expect(errorsOf(query(50))).toEqual([]);
  expect(errorsOf(query(51))).toEqual([refused('same', 201)]);
});

test('different keys of one field do not count together', () => {
  const fields = Array.from({ length: 201 }, (_, index) => `a${index}: revision`);
  expect(errorsOf(`{ dataset { ${fields.join(' ')} } }`)).toEqual([]);
});
