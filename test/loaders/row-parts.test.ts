import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { noParts, rowPartsIn } from '../../db/queries/lists/row-parts.ts';
import { schema } from '../../schema/index.ts';
import { checkOperation } from '../../src/http/check/check-operation.ts';
import { limits } from '../../src/http/limits.ts';

function wanted(query: string, variables: Record<string, unknown> = {}) {
  const { errors, rowParts } = checkOperation(schema, parse(query), null, variables, limits);
  expect(errors).toEqual([]);
  return rowParts;
}

const winners = (fields: string) => `{ winners { nodes { recipients { ${fields} } } } }`;

describe('an operation needs', () => {
  test('only primary names, kinds and slugs by default', () => {
    expect(wanted(winners('role recipient { __typename name slug kind place { name } }'))).toEqual(
      noParts,
    );
  });

  test.each([
    '{ recipients { nodes { name(lang: ["de"]) } } }',
    'query ($lang: [LanguageTag!]) { winners { nodes { credit(lang: $lang) } } }',
    '{ recipients { nodes { names { text } } } }',
    '{ recipients { nodes { ...named } } } fragment named on Named { all: names { text } }',
  ])('all names: %s', (query) => {
    expect(wanted(query)).toEqual({ ...noParts, names: true });
  });

  test('all names for the languages of the URL, and none without them', () => {
    const rowParts = wanted('{ recipients { nodes { name } } }');
    expect(rowPartsIn(['de'], rowParts)).toEqual({ ...noParts, names: true });
    expect(rowPartsIn([], rowParts)).toEqual(noParts);
  });

  test.each([
    '{ recipients { nodes { ... on Place { countryCode } } } }',
    '{ recipients { nodes { place { countryCode } } } }',
    '{ recipients { nodes { ...company } } } fragment company on Organization { site: website }',
  ])('the columns of one kind: %s', (query) => {
    expect(wanted(query)).toEqual({ ...noParts, recipientDetails: true });
  });

  test.each([
    ['awardDetails', '{ awards { nodes { slug category { slug } status } } }'],
    ['awardDetails', '{ awards { nodes { series { slug } } } }'],
    ['categoryDetails', '{ awards { nodes { category { kind section } } } }'],
    ['editionDetails', '{ editions { nodes { year completeness { named } } } }'],
    ['editionDetails', '{ editions { nodes { ceremony { venue } } } }'],
    ['honorDetails', '{ honors { nodes { result tied } } }'],
    ['honorDetails', '{ honors { nodes { key } } }'],
  ])('the columns that few select, those of one kind alone: %s', (part, query) => {
    expect(wanted(query)).toEqual({ ...noParts, [part]: true });
  });

  test('none of them for what most operations select', () => {
    expect(
      wanted(`{ honors { nodes { id result award { name slug } reason category { kind name }
        edition { year program { name } } program { website } leadership } } }`),
    ).toEqual(noParts);
  });

  test('the columns of a field only if its condition holds', () => {
    const query =
      'query ($if: Boolean!) { recipients { nodes { id ... on Work { year @include(if: $if) } } } }';
    expect(wanted(query, { if: true })).toEqual({ ...noParts, recipientDetails: true });
    expect(wanted(query, { if: false })).toEqual(noParts);
  });

  test('the places that recipients count under only if they are selected', () => {
    expect(wanted(winners('place { name }'))).toEqual({ ...noParts, places: true });
    expect(wanted(winners('places { name }'))).toEqual({ ...noParts, places: true });
    expect(wanted(winners('recipient { place { name } }'))).toEqual(noParts);
  });

  test('everything for several fields', () => {
    expect(wanted(winners('place { names { text } countryCode }'))).toEqual({
      ...noParts,
      names: true,
      recipientDetails: true,
      places: true,
    });
  });
});
