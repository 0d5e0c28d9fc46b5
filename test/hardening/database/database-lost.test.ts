import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { openPublished } from '../../../src/server/store.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startServer } from '../../support/server/http.ts';
import { expectWritten, startLoad } from '../../support/server/load.ts';

/** PostgreSQL ends all connections, again and again, while clients read and write. */
const { url, reader, press } = await createDatabase('empty');
const writer = await openPublished(url, { max: 10, lockTimeout: 5_000 });
const deskPool = connect({ url, max: 2 });
const admin = connect({ url, max: 1 });
afterAll(() => Promise.all([writer, deskPool, admin].map((pool) => pool.destroy())));
const desk = new Desk({ writer, press, db: deskPool });
const server = await startServer(reader, ['*'], undefined, desk);
const { secret } = await createToken(desk, 'CURATOR', 'curator');

test('connections that PostgreSQL closes cause errors of one code, and nothing is lost', async () => {
  const load = startLoad(`${server}/graphql`, secret);
  await load.untilAnswered();
  for (let time = 0; time < 10; time += 1) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(admin);
    await wait(50 + Math.random() * 100);
  }
  const ended = performance.now();
  await load.untilAnswered();
  expect(performance.now() - ended).toBeLessThan(5_000);
  const results = await load.end();
  expect([...results.codes]).toEqual(['SERVICE_UNAVAILABLE']);
  await expectWritten(admin, results);
});
