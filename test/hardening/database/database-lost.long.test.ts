import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { openEmbedded } from '../../../db/embedded/embedded-postgres.ts';
import { AccessTokens } from '../../../src/desk/access-tokens.ts';
import { postmasterPid, query } from '../../support/database/embedded.ts';
import { preparePostgres } from '../../support/database/postgres.ts';
import { tester } from '../../support/desk/tester.ts';
import { expectWritten, startLoad } from '../../support/server/load.ts';
import { startServe } from '../../support/server/serve.ts';

/** PostgreSQL is stopped and started, or killed, while clients of a server read and write. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-lost-'));
  await chmod(folder, 0o711);
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A server under load. */
async function serve(url: string, databaseUrl: string, env: Record<string, string>) {
  const server = await startServe(url, env);
  onTestFinished(server.kill);
  const db = connect({ url: databaseUrl, max: 1 });
  const { secret } = await new AccessTokens(db).create(
    {
      name: 'curator',
      role: 'CURATOR',
      expiresAt: null,
    },
    tester,
  );
  return { server, db, load: startLoad(server.graph, secret) };
}

test('a database that stops ten times is unreachable only while it is down, and nothing is lost', async () => {
  const postgres = await preparePostgres(await makeFolder());
  onTestFinished(postgres.kill);
  await postgres.start();
  const { server, db, load } = await serve(postgres.url, postgres.url, { LOG_LEVEL: 'silent' });
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

test('an embedded PostgreSQL that is killed runs again, and nothing is lost; if it cannot, the server ends', async () => {
  const folder = path.join(await makeFolder(), 'data');
  // Another process that uses it, as a command does: it finds the next PostgreSQL at the same URL.
  const embedded = await openEmbedded(folder);
  onTestFinished(embedded.close);
  const { server, db, load } = await serve('', embedded.url, { DATA_FOLDER: folder });
  await load.untilAnswered();

  for (let time = 0; time < 2; time += 1) {
    process.kill(await postmasterPid(embedded), 'SIGKILL');
    await wait(100);
    await load.untilAnswered();
  }
  const starts = () => server.said().match(/The embedded PostgreSQL runs again/g);
  await expect.poll(starts).toHaveLength(2);

  // PostgreSQL itself recovers from the death of one of its processes.
  const [backend] = await query(
    embedded,
    `select pid from pg_stat_activity where application_name = 'awards-gateway' limit 1`,
  );
  process.kill(Number(Object(backend).pid), 'SIGKILL');
  await wait(100);
  await load.untilAnswered();
  expect(starts()).toHaveLength(2);

  const results = await load.end();
  expect([...results.codes]).toEqual(['SERVICE_UNAVAILABLE']);
  await expectWritten(db, results);
  await db.destroy();

  const settings = path.join(folder, 'postgres/postgresql.conf');
  const before = await readFile(settings, 'utf8');
  await writeFile(settings, `${before}\nno_such_setting = 1\n`);
  process.kill(await postmasterPid(embedded), 'SIGKILL');
  expect(await server.ended).toBe(1);
  expect(server.said()).toMatch(/\nThe embedded PostgreSQL did not start .*no_such_setting/);
  expect(server.said()).not.toMatch(/\n {4}at /);
});
