import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildPreview } from '../../../src/desk/preview/build-preview.ts';
import { publishDueDocuments } from '../../../src/desk/publication/publish.ts';
import { type Conflict, conflictMessage } from '../../../src/desk/publication-conflict.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { expectRebuilt } from '../../support/desk/rebuilt.ts';
import { scheduling } from '../../support/desk/scheduling.ts';
import { tester } from '../../support/desk/tester.ts';

/** A scheduled document that cannot be applied is skipped, and keeps no other from the preview or from the public. */
const { owner } = await createDatabase('empty');
const { write, schedule, one, withdrawAll } = scheduling(owner);
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

beforeEach(withdrawAll);

describe('a conflict', () => {
  const needed = (slug: string) =>
    `{"format": "awards/1", "places": [{"slug": "${slug}", "countryCode": null}]}`;
  const retract = (slug: string) =>
    submitDocuments(
      owner,
      [textInput('gone.json', `{"format":"awards/1","retract":[{"place":"${slug}"}]}`)],
      { by: tester },
    );

  test('is found by the build, reported once, and gone when the data allows', async () => {
    await write('wanted');
    const id = await schedule('conflict', 60, needed('wanted'));
    await followWrites(owner);
    await retract('wanted');
    expect(await one(id)).toMatchObject({ problems: null, is_checked: false });
    const conflicts: Conflict[] = [];
    const options = { grace: 0, onConflict: (conflict: Conflict) => conflicts.push(conflict) };
    await buildPreview(owner, options);
    expect(await one(id)).toMatchObject({
      plan: null,
      is_checked: true,
      problems: [{ path: 'places[0].placeKind' }, { path: 'places[0].names' }],
    });
    expect(conflicts.map(conflictMessage)).toEqual([
      expect.stringMatching(
        /^The scheduled document "conflict.json" cannot be published: places\[0\].placeKind: /,
      ),
    ]);
    await write('unrelated');
    await buildPreview(owner, options);
    expect(conflicts).toHaveLength(1);
    await write('wanted');
    await followWrites(owner);
    expect(await one(id)).toMatchObject({ problems: null, plan: expect.anything() });
  });

  test('that is resolved does not wait for a build when the document is due', async () => {
    await write('mended');
    const id = await schedule('due', 1, needed('mended'));
    await schedule('other', 60);
    await retract('mended');
    await followWrites(owner);
    // It is tried when it is due, and not again before the data has changed.
    const reported: Conflict[] = [];
    for (let turn = 0; turn < 2; turn += 1)
      expect(
        await publishDueDocuments(owner, inMinutes(2), {
          onConflict: (conflict) => reported.push(conflict),
        }),
      ).toEqual([]);
    expect(reported).toMatchObject([{ id, problems: [{}, {}] }]);
    await write('mended');
    expect(await publishDueDocuments(owner, inMinutes(2))).toMatchObject([{ id }]);
  });

  test('of one document with an unexpected error does not keep others from the preview or the public', async () => {
    const broken = await schedule('broken', 1);
    const whole = await schedule('whole', 2);
    await sql`update desk.scheduled_document set texts = '{}', publish_at = publish_at - interval '1 second' where id = ${broken}`.execute(
      owner,
    );
    await followWrites(owner);
    expect(await one(broken)).toMatchObject({
      problems: [{ message: expect.stringContaining('because of an unexpected error') }],
    });
    expect(await one(whole)).toMatchObject({ problems: null, plan: expect.anything() });
    const published = await publishDueDocuments(owner, inMinutes(3));
    expect(published.map(({ id }) => id)).toEqual([whole]);
  });

  test('that is gone when the document is due leaves no preview without it', async () => {
    // The first document comes to need what the second one creates, so it is published after that one.
    await write('awaited');
    const renaming =
      '{"format": "awards/1", "places": [{"slug": "awaited", "names": {"fr": "Attendu"}}]}';
    const ids = [await schedule('early', 1, renaming), await schedule('awaited', 2)];
    await schedule('last', 60);
    await retract('awaited');
    await followWrites(owner);
    expect(await one(ids[0] ?? '')).toMatchObject({ problems: [{}] });
    const published = await publishDueDocuments(owner, inMinutes(3));
    expect(published.map(({ id }) => id)).toEqual(ids.toReversed());
    await followWrites(owner);
    await expectRebuilt(owner);
  });
});
