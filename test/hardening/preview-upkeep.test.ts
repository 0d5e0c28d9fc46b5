import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { PreviewUpkeep } from '../../src/desk/preview-upkeep.ts';
import { startPublisher } from '../../src/desk/publisher.ts';
import { openPublished } from '../../src/store.ts';
import { createDatabase } from '../support/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../support/reveal.ts';

/** A rebuild of the preview holds the lock of all who write, and can take as long as it likes. */
const { url, owner } = await createDatabase('empty');

/** How many sessions wait for a table that no document of this test writes. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_locks
    where not granted and relation = 'published.figure'::regclass`.execute(owner);
  return rows[0]?.count ?? 0;
}

async function current(): Promise<string[]> {
  const { rows } = await sql<{ documents: string[] }>`
    select documents from desk.preview_state where superseded_at is null`.execute(owner);
  return rows[0]?.documents ?? [];
}

test('a rebuild that is under way when a document is due is given up, and done later', async () => {
  await scheduleSoon(owner, 'far.json', placeDocument('far'), 600);
  await scheduleSoon(owner, 'near.json', placeDocument('near'), 500);
  const open = () => openPublished(url, { max: 1 });
  const [db, previews] = await Promise.all([open(), open()]);
  const errors: unknown[] = [];
  const stop = startPublisher({ db, previews, onError: (error) => errors.push(error) });
  try {
    await owner.transaction().execute(async (transaction) => {
      // The rebuild gets as far as this table, and no further.
      await sql`lock table figure in access exclusive mode`.execute(transaction);
      await sql`update desk.preview_state set documents = '{}', base = base + 1`.execute(owner);
      await expect.poll(waiting, { timeout: 5_000 }).toBe(1);
      const due = new Date(Date.now() + 1_000);
      await sql`
        update desk.scheduled_document set publish_at = ${due} where name = 'near.json'`.execute(
        owner,
      );
      const published = await untilPublished(owner, 'near.json');
      expect(published - due.getTime()).toBeLessThan(1_500);
    });
    await expect.poll(async () => (await current()).length, { timeout: 10_000 }).toBe(1);
    expect(errors).toEqual([]);
  } finally {
    await stop();
    await Promise.all([db.destroy(), previews.destroy()]);
  }
});

test('a rebuild that fails pauses before the next, longer each time, and works again at last', async () => {
  await scheduleSoon(owner, 'later.json', placeDocument('later'), 600);
  const db = await openPublished(url, { max: 1 });
  const previews = await openPublished(url, { max: 1 });
  await sql`update desk.preview_state set documents = '{}', base = base + 1`.execute(owner);
  await sql`alter table desk.preview_state rename to gone`.execute(owner);
  const failed: number[] = [];
  const onError = () => failed.push(performance.now());
  const upkeep = new PreviewUpkeep({ db, previews, onError, pause: 200 });
  const timer = setInterval(() => upkeep.begin(null), 10);
  try {
    await expect.poll(() => failed.length, { timeout: 20_000 }).toBe(3);
    const [first = 0, second = 0, third = 0] = failed;
    expect(second - first).toBeGreaterThanOrEqual(200);
    expect(third - second).toBeGreaterThanOrEqual(400);
    await sql`alter table desk.gone rename to preview_state`.execute(owner);
    await expect.poll(async () => (await current()).length, { timeout: 20_000 }).toBe(2);
  } finally {
    clearInterval(timer);
    await upkeep.giveWay();
    await Promise.all([db.destroy(), previews.destroy()]);
  }
});
