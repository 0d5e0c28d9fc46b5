import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { freePort } from '../support/free-port.ts';
import { preparePostgres } from '../support/postgres.ts';

/**
 * deploy/Dockerfile, without Docker: what its last two stages install and start, in a fresh Debian that has Node.js and
 * npm only, on a file system that cannot be written to.
 */
const root = path.join(import.meta.dirname, '../..');
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const folder = await mkdtemp(path.join(tmpdir(), 'awards-container-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const debian = path.join(folder, 'debian');
await chmod(folder, 0o711);
const postgres = await preparePostgres(path.join(folder));
await postgres.start();
afterAll(() => postgres.stop('SIGINT'));

const stages = readFileSync(path.join(root, 'deploy/Dockerfile'), 'utf8').split(/^FROM .*\n/m);
const instructions = (stage: number, name: string): string[] =>
  Array.from(
    (stages.at(stage) ?? '').matchAll(RegExp(`^${name} (.*)$`, 'gm')),
    ([, rest = '']) => rest,
  );

test('the image installs the package, and serves it as a user without rights', async () => {
  run('sh', '-c', 'command -v debootstrap || (apt-get update && apt-get install -y debootstrap)');
  run(
    'debootstrap',
    '--variant=minbase',
    '--include=ca-certificates,libatomic1,libstdc++6',
    'trixie',
    debian,
  );
  cpSync(process.execPath, path.join(debian, 'usr/local/bin/node'));
  const npm = path.dirname(path.dirname(realpathSync(run('which', 'npm').trim())));
  cpSync(npm, path.join(debian, 'usr/local/lib/npm'), { recursive: true });
  symlinkSync('../lib/npm/bin/npm-cli.js', path.join(debian, 'usr/local/bin/npm'));
  // Where this machine's npm and programs find packages and certificates.
  cpSync('/etc/resolv.conf', path.join(debian, 'etc/resolv.conf'));
  cpSync('/etc/ssl/certs', path.join(debian, 'etc/ssl/certs'), { recursive: true });
  const registry = run('npm', 'config', 'get', 'registry').trim();

  cpSync(
    path.join(root, run('npm', 'run', '--silent', 'release').trim()),
    path.join(debian, 'awards-gateway.tgz'),
  );
  const [install = ''] = instructions(-2, 'RUN');
  run('chroot', debian, '/usr/bin/env', `npm_config_registry=${registry}`, 'sh', '-c', install);

  const port = await freePort();
  const [variables = ''] = instructions(-1, 'ENV');
  const [command = ''] = instructions(-1, 'CMD');
  const [check = ''] = instructions(-1, 'HEALTHCHECK').map((line) => line.replace(/.*CMD /, ''));
  expect(instructions(-1, 'USER')).toEqual(['node']);
  const env = [...variables.split(' '), `PORT=${port}`, `DATABASE_URL=${postgres.url}`];
  const isReadOnly =
    'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec chroot --userspec=1000:1000 "$0" "$@"';
  const within = (line: string) => [
    ...['--mount', 'sh', '-c', isReadOnly, debian, '/usr/bin/env', ...env],
    ...z.array(z.string()).parse(JSON.parse(line)),
  ];
  const server = spawn('unshare', within(command), { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    server.stdout.setEncoding('utf8');
    const [ready] = await once(server.stdout, 'data');
    expect(ready).toContain('The awards gateway is ready');
    run('unshare', ...within(check));
    const home = await fetch(`http://127.0.0.1:${port}/`);
    expect(await home.text()).toContain('World Smart City Awards');
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  expect(server.exitCode).toBe(0);
  // Without a server, the check says so.
  expect(() => run('unshare', ...within(check))).toThrow();
});
