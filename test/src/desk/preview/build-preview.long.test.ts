import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, readerOf } from '../../../../db/connections/connect.ts';
import { readRevision } from '../../../../db/queries/changes/dataset.ts';
import { currentPreview, isPreviewUpToDate } from '../../../../db/queries/desk/preview-state.ts';
import { searchPathOf } from '../../../../db/states/states.ts';
import { buildPreview, buildPreviewOnce } from '../../../../src/desk/preview/build-preview.ts';
import { dropOldPreviews } from '../../../../src/desk/preview/old-previews.ts';
import {
  publishDocument,
  publishDueDocuments,
  rescheduleDocument,
  withdrawDocument,
} from '../../../../src/desk/publication/publish.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { untilBlocked } from '../../../support/database/blocked.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { followWrites } from '../../../support/desk/preview.ts';
import {
  countCopies,
  holdCopies,
  previewSchemas,
  untilCopying,
} from '../../../support/desk/previews.ts';
import { expectRebuilt } from '../../../support/desk/rebuilt.ts';
import { scheduling } from '../../../support/desk/scheduling.ts';
import { tester } from '../../../support/desk/tester.ts';

/** Previews are built beside all who write: nobody waits for a build, and a build may be overtaken or killed. */
const { url, pressUrl, owner } = await createDatabase('empty');
const holder = await openPublished(url);
const builder = await openPublished(url, { max: 1 });
afterAll(() => Promise.all([holder.destroy(), builder.destroy()]));

const { write, schedule, one, withdrawAll } = scheduling(owner);
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const build = () => buildPreview(builder, { grace: 0 });

/** Begins a build that is held up halfway. @returns ends it */
async function buildHalfway(): Promise<() => Promise<void>> {
  const release = await holdCopies(holder);
  const building = build();
  building.catch(() => {});
  await untilCopying(owner);
  return async () => {
    await release();
    await building;
  };
}

beforeEach(async () => {
  await withdrawAll();
  // With a document that changes the license, the preview is rebuilt after each write.
  await schedule('license', 600, '{ "format": "awards/1", "license": "CC0-1.0" }');
});

describe('while a preview is built', () => {
  test('every write succeeds, copies nothing, and due documents are published', async () => {
    const moved = await schedule('moved', 60);
    const gone = await schedule('gone', 61);
    const early = await schedule('early', 62);
    const due = [await schedule('due-1', 1), await schedule('due-2', 1)];
    await followWrites(owner);
    await write('now-1');
    const end = await buildHalfway();
    const copies = await countCopies(owner);
    try {
      await write('now-2');
      await schedule('later', 63);
      await rescheduleDocument(owner, moved, inMinutes(90), { by: tester });
      await withdrawDocument(owner, gone, tester);
      await publishDocument(owner, early, tester);
      const published = await publishDueDocuments(owner, inMinutes(2));
      expect(published.map(({ id }) => id)).toEqual(due);
      expect(await countCopies(owner)).toBe(copies);
      expect(await previewSchemas(owner)).toHaveLength(1);
    } finally {
      await end();
    }
    expect(await isPreviewUpToDate(owner)).toBe(false);
    await followWrites(owner);
    await expectRebuilt(owner);
  });

  test('all later writes are in the next one: ten writes, two builds', async () => {
    await schedule('coalesced', 60);
    await followWrites(owner);
    const copies = await countCopies(owner);
    await write('many-0');
    const end = await buildHalfway();
    for (let turn = 1; turn < 10; turn += 1) await write(`many-${turn}`);
    await end();
    await followWrites(owner);
    expect((await countCopies(owner)) - copies).toBe(2);
    expect(await isPreviewUpToDate(owner)).toBe(true);
  });

  test('another process does not build, and waits for it', async () => {
    await schedule('waited-for', 60);
    await followWrites(owner);
    const copies = await countCopies(owner);
    await write('waited');
    const end = await buildHalfway();
    expect(await buildPreviewOnce(owner, { grace: 0 })).toBe('later');
    const waiting = buildPreview(owner, { grace: 0 });
    await end();
    await waiting;
    expect((await countCopies(owner)) - copies).toBe(1);
    expect(await isPreviewUpToDate(owner)).toBe(true);
  });

  test('the plan of a document that is withdrawn or rescheduled meanwhile is not stored', async () => {
    const gone = await schedule('withdrawn', 60);
    const moved = await schedule('rescheduled', 61);
    await write('before');
    await sql`update desk.scheduled_document set plan = null where status = 'SCHEDULED'`.execute(
      owner,
    );
    const end = await buildHalfway();
    await withdrawDocument(owner, gone, tester);
    await rescheduleDocument(owner, moved, inMinutes(90), { by: tester });
    await end();
    expect(await one(gone)).toMatchObject({ status: 'WITHDRAWN', plan: null });
    expect(await one(moved)).toMatchObject({ plan: null, is_checked: false });
    await followWrites(owner);
    expect(await one(gone)).toMatchObject({ plan: null });
    expect(await one(moved)).toMatchObject({ plan: expect.anything(), is_checked: true });
  });
});

