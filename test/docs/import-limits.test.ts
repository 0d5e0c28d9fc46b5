import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { longest } from '../../src/http/read/read-body.ts';
import { longestValues, mostValues } from '../../src/import/document/attributes.ts';
import { longestList } from '../../src/import/document/values.ts';
import { mostColumns } from '../../src/import/read/csv/table.ts';
import { documentLimits } from '../../src/import/read/excess.ts';
import { sectionOf, tableOf } from './markdown.ts';

/** The limits of documents in docs/import-format.md, against the code. */
const page = readFileSync(path.join(import.meta.dirname, '../../docs/import-format.md'), 'utf8');
const rows = tableOf(sectionOf(page, 'Limits'));

test.each([
  ['columns of a CSV file', [mostColumns]],
  ['cells of a CSV file', [documentLimits.csvCells]],
  ['a JSON or NDJSON document', [documentLimits.jsonTokens]],
  ['a document in a mutation', [longest.document]],
  ['a YAML document', [documentLimits.yamlCharacters, documentLimits.yamlTokens]],
  ['names, references', [longestList]],
  ['values of one attribute', [mostValues, longestValues]],
  ['categories, awards', [longestList]],
])('the page has the limit of the code: %s', (what, numbers) => {
  const found = rows.filter(([first = '']) => first.startsWith(what));
  const written = found.map(([, limit = '']) =>
    [...limit.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', ''))),
  );
  expect(written).toEqual([numbers]);
});
