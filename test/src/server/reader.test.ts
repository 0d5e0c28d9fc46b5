import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, inject, test, vi } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { openReader } from '../../../src/server/reader.ts';
import { createDatabase, openPreview } from '../../support/database/database.ts';

const database = await createDatabase('shipped');
const { url, publicUrl, pressUrl, owner } = database;
await openPreview(database, 'preview_1', async () => {});

const config = {
  databasePublicUrl: null,
  databasePressUrl: null,
  loginPrefix: inject('templates').prefix,
  operationTimeout: 10_000,
  maxConnections: 45,
};
const opened: Database[] = [];

async function open(
  audience: 'public' | 'press',
  given: Partial<typeof config | { databasePublicUrl: string; databasePressUrl: string }> = {},
  as = url,
): Promise<[login: string, revision: string]> {
  const db = await openReader(as, audience, { ...config, ...given });
  opened.push(db);
  const { rows } = await sql<{ login: string }>`select current_user as login`.execute(db);
  return [rows[0]?.login ?? '', await readRevision(db)];
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
  vi.restoreAllMocks();
});

const loginOf = (databaseUrl: string) => new URL(databaseUrl).username;

test('each audience has a database user and its state', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(await open('public')).toEqual([loginOf(publicUrl), '1']);
  expect(await open('press')).toEqual([loginOf(pressUrl), '1+preview_1']);
  expect(warn).not.toHaveBeenCalled();
});

test('the operator can configure other database users', async () => {
  const given = { databasePublicUrl: pressUrl, databasePressUrl: url };
  expect(await open('public', given)).toEqual([loginOf(pressUrl), '1']);
  expect(await open('press', given)).toEqual([loginOf(url), '1+preview_1']);
});

test('the server does not start with a database user that lacks its rights', async () => {
  await expect(open('press', { databasePressUrl: publicUrl })).rejects.toThrow(
    'The database user of DATABASE_PRESS_URL cannot read the data: its user lacks a right (permission denied for schema preview). Grant it this right, or set DATABASE_URL to the owner of the database.',
  );
});

test('the server does not start with a database user from before an upgrade, which lacks the rights on a new table', async () => {
  await sql`revoke select on published.name_word from ${sql.id(loginOf(publicUrl))}`.execute(owner);
  await expect(open('public', { databasePublicUrl: publicUrl })).rejects.toThrow(
    `The database user of DATABASE_PUBLIC_URL may not read published.name_word. Run this as the owner: grant select on all tables in schema published to "${loginOf(publicUrl)}";`,
  );
  await sql`grant select on published.name_word to ${sql.id(loginOf(publicUrl))}`.execute(owner);
});

describe('an owner who may not create database users', async () => {
  const { prefix } = inject('templates');
  const modest = `${prefix}_modest`;
  await sql`create role ${sql.id(modest)} login password 'modest'`.execute(owner);
  for (const schema of ['published', 'preview', 'preview_1']) {
    await sql`grant usage on schema ${sql.id(schema)} to ${sql.id(modest)}`.execute(owner);
    await sql`grant select on all tables in schema ${sql.id(schema)} to ${sql.id(modest)}`.execute(
      owner,
    );
  }
  afterAll(async () => {
    await sql`drop owned by ${sql.id(modest)}`.execute(owner);
    await sql`drop role ${sql.id(modest)}`.execute(owner);
  });
  const databaseUrl = new URL(url);
  databaseUrl.username = modest;
  databaseUrl.password = 'modest';

  test.each([
    ['public', '1', 'DATABASE_PUBLIC_URL'],
    ['press', '1+preview_1', 'DATABASE_PRESS_URL'],
  ] as const)(
    'reads for the %s, limited to reading, with a warning',
    async (audience, revision, name) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      const loginPrefix = `${prefix}_new`;
      expect(await open(audience, { loginPrefix }, databaseUrl.href)).toEqual([modest, revision]);
      const [message] = warn.mock.calls[0] ?? [];
      expect(message).toContain(`may not create the database user ${loginPrefix}_${audience}`);
      expect(message).toContain(name);
      const [db] = opened;
      if (!db) throw new Error('it was opened');
      await expect(sql`update published.dataset set license = 'x'`.execute(db)).rejects.toThrow(
        /permission denied|read-only/,
      );
    },
  );
});
