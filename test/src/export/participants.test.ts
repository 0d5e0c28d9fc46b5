import { beforeEach, expect, test } from 'vitest';
import { exported } from '../../support/documents/export.ts';
import { openImport } from '../../support/documents/import.ts';
import { stage, worldOfParticipants } from '../../support/documents/participants.ts';

/** Participants in exports. */
const { apply, db } = await openImport();

beforeEach(async () => {
  await apply(worldOfParticipants);
});

test('the export of a program has all its participants', async () => {
  await apply(`
people: [{ slug: eve, names: { en: Eve } }, { slug: dan, names: { en: Dan } }, { slug: kim, names: { en: Kim } }]
events: [{ slug: fair, names: { en: Fair }, participants: [{ person: kim, role: HOST }] }]
editions:
  - program: prize
    year: 2025
    event: expo
    categories: [{ slug: city, participants: [{ person: eve, role: JUROR }] }]`);
  await apply(stage('{ person: dan, role: SPEAKER }'));
  const slugs = [...(await exported(db, 'json', 'prize')).matchAll(/"slug": "(\w+)"/g)].map(
    ([, slug]) => slug,
  );
  expect(slugs).toEqual(['dan', 'eve', 'prize', 'expo', 'city', 'work']);
});
