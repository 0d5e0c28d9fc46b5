import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codesIn, sectionOf, tableOf } from '../support/docs/markdown.ts';

/** docs/reliability.md names the tests of each attack. */
const root = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs/reliability.md'), 'utf8');
const rows = tableOf(sectionOf(page, 'What is withstood'));
const testsOf = ([, , , tests = '']: string[]) => codesIn(tests);

test('every attack has tests, which exist', () => {
  expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
  const named = rows.flatMap(testsOf);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
