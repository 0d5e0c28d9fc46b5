import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fillAnnouncements } from '../../db/migrations/state/20261126-0600-announcements.ts';
import { honorResults } from '../../db/model/fields/honor.ts';
import { ImportError } from '../../src/import/import.ts';
import { clear } from '../import/random/state.ts';
import { openImport } from '../support/import.ts';
import { assertProperty } from '../support/property.ts';

const { apply, db, query } = await openImport();

const world = `
people: [{ slug: ada, names: { en: Ada } }, { slug: bob, names: { en: Bob } }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize }
    categories:
      - slug: all
        names: { en: All }
        kind: OTHER
        awards: [{ slug: best, names: { en: Best } }, { slug: next, names: { en: Next } }]
    honors:
      - { key: a, award: best, result: FINALIST, recipients: [ada] }
      - { key: b, award: best, result: WON, recipients: [bob] }`;

const key = fc.constantFrom('a', 'b');
const honor = fc
  .record(
    {
      key,
      result: fc.constantFrom(...honorResults),
      recipients: fc.constantFrom(['ada'], ['bob'], ['ada', 'bob']),
      award: fc.constantFrom('best', 'next'),
      reason: fc.constantFrom({ en: 'Good' }, { en: 'Better' }),
    },
    { requiredKeys: ['key'] },
  )
  .map((said) => `editions: [{ program: prize, year: 2025, honors: [${JSON.stringify(said)}] }]`);
const retraction = key.map(
  (of) => `retract: [{ honor: { program: prize, edition: 2025, key: ${of} } }]`,
);
const steps = fc.array(fc.oneof({ arbitrary: honor, weight: 5 }, retraction), {
  minLength: 1,
  maxLength: 6,
});

const announced = () =>
  query<{
    announcement: string;
  }>(`select revision, number, entity_id, announcement, year from change
    where announcement is not null order by revision, number`);

test('the upgrade derives from the change log the announcements that an import makes', async () => {
  const seen = new Set<string>();
  const holds = async (documents: readonly string[]) => {
    await clear(db);
    await apply(world);
    for (const document of documents) {
      await apply(document).catch((error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
      });
    }
    const expected = await announced();
    for (const { announcement } of expected) seen.add(announcement);
    await sql`update change set announcement = null, year = null`.execute(db);
    await fillAnnouncements(db);
    expect(await announced()).toEqual(expected);
  };
  await assertProperty(steps, holds, { numRuns: 12 });
  expect([...seen].toSorted()).toEqual(['ANNOUNCED', 'CHANGED', 'RETRACTED']);
});
