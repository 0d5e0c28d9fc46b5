import { beforeEach, describe, expect, test } from 'vitest';
import { openImport } from '../../../../support/documents/import.ts';
import {
  jury,
  panel,
  stage,
  worldOfParticipants,
} from '../../../../support/documents/participants.ts';

/** How many participants there can be. */
const { apply, problems } = await openImport();

beforeEach(async () => {
  await apply(worldOfParticipants);
});

describe('an entity has at most 1,000', () => {
  const people = Array.from({ length: 1000 }, (_, index) => `p${index}`);
  const crowd = `people: [${people.map((slug) => `{ slug: ${slug}, names: { en: P } }`).join(', ')}]`;
  const each = people.map((slug) => `{ person: ${slug}, role: JUROR }`).join(', ');

  test.each([
    [
      'an edition, with those of its categories',
      jury(each),
      panel('{ person: ada, role: JUROR }'),
      'participant "prize/2025/city/ada/JUROR"',
    ],
    [
      'an event',
      stage(each),
      stage('{ person: ada, role: JUROR }'),
      'event-participant "expo/ada/JUROR"',
    ],
  ])('participants of %s', async (_, full, more, last) => {
    await apply(`${crowd}\n${full}`);
    expect(await problems(more)).toEqual([
      expect.stringContaining(
        `With ${last} there would be 1001 participants; at most 1000 are allowed.`,
      ),
    ]);
  });

  test('participations of a person', async () => {
    const editions = people
      .slice(0, 999)
      .map(
        (_, index) =>
          `{ program: prize, slug: e${index}, year: 2000, names: { en: E }, participants: [{ person: ada, role: HOST }] }`,
      );
    await apply(`editions: [${editions.join(', ')}]`);
    await apply(stage('{ person: ada, role: HOST }'));
    expect(await problems(stage('{ person: ada, role: OTHER }'))).toEqual([
      expect.stringContaining('there would be 1001 participations; at most 1000 are allowed.'),
    ]);
  });
});
