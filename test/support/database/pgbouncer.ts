import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { giveToServer, programOptions } from '../../../db/embedded/executables.ts';
import { freePort } from '../server/free-port.ts';

export interface PoolerOptions {
  /** what an operator writes below `[databases]` */
  databases: string;
  /** what an operator writes below `[pgbouncer]` */
  settings?: string;
  /** users and their passwords */
  users: Record<string, string>;
}

/**
 * Starts PgBouncer with the configuration that Debian's package installs, in a folder of its own and on a free port.
 * It ends after the test.
 * @returns its port on 127.0.0.1
 * @throws Error if the package is not installed
 */
export async function startPooler({
  databases,
  settings = '',
  users,
}: PoolerOptions): Promise<number> {
  const shipped = await readFile('/etc/pgbouncer/pgbouncer.ini', 'utf8').catch((cause: unknown) => {
    throw new Error('Install PgBouncer for this test: apt-get install pgbouncer', { cause });
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-pgbouncer-'));
  await chmod(folder, 0o711);
  const file = (name: string) => path.join(folder, name);
  const port = await freePort();
  // Of a setting that is given twice, the last counts.
  await writeFile(
    file('pgbouncer.ini'),
    [
      shipped,
      '[databases]',
      databases,
      '[pgbouncer]',
      settings,
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'logfile =',
      'pidfile =',
      `auth_file = ${file('userlist.txt')}`,
    ].join('\n'),
  );
  const passwords = Object.entries(users).map(([name, password]) => `"${name}" "${password}"\n`);
  await writeFile(file('userlist.txt'), passwords.join(''));
  for (const name of ['pgbouncer.ini', 'userlist.txt']) await giveToServer(file(name));
  const child = spawn('pgbouncer', [file('pgbouncer.ini')], {
    ...programOptions,
    env: { ...programOptions.env, PATH: '/usr/sbin:/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  });
  let said = '';
  for await (const line of createInterface(child.stderr)) {
    said += `${line}\n`;
    if (line.includes('process up')) return port;
  }
  throw new Error(`PgBouncer did not start. ${said}`);
}
