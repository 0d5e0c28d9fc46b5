import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { RevisionError } from '../../../../db/model/revision-error.ts';
import { lockWriters } from '../../../../db/queries/changes/dataset.ts';
import {
  backendOf,
  type EndedSession,
  endBlockingSessions,
  publicationName,
} from '../../../../db/queries/desk/blocking-session.ts';
import { startPublisher } from '../../../../src/desk/publication/publish-loop.ts';
import { type Input, textInput } from '../../../../src/import/read/inputs.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { blockWriters, untilBlocked } from '../../../support/database/blocked.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../../support/desk/reveal.ts';
import { scheduling } from '../../../support/desk/scheduling.ts';
import { tester } from '../../../support/desk/tester.ts';
import { promptly } from '../../../support/run/promptly.ts';

/** A document that is due goes before every other writer. */
const { url, owner, reader, desk } = await createDatabase('empty');
const open = () => openPublished(url, { max: 1 });
const [holder, db, watch] = await Promise.all([open(), open(), open()]);
afterAll(() => Promise.all([holder, db, watch].map((pool) => pool.destroy())));

/** Runs a publisher until the test ends. @returns what it reports */
async function publisher() {
  // Its own: to stop a build ends the connection, sometimes just after the build.
  const previews = await open();
  const ended: EndedSession[] = [];
  const late: string[] = [];
  const errors: unknown[] = [];
  const stop = startPublisher({
    db,
    previews,
    watch,
    grace: 0,
    onEnded: (session) => ended.push(session),
    onLate: (sentence) => late.push(sentence),
    onError: (error) => errors.push(error),
  });
  onTestFinished(() => stop().finally(() => previews.destroy()));
  return { ended, late, errors };
}

/** Publishes a document while others write. @returns how many milliseconds after its time it was published */
async function lateness(name: string): Promise<number> {
  const due = await scheduleSoon(owner, name, placeDocument(name), 0.3);
  return (await untilPublished(owner, name)) - due;
}

describe('a document that is due', () => {
  test('ends the session that holds the lock of the writers, and no other', async () => {
    const release = await blockWriters(holder);
    const other = await watch.connection().execute(async (connection) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
        connection,
      );
      return rows[0]?.pid;
    });
    const reported = await publisher();
    expect(await lateness('first')).toBeLessThan(promptly);
    expect(reported.ended).toMatchObject([
      { application: 'awards-gateway', state: 'idle in transaction' },
    ]);
    expect(reported.errors).toEqual([]);
    const { rows } = await sql`select from pg_stat_activity where pid = ${other}`.execute(owner);
    expect(rows).toHaveLength(1);
    await release();
  });

  test('ends a migration that waits for a reader, and not the reader', async () => {
    const reported = await publisher();
    const due = await scheduleSoon(owner, 'migrated', placeDocument('migrated'), 1.5);
    await wait(700);
    const reading = await reader.startTransaction().execute();
    await sql`select from dataset`.execute(reading);
    const migrating = await holder.startTransaction().execute();
    const migration = sql`lock table dataset in access exclusive mode`.execute(migrating);
    migration.catch(() => {});
    expect((await untilPublished(owner, 'migrated')) - due).toBeLessThan(promptly);
    await expect(migration).rejects.toThrow(/terminating connection/);
    expect(reported.ended).toHaveLength(1);
    await sql`select from dataset`.execute(reading);
    await reading.commit().execute();
    await migrating.rollback().execute();
  });

  test('waits for another publication, unless that one is frozen', async () => {
    const begin = async () => {
      const transaction = await holder.startTransaction().execute();
      await sql`select set_config('application_name', ${publicationName}, true)`.execute(
        transaction,
      );
      await sql`select from dataset for update`.execute(transaction);
      return transaction;
    };
    const reported = await publisher();
    const working = await begin();
    const work = sql`select pg_sleep(4)`.execute(working).then(() => working.commit().execute());
    expect(await lateness('second')).toBeGreaterThan(1_000);
    await work;
    await expect
      .poll(() => reported.late)
      .toEqual([
        'The scheduled document "second" has been due for more than a second and is not published yet.',
        'The document "second" no longer waits for its turn.',
      ]);
    expect(reported).toMatchObject({ ended: [], errors: [] });
    const frozen = await begin();
    expect(await lateness('third')).toBeGreaterThan(1_000);
    expect(reported.ended).toMatchObject([{ application: publicationName }]);
    await frozen.rollback().execute();
  });

  test('ends another publication that is frozen in the middle of a result', async () => {
    const reported = await publisher();
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.query(`begin; set local application_name = '${publicationName}'`);
    await client.query('select from published.dataset for update');
    // More than the buffers between both take.
    client.query("select repeat('x', 1000) from generate_series(1, 100000)").catch(() => {});
    client.connection.stream.pause();
    await lateness('halfway');
    expect(reported.ended).toMatchObject([{ application: publicationName, state: 'active' }]);
    client.connection.stream.destroy();
  });
});

