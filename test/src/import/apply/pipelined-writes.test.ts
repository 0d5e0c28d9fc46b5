import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../../../db/connections/connect.ts';
import { pipelined } from '../../../../db/connections/pipelined.ts';
import { PipelinedWrites } from '../../../../src/import/apply/pipelined-writes.ts';
import { createDatabase } from '../../../support/database/database.ts';

/** Statements of an import are sent without waiting, and nothing of it runs once it has ended. */
const { owner } = await createDatabase('empty');

/** Works in a transaction, which is rolled back. */
async function inTransaction(work: (db: Database, writes: PipelinedWrites) => Promise<void>) {
  const undo = new Error('undo');
  const transaction = owner.transaction().execute(async (started) => {
    const db = await pipelined(started);
    await sql`create temporary table note (text text primary key) on commit drop`.execute(db);
    await work(db, await PipelinedWrites.begin(db));
    throw undo;
  });
  await expect(transaction).rejects.toBe(undo);
}

const add = (text: string) => sql`insert into note values (${text})`;

test('a query sees the changes that were sent before it', () =>
  inTransaction(async (db, writes) => {
    for (const text of ['a', 'b', 'c']) writes.send(add(text));
    const { rows } = await writes.read(() => sql`select text from note order by 1`.execute(db));
    expect(rows).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  }));

test('the error is that of the statement that failed, not of a later one', () =>
  inTransaction(async (db, writes) => {
    for (const text of ['a', 'a', 'b']) writes.send(add(text));
    await expect(writes.read(() => sql`select 1`.execute(db))).rejects.toThrow(/note_pkey/);
    await expect(writes.flush()).rejects.toThrow(/note_pkey/);
  }));

test('a caller that gives up waits for all statements and queries', () =>
  inTransaction(async (db, writes) => {
    const ended: string[] = [];
    writes.send(sql`select pg_sleep(0.1)`);
    const reading = writes.read(async () => {
      await sql`select pg_sleep(0.1)`.execute(db);
      await sql`select pg_sleep(0.1)`.execute(db);
      ended.push('queries');
    });
    await writes.end();
    ended.push('end');
    await reading;
    expect(ended).toEqual(['queries', 'end']);
  }));
