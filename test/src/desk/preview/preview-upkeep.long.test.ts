import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { isPreviewUpToDate } from '../../../../db/queries/desk/preview-state.ts';
import { PreviewUpkeep } from '../../../../src/desk/preview/preview-upkeep.ts';
import { startPublisher } from '../../../../src/desk/publication/publish-loop.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { followWrites } from '../../../support/desk/preview.ts';
import { holdCopies, previewSchemas, untilCopying } from '../../../support/desk/previews.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../../support/desk/reveal.ts';
import { tester } from '../../../support/desk/tester.ts';
import { promptly } from '../../../support/run/promptly.ts';

/** A build of the preview can take long: no publication waits for it. */
const { url, owner } = await createDatabase('empty');
const open = () => openPublished(url, { max: 1 });
const [holder, db, previews, ofOther] = await Promise.all([open(), open(), open(), open()]);
afterAll(() => Promise.all([holder, db, previews, ofOther].map((pool) => pool.destroy())));
const write = (slug: string) =>
  submitDocuments(owner, [textInput('now.json', placeDocument(slug))], { by: tester });
const isBuilt = () => expect.poll(() => isPreviewUpToDate(owner), { timeout: 20_000 }).toBe(true);

// With a document that changes the license, the preview is rebuilt after each write.
await scheduleSoon(owner, 'license.json', '{ "format": "awards/1", "license": "CC0-1.0" }', 700);

test('documents due while a preview is built are published at once, one after the other', async () => {
  await scheduleSoon(owner, 'far.json', placeDocument('far'), 600);
  await scheduleSoon(owner, 'near.json', placeDocument('near'), 500);
  await scheduleSoon(owner, 'next.json', placeDocument('next'), 501);
  await followWrites(owner);
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const release = await holdCopies(holder);
  await write('now');
  const stop = startPublisher({ db, previews, watch: ofOther, grace: 0, onError });
  try {
    await untilCopying(owner);
    const due = new Date(Date.now() + 1_000);
    await sql`
      update desk.scheduled_document
      set publish_at = ${due}::timestamptz + case name when 'next.json' then interval '1 second' else '0' end
      where name in ('near.json', 'next.json')`.execute(owner);
    expect((await untilPublished(owner, 'near.json')) - due.getTime()).toBeLessThan(promptly);
    expect((await untilPublished(owner, 'next.json')) - due.getTime()).toBeLessThan(
      promptly + 1_000,
    );
    expect(await previewSchemas(owner)).toHaveLength(1);
    await release();
    await isBuilt();
    expect(errors).toEqual([]);
  } finally {
    await stop();
  }
});

test('two servers that rebuild the preview during many writes never have more than two previews', async () => {
  const onError = () => {};
  const upkeeps = [previews, ofOther].map(
    (pool) => new PreviewUpkeep({ db, previews: pool, grace: 0, onError }),
  );
  const timer = setInterval(() => {
    for (const upkeep of upkeeps) upkeep.begin();
  }, 10);
  const counts = new Set<number>();
  let isOver = false;
  const sampling = (async () => {
    while (!isOver) counts.add((await previewSchemas(holder)).length);
  })();
  try {
    for (let turn = 0; turn < 20; turn += 1) await write(`write-${turn}`);
    await isBuilt();
  } finally {
    isOver = true;
    await sampling;
    clearInterval(timer);
    await Promise.all(upkeeps.map((upkeep) => upkeep.stop()));
  }
  expect(counts).toContain(2);
  expect(Math.max(...counts)).toBe(2);
});

test('a build that fails is repeated after growing pauses, until it works', async () => {
  await write('failing');
  await sql`alter table desk.preview_build rename to gone`.execute(owner);
  const failed: number[] = [];
  const onError = () => failed.push(performance.now());
  const upkeep = new PreviewUpkeep({ db, previews, grace: 0, onError, pause: 200 });
  const timer = setInterval(() => upkeep.begin(), 10);
  try {
    await expect.poll(() => failed.length, { timeout: 20_000 }).toBe(3);
    const [first = 0, second = 0, third = 0] = failed;
    expect(second - first).toBeGreaterThanOrEqual(200);
    expect(third - second).toBeGreaterThanOrEqual(400);
    await sql`alter table desk.gone rename to preview_build`.execute(owner);
    await isBuilt();
  } finally {
    clearInterval(timer);
    await upkeep.stop();
  }
});
