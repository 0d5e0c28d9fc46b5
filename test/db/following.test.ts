import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { connect, poolOf } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import { searchPathOf } from '../../db/states.ts';
import { type Follow, withConnection } from '../../db/with-signal.ts';
import { createDatabase } from '../support/database.ts';

/** A statement that follows others sees what they have done; here they count, and it reads how far. */
const { url, owner } = await createDatabase('empty');
await sql`create table counter (number int); insert into counter values (0)`.execute(owner);
const sent: string[] = [];
const db = connect({
  url,
  searchPath: await searchPathOf(url, 'published'),
  max: 1,
  onStatement: (statement) => sent.push(statement),
});
afterAll(() => db.destroy());

const count = prepared(() => sql`update counter set number = number + 1 returning *`);
const readCount = prepared(() => sql<{ number: number }>`select number from counter`);
const readsCount = (statement: string) => statement.startsWith('select number');

/** Runs an operation whose statements are followed. @returns what `work` does */
const run = <Result>(
  operation: object,
  work: (reader: typeof db, last: () => Promise<number | undefined>) => Promise<Result>,
  signal = new AbortController().signal,
) =>
  withConnection(db, signal, (reader, follow: Follow) => {
    const read = follow(readCount.compile(reader), operation);
    return work(reader, async () => (await read())?.[0]?.number);
  });

const stored = async () => (await readCount(db))[0]?.number;

test('a repeated operation sends the following statement with the last statements, in one write for each round', async () => {
  const client = await poolOf(db).pool.connect();
  const { stream } = client.connection;
  client.release();
  const write = vi.spyOn(stream, '_write');
  const writev = vi.spyOn(stream, '_writev');
  const writes = () => write.mock.calls.length + writev.mock.calls.length;
  const operation = {};
  for (const turn of ['first', 'second', 'third']) {
    const before = writes();
    await run(operation, async (reader, last) => {
      await count(reader);
      sent.length = 0;
      await Promise.all([count(reader), count(reader), count(reader)]);
      await vi.waitFor(() => expect(sent).toHaveLength(turn === 'first' ? 3 : 4));
      await last();
      expect(sent.filter(readsCount)).toHaveLength(1);
    });
    expect(writes() - before).toBe(turn === 'first' ? 3 : 2);
  }
  vi.restoreAllMocks();
});

test('the following statement is sent again if an operation takes more rounds than before, and once if fewer', async () => {
  const operation = {};
  for (const [rounds, reads] of [
    [2, 1],
    [3, 2],
    [1, 1],
    // There is nothing to follow, and no connection is taken.
    [0, 0],
  ] as const) {
    sent.length = 0;
    await run(operation, async (reader, last) => {
      for (let round = 0; round < rounds; round += 1) await count(reader);
      await last();
    });
    expect(sent.filter(readsCount)).toHaveLength(reads);
  }
});

/** What passes between two statements that are sent. */
const pauses = {
  none: () => {},
  microtask: () => Promise.resolve(),
  tick: () => new Promise<void>((resolve) => process.nextTick(resolve)),
  immediate: () => new Promise<void>((resolve) => setImmediate(resolve)),
  answer: (running: Promise<unknown>) => running,
};

test('the following statement runs after all other statements, whenever they are sent', async () => {
  const step = fc.record({
    pause: fc.constantFrom('none', 'microtask', 'tick', 'immediate', 'answer'),
    fails: fc.boolean(),
  });
  const operation = {};
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const before = (await stored()) ?? 0;
      const seen = await run(operation, async (reader, last) => {
        // It takes the connection.
        await sql`select 1`.execute(reader);
        const all: Promise<unknown>[] = [];
        for (const { pause, fails } of steps) {
          const running = fails ? sql`select 1 / 0`.execute(reader).catch(() => {}) : count(reader);
          all.push(running);
          await pauses[pause](running);
        }
        // Requested rows are queried a few microtasks later.
        await pauses.tick();
        const number = await last();
        await Promise.all(all);
        return number;
      });
      expect(seen).toBe(before + steps.filter(({ fails }) => !fails).length);
    }),
    { numRuns: 150 },
  );
});

test('the following statement also follows a statement that is repeated after a migration', async () => {
  const operation = {};
  const work = () => run(operation, async (reader, last) => [await count(reader), await last()]);
  await work();
  const before = (await stored()) ?? 0;
  await sql`alter table counter add column note text`.execute(owner);
  expect(await work()).toEqual([[{ number: before + 1, note: null }], before + 1]);
  expect(await work()).toEqual([[{ number: before + 2, note: null }], before + 2]);
});

test('the following statement ends with the signal, and the connection serves the next operation', async () => {
  const gone = new Error('the client is gone');
  const operation = {};
  const pidOf = async () => {
    const { rows } = await sql`select pg_backend_pid() as pid`.execute(db);
    return rows[0];
  };
  const pid = await pidOf();
  await run(operation, async (reader, last) => [await count(reader), await last()]);
  for (const pause of ['none', 'tick', 'immediate'] as const) {
    const stop = new AbortController();
    const ended = run(
      operation,
      async (reader, last) => {
        const running = sql`select pg_sleep(60)`.execute(reader).catch(String);
        await pauses[pause]();
        stop.abort(gone);
        await running;
        return last();
      },
      stop.signal,
    );
    await expect(ended).rejects.toBe(gone);
    expect(await pidOf()).toEqual(pid);
  }
});
