import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvColumns } from '../../src/import/csv/columns.ts';
import { documentJsonSchema } from '../../src/import/document/json-schema.ts';
import { type KindName, kinds } from '../../src/import/plan/kinds.ts';
import { codesIn, sectionOf, tableOf } from './markdown.ts';

/** The tables of docs/import.md have every key of the format and every column of CSV, and no others. */
const file = path.join(import.meta.dirname, '..', '..', 'docs', 'import.md');
const page = readFileSync(file, 'utf8');

/** The part of JSON Schema that the format is written in. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  enum?: string[];
}

const schema: Schema = JSON.parse(JSON.stringify(documentJsonSchema()));

/** The schema of a map that is meant, itself or as one of several forms. */
function mapOf(given: Schema | undefined): Schema | undefined {
  const target = given?.$ref?.replace('#/$defs/', '');
  const found = target === undefined ? given : schema.$defs?.[target];
  return found?.properties ? found : found?.anyOf?.map(mapOf).find((one) => one !== undefined);
}

/** Headings of tables, and what in the schema they are of. */
const tables: Readonly<Record<string, { defs: string[]; kind?: KindName }>> = {
  'a source': { defs: ['source'], kind: 'source' },
  'a place': { defs: ['place'], kind: 'place' },
  'an organization': { defs: ['organization'], kind: 'organization' },
  'a person': { defs: ['person'], kind: 'person' },
  'an affiliation': { defs: ['affiliation'] },
  'a team, a product or a project': { defs: ['team', 'product', 'project'] },
  'a work': { defs: ['work'], kind: 'work' },
  'a program': { defs: ['program'], kind: 'program' },
  'an event': { defs: ['event'], kind: 'event' },
  'an edition': { defs: ['edition'], kind: 'edition' },
  'a category': { defs: ['category'], kind: 'category' },
  'an award': { defs: ['award'], kind: 'award' },
  'an honor': { defs: ['honor'] },
  'a recipient': { defs: ['recipient'] },
  'an affiliation at the time': { defs: ['heldAffiliation'] },
  'a figure': { defs: ['figure'], kind: 'figure' },
  'a statement': { defs: ['statement'], kind: 'statement' },
  'a participant': { defs: ['participant'], kind: 'participant' },
  'a name': { defs: ['name'] },
  'an image': { defs: ['image'] },
  'a link': { defs: ['link'] },
  'an attribute': { defs: ['attribute'] },
  'a reference': { defs: ['reference'] },
  'a claim': { defs: ['claim'] },
  'a retraction': { defs: ['retraction'] },
};

describe('the tables of keys', () => {
  const common = new Map(
    tableOf(sectionOf(page, 'What can stand in a document')).map((row) => [
      codesIn(row[0] ?? '')[0],
      row.join(' '),
    ]),
  );

  test('are of every map of the format', () => {
    const maps = Object.entries(schema.$defs ?? {}).filter(([, one]) => mapOf(one));
    const told = Object.values(tables).flatMap(({ defs }) => defs);
    // External ids and money are explained in one row each.
    expect([...told, 'externalId', 'money'].toSorted()).toEqual(
      maps.map(([name]) => name).toSorted(),
    );
  });

  test('have every key of the document', () => {
    expect(keysIn('the document').toSorted()).toEqual(
      Object.keys(schema.properties ?? {}).toSorted(),
    );
  });

  test.each(Object.entries(tables))('of %s have every key, and no other', (heading, { defs }) => {
    const known = defs.flatMap((def) => Object.keys(mapOf(schema.$defs?.[def])?.properties ?? {}));
    expect(keysIn(heading).toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test.each(Object.entries(tables))(
    'of %s have every value that a key can have',
    (heading, { defs }) => {
      for (const def of defs) {
        for (const [key, value] of Object.entries(mapOf(schema.$defs?.[def])?.properties ?? {})) {
          const row = rowOf(heading, key) ?? common.get(key) ?? '';
          const inner = key === 'externalIds' ? mapOf(schema.$defs?.externalId) : mapOf(value);
          const isToldElsewhere = /\]\(#keys-of/.test(row);
          for (const name of Object.keys(isToldElsewhere ? {} : (inner?.properties ?? {})))
            expect(row, `${heading}: ${key}`).toMatch(new RegExp(`\\b${name}\\b`));
          for (const name of value.enum ?? [])
            expect(codesIn(row), `${heading}: ${key}`).toContain(name);
        }
      }
    },
  );

  test.each(Object.entries(tables))('of %s say what a new one needs', (heading, { defs, kind }) => {
    const { columns = {}, texts = {}, named = false } = kind === undefined ? {} : kinds[kind];
    const keys = keysIn(heading);
    const required = [
      ...Object.entries(columns).flatMap(([field, column]) => (column.required ? [field] : [])),
      ...Object.entries(texts).flatMap(([field, isRequired]) => (isRequired ? [field] : [])),
      ...defs.flatMap((def) => mapOf(schema.$defs?.[def])?.required ?? []),
      ...(heading === 'an honor' ? ['recipients'] : []),
    ].filter((key) => keys.includes(key) && !common.has(key));
    const needed = tableOf(sectionOf(page, `Keys of ${heading}`)).flatMap((row) =>
      row[4] === 'needed' ? codesIn(row[0] ?? '') : [],
    );
    expect(needed.filter((key) => key !== 'slug').toSorted()).toEqual(
      [...new Set(required)].toSorted(),
    );
    if (named) expect(keys).toContain('names');
  });

  function keysIn(heading: string): string[] {
    const section = sectionOf(page, `Keys of ${heading}`);
    const also = /^Also: .*$/m.exec(section)?.[0] ?? '';
    return [...codesIn(also), ...tableOf(section).flatMap(([first = '']) => codesIn(first))];
  }

  function rowOf(heading: string, key: string): string | undefined {
    return tableOf(sectionOf(page, `Keys of ${heading}`))
      .find(([first = '']) => codesIn(first).includes(key))
      ?.join(' ');
  }
});

test('the columns of CSV are those of the import, in its order, but for those that follow from the tables of keys', () => {
  const rows = tableOf(sectionOf(page, 'Columns'));
  const listed = csvColumns.filter(({ optional }) => !optional);
  expect(rows.map(([first = '']) => codesIn(first)[0])).toEqual(listed.map(({ name }) => name));
  for (const { name, languages } of listed) {
    const meaning = rows.find(([first]) => first === `\`${name}\``)?.[1] ?? '';
    expect(meaning.includes('*lang*'), name).toBe(languages !== undefined);
  }
});
