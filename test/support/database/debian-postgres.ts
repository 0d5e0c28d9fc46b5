import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { giveToServer, programOptions, run } from '../../../db/embedded/executables.ts';
import { freePort } from '../server/free-port.ts';
import { childrenOf } from '../server/serve.ts';
import { query } from './embedded.ts';

/** One of the programs of the PostgreSQL that Debian comes with. */
export function debianProgram(name: string): string {
  const folder = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1) ?? '';
  if (!existsSync(folder)) throw new Error('There is none: apt-get install postgresql.');
  return path.join(folder, name);
}

/** A PostgreSQL with its files in a folder, on a port of its own. */
export class DebianPostgres {
  readonly data: string;
  readonly port: number;
  #process: ChildProcess | null = null;

  constructor(data: string, port: number) {
    this.data = data;
    this.port = port;
  }

  urlOf(database: string): string {
    return `postgres://awards@127.0.0.1:${this.port}/${database}`;
  }

  query(sql: string, database = 'postgres'): Promise<unknown[]> {
    return query({ url: this.urlOf(database) }, sql);
  }

  /** Starts it, and waits until it answers. @param settings such as `max_connections=200` */
  async start(settings: readonly string[] = []): Promise<void> {
    const given = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
      ...settings,
    ];
    const child = spawn(
      debianProgram('postgres'),
      ['-D', this.data, '-p', String(this.port), ...given.flatMap((one) => ['-c', one])],
      { ...programOptions, stdio: 'ignore' },
    );
    this.#process = child;
    while (!(await this.query('select').then(Boolean, () => false))) {
      if (child.exitCode !== null) throw new Error('PostgreSQL has not started.');
      await wait(50);
    }
  }

  /** @param signal SIGINT ends connections in order, SIGQUIT as a crash does */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** From now on it says nothing, as a machine that hangs. @returns ends that */
  freeze(): () => void {
    const pid = this.#process?.pid ?? 0;
    // The main process stops first and goes on last: a child that ends is there until then.
    process.kill(pid, 'SIGSTOP');
    const children = childrenOf(pid);
    for (const child of children) process.kill(child, 'SIGSTOP');
    return () => {
      for (const one of [...children, pid]) process.kill(one, 'SIGCONT');
    };
  }
}

/**
 * Starts the PostgreSQL that Debian comes with, with an empty database.
 * @param folder for its files, which the user that PostgreSQL runs as may enter
 */
export async function startDebianPostgres(
  folder: string,
  settings: readonly string[] = [],
): Promise<DebianPostgres> {
  const data = path.join(folder, 'debian');
  await mkdir(data);
  await giveToServer(data);
  await run(debianProgram('initdb'), [
    '-D',
    data,
    '-U',
    'awards',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const postgres = new DebianPostgres(data, await freePort());
  await postgres.start(settings);
  return postgres;
}
