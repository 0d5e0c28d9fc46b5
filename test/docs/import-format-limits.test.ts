import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { maxBytesOf } from '../../src/http/read/read-body.ts';
import { maxAttributeLength, maxAttributeValues } from '../../src/import/document/attributes.ts';
import { maxListItems } from '../../src/import/document/value-schemas.ts';
import { maxColumns } from '../../src/import/read/csv/csv-table.ts';
import { documentLimits } from '../../src/import/read/server-limits.ts';
import { sectionOf, tableOf } from '../support/docs/markdown.ts';

/** The limits of documents in docs/import-format.md, against the code. */
const page = readFileSync(path.join(import.meta.dirname, '../../docs/import-format.md'), 'utf8');
const rows = tableOf(sectionOf(page, 'Limits'));

test.each([
  ['columns of a CSV file', [maxColumns]],
  ['cells of a CSV file', [documentLimits.csvCells]],
  ['a JSON or NDJSON document', [documentLimits.jsonTokens]],
  ['a document in a mutation', [maxBytesOf.document]],
  ['a YAML document', [documentLimits.yamlCharacters, documentLimits.yamlTokens]],
  ['names, references', [maxListItems]],
  ['values of one attribute', [maxAttributeValues, maxAttributeLength]],
  ['categories, awards', [maxListItems]],
])('the page has the limit of the code: %s', (what, numbers) => {
  const found = rows.filter(([first = '']) => first.startsWith(what));
  const written = found.map(([, limit = '']) =>
    [...limit.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', ''))),
  );
  expect(written).toEqual([numbers]);
});
