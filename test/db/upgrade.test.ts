import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { connect, type Database } from '../../db/connect.ts';
import { type Audience, ensureLogin } from '../../db/logins.ts';
import { documentsToApply } from '../../db/queries/due-document.ts';
import { currentPreview } from '../../db/queries/preview-state.ts';
import { searchPathOf } from '../../db/states.ts';
import { readConfig } from '../../src/config.ts';
import { Desk } from '../../src/desk/desk.ts';
import { importDocuments } from '../../src/import/import.ts';
import { openPublished, openStore } from '../../src/store.ts';
import { catalogOf } from '../support/catalog.ts';
import { createDatabase } from '../support/database.ts';
import { exported } from '../support/export.ts';
import { restoreDump } from '../support/restore.ts';
import { createTestClient } from '../support/test-client.ts';

/** Tables that have another name today. */
const renamed: Readonly<Record<string, string>> = {
  'desk.token': 'desk.access_token',
  'desk.waiting_document': 'desk.scheduled_document',
};

/** Previews are rebuilt, and have a test of their own. What is derived is compared with a fresh import. */
const rebuilt: ReadonlySet<string> = new Set([
  ...['desk.preview_state', 'desk.preview_build'],
  ...['published.honor_place', 'published.honor_total'],
]);

/** Columns that are derived from others: compared with a fresh import instead. */
const isDerived = (table: string, column: string): boolean =>
  (table === 'published.name' && ['grams', 'search_kind', 'normalized'].includes(column)) ||
  (table === 'desk.waiting_document' && ['plan', 'problems', 'number'].includes(column));

type Row = Record<string, unknown>;

/** The names of award series are derived from those of their awards. */
const isStated = (row: Row): boolean => row.search_kind !== 'AWARD_SERIES';
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

/** The files that tables are in, which change if PostgreSQL writes a table anew. */
async function readFiles(db: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; file: string }>`
    select relname as name, pg_relation_filenode(oid)::text as file from pg_class
    where relnamespace = 'published'::regnamespace and relkind = 'r'`.execute(db);
  return new Map(rows.map(({ name, file }) => [name, file]));
}

/** Rows as texts in an order of their own, with only some of their columns. */
const texts = (rows: readonly Row[], columns: readonly string[]): string[] =>
  rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).toSorted();

