import { beforeEach, describe, expect, test } from 'vitest';
import {
  scheduledDocuments,
  scheduledDocumentsById,
} from '../../../db/queries/desk/scheduled-document.ts';
import { withdrawDocument } from '../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { expectRebuilt } from '../../support/desk/rebuilt.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { tester } from '../../support/desk/tester.ts';

/** A document that is scheduled is refused at once if the data of its time is there and shows a problem. */
const { owner } = await createDatabase('empty');

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
/** @returns the id of the scheduled document */
async function schedule(slug: string, minutes: number, text = placeDocument(slug)) {
  const options = { publishAt: inMinutes(minutes) };
  const { scheduled } = await submitDocuments(owner, [textInput(`${slug}.json`, text)], {
    ...options,
    by: tester,
  });
  return scheduled[0]?.id ?? '';
}
const one = async (id: string) => (await scheduledDocumentsById(owner, [id]))[0];

beforeEach(async () => {
  for (const { id } of await scheduledDocuments(owner)) await withdrawDocument(owner, id, tester);
  await followWrites(owner);
});

describe('the check of a document when it is submitted', () => {
  const named = (slug: string) =>
    `{"format": "awards/1", "places": [{"slug": "${slug}", "countryCode": null}]}`;

  test('uses the published data if it comes first, and the preview if it comes last', async () => {
    await schedule('middle', 60);
    await followWrites(owner);
    await expect(schedule('before', 30, named('middle'))).rejects.toThrow('placeKind');
    expect(await one(await schedule('after', 90, named('middle')))).toMatchObject({
      plan: { counts: { place: { changed: 0, unchanged: 1 } } },
    });
    await followWrites(owner);
    await expect(schedule('last', 91, named('nowhere'))).rejects.toThrow('placeKind');
  });

  test('uses only the preview if it comes between others, or if the preview is outdated', async () => {
    await schedule('low', 30);
    await schedule('high', 90);
    await followWrites(owner);
    const between = await schedule('between', 60, named('nowhere'));
    expect(await one(between)).toMatchObject({ plan: null, problems: null });
    const behind = await schedule('behind', 120, named('nowhere'));
    expect(await one(behind)).toMatchObject({ plan: null, problems: null });
    await followWrites(owner);
    for (const id of [between, behind])
      expect(await one(id)).toMatchObject({ plan: null, problems: [{}, {}] });
  });

  test('includes its form in any case', async () => {
    await schedule('low', 30);
    await schedule('high', 90);
    await followWrites(owner);
    await expect(schedule('formless', 60, '{"format": "awards/1", "planets": []}')).rejects.toThrow(
      'planets',
    );
  });
});

describe('documents that are submitted together', () => {
  const inputOf = (name: string, content: object, minutes?: number) => {
    const publishAt = minutes === undefined ? {} : { publishAt: inMinutes(minutes) };
    return textInput(
      `${name}.json`,
      JSON.stringify({ format: 'awards/1', ...publishAt, ...content }),
    );
  };
  const team = (place: string) => ({ teams: [{ slug: 'team', names: { en: 'Team' }, place }] });
  const place = (slug: string) => ({ places: [{ slug, placeKind: 'CITY', names: { en: slug } }] });

  test('with several times are checked against the preview, because the later ones build on the earlier', async () => {
    await submitDocuments(
      owner,
      [inputOf('before', { people: [{ slug: 'ada', names: { en: 'Ada' } }] })],
      { by: tester },
    );
    // Planned as one, the place would still be a person.
    const { scheduled } = await submitDocuments(
      owner,
      [inputOf('first', { retract: [{ person: 'ada' }] }, 60), inputOf('second', place('ada'), 61)],
      { by: tester },
    );
    expect(scheduled).toMatchObject([{ plan: null }, { plan: null }]);
    await followWrites(owner);
    for (const { id } of scheduled)
      expect(await one(id)).toMatchObject({ plan: expect.anything(), problems: null });
    await expectRebuilt(owner);
  });

  test.each([false, true])(
    'that are scheduled build on those that are applied at once (dry run: %s)',
    async (dryRun) => {
      const slug = `applied-${dryRun}`;
      const both = [inputOf('now', place(slug)), inputOf('later', team(slug), 60)];
      expect(await submitDocuments(owner, both, { dryRun, by: tester })).toMatchObject({
        result: { counts: new Map([['place', { created: 1 }]]) },
        scheduled: [{ plan: { counts: { team: { created: 1 } } } }],
      });
      const wrong = [inputOf('now', place(`${slug}-2`)), inputOf('later', team('nowhere'), 59)];
      await expect(submitDocuments(owner, wrong, { dryRun, by: tester })).rejects.toThrow(
        'There is no place "nowhere"',
      );
      // The applied document changes what the last one builds on, so the preview is behind.
      await schedule('last', 90);
      await followWrites(owner);
      const unknown = [
        inputOf('now', place(`${slug}-3`)),
        inputOf('later', team(`${slug}-3`), 120),
      ];
      expect(await submitDocuments(owner, unknown, { dryRun, by: tester })).toMatchObject({
        scheduled: [{ plan: null, problems: null }],
      });
    },
  );

  test('that are all scheduled in a dry run are checked as without it', async () => {
    const options = { publishAt: inMinutes(30), dryRun: true };
    await expect(
      submitDocuments(owner, [inputOf('a', team('nowhere'))], { ...options, by: tester }),
    ).rejects.toThrow('nowhere');
    expect(await scheduledDocuments(owner)).toEqual([]);
  });
});
