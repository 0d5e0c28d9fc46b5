import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { nothing } from '../../db/queries/wants.ts';
import { schema } from '../../schema/index.ts';
import { checkOperation } from '../../src/http/check/check-operation.ts';
import { limits } from '../../src/http/limits.ts';
import { wantsIn } from '../../src/loaders/wants.ts';

function wanted(query: string, variables: Record<string, unknown> = {}) {
  const { errors, wants } = checkOperation(schema, parse(query), null, variables, limits);
  expect(errors).toEqual([]);
  return wants;
}

const winners = (fields: string) => `{ winners { nodes { recipients { ${fields} } } } }`;

describe('an operation needs', () => {
  test('only primary names, kinds and slugs by default', () => {
    expect(wanted(winners('role recipient { __typename name slug kind place { name } }'))).toEqual(
      nothing,
    );
  });

  test.each([
    '{ recipients { nodes { name(lang: ["de"]) } } }',
    'query ($lang: [LanguageTag!]) { winners { nodes { credit(lang: $lang) } } }',
    '{ recipients { nodes { names { text } } } }',
    '{ recipients { nodes { ...named } } } fragment named on Named { all: names { text } }',
  ])('all names: %s', (query) => {
    expect(wanted(query)).toEqual({ ...nothing, names: true });
  });

  test('all names for the languages of the URL, and none without them', () => {
    const wants = wanted('{ recipients { nodes { name } } }');
    expect(wantsIn(['de'], wants)).toEqual({ ...nothing, names: true });
    expect(wantsIn([], wants)).toEqual(nothing);
  });

  test.each([
    '{ recipients { nodes { ... on Place { countryCode } } } }',
    '{ recipients { nodes { place { countryCode } } } }',
    '{ recipients { nodes { ...company } } } fragment company on Organization { site: website }',
  ])('the columns of one kind: %s', (query) => {
    expect(wanted(query)).toEqual({ ...nothing, details: true });
  });

  test('the columns of a field only if its condition holds', () => {
    const query =
      'query ($if: Boolean!) { recipients { nodes { id ... on Work { year @include(if: $if) } } } }';
    expect(wanted(query, { if: true })).toEqual({ ...nothing, details: true });
    expect(wanted(query, { if: false })).toEqual(nothing);
  });

  test('the places that recipients count under only if they are selected', () => {
    expect(wanted(winners('place { name }'))).toEqual({ ...nothing, places: true });
    expect(wanted(winners('places { name }'))).toEqual({ ...nothing, places: true });
    expect(wanted(winners('recipient { place { name } }'))).toEqual(nothing);
  });

  test('everything for several fields', () => {
    expect(wanted(winners('place { names { text } countryCode }'))).toEqual({
      ...{ names: true, details: true, places: true },
    });
  });
});
