import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, expect, test } from 'vitest';

/** The fate of the Node.js that `npm ci` has installed, by the version of the user's own. */
const run = promisify(execFile);
const program = path.join(import.meta.dirname, '../../../src/cli/own-node.js');
const folder = await mkdtemp(path.join(tmpdir(), 'awards-own-node-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const installed = path.join(folder, 'node_modules/.bin/node');

beforeEach(async () => {
  await mkdir(path.dirname(installed), { recursive: true });
  await rm(installed, { force: true });
  await symlink(process.execPath, installed);
});

/** Runs it as npm does: with the folder of what is installed first in the PATH. */
async function runWith(own: string): Promise<void> {
  const PATH = [path.dirname(installed), own].join(path.delimiter);
  await run(process.execPath, [program], { cwd: folder, env: { PATH } });
}

test.each([
  ['v20.20.2', true],
  ['v22.17.1', true],
  ['v22.18.0', false],
  ['v24.0.0', false],
  ['v26.10.0', false],
])('next to %s, what is installed stays: %s', async (version, stays) => {
  const own = path.join(folder, version);
  await mkdir(own);
  await writeFile(path.join(own, 'node'), `#!/bin/sh\necho ${version}\n`);
  await chmod(path.join(own, 'node'), 0o755);
  await runWith(own);
  expect(existsSync(installed)).toBe(stays);
});

test('what is installed stays if there is no other', async () => {
  await runWith(path.join(folder, 'nothing'));
  expect(existsSync(installed)).toBe(true);
});
