import { beforeEach, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { exported } from '../../support/documents/export.ts';
import { openImport } from '../../support/documents/import.ts';
import { jury, panel, stage, worldOfParticipants } from '../../support/documents/participants.ts';

/** Participants in exports. */
const { apply, db, query } = await openImport();

beforeEach(async () => {
  await apply(worldOfParticipants);
});

test.each(['yaml', 'json', 'ndjson'] as const)(
  'an export as %s preserves their ids, order and sources',
  async (form) => {
    await apply(
      `source: news\n${jury('{ person: bob, role: JUROR, position: 4, references: [5] }, { person: ada, role: JURY_CHAIR, capacity: Poet }')}`,
      panel('{ person: bob, role: JUROR, position: 3 }, { person: ada, role: OTHER, position: 3 }'),
      `source: page\n${stage('{ person: ada, role: SPEAKER, capacity: Poet, references: [{ page: 2, field: capacity }] }')}`,
    );
    const rows = () => query('select * from participant order by id');
    const [before, text] = [await rows(), await exported(db, form)];
    await query('truncate entity, change cascade');
    await importDocuments(db, [{ name: `all.${form}`, text }]);
    expect(await rows()).toEqual(before);
    expect(await exported(db, form)).toBe(text);
  },
);

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
