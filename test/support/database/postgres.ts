import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBinaries } from '../../../db/embedded/binaries.ts';
import { openEmbedded } from '../../../db/embedded/embedded-postgres.ts';
import { programOptions } from '../../../db/embedded/executables.ts';
import { freePort } from '../server/free-port.ts';
import { kill, query } from './embedded.ts';

/** A PostgreSQL that can be stopped and started under the same URL, through TCP. */
export interface TestPostgres {
  url: string;
  /** its files */
  data: string;
  /**
   * @param settings such as `ssl=on`
   * @param isUp whether it has started; once it answers a query, if absent
   */
  start(settings?: readonly string[], isUp?: () => Promise<boolean>): Promise<void>;
  /** @param signal SIGINT ends connections in order, SIGQUIT as a crash does */
  stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  kill(): Promise<void>;
}

/** @param folder for its files, which the user that PostgreSQL runs as may enter */
export async function preparePostgres(folder: string): Promise<TestPostgres> {
  const { dataFolder, close } = await openEmbedded(folder);
  await close();
  const binaries = await findBinaries(dataFolder);
  const data = path.join(dataFolder, 'postgres');
  const port = await freePort();
  const url = `postgres://awards@127.0.0.1:${port}/awards`;
  const answers = () => query({ url }, 'select').then(Boolean, () => false);
  let running: ChildProcess | null = null;
  return {
    url,
    data,
    async start(settings = [], isUp = answers) {
      const given = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
      const options = given.flatMap((setting) => ['-c', setting]);
      running = spawn(
        path.join(binaries.folder, 'postgres'),
        ['-D', data, '-p', String(port), ...options],
        { ...programOptions, stdio: 'ignore' },
      );
      while (!(await isUp())) {
        if (running.exitCode !== null) throw new Error('PostgreSQL has not started.');
        await wait(20);
      }
    },
    async stop(signal) {
      if (!running) return;
      const ended = once(running, 'exit');
      running.kill(signal);
      await ended;
      running = null;
    },
    kill: async () => {
      if (running) await kill(running);
    },
  };
}
