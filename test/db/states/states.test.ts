import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { keepsSettings } from '../../../db/connections/pooler-check.ts';
import { setCurrentPreview, supersedePreviews } from '../../../db/queries/desk/preview-state.ts';
import { ensureLogin } from '../../../db/states/logins.ts';
import { migrateState, searchPathOf, states } from '../../../db/states/states.ts';
import { catalogOf } from '../../support/database/catalog.ts';
import { createDatabase, openPreview } from '../../support/database/database.ts';

const database = await createDatabase('shipped');
const { url, publicUrl, pressUrl, owner, reader, press } = database;
const { url: fresh, owner: ofFresh } = await createDatabase('empty');

await openPreview(database, 'preview_1', async () => {});

const columnsOf = async (schema: string) => {
  const { rows } = await sql<{ column: string }>`
    select table_name || '.' || column_name || ' ' || udt_name as column
    from information_schema.columns where table_schema = ${schema} order by 1`.execute(owner);
  return rows.map((row) => row.column);
};

describe('a preview is a copy of the published state', () => {
  const tablesOf = async (schema: string) => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = ${schema}::regnamespace and relkind = 'r'
        and not starts_with(relname, 'kysely_')
      order by 1`.execute(owner);
    return rows.map(({ name }) => name);
  };

  test('with the same tables and all that belongs to them', async () => {
    const published = await catalogOf(owner, 'published');
    const counts = Map.groupBy(published, (line) => line.split(' ')[0]);
    expect([...counts.keys()]).toEqual([
      'column',
      'constraint',
      'function',
      'index',
      'trigger',
      'view',
    ]);
    expect(counts.get('column')?.length).toBeGreaterThan(100);
    expect(await catalogOf(owner, 'preview_1')).toEqual(published);
  });

  test('over types that are shared by all schemas', async () => {
    const { rows } = await sql<{ schema: string }>`
      select n.nspname as schema, count(*)::int as types
      from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
      where t.typtype in ('e', 'd') or c.relkind = 'c'
      group by 1 order by 1`.execute(owner);
    expect(rows.map(({ schema }) => schema)).toEqual(['desk', 'information_schema', 'types']);
  });

  test('with the same rows', async () => {
    const tables = await tablesOf('published');
    expect(await tablesOf('preview_1')).toEqual(tables);
    const differ: string[] = [];
    let rows = 0;
    for (const table of tables) {
      // The branch tells them apart.
      const texts = (schema: string) => sql`select (to_jsonb(t) - 'branch')::text as row
        from ${sql.table(`${schema}.${table}`)} t`;
      const [published, preview] = [texts('published'), texts('preview_1')];
      const { rows: found } = await sql<{ lost: number; added: number; all: number }>`
        select (select count(*)::int from (${published} except all ${preview}) a) as lost,
          (select count(*)::int from (${preview} except all ${published}) b) as added,
          (select count(*)::int from (${published}) c) as "all"`.execute(owner);
      const [count] = found;
      if (count?.lost || count?.added) differ.push(table);
      rows += count?.all ?? 0;
    }
    expect(differ).toEqual([]);
    expect(rows).toBeGreaterThan(1000);
  });
});

test('the desk stores scheduled documents', async () => {
  expect(await columnsOf('desk')).toContain('scheduled_document.publish_at timestamptz');
});

test('several processes can create the extensions of a new database at once', async () => {
  await sql`drop schema published cascade`.execute(ofFresh);
  await sql`drop extension pg_trgm, fuzzystrmatch`.execute(ofFresh);
  const all = Array.from({ length: 8 }, () => searchPathOf(fresh, 'published'));
  expect(new Set((await Promise.all(all)).map(String))).toEqual(
    new Set(['published,types,public']),
  );
  await migrateState(fresh, 'published');
});

test('several processes can create the tables of a new database at once', async () => {
  await sql`drop schema published, types cascade`.execute(ofFresh);
  await sql`drop extension pg_trgm, fuzzystrmatch`.execute(ofFresh);
  const all = Array.from({ length: 4 }, async () => {
    for (const state of states) await migrateState(fresh, state);
  });
  await expect(Promise.all(all)).resolves.toHaveLength(4);
});

test('migrations that run again change nothing', async () => {
  const catalogs = () => Promise.all(states.map((state) => catalogOf(owner, state)));
  const before = await catalogs();
  for (const state of states) await migrateState(url, state);
  expect(await catalogs()).toEqual(before);
});

test('the extensions are on the search path, whatever schema they are in', async () => {
  expect(await searchPathOf(url, 'published')).toEqual(['published', 'types', 'public']);
  const { rows } = await sql<{ similarity: number }>`
    select similarity('guangzhou', 'guangzou') as similarity`.execute(reader);
  expect(rows[0]?.similarity).toBeGreaterThan(0.5);
});

test('the public user reads the published data', async () => {
  const row = await reader.selectFrom('dataset').select(['revision', 'branch']).executeTakeFirst();
  expect(row).toEqual({ revision: '1', branch: null });
});

test('each user can name the shared types, even if a restore has lost the right', async () => {
  await sql`revoke usage on schema types from public`.execute(owner);
  const nameOne = sql`select 'WON'::honor_result as result`;
  await expect(nameOne.execute(reader)).rejects.toThrow('type "honor_result" does not exist');
  await migrateState(url, 'types');
  for (const db of [reader, press]) {
    expect((await nameOne.execute(db)).rows).toEqual([{ result: 'WON' }]);
  }
});

test('the press user reads the published data and the preview', async () => {
  const db = connect({ url: pressUrl, max: 1 });
  const { rows } = await sql`select (select branch from published.dataset) as published,
    (select branch from preview_1.dataset) as preview`.execute(db);
  expect(rows).toEqual([{ published: null, preview: '1+preview_1' }]);
  await db.destroy();
});

const permissionError = /permission denied|must be a member|does not exist|cannot set|read-only/i;

/** The statements that neither login may execute. */
const beyondBoth = [
  ['the desk', 'select * from desk.scheduled_document'],
  ['the tokens', 'select * from desk.access_token'],
  ['who holds the preview', 'select * from desk.preview_state'],
  ['the desk by its search path', 'set search_path = desk; select * from scheduled_document'],
  ['the owner by SET ROLE', 'set role awards'],
  ['the owner by SET SESSION AUTHORIZATION', 'set session authorization awards'],
  [
    'the desk by a temporary function',
    `set transaction_read_only = off;
     create function pg_temp.peek() returns bigint language sql as 'select count(*) from desk.scheduled_document';
     select pg_temp.peek()`,
  ],
  [
    'the desk by a temporary view',
    'set transaction_read_only = off; create temporary view peek as select * from desk.scheduled_document',
  ],
  [
    'a table by writing',
    "set transaction_read_only = off; update published.dataset set license = 'x'",
  ],
  ['a schema of its own', 'set transaction_read_only = off; create schema mine'],
] as const;

test.each([
  ...beyondBoth,
  ['the preview', 'select * from preview_1.honor'],
  ['the preview by its search path', 'set search_path = preview_1; select * from preview_1.honor'],
  ['the name of the preview', 'select * from preview.present'],
  ['the role of press', `set role "${new URL(pressUrl).username}"`],
  ['the preview by a grant', 'grant usage on schema preview_1 to current_user'],
] as const)('the public user cannot access %s', async (_what, statements) => {
  await expect(run(publicUrl, statements)).rejects.toThrow(permissionError);
});

test.each([
  ...beyondBoth,
  [
    'a preview by writing',
    "set transaction_read_only = off; update preview_1.dataset set license = 'x'",
  ],
] as const)('the press user cannot access %s', async (_what, statements) => {
  await expect(run(pressUrl, statements)).rejects.toThrow(permissionError);
});

async function run(login: string, statements: string): Promise<void> {
  const db = connect({ url: login, max: 1 });
  try {
    await sql.raw(statements).execute(db);
  } finally {
    await db.destroy();
  }
}

test('a pool loses no connection if the preview cannot be entered', async () => {
  const db = connect({ url: publicUrl, searchPath: ['public'], followsPreview: true, max: 1 });
  for (let turn = 0; turn < 3; turn += 1) {
    await expect(sql`select 1`.execute(db)).rejects.toThrow('permission denied for schema preview');
  }
  await db.destroy();
});

test('tables are migrated while other schemas are dropped', { timeout: 60_000 }, async () => {
  const { url, owner } = await createDatabase('empty');
  const churning = connect({ url, max: 1 });
  const tables = Array.from(
    { length: 20 },
    (_, index) => `create table dropped.t${index} (a serial)`,
  );
  let isOver = false;
  const churn = (async () => {
    while (!isOver) {
      await sql.raw(`create schema dropped; ${tables.join(';')}`).execute(churning);
      await sql.raw('drop schema dropped cascade').execute(churning);
      // As often as no server does, and yet not all the time.
      await wait(10);
    }
  })();
  try {
    for (let turn = 0; turn < 30; turn += 1) {
      await sql`drop schema desk cascade`.execute(owner);
      await migrateState(url, 'desk');
    }
  } finally {
    isOver = true;
    await churn;
    await churning.destroy();
  }
});

test('a press user that is created while a document is scheduled reads the current preview', async () => {
  const database = await createDatabase('empty');
  await openPreview(database, 'preview_7', async () => {});
  const prefix = `${inject('templates').prefix}_late`;
  const url = await ensureLogin(database.url, 'press', prefix);
  const late = connect({ url, searchPath: ['public'], followsPreview: true, max: 1 });
  const row = await late.selectFrom('dataset').select('branch').executeTakeFirst();
  expect(row).toEqual({ branch: '0+preview_7' });
  await late.destroy();
  const role = sql.id(`${prefix}_press`);
  await sql`drop owned by ${role}`.execute(database.owner);
  await sql`drop role ${role}`.execute(database.owner);
});

test('a press user is created while the preview that it may read is dropped', async () => {
  const { url, owner } = await createDatabase('empty');
  const held = { documents: [], times: [], depends_on: null };
  const none = { base: '0', migration: '', as_of: new Date(), ...held };
  await setCurrentPreview(owner, { name: 'preview_gone', ...none });
  const prefix = `${inject('templates').prefix}_dropped`;
  const making = ensureLogin(url, 'press', prefix);
  making.catch(() => {});
  const found = async () => {
    const { rows } = await sql`select from pg_roles where rolname = ${`${prefix}_press`}`.execute(
      owner,
    );
    return rows.length;
  };
  await expect.poll(found).toBe(1);
  await supersedePreviews(owner, null);
  expect(await making).toContain(`${prefix}_press@`);
  const role = sql.id(`${prefix}_press`);
  await sql`drop owned by ${role}`.execute(owner);
  await sql`drop role ${role}`.execute(owner);
});

test('a connection of PostgreSQL itself keeps its settings', async () => {
  expect(await keepsSettings(publicUrl)).toBe(true);
});
