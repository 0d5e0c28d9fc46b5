import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { findBinaries } from '../../db/embedded/binaries.ts';
import { programOptions } from '../../db/embedded/executables.ts';
import { openEmbedded } from '../../db/embedded.ts';
import { AccessTokens } from '../../src/desk/access-tokens.ts';
import { kill, query } from '../support/embedded.ts';
import { freePort } from '../support/free-port.ts';
import { expectWritten, startLoad } from '../support/load.ts';
import { startServe } from '../support/serve.ts';

/** PostgreSQL is stopped and started ten times while clients of a server read and write. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-lost-'));
await chmod(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A PostgreSQL that can be stopped and started under the same URL. */
async function preparePostgres() {
  const { dataFolder, close } = await openEmbedded(folder);
  await close();
  const binaries = await findBinaries(dataFolder);
  const port = await freePort();
  const url = `postgres://awards@127.0.0.1:${port}/awards`;
  const options = [
    ...['-D', path.join(dataFolder, 'postgres'), '-p', String(port)],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  ];
  let running: ChildProcess | null = null;
  return {
    url,
    async start() {
      running = spawn(path.join(binaries.folder, 'postgres'), options, {
        ...programOptions,
        stdio: 'ignore',
      });
      while (!(await query({ url }, 'select').then(Boolean, () => false))) await wait(20);
    },
    /** @param signal SIGINT ends connections in order, SIGQUIT as a crash does */
    async stop(signal: 'SIGINT' | 'SIGQUIT') {
      if (!running) return;
      const ended = once(running, 'exit');
      running.kill(signal);
      await ended;
    },
    kill: async () => running && kill(running),
  };
}

test('a database that stops ten times is unreachable only while it is down, and nothing is lost', async () => {
  const postgres = await preparePostgres();
  afterAll(postgres.kill);
  await postgres.start();
  const server = await startServe(postgres.url, { LOG_LEVEL: 'silent' });
  const db = connect({ url: postgres.url, max: 1 });
  const { secret } = await new AccessTokens(db).create({
    ...{ name: 'curator', role: 'CURATOR', expiresAt: null },
  });
  const load = startLoad(server.graph, secret);
  const recoveries: number[] = [];
  for (let time = 0; time < 10; time += 1) {
    await wait(1_000);
    await postgres.stop(time % 2 === 0 ? 'SIGINT' : 'SIGQUIT');
    await wait(1_000);
    await postgres.start();
    const up = performance.now();
    await load.untilAnswered();
    recoveries.push(Math.round(performance.now() - up));
  }
  const results = await load.end();
  console.log(
    `Recovered after ${recoveries.join(', ')} ms; ${results.read} queries and ${results.written.length} writes.`,
  );
  expect([...results.codes].filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
  expect(Math.max(...recoveries)).toBeLessThan(5_000);
  await expectWritten(db, results);
  await db.destroy();
  await server.end();
  await postgres.stop('SIGINT');
});
