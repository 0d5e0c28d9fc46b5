import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { documentLines } from '../../../../bench/shapes/document.ts';
import { connect, type Database } from '../../../../db/connections/connect.ts';
import { RevisionError } from '../../../../db/model/revision-error.ts';
import { migrateState, states } from '../../../../db/states/states.ts';
import { importInputs } from '../../../../src/import/import.ts';
import type { ImportOptions } from '../../../../src/import/options.ts';
import { type Input, textInput } from '../../../../src/import/read/inputs.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { untilBlocked } from '../../../support/database/blocked.ts';
import { catalogOf } from '../../../support/database/catalog.ts';
import { createDatabase, type TestDatabase } from '../../../support/database/database.ts';
import { databaseUrl } from '../../../support/run/global-setup.ts';

/** A large first import, and who else is connected to the database or owns it. */
const lines = [...documentLines(1500, 7)].map((line) => JSON.stringify(line));
const guests = textInput(
  'guests.json',
  '{"format": "awards/1", "people": [{"slug": "guest", "names": {"en": "Guest"}}]}',
);
const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ people: [{ slug: `person-${index}`, names: { en: `Person ${index}` } }] }),
  );
const { owner: untouched } = await createDatabase('empty');
const written = await createDatabase('empty');
const refused = await createDatabase('empty');
const contested = await createDatabase('empty');

/** For one test, a pool of one connection, and the statements that it has sent. */
async function openOne(url: string) {
  const statements: string[] = [];
  const onStatement = (statement: string) => statements.push(statement);
  const db = await openPublished(url, { max: 1, onStatement });
  onTestFinished(() => db.destroy());
  const loads = () => statements.filter((one) => one.includes('finish_load')).length;
  return { db, statements, loads };
}

async function countRows(db: Database): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*)::int from honor) as honors,
      (select count(*)::int from recipient where slug = 'guest') as guests`.execute(db);
  return rows[0];
}

/** Lets a second import begin while the first one fills the tables, and both end. @returns what came of the second */
async function importBoth({ url }: TestDatabase, options: ImportOptions) {
  const first = await openOne(url);
  const next = Promise.withResolvers<void>();
  const input: Input = {
    name: 'honors.ndjson',
    form: 'ndjson',
    size: null,
    async *open() {
      // A batch is written when the next one has been read.
      yield [...lines, ...people(3000)].join('\n');
      await next.promise;
      yield '\n{"people": [{"slug": "last", "names": {"en": "Last"}}]}';
    },
  };
  const loading = importInputs(first.db, [input], { expected: '0' });
  while (!first.statements.some((statement) => statement.includes('drop constraint')))
    await wait(5);
  const second = await openOne(url);
  const following = importInputs(second.db, [guests], options).catch((error: unknown) => error);
  const watcher = connect({ url, max: 1 });
  await untilBlocked(watcher, 1);
  await watcher.destroy();
  next.resolve();
  expect(await loading).toMatchObject({ revision: '1' });
  expect(first.loads()).toBe(1);
  const outcome = await following;
  expect(await catalogOf(first.db, 'published')).toEqual(await catalogOf(untouched, 'published'));
  return { outcome, rows: await countRows(first.db) };
}

describe('an import that begins while another import fills the tables waits for it', () => {
  test('and writes its changes', async () => {
    const { outcome, rows } = await importBoth(written, {});
    expect(outcome).toMatchObject({ revision: '2' });
    expect(rows).toEqual({ honors: 1500, guests: 1 });
  });

  test('and is refused if it expects an empty database', async () => {
    const { outcome, rows } = await importBoth(refused, { expected: '0' });
    expect(outcome).toBeInstanceOf(RevisionError);
    expect(outcome).toMatchObject({ revision: '1' });
    expect(rows).toEqual({ honors: 1500, guests: 0 });
  });
});

test('one of two large imports that begin at once is refused, and the other is complete', async () => {
  const pools = [await openOne(contested.url), await openOne(contested.url)];
  const input = textInput('honors.ndjson', lines.join('\n'));
  const outcomes = await Promise.allSettled(
    pools.map(({ db }) => importInputs(db, [input], { expected: '0' })),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { revision: '1' },
  });
  for (const { db } of pools) expect(await countRows(db)).toEqual({ honors: 1500, guests: 0 });
});

test('an owner who is not a superuser fills the tables like a superuser', async () => {
  const { url: server, prefix } = inject('templates');
  const owner = `${prefix}_plain_owner`;
  const admin = connect({ url: server, max: 1 });
  await sql`create role ${sql.id(owner)} login password 'plain'`.execute(admin);
  await sql`create database ${sql.id(owner)} owner ${sql.id(owner)}`.execute(admin);
  onTestFinished(async () => {
    await sql`drop database ${sql.id(owner)} with (force)`.execute(admin);
    await sql`drop role ${sql.id(owner)}`.execute(admin);
    await admin.destroy();
  });
  const url = new URL(databaseUrl(server, owner));
  url.username = owner;
  url.password = 'plain';
  for (const state of states) await migrateState(url.href, state);
  const { db, loads } = await openOne(url.href);
  await importInputs(db, [textInput('honors.ndjson', lines.join('\n'))]);
  expect(loads()).toBe(1);
  expect(await countRows(db)).toEqual({ honors: 1500, guests: 0 });
  expect(await catalogOf(db, 'published')).toEqual(await catalogOf(untouched, 'published'));
});
