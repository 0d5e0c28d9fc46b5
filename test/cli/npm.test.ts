import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scheduledIds } from '../../db/queries/scheduled-document.ts';
import { createDatabase } from '../support/database.ts';

/** Commands as people write them, run by npm itself, which takes options that do not follow a `--`. */
const { url, owner } = await createDatabase('shipped');
const root = path.join(import.meta.dirname, '..', '..');
const later = '2999-03-05T20:00:00+08:00';
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-npm-'));
  file = path.join(folder, 'winners.yaml');
  await writeFile(file, 'format: awards/1\nprograms: [{ slug: prize, names: { en: Prize } }]\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a line as a shell does, in the project's folder. FILE stands for the document. */
async function run(line: string, settings = '') {
  const npmrc = path.join(folder, `npmrc-${settings}`);
  await writeFile(npmrc, settings);
  const [program = '', ...args] = line.replace('FILE', file).split(' ');
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: url,
      npm_config_userconfig: npmrc,
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

async function written() {
  const programs = await owner.selectFrom('program').select('slug').execute();
  return {
    isPublished: programs.some(({ slug }) => slug === 'prize'),
    scheduled: (await scheduledIds(owner)).length,
  };
}

describe('options that npm took', () => {
  test.each([
    ['npm run awards import FILE --dry-run', '--dry-run'],
    ['npm run awards --dry-run -- import FILE --json', '--dry-run'],
    [`npm run awards import FILE --publish-at=${later}`, '--publish-at'],
    [`npm run awards import FILE --publish-at ${later}`, '--publish-at'],
    ['npm run awards import FILE --no-publish-at', '--publish-at'],
    ['npm run awards import FILE --dryrun', '--dryrun'],
    ['npm run awards import FILE --new', '--new'],
    ['npm run awards import FILE --format=yaml', '--format'],
    ['npm run awards import FILE --reason=Late --json', '--reason and --json'],
    ['npm run awards token create Ann --role=admin', '--role'],
  ])('are missed: %s', async (line, options) => {
    const { code, stderr } = await run(line);
    // npm 12 refuses options that it does not know itself.
    if (!stderr.includes('Unknown cli flag')) {
      expect(stderr).toContain(
        `npm took ${options} for itself, so nothing was done. Use \`npx awards\` instead`,
      );
      expect(code).toBe(2);
    }
    expect(code).not.toBe(0);
    expect(await written()).toEqual({ isPublished: false, scheduled: 0 });
  });

  test('are missed by other scripts', async () => {
    const { code, stderr } = await run('npm run gala --fast');
    if (!stderr.includes('Unknown cli flag'))
      expect(stderr).toContain('Put `--` before the options: `npm run gala -- --fast`.');
    expect(code).not.toBe(0);
  });

  test('are missed before the name of a command', async () => {
    // What npx has run before, it runs with its own --dry-run too.
    await run('npx awards help');
    const { code, stderr } = await run('npx --dry-run awards import FILE');
    expect(stderr).toContain('Put the options after the command: `npx awards COMMAND --dry-run`.');
    expect(code).toBe(2);
    expect(await written()).toEqual({ isPublished: false, scheduled: 0 });
  });
});

describe('options that arrive', () => {
  test.each(['npx awards', 'npm run awards --', 'npm exec -- awards'])('%s', async (awards) => {
    const { code, stdout } = await run(`${awards} import FILE --dry-run`);
    expect(stdout).toContain('created    program  prize\n');
    expect(code).toBe(0);
    expect(await written()).toEqual({ isPublished: false, scheduled: 0 });
  });

  test('a setting of npm is not an option of the command', async () => {
    const { code, stdout } = await run('npm run awards scheduled', 'json=true');
    expect(stdout).toContain('No documents are scheduled.');
    expect(code).toBe(0);
  });

  test('npx says nothing on standard output, and passes the exit code on', async () => {
    const { code, stdout } = await run('npx awards dance');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('what is to be published later is scheduled', async () => {
    const { code } = await run(`npx awards import FILE --publish-at ${later}`);
    expect(code).toBe(0);
    expect(await written()).toEqual({ isPublished: false, scheduled: 1 });
  });
});
