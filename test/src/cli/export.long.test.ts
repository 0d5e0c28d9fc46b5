import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { advice } from '../../../src/cli/program.ts';
import { loadShippedData, openPublished } from '../../../src/server/store.ts';
import { callCli, runCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { tester } from '../../support/desk/tester.ts';

/** `npx awards export` and `npx awards check`. */
const { url } = await createDatabase('shipped');
const empty = await createDatabase('empty');
const others = [await createDatabase('empty'), await createDatabase('empty')];
let folder: string;

async function createEmpty(): Promise<string> {
  const next = others.pop();
  if (!next) throw new Error('There are no more databases.');
  return next.url;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-export-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('an export is written to standard output, and can be imported into another database', async () => {
  const first = await runCli(url, ['export']);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(
    /^# yaml-language-server: .*\nformat: awards\/1\nlicense: CC-BY-4.0\nsources:\n/,
  );
  const args = ['import', '-', '--new', '--reason', 'Moved'];
  const imported = await runCli(empty.url, args, { stdin: first.stdout });
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.stdout).toMatch(/The revision is now 1\.\n$/);
  expect(await callCli(empty.url, ['export'])).toEqual(first);
  expect(await empty.owner.selectFrom('change').select('reason').distinct().execute()).toEqual([
    { reason: 'Moved' },
  ]);
  expect(await callCli(empty.url, args, { stdin: first.stdout })).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'The database already has data (revision 1), and --new needs an empty database. Set DATA_FOLDER to a new folder, or DATABASE_URL to an empty database. To add to the data instead, omit --new.\n',
  });
});

test('an export is written to a file in the format of its extension, complete or not at all', async () => {
  const file = path.join(folder, 'regional.ndjson.gz');
  const args = ['export', '--program', 'region-china-smart-city-awards', '--output'];
  expect(await callCli(url, [...args, file])).toEqual({ code: 0, stdout: '', stderr: '' });
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trim()
    .split('\n');
  expect(lines[0]).toBe('{"format":"awards/1","license":"CC-BY-4.0"}');
  expect(lines.filter((line) => line.includes('"world-smart-city-awards"')).length).toBeGreaterThan(
    0,
  );
  expect(lines.some((line) => line.includes('"program":"world-smart-city-awards"'))).toBe(false);

  const nowhere = path.join(folder, 'none', 'all.json');
  expect(await callCli(url, ['export', '--output', nowhere])).toEqual({
    code: 1,
    stdout: '',
    stderr: `The file ${nowhere} cannot be written (ENOENT).\n`,
  });
  expect(await callCli(url, ['export', '--program', 'nobel', '--output', `${file}.yaml`])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no program "nobel".\n',
  });
  expect(await readdir(folder)).toEqual(['regional.ndjson.gz']);
});

test('a link stays, and the file behind it is replaced; a device is written to', async () => {
  const real = path.join(folder, 'real.csv');
  const link = path.join(folder, 'link.csv');
  await writeFile(real, 'old');
  await symlink(real, link);
  expect(await callCli(url, ['export', '--output', link])).toMatchObject({ code: 0 });
  expect(await readFile(real, 'utf8')).toMatch(/^\uFEFFprogram,/);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  const device = await callCli(url, ['export', '--format', 'json', '--output', '/dev/null']);
  expect(device).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
});

test.each([
  [
    ['--output', 'all.xlsx'],
    'The name all.xlsx does not end in a known format. Give --format as well.\n',
  ],
  [
    ['--output', 'all.yaml', '--format', 'csv'],
    'The name all.yaml is that of a yaml file, but --format is csv. Make them agree, or omit --format.\n',
  ],
])('%j is refused', async (args, stderr) => {
  expect(await callCli(url, ['export', ...args])).toEqual({ code: 1, stdout: '', stderr });
});

test('a database without data has nothing to export', async () => {
  const none = await createEmpty();
  for (const command of ['export', 'check']) {
    expect(await callCli(none, [command])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^There is no data yet in .*\. Start the server once, or import documents\.\n$/,
      ),
    });
  }
});

test('--new and another session that loads the data set never mix their data', async () => {
  const none = await createEmpty();
  const db = await openPublished(none);
  const [alone] = await Promise.all([
    callCli(none, ['import', '-', '--new'], {
      stdin: 'format: awards/1\nprograms: [{ slug: mine, names: { en: Mine } }]',
    }),
    loadShippedData(db, tester),
  ]);
  const programs = await db.selectFrom('program').select('slug').orderBy('slug').execute();
  await db.destroy();
  expect(programs.map(({ slug }) => slug)).toEqual(
    alone.code === 0 ? ['mine'] : ['region-china-smart-city-awards', 'world-smart-city-awards'],
  );
});

test('a check lists the facts that cite no source', async () => {
  const checked = await callCli(url, ['check', '--program', 'world-smart-city-awards']);
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  expect(checked.stdout).toMatch(/^place +\S+: the entity itself, /m);
  expect(checked.stdout).toMatch(/\n[\d,]+ of [\d,]+ facts cite a source, \d+ do not\.\n$/);
  expect(await callCli(url, ['check', '--strict'])).toMatchObject({ code: 1 });
  expect(await callCli(url, ['check', '--strict', '--except', 'place'])).toMatchObject({ code: 0 });
  expect(await callCli(url, ['check', '--except', 'plaec'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no kind "plaec"; did you mean "place"?\n',
  });
  const { stdout } = await callCli(url, ['check', '--json']);
  const { facts, unsourced, entities } = JSON.parse(stdout);
  expect(facts).toBeGreaterThan(unsourced);
  expect(entities[0]).toEqual({
    kind: 'place',
    key: expect.any(String),
    fields: expect.arrayContaining(['', 'names']),
  });
});

test.each([
  [['exprot'], "error: unknown command 'exprot'\n(Did you mean export?)"],
  [['export', '--formt', 'json'], "error: unknown option '--formt'\n(Did you mean --format?)"],
  [
    ['export', '--format', 'xml'],
    "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are yaml, json, ndjson, csv.",
  ],
  [
    ['export', 'all.yaml'],
    "error: too many arguments for 'export'. Expected 0 arguments but got 1: all.yaml.",
  ],
  [['export', '--program'], "error: option '--program <slug>' argument missing"],
  [['import'], 'Name the files to import, or a data set of the gateway with --data.'],
])('the mistake in %j is explained', async (args, message) => {
  expect(await callCli(url, args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `${message}\n${advice}\n`,
  });
});

test('reports and problems are printed as JSON on request', async () => {
  const good = 'format: awards/1\nprograms: [{ slug: prize, names: { en: Prize } }]';
  const did = await callCli(url, ['import', '-', '--json', '--dry-run'], { stdin: good });
  expect(JSON.parse(did.stdout)).toMatchObject({
    revision: '1',
    dryRun: true,
    counts: { program: { created: 1, changed: 0, retracted: 0, unchanged: 0 } },
    entities: [{ action: 'created', kind: 'program', key: 'prize', changes: expect.anything() }],
  });
  const wrong = await callCli(url, ['import', '-', '--json', '--format', 'ndjson'], {
    stdin: '{"format":"awards/1"}\n{"programs":[{"slug":"Prize"}]}',
  });
  expect(wrong.code).toBe(1);
  expect(JSON.parse(wrong.stdout)).toEqual({
    problems: [
      {
        file: 'standard input',
        line: 2,
        column: 22,
        path: 'programs[0].slug',
        message: expect.stringContaining('Expected a slug'),
        expected: expect.stringContaining('a slug'),
        got: '"Prize"',
      },
    ],
  });
});
