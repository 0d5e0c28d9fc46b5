import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readIndexes } from '../../bench/plans/indexes.ts';
import { queryTemplates } from '../../bench/plans/query-templates.ts';
import { reads } from '../../bench/plans/reads.ts';
import { createDatabase } from '../support/database/database.ts';
import { sectionOf } from '../support/docs/markdown.ts';

/** The page that `npm run plans` writes, against the database. */
const { owner } = await createDatabase('empty');
const page = readFileSync(path.join(import.meta.dirname, '../../bench/PLANS.md'), 'utf8');
const rows = sectionOf(page, 'Indexes')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .filter((cells) => cells.length === 7);
const indexes = await readIndexes(owner);

test('each index is listed with its definition, and no other', () => {
  const listed = rows.map(([, name, of]) => `${name} ${of?.replaceAll('\\|', '|')}`);
  const present = indexes.map(
    ({ name, table, definition }) => `\`${name}\` \`${table} ${definition}\``,
  );
  expect(listed.toSorted()).toEqual(present.toSorted());
});

test.each(rows)('the index %s%s is used', (...[, , , , , needs]) => {
  expect(needs).not.toBe('');
});

test('each query is listed with its statements, and no other', () => {
  const [, ...queries] = sectionOf(page, 'Queries').match(/^\| .+ \| .+ \| .+ \| .* \|$/gm) ?? [];
  const titles = [...queryTemplates, ...reads].map(({ title }) => title);
  expect(queries.map((row) => row.replace(/^\| (.+?) \| [1-9]\d* \|.*$/, '$1'))).toEqual(titles);
});

test('the constraints that need an index are read from the database', () => {
  const constraintsOf = (name: string) => indexes.find((index) => index.name === name)?.constraints;
  expect(constraintsOf('award_with_position_unique')).toContain(
    'target of honor_award_position_exists',
  );
  expect(constraintsOf('place_by_parent')).toEqual(['rows of place_parent_exists']);
  expect(constraintsOf('claim_one_accepted')).toEqual(['unique']);
  expect(constraintsOf('honor_by_position')).toEqual([]);
});
