import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { currentPreview } from '../../../db/queries/desk/preview-state.ts';
import { type Audience, ensureLogin } from '../../../db/states/logins.ts';
import { migrateState, searchPathOf, states } from '../../../db/states/states.ts';
import { readConfig } from '../../../src/config/config.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { openPublished, openStore } from '../../../src/server/store.ts';
import { callCli } from '../../support/cli/cli.ts';
import { catalogOf } from '../../support/database/catalog.ts';
import { createDatabase } from '../../support/database/database.ts';
import { restoreDump } from '../../support/database/restore.ts';
import { exported } from '../../support/documents/export.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** A database as the last commit before the base left it becomes one at the base. */
const dump = new URL('upgrade/b84fba0b.sql.br', import.meta.url);
const { prefix } = inject('templates');

/** Previews are rebuilt: a row for each of them, and one of the build. Of new tables there is nothing to compare. */
const rebuilt = [
  'preview_state',
  'preview_build',
  'former_slug',
  'earlier_facts',
  'audit_entry',
  'publisher',
  'automatic_document',
];

/** All rows of all tables of a schema, by `schema.table`. A column that a step adds is null in them. */
async function readRows(db: Database, schema: string): Promise<Map<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = ${schema}::regnamespace and relkind = 'r' and not starts_with(relname, 'kysely_')
      and not relname = any(${rebuilt})
    order by 1`.execute(db);
  const read = async (name: string): Promise<[string, string[]]> => {
    const { rows } = await sql<{ row: string }>`
      select jsonb_strip_nulls(to_jsonb(t))::text as row from ${sql.table(`${schema}.${name}`)} t order by 1`.execute(
      db,
    );
    return [`${schema}.${name}`, rows.map(({ row }) => row)];
  };
  return new Map(await Promise.all(tables.map(({ name }) => read(name))));
}

/** The migrations of this version, as they are recorded. */
const present = Object.entries({ desk: 'desk', published: 'state', types: 'types' }).flatMap(
  ([state, folder]) =>
    readdirSync(new URL(`../../../db/migrations/${folder}`, import.meta.url))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${state} ${file.replace('.ts', '')}`)
      .toSorted(),
);

/** The records of migrations, with their times. */
async function readRecords(db: Database): Promise<string[]> {
  const records = states.map(
    (state) => sql`
      select ${state}::text as state, name, timestamp from ${sql.table(`${state}.kysely_migration`)}`,
  );
  const { rows } = await sql<{ record: string }>`
    select concat_ws(' ', state, name, timestamp) as record
    from (${sql.join(records, sql` union all `)}) r order by 1`.execute(db);
  return rows.map(({ record }) => record);
}

const withoutTimes = (records: readonly string[]) =>
  records.map((record) => record.split(' ').slice(0, 2).join(' '));

/** Indexes that a step builds with other keys, drops, or adds. */
const rebuiltIndexes = [
  'attribute_by_number',
  'change_by_entity',
  'honor_by_award',
  'honor_by_award_position_asc',
  'honor_by_category',
  'honor_by_category_position_asc',
  'honor_by_default_order',
  'honor_by_edition',
  'honor_by_position',
  'honor_by_program_slug',
  'honor_by_result',
  'name_normalized_with_grams',
  'name_normalized_with_grams_of_kind',
  'person_by_country_at_birth',
  'person_by_country_at_birth_id',
  'work_by_based_on',
];

/** The files that tables and other indexes are in, which change if PostgreSQL writes a table anew. */
async function readFiles(db: Database): Promise<string[]> {
  const { rows } = await sql<{ file: string }>`
    select concat_ws(' ', relname, pg_relation_filenode(oid)) as file from pg_class
    where relnamespace = any(array['published', 'desk']::regnamespace[]) and relkind in ('r', 'i')
      and not relname = any(${rebuiltIndexes}) and not relname ^@ any(array['former_slug', 'earlier_facts', 'audit_entry', 'publisher', 'automatic_document'])
    order by 1`.execute(db);
  return rows.map(({ file }) => file);
}

const readState = async (db: Database) => ({
  rows: new Map([...(await readRows(db, 'published')), ...(await readRows(db, 'desk'))]),
  files: await readFiles(db),
  preview: (await currentPreview(db))?.name ?? '',
});

/** Updates the tables as a server does that starts. */
async function start(url: string): Promise<void> {
  const store = await openStore(readConfig({ DATABASE_URL: url }));
  await store.close();
}

/** Of the access token `press-desk`; it signs in nowhere but here. */
const pressSecret = 'awards_6HXjftDR94x0ZaF0wxV0vvhDyx4SeoGjoCimJPBIbQs';

