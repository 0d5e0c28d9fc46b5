import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsToApply } from '../../../db/queries/desk/due-scheduled-document.ts';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { type Npm, readNpm, rejectTakenFormat, rejectTakenOptions } from '../../../src/cli/npm.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { tester } from '../../support/desk/tester.ts';

/** Commands as people write them, run by npm itself, which takes options that do not follow a `--`. */
const { url, owner } = await createDatabase('shipped');
const root = path.join(import.meta.dirname, '..', '..', '..');
const later = '2999-03-05T20:00:00+08:00';
const folder = await mkdtemp(path.join(tmpdir(), 'awards-npm-'));
const file = path.join(folder, 'winners.yaml');
/** stands in for npm, which takes its time to say what a setting is */
const npmCli = path.join(folder, 'npm.js');
let scheduled: string;

beforeAll(async () => {
  await writeFile(
    npmCli,
    "console.log(JSON.parse(process.env.KNOWN)[process.argv[4]] ?? 'undefined');",
  );
  await writeFile(file, 'format: awards/1\nprograms: [{ slug: prize, names: { en: Prize } }]\n');
  const text = 'format: awards/1\nplaces: [{ slug: alton, placeKind: CITY, names: { en: Alton } }]';
  const submitted = await submitDocuments(owner, [textInput('city.yaml', text)], {
    publishAt: new Date(later),
    by: tester,
  });
  scheduled = submitted.scheduled[0]?.id ?? '';
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a line as a shell does, in the project's folder. FILE stands for a document, ID for a scheduled one. */
async function run(line: string) {
  const id = encodeNodeId('ScheduledDocument', scheduled);
  const [program = '', ...args] = line.replace('FILE', file).replace('ID', id).split(' ');
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: url,
      npm_config_userconfig: path.join(folder, 'npmrc'),
      npm_config_cache: path.join(folder, 'cache'),
      // Nobody answers there: whatever is run has to be in the project already.
      npm_config_registry: 'http://127.0.0.1:9/',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
    });
  }
  await once(child, 'close');
  return { code: child.exitCode, ...said };
}

/** The parts of the documents that are published. */
async function written() {
  const [programs, places] = await Promise.all([
    owner.selectFrom('program').select('slug').where('slug', '=', 'prize').execute(),
    owner.selectFrom('recipient').select('slug').where('slug', '=', 'alton').execute(),
  ]);
  return { prize: programs.length > 0, city: places.length > 0 };
}

describe('npm', () => {
  test.each([
    ['npm run awards import FILE --dry-run', '--dry-run'],
    [`npm run awards import FILE --publish-at=${later}`, '--publish-at'],
    ['npm run awards scheduled publish ID --dry-run', '--dry-run'],
  ])('takes an option for itself, and nothing is done: %s', async (line, option) => {
    const { code, stderr } = await run(line);
    // npm 12 refuses options that it does not know itself.
    if (!stderr.includes('Unknown cli flag')) {
      expect(stderr).toContain(
        `npm took ${option} for itself, so nothing was done. Use \`npx awards\` instead`,
      );
      expect(code).toBe(2);
    }
    expect(code).not.toBe(0);
    expect(await written()).toEqual({ prize: false, city: false });
    expect((await documentsToApply(owner)).map(({ id }) => id)).toEqual([scheduled]);
  });

  test.each(['npx awards', 'npm run awards --'])(
    'passes on the options after `--`: %s',
    async (awards) => {
      const { code, stdout } = await run(`${awards} import FILE --dry-run`);
      expect(stdout).toContain('created    program  prize\n');
      expect(code).toBe(0);
      expect(await written()).toEqual({ prize: false, city: false });
    },
  );
});

/** The options of the commands of a program. */
const names = ['dry-run', 'json', 'new', 'publish-at', 'format', 'reason', 'role'];

/**
 * npm as it runs a script with some options, as settings in the environment. Other settings are those of its files.
 * @param known what `npm config get` says of a setting without the option
 */
function npmWith(options: Record<string, string>, script = 'awards', known = {}): Npm | null {
  const settings = Object.entries(options).map(([name, value]) => [
    `npm_config_${name.replaceAll('-', '_')}`,
    value,
  ]);
  return readNpm({
    ...Object.fromEntries(settings),
    npm_execpath: npmCli,
    npm_node_execpath: process.execPath,
    npm_lifecycle_event: script,
    KNOWN: JSON.stringify({ 'dry-run': 'false', json: 'false', ...known }),
  });
}

describe('options that npm takes for itself', () => {
  test.each<[string, string[], Npm | null]>([
    ['--dry-run', ['import', 'x.yaml'], npmWith({ 'dry-run': 'true' })],
    ['--dry-run', ['x.yaml', '--json'], npmWith({ 'dry-run': 'true', json: 'true' })],
    ['--publish-at', ['x.yaml'], npmWith({ 'publish-at': later })],
    ['--publish-at', ['x.yaml', later], npmWith({ 'publish-at': 'true' })],
    ['--publish-at', ['x.yaml'], npmWith({ 'publish-at': '' })],
    ['--dryrun', ['x.yaml'], npmWith({ dryrun: 'true' })],
    ['--new', ['x.yaml'], npmWith({ new: 'true' })],
    ['--reason and --json', ['x.yaml'], npmWith({ reason: 'Late', json: 'true' })],
    ['--role', ['create', 'Ann'], npmWith({ role: 'admin' })],
  ])('are detected: %s of %j', (options, args, npm) => {
    expect(() => rejectTakenOptions(names, args, npm)).toThrow(
      `npm took ${options} for itself, so nothing was done. Use \`npx awards\` instead of \`npm run awards\`: it passes on every option.`,
    );
  });

  test.each([
    ['gala', 'Put `--` before the options: `npm run gala -- --dry-run`.'],
    ['npx', 'Put the options after the command: `npx awards COMMAND --dry-run`.'],
  ])('are reported by %s, with the command that passes them on', (script, advice) => {
    const npm = npmWith({ 'dry-run': 'true' }, script);
    expect(() => rejectTakenOptions(names, ['x.yaml'], npm)).toThrow(advice);
  });

  test.each<[string, Npm | null]>([
    ['is given to the program', npmWith({ 'dry-run': 'true' })],
    ['is no option', npmWith({ 'user-agent': 'npm/11' })],
    ['stands in a file of npm', npmWith({ json: 'true' }, 'awards', { json: 'true' })],
    ['was not given to npm, since npm does not run the program', null],
  ])('are not assumed if a setting %s', (_what, npm) => {
    expect(() => rejectTakenOptions(names, ['x.yaml', '--dry-run'], npm)).not.toThrow();
  });

  test('are detected if npm abbreviates --format, and leaves its value as a word', () => {
    expect(() => rejectTakenFormat([file, 'yaml'], npmWith({}))).toThrow('npm took --format');
    expect(() => rejectTakenFormat([file, 'yaml'], npmWith({}, 'npx'))).not.toThrow();
    expect(() => rejectTakenFormat([file], npmWith({}))).not.toThrow();
  });

  test('are not assumed if the word is a folder', async () => {
    const before = process.cwd();
    await mkdir(path.join(folder, 'csv'));
    process.chdir(folder);
    expect(() => rejectTakenFormat(['csv'], npmWith({}))).not.toThrow();
    process.chdir(before);
  });
});
