import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { migrateState, searchPathOf } from '../../db/states.ts';
import { createDatabase } from '../support/database.ts';

const { url, publicUrl, owner, reader } = await createDatabase('empty');
const { url: fresh, owner: ofFresh } = await createDatabase('empty');

for (const state of ['preview', 'desk'] as const) await migrateState(url, state);

const columnsOf = async (schema: string) => {
  const { rows } = await sql<{ column: string }>`
    select table_name || '.' || column_name || ' ' || udt_name as column
    from information_schema.columns where table_schema = ${schema} order by 1`.execute(owner);
  return rows.map((row) => row.column);
};

test('preview has the very tables of published, made by the same migrations', async () => {
  const published = await columnsOf('published');
  expect(published.length).toBeGreaterThan(100);
  expect(await columnsOf('preview')).toEqual(published);
});

test('the desk holds waiting documents', async () => {
  expect(await columnsOf('desk')).toContain('waiting_document.publish_at timestamptz');
});

test('several processes can look for pg_trgm in a new database at once', async () => {
  await sql`drop schema published cascade`.execute(ofFresh);
  await sql`drop extension pg_trgm`.execute(ofFresh);
  const all = Array.from({ length: 8 }, () => searchPathOf(fresh, 'published'));
  expect(new Set((await Promise.all(all)).map(String))).toEqual(new Set(['published,public']));
  await migrateState(fresh, 'published');
});

test('several processes can make the tables of a new database at once', async () => {
  await sql`drop schema published cascade`.execute(ofFresh);
  await sql`drop extension pg_trgm`.execute(ofFresh);
  const all = Array.from({ length: 4 }, () => migrateState(fresh, 'published'));
  await expect(Promise.all(all)).resolves.toHaveLength(4);
});

test('migrations run again change nothing', async () => {
  const before = await columnsOf('published');
  await migrateState(url, 'published');
  expect(await columnsOf('published')).toEqual(before);
});

test('pg_trgm is on the search path, wherever it lives', async () => {
  expect(await searchPathOf(url, 'published')).toEqual(['published', 'public']);
  const { rows } = await sql<{ similarity: number }>`
    select similarity('guangzhou', 'guangzou') as similarity`.execute(reader);
  expect(rows[0]?.similarity).toBeGreaterThan(0.5);
});

test('the public login reads published', async () => {
  const row = await reader.selectFrom('dataset').select('revision').executeTakeFirst();
  expect(row).toEqual({ revision: '0' });
});

test.each([
  ['the desk', 'select * from desk.waiting_document'],
  ['preview', 'select * from preview.honor'],
  ['the desk by its search path', 'set search_path = desk; select * from waiting_document'],
  ['preview by its search path', 'set search_path = preview; select * from preview.honor'],
  ['the owner by SET ROLE', 'set role awards'],
  ['the owner by SET SESSION AUTHORIZATION', 'set session authorization awards'],
  [
    'the desk by a temporary function',
    `set transaction_read_only = off;
     create function pg_temp.peek() returns bigint language sql as 'select count(*) from desk.waiting_document';
     select pg_temp.peek()`,
  ],
  [
    'the desk by a temporary view',
    'set transaction_read_only = off; create temporary view peek as select * from desk.waiting_document',
  ],
  ['a table by writing', "set transaction_read_only = off; update dataset set license = 'x'"],
  ['a schema of its own', 'set transaction_read_only = off; create schema mine'],
])('the public login does not reach %s', async (_what, statements) => {
  const db = connect({ url: publicUrl, max: 1 });
  try {
    await expect(sql.raw(statements).execute(db)).rejects.toThrow(
      /permission denied|must be a member|does not exist|cannot set|read-only/i,
    );
  } finally {
    await db.destroy();
  }
});

test('even the names of what waits are out of sight: the public login has no right on any table there', async () => {
  const { rows } = await sql<{ table: string }>`
    select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('desk', 'preview') and c.relkind in ('r', 'v', 'S')
      and (has_table_privilege(c.oid, 'select') or has_table_privilege(c.oid, 'insert'))`.execute(
    reader,
  );
  expect(rows).toEqual([]);
});