/** A pool that reads as an audience does, for one test file. */
async function openPool(url: string, audience: Audience): Promise<Database> {
  const audienceUrl = await ensureLogin(url, audience, prefix);
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

describe('a server that starts on it', async () => {
  const url = await restoreDump(dump);
  const owner = await openPublished(url);
  afterAll(() => owner.destroy());
  const before = await readState(owner);
  const recordedBefore = await readRecords(owner);
  await start(url);
  const after = await readState(owner);
  const recorded = await readRecords(owner);

  test('replaces the names of its migrations', () => {
    expect(recordedBefore).toHaveLength(43);
    expect(present).toContain('published 20261129-1800-base');
    expect(withoutTimes(recorded)).toEqual(present);
  });

  test('changes no row and writes no table anew', async () => {
    expect(before.rows.size).toBeGreaterThan(40);
    expect(before.rows.get('published.honor_recipient')?.length).toBeGreaterThan(10);
    expect(after.rows).toEqual(before.rows);
    expect(after.files).toEqual(before.files);
    // The export of this version has columns that the one before does not know.
    expect(await exported(owner)).toContain('"slug":"ines-marlow"');
  });

  test('has the tables and types of a new database, in the preview too', async () => {
    const { owner: fresh } = await createDatabase('empty');
    const published = await catalogOf(fresh, 'published');
    expect(await catalogOf(owner, 'published')).toEqual(published);
    expect(await catalogOf(owner, after.preview)).toEqual(published);
    for (const state of ['types', 'desk'])
      expect(await catalogOf(owner, state)).toEqual(await catalogOf(fresh, state));
  });

  test('lets press sign in and read the preview, which it has rebuilt', async () => {
    expect(before.preview).toBe('preview_9');
    expect(after.preview).toBe('preview_10');
    const desk = new Desk({ writer: owner, press: await openPool(url, 'press') });
    const client = createTestClient(await openPool(url, 'public'), desk);
    const { data, errors } = await client.as(pressSecret).answer(`{
      viewer { role name }
      scheduledDocuments { nodes { name status publishAt problems { path } plan { counts { kind created changed } } } }
      honorees { nodes { credit edition { slug } } }
    }`);
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

  test('does nothing when it starts again', async () => {
    // Signing in has written when the token was used last.
    const once = await readState(owner);
    await start(url);
    expect(await readRecords(owner)).toEqual(recorded);
    expect(await readState(owner)).toEqual(once);
  });
});

test('`awards migrate` does the same, and nothing when it runs again', async () => {
  const url = await restoreDump(dump);
  const owner = await openPublished(url);
  const before = await readRows(owner, 'published');
  const migrate = () => callCli(url, ['migrate'], { env: { LOGIN_PREFIX: prefix } });
  expect(await migrate()).toMatchObject({ code: 0, stderr: '' });
  const recorded = await readRecords(owner);
  expect(withoutTimes(recorded)).toEqual(present);
  expect(await migrate()).toMatchObject({ code: 0, stderr: '' });
  expect(await readRecords(owner)).toEqual(recorded);
  expect(await readRows(owner, 'published')).toEqual(before);
  expect((await currentPreview(owner))?.name).toBe('preview_10');
  await owner.destroy();
});

test('several servers can start on it at once', async () => {
  const url = await restoreDump(dump);
  const all = Array.from({ length: 4 }, async () => {
    for (const state of states) await migrateState(url, state);
  });
  await Promise.all(all);
  const owner = await openPublished(url);
  expect(withoutTimes(await readRecords(owner))).toEqual(present);
  await owner.destroy();
});

test.each([
  [
    'of an older version',
    sql`delete from published.kysely_migration where name > '20261126-0950'`,
    'The schema published of this database has 18 migrations up to 20261126-0940-honor-recipient-places, and this version can only update one that has all 32',
  ],
  [
    'that lacks one',
    sql`delete from desk.kysely_migration where name = '20261126-0500-scheduled-documents'`,
    'The schema desk of this database has 6 migrations up to 20261129-0300-preview-dependencies, and this version can only update one that has all 7',
  ],
  [
    'with one that is unknown',
    sql`insert into types.kysely_migration values ('20261128-0100-mine', '2026-11-28T00:00:00.000Z')`,
    'The schema types of this database has 5 migrations up to 20261128-0100-mine, and this version can only update one that has all 4',
  ],
])('a database %s is refused, and stays as it is', async (_which, change, message) => {
  const url = await restoreDump(dump);
  const owner = await openPublished(url);
  await change.execute(owner);
  const recorded = await readRecords(owner);
  const expected = `${message} of commit b84fba0b: run "npx awards migrate" of that commit on it first.`;
  await expect(start(url)).rejects.toThrow(expected);
  const refused = await callCli(url, ['migrate'], { env: { LOGIN_PREFIX: prefix } });
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: `${expected}\n` });
  expect(await readRecords(owner)).toEqual(recorded);
  await owner.destroy();
});
