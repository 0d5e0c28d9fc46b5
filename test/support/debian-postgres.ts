import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { giveToServer, programOptions, run } from '../../db/embedded/executables.ts';
import { query } from './embedded.ts';
import { freePort } from './free-port.ts';

/**
 * Starts the PostgreSQL that Debian comes with, with an empty database.
 * @param folder for its files, which the user that PostgreSQL runs as may enter
 */
export async function startDebianPostgres(folder: string) {
  const programs = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1) ?? '';
  if (!existsSync(programs)) throw new Error('There is none: apt-get install postgresql.');
  const data = path.join(folder, 'debian');
  await mkdir(data);
  await giveToServer(data);
  await run(path.join(programs, 'initdb'), [
    ...['-D', data, '-U', 'awards', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    '--no-sync',
  ]);
  const port = await freePort();
  const child = spawn(
    path.join(programs, 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    ],
    { ...programOptions, stdio: 'ignore' },
  );
  const urlOf = (database: string) => `postgres://awards@127.0.0.1:${port}/${database}`;
  const answers = () => query({ url: urlOf('postgres') }, 'select').then(Boolean, () => false);
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('PostgreSQL has not started.');
    await wait(50);
  }
  return {
    version: String(JSON.stringify(await query({ url: urlOf('postgres') }, 'show server_version'))),
    async createDatabase(name: string): Promise<string> {
      await query({ url: urlOf('postgres') }, `create database ${name}`);
      return urlOf(name);
    },
    async stop(): Promise<void> {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}
