import { expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { exported } from '../../../../support/documents/export.ts';
import { openImport } from '../../../../support/documents/import.ts';

/** The values that entities have if a document says them once, for all of them. */
const { apply, db, problems, query } = await openImport();

const world = `
sources: [{ slug: news, title: N, kind: NEWS }, { slug: other, title: O, kind: NEWS }]
programs: [{ slug: prize, names: { en: Prize } }]`;

const short = `source: news
defaults: { references: [1], language: en, result: FINALIST }
people:
  - { slug: ann, names: Ann, affiliations: [{ organization: lab }] }
  - { slug: bob, names: { fr: Bobo }, references: [{ source: other, page: 2 }] }
organizations: [{ slug: lab, names: Lab, organizationKind: COMPANY, references: null }]
editions:
  - program: prize
    year: 2025
    names: { en: P }
    defaults: { references: [5], result: NOMINATED }
    categories:
      - slug: art
        names: Art
        kind: PERSON
        awards:
          - slug: best
            names: Best
            honors: [{ recipients: [ann], reason: For her art }, { recipients: [bob], result: WON, references: [7] }]
    participants: [{ person: bob, role: JUROR }]
    statements: [{ slug: s, speaker: ann, summary: Hello }]
  - program: prize
    year: 2024
    names: { en: P }
    honors: [{ recipients: [ann] }]`;

const long = `source: news
people:
  - { slug: ann, names: { en: Ann }, references: [1], affiliations: [{ organization: lab, references: [1] }] }
  - { slug: bob, names: { fr: Bobo }, references: [{ source: other, page: 2 }] }
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY }]
editions:
  - program: prize
    year: 2025
    names: { en: P }
    references: [1]
    categories:
      - slug: art
        names: { en: Art }
        kind: PERSON
        references: [5]
        awards:
          - slug: best
            names: { en: Best }
            references: [5]
            honors: [{ recipients: [ann], reason: { en: For her art }, result: NOMINATED, references: [5] }, { recipients: [bob], result: WON, references: [7] }]
    participants: [{ person: bob, role: JUROR, references: [5] }]
    statements: [{ slug: s, speaker: ann, summary: { en: Hello }, references: [5] }]
  - program: prize
    year: 2024
    names: { en: P }
    references: [1]
    honors: [{ recipients: [ann], result: FINALIST, references: [1] }]`;

test('defaults of a document and an edition are as if they were written at each entity', async () => {
  await apply(world, short);
  const written = await exported(db);
  // The longer one says the same.
  expect(await apply(long)).toMatchObject({ revision: '1' });
  expect(await exported(db)).toBe(written);
  expect(written).not.toContain('defaults');
});

test('what is only named gets no references', async () => {
  await apply(world, short);
  const before = await exported(db);
  const { entries } = await apply(`source: news
defaults: { references: [9] }
editions: [{ program: prize, year: 2025, categories: [{ slug: art, awards: [{ slug: best, honors: [{ recipients: [ann, bob] }] }] }] }]`);
  expect(
    entries.flatMap(({ action, key }) => (action === 'unchanged' ? [] : [`${action} ${key}`])),
  ).toEqual(['created prize/2025/best/ann+bob']);
  expect((await exported(db)).split('\n').length).toBe(before.split('\n').length + 1);
});

test('a default result is for new honors only', async () => {
  await apply(world, short);
  const results = async () =>
    query("select key, result from honor where key like 'best/%' order by key");
  const honors =
    'honors: [{ recipients: [ann] }, { recipients: [bob], reason: { en: Fun } }, { recipients: [lab] }]';
  const nominees = (result: string, others = '') => `defaults: { result: ${result} }
editions: [{ program: prize, year: 2025, categories: [{ slug: art, awards: [{ slug: best, ${honors} }] }]${others} }]`;
  await apply(nominees('SHORTLISTED'));
  const expected = [
    { key: 'best/ann', result: 'NOMINATED' },
    { key: 'best/bob', result: 'WON' },
    { key: 'best/lab', result: 'SHORTLISTED' },
  ];
  expect(await results()).toEqual(expected);
  // One that another document of the same import has given is not new either.
  await apply('retract: [{ honor: { program: prize, edition: 2025, key: best/lab } }]');
  await apply(nominees('SHORTLISTED'), nominees('LONGLISTED'));
  expect(await results()).toEqual(expected);
  // The values that a document gives itself go before its defaults, wherever it gives them.
  const won =
    ', honors: [{ award: best, recipients: [lab, bob], result: WON }, { award: best, recipients: [lab, bob] }]';
  await apply(nominees('LONGLISTED', won));
  expect(await results()).toContainEqual({ key: 'best/bob+lab', result: 'WON' });
});

test('defaults of the first line of NDJSON hold for all lines', async () => {
  await apply(world);
  const lines = [
    { format: 'awards/1', source: 'news', defaults: { references: [3], language: 'en' } },
    { people: [{ slug: 'ann', names: 'Ann' }] },
  ];
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  await importDocuments(db, [{ name: 'a.ndjson', text }]);
  expect(
    await apply('source: news\npeople: [{ slug: ann, names: { en: Ann }, references: [3] }]'),
  ).toMatchObject({ revision: '2' });
});

test('what cannot be a default is reported once', async () => {
  await apply(world);
  expect(await problems('people: [{ slug: ann, names: Ann }]')).toEqual([
    '1.yaml:2:30 people[0].names: The text has no language. Write { en: ... }, or give the document a language in `defaults`.',
  ]);
  expect(
    await problems(`defaults: { references: [1], share: 1 }
people: [{ slug: ann, names: { en: A } }, { slug: bob, names: { en: B } }]`),
  ).toEqual([
    '1.yaml:2:26 defaults.references[0]: The reference has no source, and neither has the document.',
    '1.yaml:2:30 defaults.share: There is no key "share" here. It is a key of an honor.',
  ]);
  const listed = (result: string) =>
    `{ program: prize, year: 2025, names: { en: P }, defaults: { result: ${result} }, honors: [{ recipients: [ann] }] }`;
  expect(
    await problems(`people: [{ slug: ann, names: { en: Ann } }]
editions: [${listed('WON')}, ${listed('NOMINATED')}]`),
  ).toEqual([
    '1.yaml:3:212 editions[1].honors[0].result: The honor "prize/2025/-/ann" occurs twice in this document, with different values of result: "WON" and "NOMINATED".',
  ]);
});
