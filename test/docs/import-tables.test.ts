import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { csvColumns } from '../../src/import/csv-format/columns.ts';
import { documentJsonSchema } from '../../src/import/document/json-schema.ts';
import { withTables } from '../../src/import/reference/tables.ts';
import { codesIn, sectionOf, tableOf } from './markdown.ts';

/** The tables of docs/import-format.md: those of keys are generated, those of retractions and of CSV are written by hand. */
const file = path.join(import.meta.dirname, '..', '..', 'docs', 'import-format.md');
const page = readFileSync(file, 'utf8');

test('the tables of keys are up to date: else run `npm run codegen`', () => {
  expect(withTables(page)).toBe(page);
});

test('a missing table is reported by its name', () => {
  expect(() => withTables(page.replace('\n### Keys of a work\n', '\n'))).toThrow(
    'The page needs the heading "### Keys of a work" with a table below it.',
  );
});

test('the table of retractions has every kind, with all keys that name one', () => {
  const { properties = {} } = documentJsonSchema().$defs?.retraction ?? {};
  const rows = tableOf(sectionOf(page, 'Retractions'));
  expect(rows.flatMap(([first = '']) => codesIn(first)).toSorted()).toEqual(
    Object.keys(properties).toSorted(),
  );
  for (const [kind, value] of Object.entries(properties)) {
    const [, meaning = ''] = rows.find(([first = '']) => codesIn(first).includes(kind)) ?? [];
    const named = typeof value === 'object' ? Object.keys(value.properties ?? {}) : [];
    expect(codesIn(meaning), kind).toEqual(named);
  }
});

test('the columns of CSV are those of the import, in its order, except those of the tables of keys', () => {
  const rows = tableOf(sectionOf(page, 'Columns'));
  const listed = csvColumns.filter(({ optional }) => !optional);
  expect(rows.map(([first = '']) => codesIn(first)[0])).toEqual(listed.map(({ name }) => name));
  for (const { name, languages } of listed) {
    const meaning = rows.find(([first]) => first === `\`${name}\``)?.[1] ?? '';
    expect(meaning.includes('*lang*'), name).toBe(languages !== undefined);
  }
});