/** Everything that the published data derives from what documents say. */
async function derivedValues(db: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', honor_id, place, country) as line from honor_place
    union all select concat_ws(' ', dimension, key, honors) from honor_total
    union all select concat_ws(' ', id, recipient_name) from honor
    union all select concat_ws(' ', id, honor_count) from recipient
    union all select concat_ws(' ', id, birth_country) from person
    union all select concat_ws(' ', dimension, key, honors) from honor_total
    union all select to_jsonb(name)::text from name
    union all select to_jsonb(name_word)::text from name_word`.execute(db);
  return rows.map(({ line }) => line).toSorted();
}

/** What versions before accepted and an import refuses today. */
const invalidToday = `format: awards/1
retract: [{ person: ann-vale }, { person: bea-vale }, { place: old-wales }]
`;

/** Of the access token `press-desk`; it signs in nowhere but here. */
const pressSecret = 'awards_6HXjftDR94x0ZaF0wxV0vvhDyx4SeoGjoCimJPBIbQs';

/** A pool that reads as an audience does, for one test file. */
async function openPool(url: string, audience: Audience): Promise<Database> {
  const audienceUrl = await ensureLogin(url, audience, inject('templates').prefix);
  const [published = '', ...others] = await searchPathOf(url, 'published');
  const pool = connect({
    url: audienceUrl,
    searchPath: audience === 'press' ? others : [published, ...others],
    followsPreview: audience === 'press',
    readOnly: true,
    max: 2,
  });
  afterAll(() => pool.destroy());
  return pool;
}

const folder = new URL('upgrade/', import.meta.url);
const dumps = readdirSync(folder).filter((file) => file.endsWith('.sql.gz'));

describe.each(dumps)('a database as %s left it', async (dump) => {
  const url = await restoreDump(new URL(dump, folder));
  const old = connect({ url, max: 2 });
  const before = new Map([
    ...(await readTables(old, 'published')),
    ...(await readTables(old, 'desk')),
  ]);
  const files = await readFiles(old);
  await old.destroy();
  const store = await openStore(readConfig({ DATABASE_URL: url }));
  await store.close();
  const owner = await openPublished(url);
  const after = new Map([
    ...(await readTables(owner, 'published')),
    ...(await readTables(owner, 'desk')),
  ]);

  test.each([...before.keys()].filter((table) => !rebuilt.has(table)))(
    'keeps the rows of %s',
    (table) => {
      const was = (before.get(table) ?? []).filter(isStated);
      const is = (after.get(renamed[table] ?? table) ?? []).filter(isStated);
      const columns = Object.keys(was[0] ?? {}).filter((column) => !isDerived(table, column));
      const today = (row: Row) =>
        row.status === 'WAITING' ? { ...row, status: 'SCHEDULED' } : row;
      expect(texts(is, columns)).toEqual(texts(was.map(today), columns));
    },
  );

  test('has the tables and types of a new database, in the preview too', async () => {
    const { owner: fresh } = await createDatabase('empty');
    const published = await catalogOf(fresh, 'published');
    expect(await catalogOf(owner, 'published')).toEqual(published);
    expect(await catalogOf(owner, 'types')).toEqual(await catalogOf(fresh, 'types'));
    const { name } = (await currentPreview(owner)) ?? {};
    expect(await catalogOf(owner, name ?? '')).toEqual(published);
  });

  test('has no table that was rewritten', async () => {
    const now = await readFiles(owner);
    expect([...files].filter(([name, file]) => now.get(name) !== file)).toEqual([]);
  });

  test('knows what each change of an honor announced, and in which year', async () => {
    const { rows } = await sql`
      select distinct action, field, announcement, year is not null as dated
      from change where entity_kind = 'HONOR' order by action, field`.execute(owner);
    expect(rows).toEqual([
      { action: 'CREATED', field: null, announcement: 'ANNOUNCED', dated: true },
      { action: 'CHANGED', field: 'recipients', announcement: 'CHANGED', dated: true },
    ]);
  });

  test('lets press sign in and read the preview with scheduled documents', async () => {
    const client = createTestClient(
      await openPool(url, 'public'),
      new Desk({
        writer: owner,
        press: await openPool(url, 'press'),
      }),
    );
    const query = `{
      viewer { role name }
      scheduledDocuments { nodes { name status publishAt problems { path } plan { counts { kind created changed } } } }
      honorees { nodes { credit edition { slug } } }
    }`;
    const { data, errors } = await client.as(pressSecret).answer(query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      viewer: { role: 'PRESS', name: 'press-desk' },
      scheduledDocuments: {
        nodes: [
          {
            name: 'wait1.yaml',
            status: 'SCHEDULED',
            problems: null,
            publishAt: '2099-03-05T12:00:00.000Z',
          },
          {
            name: 'wait2.yaml',
            problems: null,
            plan: { counts: expect.arrayContaining([{ kind: 'HONOR', created: 0, changed: 1 }]) },
          },
          // It has problems: press sees that it has no plan, and curators see why.
          { name: 'wait4.yaml', problems: null, plan: null },
        ],
      },
    });
    const honored = (answer: typeof data) =>
      JSON.stringify(answer?.honorees).includes('Jory Penrose');
    expect(honored(data)).toBe(true);
    expect(honored((await client.answer('{ honorees { nodes { credit } } }')).data)).toBe(false);
  });

  test('derives the same values as an import of the same data', async () => {
    await importDocuments(owner, [{ name: 'refused-today.yaml', text: invalidToday }]);
    const { owner: fresh } = await createDatabase('empty');
    await importDocuments(fresh, [{ name: 'export.ndjson', text: await exported(owner) }]);
    const values = await derivedValues(fresh);
    expect(values.length).toBeGreaterThan(150);
    expect(await derivedValues(owner)).toEqual(values);
  });
});

describe('documents due at the same time', async () => {
  const url = await restoreDump(new URL('20261126-0100-open-changes.sql.gz', folder));

  test('stay in order if the later one was received first', async () => {
    const old = connect({ url, max: 1 });
    await sql`
    update desk.waiting_document
    set publish_at = '2099-01-01', received_at = timestamptz '2026-01-01' - number * interval '1 minute'
    where status = 'WAITING'`.execute(old);
    const { rows } = await sql<{ id: string }>`
    select id from desk.waiting_document where status = 'WAITING' order by number`.execute(old);
    await old.destroy();
    const store = await openStore(readConfig({ DATABASE_URL: url }));
    await store.close();
    const owner = await openPublished(url);
    expect((await documentsToApply(owner)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    await owner.destroy();
  });
});

describe('honors whose recipients count under one place', async () => {
  const url = await restoreDump(new URL('20261127-0300-honor-totals.sql.gz', folder));
  const places = async (db: Database) => {
    const { rows } = await sql<{ line: string }>`
      select h.key || ': ' || string_agg(p.place, ' ' order by p.place) as line
      from published.honor h join published.honor_place p on p.honor_id = h.id
      where h.program_slug = 'isles-prize' group by h.key order by h.key`.execute(db);
    return rows.map(({ line }) => line);
  };

  test('count under all affiliations that are named with them', async () => {
    const old = connect({ url, max: 1 });
    expect(await places(old)).toEqual([
      'both: north-isle',
      'given: north-isle',
      'moved: north-isle',
    ]);
    await old.destroy();
    const store = await openStore(readConfig({ DATABASE_URL: url }));
    await store.close();
    const owner = await openPublished(url);
    expect(await places(owner)).toEqual([
      'both: north-isle south-isle south-port',
      'given: north-isle',
      'moved: south-isle south-port',
    ]);
    await owner.destroy();
  });
});
