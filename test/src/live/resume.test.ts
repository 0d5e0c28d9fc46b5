import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import {
  dataOf,
  publish,
  type ServerSentEvent,
  startLive,
  watch,
} from '../../support/server/live.ts';

/** Whatever is cut off, wherever: each announcement once and in order. */
const database = await createDatabase('empty');
const { owner } = database;
const { url } = await startLive(database);
const query = 'subscription { announcements { cursor revision } }';

let published = 0;
const publishOne = () => publish(owner, { key: `h${published++}` });

/** Takes a number of announcements through connections that are cut after so many each. */
async function takeWithCuts(start: string, count: number, cuts: readonly number[]) {
  const taken: ServerSentEvent[] = [];
  for (let turn = 0; taken.length < count; turn += 1) {
    const most = Math.min(cuts[turn % cuts.length] ?? 1, count - taken.length);
    const watcher = await watch(url, query, { lastEventId: taken.at(-1)?.id ?? start });
    taken.push(...(await watcher.take(most)));
    watcher.cut();
  }
  return taken;
}

async function lastCursor(): Promise<string> {
  const watcher = await watch(url, query);
  await publishOne();
  const [event] = await watcher.take(1);
  watcher.cut();
  return event?.id ?? '';
}

test('a subscription resumes after random disconnections during writes', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      async (cuts, batches) => {
        const start = await lastCursor();
        const count = batches.reduce((sum, size) => sum + size, 0);
        const whole = await watch(url, query, { lastEventId: start });
        const writing = (async () => {
          for (const size of batches) {
            const honors = Array.from({ length: size }, () => ({ key: `h${published++}` }));
            await publish(owner, ...honors);
          }
        })();
        const events = await takeWithCuts(start, count, cuts);
        await writing;
        expect(events).toEqual(await whole.take(count));
        expect(new Set(events.map(({ id }) => id)).size).toBe(count);
        const revisions = events.map((event) => Number(revisionIn(event)));
        expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
        whole.cut();
      },
    ),
    { numRuns: 12 },
  );
});

function revisionIn(event: ServerSentEvent): string {
  const { data } = dataOf(event) as { data: { announcements: { revision: string } } };
  return data.announcements.revision;
}

test('a subscription resumes after the loss of every connection to the database', async () => {
  const watcher = await watch(url, query);
  await publishOne();
  await watcher.take(1);
  const { rows } = await sql<{ ended: boolean }>`
    select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and application_name = 'awards-gateway (listener)'`.execute(
    owner,
  );
  expect(rows).toEqual([{ ended: true }]);
  await publishOne();
  await publishOne();
  const missed = await watcher.take(2);
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(owner);
  await publishOne();
  await publishOne();
  const revisions = [...missed, ...(await watcher.take(2))].map((event) =>
    Number(revisionIn(event)),
  );
  const [first = 0] = revisions;
  expect(revisions).toEqual([first, first + 1, first + 2, first + 3]);
  watcher.cut();
});
