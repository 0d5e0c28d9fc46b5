import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { documentLines } from '../../../../bench/shapes/document.ts';
import { connect } from '../../../../db/connections/connect.ts';
import { readRevision } from '../../../../db/queries/changes/dataset.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { startCli } from '../../../support/cli/cli.ts';
import { catalogOf } from '../../../support/database/catalog.ts';
import { createDatabase } from '../../../support/database/database.ts';

/**
 * A first import that is killed while it fills the tables without indexes, foreign keys and triggers: the database is
 * left empty and whole, and takes the import the next time.
 */
const { url: server, prefix } = inject('templates');
const { url } = await createDatabase('empty');
const { owner: untouched } = await createDatabase('empty');
// Of another database: a load begins only if nobody else is connected.
const watcher = connect({ url: server, max: 1 });
afterAll(() => watcher.destroy());
const name = new URL(url).pathname.slice(1);
const text = [...documentLines(2000, 7)].map((line) => JSON.stringify(line)).join('\n');

/** How many sessions the database has, and how many tables are locked as only a load does it. */
async function watch(): Promise<{ sessions: number; locked: number }> {
  const { rows } = await sql<{ sessions: number; locked: number }>`
    select
      (select count(*)::int from pg_stat_activity where datname = ${name} and usename is not null) as sessions,
      (select count(*)::int from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = ${name} and l.mode = 'AccessExclusiveLock' and l.granted) as locked`.execute(
    watcher,
  );
  return rows[0] ?? { sessions: 0, locked: 0 };
}

async function until(condition: (now: Awaited<ReturnType<typeof watch>>) => boolean) {
  while (!condition(await watch())) await wait(5);
}

/** The catalog, and how many rows there are. */
async function stateOf(): Promise<unknown> {
  const db = await openPublished(url, { max: 1 });
  const { rows } = await sql`
    select (select count(*) from entity) + (select count(*) from change) + (select count(*) from name_word) as rows`.execute(
    db,
  );
  const state = {
    catalog: await catalogOf(db, 'published'),
    rows,
    revision: await readRevision(db),
  };
  await db.destroy();
  return state;
}

test('SIGKILL during a first import leaves the tables empty and complete', async () => {
  const empty = await stateOf();
  expect(empty).toMatchObject({
    catalog: await catalogOf(untouched, 'published'),
    rows: [{ rows: '0' }],
    revision: '0',
  });
  for (const milliseconds of [0, 100, 300]) {
    const run = startCli(url, ['import', '-', '--format', 'ndjson', '--new'], {
      stdin: text,
      env: { LOGIN_PREFIX: prefix },
    });
    await until(({ locked }) => locked > 50);
    await wait(milliseconds);
    run.kill('SIGKILL');
    expect(await run.ended).toMatchObject({ code: null });
    await until(({ sessions }) => sessions === 0);
    expect(await stateOf()).toEqual(empty);
  }

  const statements: string[] = [];
  const onStatement = (statement: string) => statements.push(statement);
  const db = await openPublished(url, { max: 1, onStatement });
  await importDocuments(db, [{ name: 'honors.ndjson', text }]);
  expect(statements.filter((statement) => statement.includes('finish_load'))).toHaveLength(1);
  expect(await db.selectFrom('honor').select('id').execute()).toHaveLength(2000);
  expect(await catalogOf(db, 'published')).toEqual(await catalogOf(untouched, 'published'));
  await db.destroy();
});
