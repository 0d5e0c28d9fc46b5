import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { csvColumns } from '../../src/import/csv-format/columns.ts';
import { described } from '../../src/import/csv-format/described.ts';
import { documentJsonSchema } from '../../src/import/document/json-schema.ts';
import { codesIn, sectionOf, tableOf } from '../support/docs/markdown.ts';

/** The tables of docs/import-format.md: all but the one of retractions are generated. */
const file = path.join(import.meta.dirname, '..', '..', 'docs', 'import-format.md');
const page = readFileSync(file, 'utf8');

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

test('every column of CSV is described, except simple keys of entities and those that another one is listed with', () => {
  const names = csvColumns.map(({ name }) => name);
  expect(Object.keys(described)).toEqual(names.filter((name) => Object.hasOwn(described, name)));
  const rows = tableOf(sectionOf(page, 'Columns'));
  const also = rows.flatMap(([, meaning = '']) => codesIn(meaning.split('Also ')[1] ?? ''));
  for (const { name, languages, simple } of csvColumns) {
    const meaning = rows.find(([first]) => first === `\`${name}\``)?.[1];
    expect(meaning !== undefined || simple !== undefined || also.includes(name), name).toBe(true);
    if (meaning !== undefined)
      expect(meaning.includes('*lang*'), name).toBe(languages !== undefined);
  }
});
