import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { nothing } from '../../db/queries/wants.ts';
import { wantsOf } from '../../src/loaders/wants.ts';

const wanted = (query: string, preferredLanguages: readonly string[] = []) =>
  wantsOf(parse(query), preferredLanguages);

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

  test('all names for the languages of the URL, and none without them for the same document', () => {
    const document = parse('{ recipients { nodes { name } } }');
    expect(wantsOf(document, ['de'])).toEqual({ ...nothing, names: true });
    expect(wantsOf(document, [])).toEqual(nothing);
  });

  test.each([
    '{ recipients { nodes { ... on Place { countryCode } } } }',
    '{ recipients { nodes { place { countryCode } } } }',
    '{ recipients { nodes { ...company } } } fragment company on Organization { site: website }',
    'query ($no: Boolean = false) { recipients { nodes { ... on Work { year @include(if: $no) } } } }',
  ])('the columns of one kind: %s', (query) => {
    expect(wanted(query)).toEqual({ ...nothing, details: true });
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
