import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connectLike, type Database } from '../../../db/connections/connect.ts';
import { maxPrepared } from '../../../db/connections/operation-connection.ts';
import { prepared, preparedName } from '../../../db/connections/prepared.ts';
import { revisionQuery } from '../../../db/connections/revision-watch.ts';
import { withConnection, withSignal } from '../../../db/connections/with-signal.ts';
import { statementsBy } from '../../../db/queries/awards/statement.ts';
import { changesByKey } from '../../../db/queries/changes/change.ts';
import { namesByEntity } from '../../../db/queries/lists/names.ts';
import { noOptionalColumns } from '../../../db/queries/lists/optional-columns.ts';
import { recipientsBySlug } from '../../../db/queries/recipients/recipient.ts';
import { createDatabase } from '../../support/database/database.ts';
import { documentedQueries } from '../../support/docs/documented.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Which statements a connection prepares, and how they are planned. */
const { owner, reader } = await createDatabase('shipped');
const pools: Database[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.destroy())));

/** A pool of one connection, which has prepared nothing yet. @param sent gets the text of each statement */
function open(sent: string[] = []): Database {
  const pool = connectLike(reader, { max: 1, onStatement: (text) => sent.push(text) });
  pools.push(pool);
  return pool;
}

/** Runs statements as operations do. */
const reading = <Result>(db: Database, work: (connection: Database) => Promise<Result>) =>
  withConnection(db, new AbortController().signal, work);

/** The statements that the connection of a pool has prepared, by name. */
async function preparedOn(db: Database) {
  const { rows } = await sql<{ text: string; generic: number; custom: number }>`
    select statement as text, generic_plans::int as generic, custom_plans::int as custom
    from pg_prepared_statements order by name`.execute(db);
  return rows;
}

/** Those of `preparedOn`, without the one that reads the revision. */
const statementsOn = async (db: Database) =>
  (await preparedOn(db)).filter(({ text }) => text !== revisionQuery.sql);

test('a listed statement is prepared and planned once, for one key or a hundred', async () => {
  const db = open();
  for (const count of [1, 100, 1, 0, 10])
    await reading(db, (connection) =>
      namesByEntity(
        connection,
        Array.from({ length: count }, () => randomUUID()),
      ),
    );
  const [own, ...others] = await statementsOn(db);
  expect(own).toEqual({ text: expect.stringContaining('from "name"'), generic: 5, custom: 0 });
  expect(others).toEqual([]);
});

test('statements with filters of clients are not prepared', async () => {
  const db = open();
  const { answer } = createTestClient(db);
  for (const country of ['CN', 'DE', 'MX']) {
    const { errors } = await answer(`{
      honors(first: 3, filter: { country: ["${country}"], year: { gte: 2000 } }) { totalCount nodes { id } }
      recipients(filter: { kind: [PERSON] }) { totalCount }
      statistics(by: [RESULT], filter: { country: ["${country}"] }) { total } }`);
    expect(errors).toBeUndefined();
  }
  expect(await statementsOn(db)).toEqual([]);
});

/** Every kind of operation: those that the documents show, and some with fields that they leave out. */
const queries = [
  ...documentedQueries,
  '{ editions(first: 30) { nodes { previous { slug } next { slug } figures { id } statements { id } event { slug participants { id } } participants(role: [JUROR]) { id person { name } } categories { participants { role } awards { winners { credit } } } } } }',
  '{ recipients(first: 100) { nodes { name names { text } place { name countryCode } externalIds { value } references { source { slug } } ... on Person { affiliations { title } statements { id } participations { role } } } } }',
];

