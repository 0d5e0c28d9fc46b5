import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createAsker } from './support/ask.ts';
import { createDatabase } from './support/database.ts';

const readme = readFileSync(path.join(import.meta.dirname, '..', 'README.md'), 'utf8');
const { owner, reader, statements } = await createDatabase('shipped');
const { answer } = createAsker(reader);

/** Each question in README.md with its heading and the answer printed below it. */
const examples = readme
  .matchAll(/### ([^\n]+)\n\n```graphql\n(.*?)```\n\n```json\n(.*?)```/gs)
  .map(([, heading = '', query = '', printed = '']) => ({ heading, query, printed }))
  .toArray();

test('README.md has nine questions', () => {
  expect(examples).toHaveLength(9);
});

test.each(examples)('the answer to "$heading" is the one printed', async ({ query, printed }) => {
  expect(await answer(query)).toEqual(JSON.parse(printed));
});

/** How many statements the server sends for each, the one that reads the revision at the end among them. */
const takes = [
  ['Every winner of the year', 7],
  ['Where does that come from?', 8],
  ['What does no source name?', 4],
  ['Who was honored for leadership, and what did they do at the time?', 9],
  ['In Chinese, where the name is known', 6],
  ['What do the sources count?', 7],
  ['Which countries win most?', 3],
  ['What was that for?', 7],
  ['Search', 3],
] as const;

test.each(takes)('"%s" takes %i statements', async (wanted, count) => {
  const example = examples.find(({ heading }) => heading === wanted);
  const { revision: current } = await owner
    .selectFrom('dataset')
    .select('revision')
    .executeTakeFirstOrThrow();
  const server = createAsker(reader, undefined, { knownRevision: { current } });
  statements.length = 0;
  await server.answer(example?.query ?? '');
  expect(statements).toHaveLength(count);
});

test('the table of statements has each question', () => {
  expect(takes.map(([heading]) => heading)).toEqual(examples.map(({ heading }) => heading));
});

test('every file that README.md points to is there', () => {
  for (const [, target = ''] of readme.matchAll(/\]\((?!http)([^)#]+)/g)) {
    expect(() =>
      readFileSync(
        path.join(import.meta.dirname, '..', target, target === 'db/data' ? 'README.md' : ''),
      ),
    ).not.toThrow();
  }
});

test('every variable that README.md explains is read, and every one that is read is explained', () => {
  const config = readFileSync(path.join(import.meta.dirname, '..', 'src', 'config.ts'), 'utf8');
  const read = config.matchAll(/^ {2}([A-Z_]+):/gm).map(([, name]) => name);
  const explained = readme.matchAll(/^\| `([A-Z_]+)` \|/gm).map(([, name]) => name);
  expect([...explained].toSorted()).toEqual([...read].toSorted());
});

test('the number of statements is the one that is counted elsewhere', () => {
  const counted = readFileSync(
    path.join(import.meta.dirname, 'schema', 'statements.test.ts'),
    'utf8',
  );
  const printed = /takes (\d+) SQL statements/.exec(readme)?.[1];
  expect(counted).toContain(`expect(whole).toBe(${printed})`);
});
