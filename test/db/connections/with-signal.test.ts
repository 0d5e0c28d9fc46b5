import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connect, type Database, poolOf } from '../../../db/connections/connect.ts';
import { beginSnapshot } from '../../../db/connections/snapshot.ts';
import { withConnection, withSignal } from '../../../db/connections/with-signal.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import { createDatabase } from '../../support/database/database.ts';

const { url, pressUrl, owner } = await createDatabase('shipped');
const searchPath = await searchPathOf(url, 'published');
const pools: Database[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.destroy())));

function open(options: { max: number; followsPreview?: boolean }): Database {
  const isPress = options.followsPreview === true;
  const pool = connect({
    url: isPress ? pressUrl : url,
    searchPath: isPress ? searchPath.slice(1) : searchPath,
    ...options,
  });
  pools.push(pool);
  return pool;
}

const gone = new Error('the client is gone');
const sleep = (seconds: number) => sql`select pg_sleep(${seconds})`;
const pidOf = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
};

/** Whether the backends run nothing; true for those that are not there any more. */
async function areIdle(pids: readonly number[]): Promise<boolean> {
  const { rows } = await sql`
    select from pg_stat_activity where pid = any(${pids}) and state <> 'idle'`.execute(owner);
  return rows.length === 0;
}

async function untilIdle(pids: readonly number[]): Promise<void> {
  for (let tries = 0; !(await areIdle(pids)); tries += 1) {
    if (tries > 100) throw new Error('A statement goes on.');
    await wait(10);
  }
}

test('a statement ends with the signal, and its connection serves the next one', async () => {
  const db = open({ max: 1 });
  const pid = await pidOf(db);
  const stop = new AbortController();
  const running = sleep(60).execute(withSignal(db, stop.signal));
  await wait(50);
  stop.abort(gone);
  await expect(running).rejects.toBe(gone);
  await untilIdle([pid]);
  expect(await pidOf(db)).toBe(pid);
});

test('statements that wait for the connection, and later ones, fail with the reason', async () => {
  const db = open({ max: 1 });
  const stop = new AbortController();
  const results = await withSignal(db, stop.signal)
    .connection()
    .execute(async (connection) => {
      const first = sleep(60).execute(connection);
      const others = [1, 2, 3].map(() => sql`select 1`.execute(connection));
      setTimeout(() => stop.abort(gone), 50);
      const ended = await Promise.allSettled([first, ...others]);
      return [...ended, ...(await Promise.allSettled([sql`select 1`.execute(connection)]))];
    });
  expect(results).toEqual(Array(5).fill({ status: 'rejected', reason: gone }));
  expect(await pidOf(db)).toBeGreaterThan(0);
});

test('a caller that waits for a connection stops waiting at the signal, and holds no connection', async () => {
  const db = open({ max: 1 });
  const stop = new AbortController();
  await db.connection().execute(async (connection) => {
    const waiting = pidOf(withSignal(db, stop.signal));
    setTimeout(() => stop.abort(gone), 20);
    await expect(waiting).rejects.toBe(gone);
    await pidOf(connection);
  });
  expect(await pidOf(db)).toBeGreaterThan(0);
  await expect(pidOf(withSignal(db, stop.signal))).rejects.toBe(gone);
});

test('a transaction is rolled back, between statements or within one', async () => {
  const db = open({ max: 1 });
  const pid = await pidOf(db);
  await sql`create table mark (number int)`.execute(db);
  for (const isBusy of [true, false]) {
    const stop = new AbortController();
    const transaction = await withSignal(db, stop.signal).startTransaction().execute();
    await sql`insert into mark values (1)`.execute(transaction);
    const last = isBusy ? sleep(60).execute(transaction) : null;
    await wait(20);
    stop.abort(gone);
    if (last) await expect(last).rejects.toBe(gone);
    const { rows } = await sql`select * from mark`.execute(db);
    expect(rows).toEqual([]);
    expect(await pidOf(db)).toBe(pid);
  }
});

test('a commit that succeeds is reported as a success, whatever the signal says', async () => {
  const db = open({ max: 2 });
  await sql`create table kept (number int)`.execute(db);
  const progress: number[] = [];
  for (let number = 0; number < 30; number += 1) {
    const stop = new AbortController();
    const written = withSignal(db, stop.signal)
      .transaction()
      .execute(async (transaction) => {
        await sql`insert into kept values (${number})`.execute(transaction);
        // Comes once the commit has been sent, and before it is answered.
        setImmediate(() => stop.abort(gone));
        return number;
      });
    await written.then(
      (each) => progress.push(each),
      (error: unknown) => expect(error).toBe(gone),
    );
  }
  const { rows } = await sql<{ number: number }>`select number from kept order by 1`.execute(db);
  expect(rows.map(({ number }) => number)).toEqual(progress);
  expect(progress).not.toEqual([]);
});

