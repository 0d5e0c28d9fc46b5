import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { parseDocument, validateDocument } from '../../../../src/http/check/parse-document.ts';
import { maxSameKeys } from '../../../../src/http/limits/operation-limits.ts';

/** A response key is compared with all others of its name in the same place, which takes long if they are many. */
const errorsOf = (query: string) => validateDocument(parseDocument(query));
const tooManyTimes = (key: string, count: number) =>
  new GraphQLError(
    `\`${key}\` is selected ${count} times in one place; at most ${maxSameKeys} are allowed.`,
    { extensions: { code: 'COST_LIMIT_EXCEEDED' } },
  );
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

test('a response key may be selected 200 times in one place, and no more', () => {
  const query = (count: number) => `{ ${times(count, () => 'dataset { revision }')} }`;
  expect(errorsOf(query(200))).toEqual([]);
  expect(errorsOf(query(201))).toEqual([tooManyTimes('dataset', 201)]);
});

test('inline fragments count as the same place, and aliases as different keys', () => {
  const same = (count: number) => times(count, () => 'same: revision');
  const query = (count: number) =>
    `{ dataset { ${same(150)} ... on Dataset { ${same(10)} ... { ${same(count)} } } } }`;
  expect(errorsOf(query(40))).toEqual([]);
  expect(errorsOf(query(41))).toEqual([tooManyTimes('same', 201)]);
});

test('`__typename` may be selected in 201 places, as clients do', () => {
  expect(errorsOf(`{ ${times(201, (index) => `a${index}: dataset { __typename }`)} }`)).toEqual([]);
});
