import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { decisionsOf, runMatch } from '../../../src/cli/match.ts';
import { readConfig } from '../../../src/config/config.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';

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
  return runWith(name, document, decided, write, answers);
}

async function runWith(
  name: string,
  bytes: string | Uint8Array,
  decided: string[],
  write = false,
  answers: string[] | null = null,
) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  const { code, lines } = await runOn([file], decided, write, answers);
  return {
    code,
    lines: lines.map((line) => line.replace(file, 'FILE')),
    written: await readFile(file, 'utf8'),
  };
}

async function runOn(
  paths: string[],
  decided: string[],
  write: boolean,
  answers: string[] | null = null,
) {
  const lines: string[] = [];
  const ask = answers && (async () => answers.shift() ?? '');
  const given = { paths, decided: decisionsOf(decided), write };
  const code = await runMatch(readConfig({ DATABASE_URL: url }), given, ask, (line) =>
    lines.push(line),
  );
  return { code, lines };
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
      'Undecided: 1. To decide, add --decide with the slug in the document and the one it is to have. The same slug twice states that it is the same recipient.',
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

describe('whatever an import reads can be matched:', () => {
  const csv = (slug: string) =>
    `program,programName:en,year,editionName:en,recipients,recipientKind,recipientNames:en
p,P,2001,P,${slug},PERSON,Marie Curie
`;
  const json = JSON.stringify({
    format: 'awards/1',
    people: [{ slug: 'm-curie', names: { en: 'Marie Curie' } }],
  });

  test.each<[string, string | Uint8Array]>([
    ['own.csv', csv('m-curie')],
    ['latin.csv', Buffer.from(csv('m-curie').replace('P,2001', 'Pré,2001'), 'latin1')],
    ['a.ndjson', `{"format":"awards/1"}\n${json}\n`],
    ['a.json.gz', gzipSync(json)],
    ['utf-16.json', Buffer.from(`\uFEFF${json}`, 'utf16le')],
  ])('%s', async (name, bytes) => {
    const { code, lines } = await runWith(name, bytes, ['m-curie=marie-curie']);
    expect(code).toBe(0);
    expect(lines.slice(-2)).toEqual([
      'm-curie: now marie-curie',
      'Write the slugs into FILE: only YAML and JSON files in UTF-8 can be written to.',
    ]);
    await expect(runWith(name, bytes, ['m-curie=marie-curie'], true)).rejects.toThrow(
      'Omit --write',
    );
  });

  test('a folder, and a workbook by its columns, with what to write into the mapping', async () => {
    const rows = [
      ['Year', 'Award', 'Winner'],
      [2001, 'Best', 'Marie Curie'],
      [2002, 'Best', 'Marie-Curie, 2'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Winners', rows }] });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { lines } = await runWith('sheets/winners.xlsx', bytes, ['marie-curie-2=marie-c-2']);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('This mapping is proposed'));
    log.mockRestore();
    expect(lines).toEqual([
      'person marie-curie (Marie Curie): nothing but the slug is known to agree',
      '    1  marie-curie (Marie Curie): the slug; no honors',
      '    2  marie-curie-2 (Marie Curie): a name like that of the slug; no honors',
      expect.stringMatching('^Undecided: 1. To decide, add --decide with the slug'),
      'marie-curie-2: now marie-c-2',
      'Write into FILE.columns.yaml: recipients: { "Marie-Curie, 2": marie-c-2 }',
    ]);
    const folderOf = path.join(folder, 'sheets');
    await expect(runOn([folderOf], [], true)).rejects.toThrow('Omit --write');
  });
});

test('explains what is wrong', async () => {
  await expect(run(['m-curie'], true)).rejects.toThrow('"m-curie" is not a decision.');
  await expect(run(['curie=bob'], true)).rejects.toThrow('does not name the recipient "curie"');
  await expect(runOn([path.join(folder, 'none.yaml')], [], false)).rejects.toThrow(
    'The file does not exist.',
  );
});
