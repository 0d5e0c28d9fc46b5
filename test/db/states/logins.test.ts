import { readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { ensureLogin } from '../../../db/states/logins.ts';
import { migrateState, states } from '../../../db/states/states.ts';
import { publishDueDocuments } from '../../../src/desk/publication/publish.ts';
import { openReader } from '../../../src/server/reader.ts';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon } from '../../support/desk/reveal.ts';

/** The effects that a session of the public's login can have on the server, should anybody ever get hold of one. */
const { url, publicUrl, owner } = await createDatabase('empty');
const { prefix } = inject('templates');
const rest = { databasePressUrl: null, operationTimeout: 8_000, maxConnections: 45 };
const strangers: Database[] = [];
afterAll(async () => {
  for (const db of strangers) await db.destroy();
});

function asStranger(url = publicUrl): Database {
  const db = connect({ url, max: 1 });
  strangers.push(db);
  return db;
}

test('advisory locks of the public user block no migration and no publication', async () => {
  // Those that earlier versions took, and that of Kysely's own migrations.
  const keys = ['20251125', '20251126', '20261126', '3853314791062309107'];
  await asStranger()
    .connection()
    .execute(async (stranger) => {
      for (const key of keys) await sql`select pg_advisory_lock(${key}::bigint)`.execute(stranger);
      for (const state of states) await migrateState(url, state);
      await scheduleSoon(owner, 'reveal.json', placeDocument('revealed'), 0);
      expect(await publishDueDocuments(owner)).toHaveLength(1);
    });
});

test.each([
  'select revision from published.dataset for update',
  'select revision from published.dataset for key share',
  'begin; lock table published.dataset in row share mode',
  'begin; lock table published.dataset in exclusive mode',
  'select 1 from published.kysely_migration_lock for update',
  'select 1 from desk.scheduled_document',
  'create temporary table t (i int)',
  'select 1 from types.kysely_migration_lock for update',
  'create table published.t (i int)',
  "create type types.t as enum ('A')",
  'create schema strange',
])('the public user may not run: %s', async (statement) => {
  const stranger = asStranger();
  await sql`set default_transaction_read_only = off`.execute(stranger);
  await expect(sql.raw(statement).execute(stranger)).rejects.toThrow(/permission denied/);
});

test('settings of the public user do not reach the sessions of the server, and are reset', async () => {
  // Not the role of other tests: its settings are those of all databases.
  const loginPrefix = `${prefix}_settings`;
  const publicUser = await ensureLogin(url, 'public', loginPrefix);
  const stranger = asStranger(publicUser);
  const { username: role } = new URL(publicUser);
  const set = (setting: string) => sql.raw(`alter role "${role}" set ${setting}`).execute(stranger);
  await sql`set default_transaction_read_only = off`.execute(stranger);
  for (const setting of [
    'search_path = pg_catalog',
    'default_transaction_read_only = off',
    "statement_timeout = '77ms'",
    "lock_timeout = '77ms'",
  ])
    await set(setting);
  const config = { databasePublicUrl: publicUser, loginPrefix, ...rest };
  const reader = await openReader(url, 'public', config);
  const read = async (name: string) => {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(
      reader,
    );
    return rows[0]?.value;
  };
  expect(await readRevision(reader)).toBe('1');
  expect(await read('default_transaction_read_only')).toBe('on');
  expect(await read('statement_timeout')).toBe('10s');
  await ensureLogin(url, 'public', loginPrefix);
  const { rows } = await sql<{ setting: string }>`
    select unnest(setconfig) as setting from pg_db_role_setting
    where setrole = ${role}::regrole
      and setdatabase in (0, (select oid from pg_database where datname = current_database()))`.execute(
    owner,
  );
  expect(rows.map(({ setting }) => setting.split('=')[0]).toSorted()).toEqual([
    'default_transaction_read_only',
    'search_path',
  ]);
  await Promise.all([reader.destroy(), stranger.destroy()]);
  await dropRole(role);
});

test('a password that the public user has changed is set again when a connection is refused', async () => {
  const loginPrefix = `${prefix}_sealed`;
  const role = `${loginPrefix}_public`;
  const removeRule = await requirePassword(role);
  // The password is derived from that of the owner, whom this server trusts without one.
  const withPassword = new URL(url);
  withPassword.password = 'secret';
  const config = { databasePublicUrl: null, loginPrefix, ...rest };
  const reader = await openReader(withPassword.href, 'public', config);
  try {
    const change = sql.raw(`begin read write; alter role "${role}" password 'other'; commit`);
    await change.execute(reader);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity where usename = ${role}`.execute(
      owner,
    );
    await expect.poll(() => readRevision(reader).catch(String), { timeout: 5_000 }).toBe('1');
  } finally {
    await reader.destroy();
    await removeRule();
    await dropRole(role);
  }
});

/** Makes the server ask a role for its password. @returns undoes it */
async function requirePassword(role: string): Promise<() => Promise<void>> {
  const { rows } = await sql<{ file: string }>`
    select current_setting('hba_file') as file`.execute(owner);
  const file = rows[0]?.file ?? '';
  const before = readFileSync(file, 'utf8');
  const rules = ['local all', 'host all'].map((kind, index) =>
    [kind, `"${role}"`, ...(index === 1 ? ['all'] : []), 'scram-sha-256'].join(' '),
  );
  writeFileSync(file, `${rules.join('\n')}\n${before}`);
  await sql`select pg_reload_conf()`.execute(owner);
  return async () => {
    writeFileSync(file, before);
    await sql`select pg_reload_conf()`.execute(owner);
  };
}

async function dropRole(role: string): Promise<void> {
  await sql`drop owned by ${sql.id(role)}`.execute(owner);
  await sql`drop role ${sql.id(role)}`.execute(owner);
}
