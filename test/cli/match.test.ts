import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionsOf, runMatch } from '../../src/cli/match.ts';
import { readConfig } from '../../src/config.ts';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database.ts';

/** `npx awards match`: what it prints, asks and writes. */
const { url, owner } = await createDatabase('empty');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-match-'));
  const text = `format: awards/1
people: [{ slug: marie-curie, names: { en: Marie Curie } }, { slug: marie-curie-2, names: { en: Marie Curie } }]`;
  await importDocuments(owner, [{ name: 'a.yaml', text }]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const document = `format: awards/1
people:
  - { slug: m-curie, names: { en: Marie Curie } }
  - { slug: x, names: { en: Xavier } }
`;

async function run(
  decided: string[],
  write: boolean,
  answers: string[] | null = null,
  name = 'a.yaml',
) {
  const file = path.join(folder, name);
  await writeFile(file, document);
  const lines: string[] = [];
  const ask = answers && (async () => answers.shift() ?? '');
  const given = { file, decided: decisionsOf(decided), write };
  const code = await runMatch(readConfig({ DATABASE_URL: url }), given, ask, (line) =>
    lines.push(line.replace(file, 'FILE')),
  );
  return { code, lines, written: await readFile(file, 'utf8') };
}

const proposals = [
  'person m-curie (Marie Curie): new',
  '    1  marie-curie (Marie Curie): the name "Marie Curie"; no honors',
  '    2  marie-curie-2 (Marie Curie): the name "Marie Curie"; no honors',
];
const unmatched = 'New, and nobody in the data resembles them: 1';
const decided = document.replace('slug: m-curie', 'slug: marie-curie-2, identity: SAME');

test('prints proposals, and decides nothing', async () => {
  expect(await run([], true)).toEqual({
    code: 0,
    lines: [
      ...proposals,
      unmatched,
      'Undecided: 1. To decide, add --write and --decide with the slug in the document and the one it is to have. The same slug twice states that it is the same recipient.',
    ],
    written: document,
  });
});

test('asks on a terminal until the answer is clear, and writes it with --write', async () => {
  const { lines, written } = await run([], true, ['7', 'No!', '2']);
  expect(written).toBe(decided);
  expect(lines).toEqual([
    ...proposals,
    '"7" is neither one of the numbers nor a slug for m-curie.',
    '"No!" is neither one of the numbers nor a slug for m-curie.',
    unmatched,
    'm-curie: now marie-curie-2',
  ]);
  const { written: other } = await run([], true, ['marie-curie-1950']);
  expect(other).toBe(document.replace('m-curie', 'marie-curie-1950'));
  expect((await run([], true, [''])).written).toBe(document);
});

test('takes decisions from the command line, and prints the command that writes them', async () => {
  const { lines, written } = await run(['m-curie=marie-curie-2'], false);
  expect(lines).toEqual([
    unmatched,
    'm-curie: now marie-curie-2',
    'Nothing was written. To write it: npx awards match FILE --write --decide m-curie=marie-curie-2',
  ]);
  expect(written).toBe(document);
  expect((await run(['m-curie=marie-curie-2'], true)).written).toBe(decided);
});

test('explains what is wrong', async () => {
  await expect(run(['m-curie'], true)).rejects.toThrow('"m-curie" is not a decision.');
  await expect(run(['curie=bob'], true)).rejects.toThrow('does not name the recipient "curie"');
  await expect(run([], true, null, 'a.csv')).rejects.toThrow('YAML and JSON only');
});
