import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attacks } from '../../bench/attack/attacks/index.ts';
import { sectionOf, tableOf } from './markdown.ts';

/** docs/reliability.md names a test for each attack. */
const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/reliability.md');

const rows = tableOf(sectionOf(page, 'What is withstood')).map(
  ([number = '', what = '', , tests = '']) => ({
    ...{ number, what },
    tests: tests
      .matchAll(/`(test\/[\w/.-]+\.test\.ts)`((?: "[^"]+")+)/g)
      .map(([, file = '', titles = '']) => ({
        file,
        titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
      }))
      .toArray(),
  }),
);

test('the attacks are numbered', () => {
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, index) => index + 1));
  expect(rows.length).toBeGreaterThanOrEqual(52);
  expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
});

test.each(rows)('the tests of $number exist under these titles: $what', ({ tests }) => {
  expect(tests).not.toEqual([]);
  for (const { file, titles } of tests) {
    expect(existsSync(path.join(root, file)), file).toBe(true);
    const code = read(file);
    // A title is a text at the beginning of a call, in whatever quotes.
    const has = (title: string) =>
      [`'${title}`, `"${title}`, `\`${title}`].some((text) => code.includes(text));
    expect(
      titles.filter((title) => !has(title)),
      file,
    ).toEqual([]);
  }
});

test('every file of test/hardening is named', () => {
  const named = new Set(rows.flatMap(({ tests }) => tests.map(({ file }) => file)));
  const files = globSync('test/hardening/**/*.test.ts', { cwd: root });
  expect(files.filter((file) => !named.has(file))).toEqual([]);
});

test('each attack has figures', () => {
  const measured = tableOf(sectionOf(page, 'Under attack')).map(
    ([attack = '']) => /^`([\w-]+)`/.exec(attack)?.[1],
  );
  expect(measured).toEqual(attacks.map(({ name }) => name));
});
