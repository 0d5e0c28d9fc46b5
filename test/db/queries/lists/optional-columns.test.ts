import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  noOptionalColumns,
  optionalColumnsIn,
} from '../../../../db/queries/lists/optional-columns.ts';
import { schema } from '../../../../schema/index.ts';
import { checkOperation } from '../../../../src/http/check/check-operation.ts';
import { operationLimits } from '../../../../src/http/limits/operation-limits.ts';

function wanted(query: string, variables: Record<string, unknown> = {}) {
  const { errors, optionalColumns } = checkOperation(
    schema,
    parse(query),
    null,
    variables,
    operationLimits,
  );
  expect(errors).toEqual([]);
  return optionalColumns;
}

const winners = (fields: string) => `{ winners { nodes { recipients { ${fields} } } } }`;

describe('an operation needs', () => {
  test('only primary names, kinds and slugs by default', () => {
    expect(wanted(winners('role recipient { __typename name slug kind place { name } }'))).toEqual(
      noOptionalColumns,
    );
  });

  test.each([
    '{ recipients { nodes { name(lang: ["de"]) } } }',
    'query ($lang: [LanguageTag!]) { winners { nodes { credit(lang: $lang) } } }',
    '{ recipients { nodes { names { text } } } }',
    '{ recipients { nodes { ...named } } } fragment named on Named { all: names { text } }',
  ])('all names: %s', (query) => {
    expect(wanted(query)).toEqual({ ...noOptionalColumns, names: true });
  });

  test('all names for the languages of the URL, and none without them', () => {
    const optionalColumns = wanted('{ recipients { nodes { name } } }');
    expect(optionalColumnsIn(['de'], optionalColumns)).toEqual({
      ...noOptionalColumns,
      names: true,
    });
    expect(optionalColumnsIn([], optionalColumns)).toEqual(noOptionalColumns);
  });

  test.each([
    '{ recipients { nodes { ... on Place { countryCode } } } }',
    '{ recipients { nodes { place { countryCode } } } }',
    '{ recipients { nodes { ...company } } } fragment company on Organization { site: website }',
  ])('the columns of one kind: %s', (query) => {
    expect(wanted(query)).toEqual({ ...noOptionalColumns, recipientDetails: true });
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
    expect(wanted(query)).toEqual({ ...noOptionalColumns, [part]: true });
  });

  test('none of them for what most operations select', () => {
    expect(
      wanted(`{ honors { nodes { id result award { name slug } reason category { kind name }
        edition { year program { name } } program { website } leadership } } }`),
    ).toEqual(noOptionalColumns);
  });

  test('the columns of a field only if its condition holds', () => {
    const query =
      'query ($if: Boolean!) { recipients { nodes { id ... on Work { year @include(if: $if) } } } }';
    expect(wanted(query, { if: true })).toEqual({ ...noOptionalColumns, recipientDetails: true });
    expect(wanted(query, { if: false })).toEqual(noOptionalColumns);
  });

  test('the places that recipients count under only if they are selected', () => {
    expect(wanted(winners('place { name }'))).toEqual({ ...noOptionalColumns, places: true });
    expect(wanted(winners('places { name }'))).toEqual({ ...noOptionalColumns, places: true });
    expect(wanted(winners('recipient { place { name } }'))).toEqual(noOptionalColumns);
  });

  test('everything for several fields', () => {
    expect(wanted(winners('place { names { text } countryCode }'))).toEqual({
      ...noOptionalColumns,
      names: true,
      recipientDetails: true,
      places: true,
    });
  });
});
