import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { nextDocument } from '../../../../db/queries/desk/due-scheduled-document.ts';
import { isPreviewUpToDate } from '../../../../db/queries/desk/preview-state.ts';
import { setPaused } from '../../../../db/queries/desk/publisher-pause.ts';
import { scheduledDocuments } from '../../../../db/queries/desk/scheduled-document.ts';
import { Lateness } from '../../../../src/desk/publication/lateness.ts';
import { startPublisher } from '../../../../src/desk/publication/publish-loop.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../../support/desk/reveal.ts';

/** A server that publishes nothing, and a database in which none does. */
const { url, owner } = await createDatabase('empty');
const open = () => openPublished(url, { max: 1 });
const [db, previews, watch] = await Promise.all([open(), open(), open()]);
afterAll(() => Promise.all([db, previews, watch].map((pool) => pool.destroy())));

function publisher(options: { publishes?: boolean } = {}) {
  const sentences: string[] = [];
  const stop = startPublisher({
    db,
    previews,
    watch,
    grace: 0,
    ...options,
    onLate: (sentence) => sentences.push(sentence),
    onError: (error) => sentences.push(String(error)),
  });
  onTestFinished(stop);
  return sentences;
}

async function expectPreviewOnly(slug: string): Promise<void> {
  await scheduleSoon(owner, slug, placeDocument(slug), 0.5);
  await wait(1_500);
  await expect.poll(() => isPreviewUpToDate(owner), { timeout: 20_000 }).toBe(true);
  expect(await scheduledDocuments(owner)).toMatchObject([
    { status: 'SCHEDULED', is_overdue: true },
  ]);
}

test('a server with PUBLISHER=off builds the preview, and leaves publications to others', async () => {
  expect(publisher({ publishes: false })).toEqual([]);
  await expectPreviewOnly('first');
});

test('no server publishes while the publisher is paused for the database, and each says so', async () => {
  publisher();
  await untilPublished(owner, 'first');
  await setPaused(owner, true);
  const sentences = publisher();
  await expectPreviewOnly('second');
  expect(sentences).toEqual([expect.stringMatching(/^The publisher is paused for this database/)]);
  await setPaused(owner, false);
  await untilPublished(owner, 'second');
  await expect.poll(() => sentences).toContain('The publisher is no longer paused.');
});

test('a document that was overdue still waits while the publisher is paused', async () => {
  const due = await scheduleSoon(owner, 'third', placeDocument('third'), 3_600);
  const sentences: string[] = [];
  const lateness = new Lateness((sentence) => sentences.push(sentence));
  onTestFinished(() => lateness.stop());
  lateness.next(await nextDocument(owner, new Date(due + 2_000)));
  await setPaused(owner, true);
  lateness.next(await nextDocument(owner));
  await lateness.check(owner);
  expect(sentences).toEqual([
    expect.stringMatching(/"third" has been due for more than a second/),
    expect.stringMatching(/^The publisher is /),
  ]);
});
