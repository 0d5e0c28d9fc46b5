import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from './support/database/database.ts';
import { createTestClient } from './support/server/test-client.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const quickStart = read('docs/quick-start.md');
const { owner, reader, statements } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

/** Each query in README.md and the quick start with its heading and the response printed below it. */
const examples = (readme + quickStart)
  .matchAll(/### ([^\n]+)\n\n```graphql\n(.*?)```\n\n```json\n(.*?)```/gs)
  .map(([, heading = '', query = '', printed = '']) => ({ heading, query, printed }))
  .toArray();

test.each(examples)('the response to "$heading" is the printed one', async ({ query, printed }) => {
  expect(await answer(query)).toEqual(JSON.parse(printed));
});

/** How many statements the server sends for each, with the one that reads the revision after them. */
const takes = [
  ['From an event to its winners', 7],
  ['Honorees and their positions', 7],
  ['Which countries have won most?', 3],
  ['Every winner of the year', 6],
  ['Why a city won, and the source', 7],
  ['Winners that no source names', 4],
  ['Leadership honorees and their positions', 8],
  ['Names in Chinese', 6],
  ['Figures, the ceremony, and related programs', 7],
  ['Countries with the most winners since 2020', 3],
  ['What Chinese winners won', 6],
  ['Search', 3],
] as const;

test.each(takes)('"%s" takes %i statements', async (wanted, count) => {
  const example = examples.find(({ heading }) => heading === wanted);
  const { revision: current } = await owner
    .selectFrom('dataset')
    .select('revision')
    .executeTakeFirstOrThrow();
  const server = createTestClient(reader, undefined, { knownRevision: { current } });
  statements.length = 0;
  await server.answer(example?.query ?? '');
  expect(statements).toHaveLength(count);
});

test('the table of statements has every query', () => {
  expect(takes.map(([heading]) => heading)).toEqual(examples.map(({ heading }) => heading));
});

test('the variables that the configuration lists are those that are read', () => {
  const names = read('src/config/config.ts')
    .matchAll(/^ {2}([A-Z_]+):/gm)
    .map(([, name]) => name);
  const explained = read('docs/configuration.md')
    .matchAll(/^\| `([A-Z_]+)` \|/gm)
    .map(([, name]) => name);
  expect([...explained].toSorted()).toEqual([...names].toSorted());
});