test('connections prepare a few texts, and no others for other keys and languages', async () => {
  const sent: string[] = [];
  const db = open(sent);
  const { answer } = createTestClient(db);
  const sendAll = async (search: string) => {
    for (const query of queries) await answer(query, {}, search);
  };
  await sendAll('');
  await sendAll('?lang=de');
  const texts = (await preparedOn(db)).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(20);
  expect(new Set(texts).size).toBe(texts.length);
  const listed = new Set(sent.filter((text) => preparedName(text) !== undefined));
  expect(new Set(texts)).toEqual(listed);
  // Each statement has few forms that operations want it in.
  const folder = path.join(import.meta.dirname, '..', '..', '..', 'db', 'queries');
  const lists = globSync('*/*.ts', { cwd: folder }).flatMap(
    (file) => readFileSync(path.join(folder, file), 'utf8').match(/= prepared\(/g) ?? [],
  );
  expect(texts.length).toBeLessThanOrEqual(8 * lists.length);

  for (const year of [2015, 2019, 2023]) {
    for (const query of queries)
      await answer(query.replaceAll(/2025|2024/g, String(year)), {}, '?lang=fr,es');
  }
  expect(new Set((await preparedOn(db)).map(({ text }) => text))).toEqual(new Set(texts));
});

test('a statement has a text for each value of its arguments that is not a list', async () => {
  const db = open();
  const owners = ['event_id', 'edition_id', 'speaker_id'] as const;
  for (const column of owners) {
    const id = sql.ref<string>(column);
    const all = await owner
      .selectFrom('statement')
      .select([id.as('owner_id'), 'id'])
      .where(id, 'is not', null)
      .execute();
    const ids = all.map(({ owner_id }) => owner_id);
    const found = await reading(db, (connection) => statementsBy(connection, column, ids));
    expect(found.map((row) => row.id).toSorted()).toEqual(all.map((row) => row.id).toSorted());
  }
  expect(await statementsOn(db)).toHaveLength(owners.length);

  const [{ slug } = { slug: '' }] = await owner
    .selectFrom('recipient')
    .select('slug')
    .limit(1)
    .execute();
  const named = async (names: boolean) =>
    (
      await reading(db, (connection) =>
        recipientsBySlug(connection, { ...noOptionalColumns, names }, [slug]),
      )
    ).map(({ names: all }) => Array.isArray(all));
  expect([await named(true), await named(false)]).toEqual([[true], [false]]);
  expect(await statementsOn(db)).toHaveLength(owners.length + 2);
});

test('a statement reads the keys of each call, not those that it was built with', async () => {
  const db = open();
  const keys = await owner.selectFrom('change').select(['revision', 'number']).limit(3).execute();
  expect(keys).toHaveLength(3);
  for (const key of keys) {
    const rows = await reading(db, (connection) => changesByKey(connection, [key]));
    expect(rows.map(({ revision, number }) => ({ revision, number }))).toEqual([key]);
  }
});

test('a connection keeps those prepared that it has used last', async () => {
  const db = open();
  const named = prepared(
    (_db: Database, name: string) => sql<{ name: string }>`select ${sql.lit(name)} as name`,
  );
  const names = Array.from({ length: 2 * maxPrepared }, () => randomUUID());
  // Those that were closed are prepared again.
  for (const name of [...names, ...names.slice(0, 3)])
    expect(await reading(db, (connection) => named(connection, name))).toEqual([{ name }]);
  const kept = (await preparedOn(db)).map(({ text }) => text);
  expect(kept).toHaveLength(maxPrepared);
  expect(kept).toContain(revisionQuery.sql);
  expect(kept.filter((text) => names.slice(0, 3).some((name) => text.includes(name)))).toHaveLength(
    3,
  );
});

test('a statement is built once for all keys', async () => {
  const db = open();
  let built = 0;
  const lengthOf = prepared((_db: Database, keys: readonly string[]) => {
    built += 1;
    return sql<{ length: number }>`select cardinality(${keys}::text[]) as length`;
  });
  const found = await reading(db, (connection) =>
    Promise.all([['a'], ['a', 'b'], []].map((keys) => lengthOf(connection, keys))),
  );
  expect(found.flat().map(({ length }) => length)).toEqual([1, 2, 0]);
  expect(built).toBe(1);
});

/** How statements are planned at this moment: those that are prepared, and others. */
const mode = sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode`;
const listedMode = prepared(() => mode);
const freeMode = (db: Database) => sql<{ mode: string }>`${mode}, 'free'`.execute(db);

async function modesOf(db: Database): Promise<(string | undefined)[]> {
  const [listed] = await listedMode(db);
  const { rows } = await freeMode(db);
  const [again] = await listedMode(db);
  return [listed?.mode, rows[0]?.mode, again?.mode];
}

const right = ['force_generic_plan', 'auto', 'force_generic_plan'];

test('prepared statements have generic plans, and others custom plans, also after a transaction', async () => {
  const db = open();
  expect(await reading(db, modesOf)).toEqual(right);
  expect(
    await reading(db, async (connection) => {
      const undone = connection.transaction().execute(async (transaction) => {
        await listedMode(transaction);
        await sql`select 1 / 0`.execute(transaction);
      });
      await expect(undone).rejects.toThrow('division by zero');
      return modesOf(connection);
    }),
  ).toEqual(right);
});

test('plans are the same after a transaction that the signal has ended', async () => {
  const db = open();
  const stop = new AbortController();
  const transaction = await withSignal(db, stop.signal).startTransaction().execute();
  await listedMode(transaction);
  stop.abort(new Error('gone'));
  expect(await reading(db, modesOf)).toEqual(right);
});
