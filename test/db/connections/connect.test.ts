import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { type ConnectOptions, connect, poolOf } from '../../../db/connections/connect.ts';
import { createDatabase } from '../../support/database/database.ts';

/** The setup that a new connection has before its first statement. */
const { url, owner } = await createDatabase('empty');
const open = (options: Omit<ConnectOptions, 'url' | 'max'>) => {
  const db = connect({ url, max: 1, ...options });
  afterAll(() => db.destroy());
  return db;
};

test('a connection has the settings of its pool at its first statement', async () => {
  const db = open({
    searchPath: ['published', 'a "schema" with spaces'],
    readOnly: true,
    statementTimeout: 3_000,
    lockTimeout: 2_000,
    idleTimeout: 60_000,
  });
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, current_setting(name) as setting from unnest(array[
      'search_path', 'default_transaction_read_only', 'statement_timeout', 'lock_timeout',
      'idle_in_transaction_session_timeout', 'jit', 'work_mem']) as name`.execute(db);
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    search_path: 'published, "a ""schema"" with spaces"',
    default_transaction_read_only: 'on',
    statement_timeout: '3s',
    lock_timeout: '2s',
    idle_in_transaction_session_timeout: '1min',
    jit: 'off',
    work_mem: '32MB',
  });
});

test('a connection that cannot be set up is closed, and no statement runs on it', async () => {
  // PostgreSQL takes the first setting, and refuses the second.
  const db = open({ statementTimeout: 3_000, lockTimeout: -5 });
  for (const _ of [1, 2])
    await expect(sql`create table published.half_set_up ()`.execute(db)).rejects.toThrow(
      /lock_timeout/,
    );
  const found = async () => {
    const { rows } = await sql`
      select query as name from pg_stat_activity
      where datname = current_database() and query like 'set statement_timeout%'
      union all select tablename from pg_tables where tablename = 'half_set_up'`.execute(owner);
    return rows;
  };
  await expect.poll(found).toEqual([]);
});

test('what happens on a connection is not taken for the request that opened it', async () => {
  const request = new AsyncLocalStorage<string>();
  const db = open({});
  const noticedIn: (string | undefined)[] = [];
  poolOf(db).connections.on('connect', (client) =>
    client.on('notice', () => noticedIn.push(request.getStore())),
  );
  const raise = () => sql`do $$ begin raise notice 'seen'; end $$`.execute(db);
  await request.run('the first', raise);
  await request.run('another', raise);
  expect(noticedIn).toEqual([undefined, undefined]);
});