describe('a search for sessions that a publication waits for', () => {
  const limits = { patience: 0, publicationIdle: 10_000 };
  test('spares one until it has been waited for long enough', async () => {
    const backend = await backendOf(db);
    const search = (patience: number) =>
      endBlockingSessions(watch, backend, { ...limits, patience });
    const release = await blockWriters(holder);
    const waiting = db.transaction().execute(lockWriters);
    await untilBlocked(owner, 1);
    expect(await search(60_000)).toEqual([]);
    expect(await search(0)).toMatchObject([{ state: 'idle in transaction', isEnded: true }]);
    await waiting;
    await release();
  });
});

describe('a write that was ended because a document was due', () => {
  /** Lines with one place each, which pause once before the last ones are sent. */
  function pausingInput(name: string) {
    const reached = Promise.withResolvers<void>();
    const pause = Promise.withResolvers<void>();
    const line = (index: number) =>
      `${JSON.stringify({ places: [{ slug: `${name}-${index}`, placeKind: 'CITY', names: { en: 'P' } }] })}\n`;
    const input: Input = {
      ...textInput(name, '', 'ndjson'),
      async *open() {
        yield '{"format":"awards/1"}\n';
        for (let index = 0; index < 3_500; index += 1) {
          if (index === 3_400) {
            reached.resolve();
            await pause.promise;
          }
          yield line(index);
        }
      },
    };
    return { input, reached: reached.promise, go: pause.resolve };
  }
  const curator = {
    role: 'CURATOR',
    name: 'curator',
    tokenId: '00000000-0000-4000-8000-000000000000',
    expiresAt: null,
  } as const;

  test('is repeated', async () => {
    await publisher();
    const { input, reached, go } = pausingInput('repeated');
    const write = desk.submitDocument(input, curator, {});
    await reached;
    expect(await lateness('fourth')).toBeLessThan(promptly);
    go();
    expect((await write).result.counts.get('place')).toMatchObject({ created: 3_500 });
  });

  test('is not repeated if the revision that it expects has passed', async () => {
    await publisher();
    const { input, reached, go } = pausingInput('expecting');
    const [{ revision } = { revision: '' }] = await owner
      .selectFrom('dataset')
      .select('revision')
      .execute();
    const write = desk.submitDocument(input, curator, { expected: revision });
    write.catch(() => {});
    await reached;
    expect(await lateness('fifth')).toBeLessThan(promptly);
    go();
    await expect(write).rejects.toThrow(RevisionError);
  });
});

test('documents are scheduled, rescheduled and withdrawn while another session writes', async () => {
  const release = await blockWriters(holder);
  const { schedule, one } = scheduling(owner);
  const id = await schedule('during', 60);
  await desk.rescheduleDocument(id, new Date(Date.now() + 7_200_000), tester);
  await desk.withdrawDocument(id, tester);
  expect(await one(id)).toMatchObject({ status: 'WITHDRAWN' });
  await release();
});

test('a document that is withdrawn while its publication waits is not published', async () => {
  const working = await holder.startTransaction().execute();
  await sql`select set_config('application_name', ${publicationName}, true)`.execute(working);
  await sql`select from dataset for update`.execute(working);
  await publisher();
  const due = await scheduleSoon(owner, 'regretted', placeDocument('regretted'), 0.1);
  await wait(Math.max(0, due - Date.now()) + 300);
  const [document] = await desk.scheduledDocuments();
  await desk.withdrawDocument(document?.id ?? '', tester);
  await working.commit().execute();
  await lateness('sixth');
  expect(
    await owner.selectFrom('recipient').where('slug', '=', 'regretted').select('id').execute(),
  ).toEqual([]);
});
