import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { unfinishedPreview } from '../../../db/queries/desk/preview-build.ts';
import { currentPreview } from '../../../db/queries/desk/preview-state.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { openPublished } from '../../../src/server/store.ts';
import { startCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { previewSchemas } from '../../support/desk/previews.ts';
import { expectRebuilt } from '../../support/desk/rebuilt.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { tester } from '../../support/desk/tester.ts';
import { times } from '../../support/run/runs.ts';

/** A command that is killed while it writes, or builds the preview: readers and the next build find all in order. */
const { url, owner, press } = await createDatabase('shipped');
const watcher = await openPublished(url);
afterAll(() => watcher.destroy());
const rounds = times(10);
const env = { LOGIN_PREFIX: inject('templates').prefix };

for (const minutes of [60, 61, 62]) {
  const publishAt = new Date(Date.now() + minutes * 60_000);
  const input = textInput(`later-${minutes}.json`, placeDocument(`later-${minutes}`));
  await submitDocuments(owner, [input], { publishAt, by: tester });
}
// With a document that changes the license, each write makes a copy of the published data necessary.
const license = textInput('license.json', '{ "format": "awards/1", "license": "CC0-1.0" }');
await submitDocuments(owner, [license], {
  publishAt: new Date(Date.now() + 63 * 60_000),
  by: tester,
});
await followWrites(owner);

/** Starts an import of a place. */
const start = (slug: string) =>
  startCli(url, ['import', '-', '--format', 'json'], { stdin: placeDocument(slug), env });

/** Waits until nobody else is in a transaction: the server may outlive its killed client for a moment. */
async function untilQuiet(): Promise<void> {
  const others = async () => {
    const { rows } = await sql<{ busy: number }>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend'
        and pid <> pg_backend_pid() and xact_start is not null`.execute(watcher);
    return rows[0]?.busy ?? 0;
  };
  while ((await others()) > 0);
}

test(`SIGKILL at ${rounds} random times, also during a build of the preview, loses nothing`, async () => {
  const began = performance.now();
  expect(await start('whole').ended).toMatchObject({ code: 0 });
  const duration = performance.now() - began;

  const outcomes = { nothing: 0, written: 0, halfBuilt: 0, ended: 0 };
  /** A machine that is slower for a while gives some moments no turn: then they have more. */
  const isMissing = () => outcomes.nothing === 0 || outcomes.written + outcomes.halfBuilt === 0;
  for (let round = 0; round < rounds || (isMissing() && round < 5 * rounds); round += 1) {
    const before = await readRevision(owner);
    const run = start(`killed-${round}`);
    // Starting takes about half of the time.
    const delay = (0.4 + (0.7 * ((round % rounds) + Math.random())) / rounds) * duration;
    const timer = setTimeout(() => run.kill('SIGKILL'), delay);
    const { code } = await run.ended;
    clearTimeout(timer);
    await untilQuiet();

    const isWritten = (await readRevision(owner)) !== before;
    const unfinished = await unfinishedPreview(owner);
    if (code === 0) outcomes.ended += 1;
    else if (unfinished !== null) outcomes.halfBuilt += 1;
    else outcomes[isWritten ? 'written' : 'nothing'] += 1;
    // Press reads a whole preview, the one before or the one after.
    const current = await currentPreview(owner);
    expect(await readRevision(press)).toBe(
      await readRevision(owner.withSchema(current?.name ?? '')),
    );
    expect((await previewSchemas(owner)).length).toBeLessThanOrEqual(2);

    await followWrites(owner);
    await followWrites(owner);
    await expectRebuilt(owner);
    expect(await previewSchemas(owner)).toEqual([(await currentPreview(owner))?.name]);
    expect(await unfinishedPreview(owner)).toBe(null);
  }
  console.log(outcomes);
  expect(isMissing()).toBe(false);
});