test('a build that is killed leaves a schema that nobody reads, and the next build drops it', async () => {
  await schedule('survivor', 60);
  await followWrites(owner);
  const before = await previewSchemas(owner);
  await write('killed');
  // The copy is made, and then the outcome of no document can be stored.
  const writer = await holder.startTransaction().execute();
  await sql`select from desk.scheduled_document for update`.execute(writer);
  const building = build();
  building.catch(() => {});
  await untilBlocked(owner, 1);
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(owner);
  await expect(building).rejects.toThrow();
  await writer.rollback().execute();
  expect((await currentPreview(owner))?.name).toBe(before[0]);
  const left = (await previewSchemas(owner)).filter((name) => !before.includes(name));
  expect(left).toHaveLength(1);

  // A session of another role does not keep it, whatever it calls itself.
  const pretender = connect({ url: pressUrl, max: 1 });
  await sql`select set_config('application_name', ${readerOf + left[0]}, false)`.execute(pretender);
  await followWrites(owner);
  await followWrites(owner);
  await pretender.destroy();
  expect(await previewSchemas(owner)).toEqual([(await currentPreview(owner))?.name]);
  await expectRebuilt(owner);
});

test('a complete copy is not dropped as abandoned before the documents are applied', async () => {
  await schedule('copied', 60);
  await followWrites(owner);
  const copies = await countCopies(owner);
  await write('copied-again');
  const end = await buildHalfway();
  await holder.connection().execute(async (other) => {
    // The other process gets the lock of builders as soon as the copy is committed, and lets it go in the end.
    await sql`begin`.execute(other);
    const locked = sql`lock table desk.preview_build`.execute(other);
    await untilBlocked(owner, 2);
    const built = end();
    await locked;
    await untilBlocked(owner, 1);
    await dropOldPreviews(other, 0);
    await built;
  });
  expect((await countCopies(owner)) - copies).toBe(1);
  expect(await isPreviewUpToDate(owner)).toBe(true);
});

test('a superseded preview can be read to the end, and no third one is created meanwhile', async () => {
  await schedule('read', 60);
  await followWrites(owner);
  const others = (await searchPathOf(url, 'published')).slice(1);
  const readers = connect({ url: pressUrl, searchPath: others, followsPreview: true, max: 1 });
  const grace = 60_000;
  await readers.connection().execute(async (reader) => {
    const first = await readRevision(reader);
    await write('superseding');
    expect(await buildPreviewOnce(owner, { grace })).toBe('built');
    await write('too-soon');
    expect(await buildPreviewOnce(owner, { grace })).toBe('later');
    expect(await readRevision(reader)).toBe(first);
    expect(await previewSchemas(owner)).toHaveLength(2);
  });
  // Nobody reads it any more, although the connection is still there.
  await expect.poll(() => buildPreviewOnce(owner, { grace }), { timeout: 10_000 }).toBe('built');
  expect(await previewSchemas(owner)).toHaveLength(2);
  expect(await isPreviewUpToDate(owner)).toBe(true);
  await readers.destroy();
});
