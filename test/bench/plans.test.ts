import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { otherUses, readIndexes } from '../../bench/plans/indexes.ts';
import { plannedQueries } from '../../bench/plans/queries.ts';
import { createDatabase } from '../support/database/database.ts';
import { codesIn, sectionOf, tableOf } from '../support/docs/markdown.ts';

/** The page that `npm run bench -- plans` writes, against the database. */
const { owner } = await createDatabase('empty');
const page = readFileSync(path.join(import.meta.dirname, '../../bench/PLANS.md'), 'utf8');
const rows = tableOf(sectionOf(page, 'Indexes'));
const used = rows.flatMap(([, , indexes = '']) => codesIn(indexes));
const indexes = await readIndexes(owner);

test('the indexes that queries use exist', () => {
  const names = indexes.map(({ name }) => name);
  expect(used.filter((name) => !names.includes(name))).toEqual([]);
});

test('each index is used, by a query, a constraint or a write', () => {
  const useless = indexes.filter(
    ({ name, constraints }) =>
      constraints.length === 0 && !used.includes(name) && !(name in otherUses),
  );
  expect(useless.map(({ name }) => name)).toEqual([]);
});

test('each kind of query is listed, with how many there are', () => {
  const kinds = [...Map.groupBy(plannedQueries, ({ kind }) => kind)];
  const listed = rows.map(([kind, count]) => [kind, Number(count)]);
  expect(listed.slice(0, kinds.length)).toEqual(kinds.map(([kind, { length }]) => [kind, length]));
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
