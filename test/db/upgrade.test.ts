import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { connect, type Database } from '../../db/connect.ts';
import { readConfig } from '../../src/config.ts';
import { importDocuments } from '../../src/import/import.ts';
import { openPublished, openStore } from '../../src/store.ts';
import { createDatabase } from '../support/database.ts';
import { exported } from '../support/export.ts';
import { restoreDump } from '../support/restore.ts';

/** Columns that are derived from others: compared with a fresh import instead. */
const isDerived = (table: string, column: string): boolean =>
  table === 'desk.preview_state' ||
  (table === 'published.name' && ['grams', 'search_kind', 'normalized'].includes(column)) ||
  (table === 'desk.waiting_document' && ['plan', 'problems'].includes(column));

type Row = Record<string, unknown>;

/** Migrations give the published state columns, so that its preview is made anew and the old one left. */
const isPresent = (row: Row): boolean => row.left_at == null;

type Tables = Map<string, Row[]>;

/** All rows of all tables of a schema, by `schema.table`. */
async function readTables(db: Database, schema: string): Promise<Tables> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = ${schema}::regnamespace and relkind = 'r' and not starts_with(relname, 'kysely_')
    order by 1`.execute(db);
  const read = async (name: string): Promise<[string, Row[]]> => {
    const { rows } = await sql<{ row: Row }>`
      select to_jsonb(t) as row from ${sql.table(`${schema}.${name}`)} t`.execute(db);
    return [`${schema}.${name}`, rows.map(({ row }) => row)];
  };
  return new Map(await Promise.all(tables.map(({ name }) => read(name))));
}

/** Rows as texts in an order of their own, with only some of their columns. */
const texts = (rows: readonly Row[], columns: readonly string[]): string[] =>
  rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).toSorted();

/** Everything that the published data derives from what documents say. */
async function derivedValues(db: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', honor_id, place, country) as line from honor_place
    union all select concat_ws(' ', id, recipient_name) from honor
    union all select concat_ws(' ', id, honor_count) from recipient
    union all select to_jsonb(name)::text from name`.execute(db);
  return rows.map(({ line }) => line).toSorted();
}

/** What versions before accepted and an import refuses today. */
const refusedToday = `format: awards/1
retract: [{ person: ann-vale }, { person: bea-vale }, { place: old-wales }]
`;

const folder = new URL('upgrade/', import.meta.url);
const dumps = readdirSync(folder).filter((file) => file.endsWith('.sql.gz'));

describe.each(dumps)('a database as %s left it', async (dump) => {
  const url = await restoreDump(new URL(dump, folder));
  const old = connect({ url, max: 2 });
  const before = new Map([
    ...(await readTables(old, 'published')),
    ...(await readTables(old, 'desk')),
  ]);
  await old.destroy();
  const store = await openStore(readConfig({ DATABASE_URL: url }));
  await store.close();
  const owner = await openPublished(url);
  const after = new Map([
    ...(await readTables(owner, 'published')),
    ...(await readTables(owner, 'desk')),
  ]);

  test.each([...before.keys()])('keeps what stands in %s', (table) => {
    const was = (before.get(table) ?? []).filter(isPresent);
    const is = (after.get(table) ?? []).filter(isPresent);
    const columns = Object.keys(was[0] ?? {}).filter((column) => !isDerived(table, column));
    expect(is.length).toBe(was.length);
    expect(texts(is, columns)).toEqual(texts(was, columns));
  });

  test('says of each honor that came or went what that announced, and in which year', async () => {
    const { rows } = await sql<{ action: string; announcement: string | null; dated: boolean }>`
      select distinct c.action, c.announcement, c.year is not null as dated
      from change c join honor on honor.id = c.entity_id where c.action <> 'CHANGED'`.execute(
      owner,
    );
    expect(rows).toEqual([{ action: 'CREATED', announcement: 'ANNOUNCED', dated: true }]);
  });

  test('derives what an import of the same data derives', async () => {
    await importDocuments(owner, [{ name: 'refused-today.yaml', text: refusedToday }]);
    const { owner: fresh } = await createDatabase('empty');
    await importDocuments(fresh, [{ name: 'export.ndjson', text: await exported(owner) }]);
    const values = await derivedValues(fresh);
    expect(values.length).toBeGreaterThan(150);
    expect(await derivedValues(owner)).toEqual(values);
  });
});
