import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attacks } from '../../bench/attack/attacks/index.ts';
import { codesIn, sectionOf, tableOf } from '../support/docs/markdown.ts';

/** docs/reliability.md names the tests of each attack, and has figures for those of the bench. */
const root = path.join(import.meta.dirname, '..', '..');
const page = readFileSync(path.join(root, 'docs/reliability.md'), 'utf8');
const rows = tableOf(sectionOf(page, 'What is withstood'));
const testsOf = ([, , , tests = '']: string[]) => codesIn(tests);

test('every attack has tests, which exist', () => {
  expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
  const named = rows.flatMap(testsOf);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('every file of test/hardening is named', () => {
  const named = new Set(rows.flatMap(testsOf));
  const files = globSync('test/hardening/**/*.test.ts', { cwd: root });
  expect(files.filter((file) => !named.has(file))).toEqual([]);
});

test('each attack has figures', () => {
  const measured = tableOf(sectionOf(page, 'Under attack')).map(
    ([attack = '']) => /^`([\w-]+)`/.exec(attack)?.[1],
  );
  expect(measured).toEqual(attacks.map(({ name }) => name));
});
