import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Problem } from '../../db/model/problem.ts';
import { readMapping } from '../../src/import/sheets/mapping.ts';
import { slugOf } from '../../src/text/slug-of.ts';
import { callCli } from '../support/cli/cli.ts';
import { createDatabase } from '../support/database/database.ts';
import { blocksOf } from '../support/docs/markdown.ts';

/** "From a spreadsheet" in the recipes: its sheet, the mapping that is proposed for it, and its decisions. */
const page = await readFile(path.join(import.meta.dirname, '../../docs/import-recipes.md'), 'utf8');
const section = page.split(/^## /m).find((part) => part.startsWith('From a spreadsheet\n')) ?? '';
const [sheet = '', mapping = '', decisions = ''] = blocksOf(section).map(({ text }) => text);
const folder = await mkdtemp(path.join(tmpdir(), 'awards-recipe-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the sheet is proposed the mapping that the recipe shows, and imported with it', async () => {
  const { url } = await createDatabase('empty');
  const file = path.join(folder, 'booker-winners.csv');
  await writeFile(file, sheet);
  const { stderr } = await callCli(url, ['import', file]);
  expect(stderr).toContain(`\n${mapping}`);
  await writeFile(`${file}.columns.yaml`, mapping);
  const { code, stdout } = await callCli(url, ['import', file]);
  expect(code).toBe(0);
  expect(stdout).toContain('NoViolet Bulawayo: 2 rows, one person');
  expect(stdout).toContain('created    place         sri-lanka');
});

test('its decisions are a part of a mapping, and slugs are made as it says', () => {
  const problems: Problem[] = [];
  const read = readMapping('a.yaml', `columns: {}\n${decisions}`, problems);
  expect(problems).toEqual([]);
  expect(read?.recipients).toMatchObject({ 'Jane Doe': 'jane-doe' });
  const names = ['José Saramago', "Château d'If & Co.", 'Straße  9', 'Ørsted', '李明', '!'];
  expect(names.map(slugOf)).toEqual([
    'jose-saramago',
    'chateau-dif-and-co',
    'strasse-9',
    'orsted',
    undefined,
    undefined,
  ]);
  expect(slugOf(`${'ab '.repeat(33)}cd`)).toBe(Array(33).fill('ab').join('-'));
});
