import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, inject, test } from 'vitest';
import { serverMayEnter } from '../../../db/embedded/folder.ts';
import { createDatabase } from '../../support/database/database.ts';
import { type Serving, startServe } from '../../support/server/serve.ts';

/** A copy of the checkout, whose pages one user has built and another one serves. */
const root = path.join(import.meta.dirname, '../../..');
const { url } = await createDatabase('empty');
const checkout = await mkdtemp(path.join(tmpdir(), 'awards-checkout-'));
afterAll(() => rm(checkout, { recursive: true, force: true }));
await chmod(checkout, 0o755);
for (const name of [
  'src',
  'schema',
  'db',
  'docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
])
  await cp(path.join(root, name), path.join(checkout, name), { recursive: true });
await symlink(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'));
const parent = path.join(checkout, 'build');
const built = path.join(parent, 'web');

/** Where we are root, the server runs as somebody else. Where we are not, we take our own rights away. */
const isRoot = process.getuid?.() === 0;
const other = isRoot ? { uid: 65534, gid: 65534 } : {};
const canServe = await serverMayEnter(root);

let server: Serving | undefined;
afterEach(async () => {
  await server?.end();
  await chmod(parent, 0o755);
});

const serve = async () => {
  const env = { LOGIN_PREFIX: inject('templates').prefix };
  server = await startServe(url, env, { checkout, ...other });
  return server;
};

async function build(umask: string): Promise<void> {
  const command = `umask ${umask}; exec "${process.execPath}" src/cli/build-pages.ts`;
  const child = spawn('/bin/sh', ['-c', command], { cwd: checkout, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}

test('the built pages have the rights that the umask leaves', async () => {
  await build('027');
  for (const one of [built, path.join(built, 'browser'), path.join(built, 'server')])
    expect((await stat(one)).mode & 0o777).toBe(0o750);
});

test.runIf(canServe)(
  'a server starts without pages, and says so, if its user may not read them',
  async () => {
    await chmod(built, isRoot ? 0o700 : 0);
    const { said, graph } = await serve();
    expect(said()).toMatch(
      /The pages cannot be read or built: this user may not use \S+\/build\/web\/\S+ \(EACCES\)\. Run `npm run build` as the user that ran `npm ci`\. The server starts without pages\./,
    );
    expect((await fetch(`${graph}?query={__typename}`)).status).toBe(200);
    await chmod(built, 0o755);
  },
);

test.runIf(canServe)(
  'a server starts without pages, and says so, if there are none and its user may not write',
  async () => {
    await rm(built, { recursive: true });
    if (!isRoot) await chmod(parent, 0o555);
    const { said } = await serve();
    expect(said()).toMatch(/this user may not use \S+\/build\/web-\S+ \(EACCES\)/);
  },
);