test('a snapshot of press ends, and the next connection reads the preview', async () => {
  const db = open({ max: 1, followsPreview: true });
  const stop = new AbortController();
  const state = await beginSnapshot(withSignal(db, stop.signal));
  const running = sleep(60).execute(state);
  await wait(20);
  stop.abort(gone);
  await expect(running).rejects.toBe(gone);
  const { rows } = await sql<{ path: string; isolation: string }>`
    select current_setting('search_path') as path,
      current_setting('transaction_isolation') as isolation`.execute(db);
  expect(rows).toEqual([
    { path: expect.stringContaining('published'), isolation: 'read committed' },
  ]);
});

test('a cancellation never reaches the statement of another operation', {
  timeout: 60_000,
}, async () => {
  const db = open({ max: 2 });
  const rounds = 400;
  let number = 0;
  const answers: string[] = [];
  const round = async () => {
    const stop = new AbortController();
    const seconds = Math.random() < 0.5 ? 0.002 : 5;
    const leaving = sleep(seconds).execute(withSignal(db, stop.signal));
    setTimeout(() => stop.abort(gone), Math.random() * 8);
    const left = await leaving.then(
      () => 'done',
      (error: unknown) => error,
    );
    if (left !== 'done' && left !== gone) answers.push(String(left));
    number += 1;
    const { rows } = await sql<{ n: number }>`
      select ${number}::int as n from pg_sleep(0.002)`.execute(db);
    if (typeof rows[0]?.n !== 'number') answers.push('no answer');
  };
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let count = 0; count < rounds / 4; count += 1) await round();
    }),
  );
  expect(answers).toEqual([]);
  expect(number).toBe(rounds);
});

test('a pool that was used with signals ends only with its connections', async () => {
  const used = connect({ url, max: 1 });
  expect(await pidOf(withSignal(used, new AbortController().signal))).toBeGreaterThan(0);
  await used.destroy();
  await expect(poolOf(used).take()).rejects.toThrow('after calling end');
  // Again it is no error.
  await used.destroy();
});

test('statements of one connection run in the order in which they were sent, each with its own result', async () => {
  const db = open({ max: 4 });
  const numbers = [3, 2, 1];
  const rows = await withConnection(db, new AbortController().signal, (reader) =>
    Promise.all(
      numbers.map(async (number) => {
        // The later ones would overtake the first on connections of their own.
        const { rows } = await sql<{ number: number; pid: number; ended: Date }>`
          select ${number}::int as number, pg_backend_pid() as pid, clock_timestamp() as ended
          from pg_sleep(${number / 50})`.execute(reader);
        return rows[0];
      }),
    ),
  );
  expect(rows.map((row) => row?.number)).toEqual(numbers);
  expect(new Set(rows.map((row) => row?.pid)).size).toBe(1);
  const ends = rows.map((row) => row?.ended.getTime() ?? 0);
  expect(ends).toEqual(ends.toSorted());
});

test('a failed statement of a connection does not affect those after it', async () => {
  const db = open({ max: 1 });
  const results = await withConnection(db, new AbortController().signal, (reader) =>
    Promise.allSettled([pidOf(reader), sql`select 1 / 0`.execute(reader), pidOf(reader)]),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('all statements that were sent end with the signal, and the connection serves the next one', async () => {
  const db = open({ max: 1 });
  const pid = await pidOf(db);
  const stop = new AbortController();
  const ended = withConnection(db, stop.signal, (reader) =>
    Promise.allSettled([1, 2, 3].map(() => sleep(60).execute(reader))),
  );
  await wait(50);
  stop.abort(gone);
  expect(await ended).toEqual(Array(3).fill({ status: 'rejected', reason: gone }));
  expect(await pidOf(db)).toBe(pid);
  await untilIdle([pid]);
});

test('a cancellation of several statements never reaches the next user of the connection', async () => {
  const db = open({ max: 1 });
  for (let round = 0; round < 60; round += 1) {
    const stop = new AbortController();
    const leaving = withConnection(db, stop.signal, (reader) =>
      Promise.all([1, 2, 3].map(() => sleep(Math.random() < 0.6 ? 0.002 : 5).execute(reader))),
    );
    setTimeout(() => stop.abort(gone), Math.random() * 12);
    await leaving.catch((error: unknown) => expect(error).toBe(gone));
    await sleep(0.002).execute(db);
  }
});

test('statements that still run when the work on a connection is done are cancelled, and the connection serves the next', async () => {
  const db = open({ max: 1 });
  const pid = await pidOf(db);
  const { signal } = new AbortController();
  const left: Promise<unknown>[] = [];
  const result = await withConnection(db, signal, async (reader) => {
    left.push(...[60, 60].map((seconds) => sleep(seconds).execute(reader).catch(String)));
    await wait(50);
    return 'done';
  });
  expect(result).toBe('done');
  await untilIdle([pid]);
  expect(await Promise.all(left)).toEqual([
    expect.stringContaining('canceling statement'),
    expect.stringContaining('canceling statement'),
  ]);
  expect(await pidOf(db)).toBe(pid);
});
