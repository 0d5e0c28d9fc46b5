import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { active, inert } from '../../../src/text/spreadsheet-cells.ts';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';
import { openImport } from '../../support/documents/import.ts';

/** The honors as a spreadsheet. */
const { owner } = await createDatabase('shipped');
const { db, apply } = await openImport();

test('an import into the same database changes nothing', async () => {
  for (const program of [null, 'region-china-smart-city-awards']) {
    const text = await exported(owner, 'csv', program);
    const { entries } = await importDocuments(owner, [{ name: 'honors.csv', text }]);
    expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
    expect(entries.length).toBeGreaterThan(50);
  }
});

test.each([
  ['a;=1+1', "a;'=1+1"],
  ['a; =1+1|@x', "a; '=1+1|'@x"],
  ["=a\t'-b", "'=a\t''-b"],
  ["\t=a;'b;+", "'\t'=a;'b;'+"],
  ['a - b; c = d', 'a - b; c = d'],
])('no part of a cell is a formula, whatever the file is split at: %j', (text, cell) => {
  expect(inert(text)).toBe(cell);
  expect(active(cell)).toBe(text);
});

const world = `
sources: [{ slug: news, title: News, kind: NEWS, url: "https://news.example/1" }, { slug: site, title: Site, kind: OTHER }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: UNIVERSITY }]
people: [{ slug: ann, names: { en: "=Ann()", zh-Hans: 安 } }, { slug: bob, names: [{ text: "'-Bob;=B" }] }]
works: [{ slug: film, names: [{ text: Film, lang: en }, { text: Movie, lang: en }] }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2000
    slug: 2000-spring
    names: { en: Spring }
    categories:
      - slug: best
        names: { en: Best }
        kind: WORK
        awards:
          - slug: gold
            names: { en: Gold }
            honors:
              - recipients:
                  - { recipient: ann, creditedAs: "A; B", affiliations: [{ organization: lab, title: "Head | Chair", asOf: "1999" }] }
                  - { recipient: film, role: FOR_WORK }
                result: NOMINATED
                share: 1/2
                tied: true
                reason: { en: 'For "it", and more' }
                references: [{ source: news, paragraph: 2 }, { source: site, page: 3, field: share }]
                givenBy: { recipients: [news] }
    honors:
      - { key: someone, recipients: [bob], category: best, announcedOn: "2000-05" }`;

test('the export has a row for each honor, in readable words', async () => {
  await apply(world);
  const [head = '', ...rows] = (await exported(db, 'csv')).trim().split('\n');
  const columns = head.replace(/^\uFEFF/, '').split(',');
  expect(columns).toEqual(expect.arrayContaining(['recipientNames', 'recipientNames:zh-Hans']));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(
    ",best,,Best,,WORK,gold,,Gold,,,ann; FOR_WORK:film,PERSON; WORK,,,,'=Ann(); ,安; ,A\\; B; ,,,,lab; ,Head \\| Chair; ,1999; ,NOMINATED,,true,1/2,",
  );
  expect(rows[1]).toContain(",someone,bob,PERSON,,,''-Bob\\;'=B,");
});

test('the export has columns only for the languages of its rows, not for those of other programs', async () => {
  await apply(world);
  const before = await exported(db, 'csv', 'prize');
  expect(before.split('\n')[0]?.match(/:[\w-]+/g)).toEqual(
    expect.arrayContaining([':en', ':zh-Hans']),
  );
  await apply(`
organizations: [{ slug: casa, names: { it: Casa }, organizationKind: COMPANY }]
programs: [{ slug: premio, names: { es: Premio } }]
editions:
  - program: premio
    year: 2001
    names: { fr: Prix 2001 }
    categories:
      - slug: best
        names: { de: Beste }
        kind: OTHER
        awards: [{ slug: gold, names: { da: Guld }, honors: [{ recipients: [casa], reason: { nb: Derfor } }] }]`);
  expect(await exported(db, 'csv', 'prize')).toBe(before);
  const head = (await exported(db, 'csv', 'premio')).split('\n')[0] ?? '';
  expect(head.match(/(?<=awardName:)[\w-]+/g)).toEqual(['da', 'de', 'es', 'fr', 'it']);
  expect(head.match(/(?<=reason:)[\w-]+/g)).toEqual(['nb']);
});

test('the export has what is known of recipients, and the jury once', async () => {
  await apply(world);
  await apply(`
people: [{ slug: ann, links: [{ url: "https://ann.example", kind: OFFICIAL }, { url: "https://b.example/a;b|c", kind: OTHER }],
  externalIds: [{ scheme: imdb, value: nm1 }, { scheme: imdb, value: "nm|2", url: "https://imdb.example" }], attributes: { "guild:branch": [Sound, "A; B | C"] } },
  { slug: bob, links: [{ url: "https://bob.example", kind: VIDEO, label: { en: Bob } }], externalIds: { wikidata: Q2 } }]
programs: [{ slug: prize, links: [{ url: "https://prize.example", kind: OTHER }], attributes: { "guild:no": [1, 2] } }]
editions: [{ program: prize, slug: 2000-spring, attributes: { "guild:no": "3" },
  participants: [{ person: bob, role: JURY_CHAIR }, { person: ann, role: JUROR, capacity: Poet; judge }] }]`);
  const text = await exported(db, 'csv');
  const [head = [], ...rows]: string[][] = parse(text, { bom: true });
  const cellsOf = (row = rows[0]) => Object.fromEntries(head.map((name, i) => [name, row?.[i]]));
  expect(cellsOf()).toMatchObject({
    programLinks: 'https://prize.example',
    'programAttribute:guild:no': '1; 2',
    'editionAttribute:guild:no': '3',
    participants: 'JURY_CHAIR:bob; ann',
    participantNames: "''-Bob\\;'=B; ",
    'participantNames:en': "; '=Ann()",
    participantCapacity: '; Poet\\; judge',
    'externalId:imdb': 'nm1 | nm\\|2; ',
    recipientLinks: 'OFFICIAL https://ann.example | https://b.example/a\\;b\\|c; ',
    'recipientAttribute:guild:branch': 'Sound | A\\; B \\| C; ',
  });
  expect(cellsOf(rows[1])).toMatchObject({
    participants: '',
    'externalId:wikidata': 'Q2',
    recipientLinks: '',
  });
  expect(head).not.toContain('awardLinks');
  const { entries } = await importDocuments(db, [{ name: 'honors.csv', text }]);
  expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  const changed = text.replace('Poet\\; judge', 'Poet').replace('Sound | ', '');
  await importDocuments(db, [{ name: 'honors.csv', text: changed }]);
  expect(await exported(db, 'csv')).toBe(changed);
});

test('affiliations have their kind, if one is known', async () => {
  await apply(world);
  const kinds = async () => {
    const text = await exported(db, 'csv');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    const again = await importDocuments(db, [{ name: 'honors.csv', text }]);
    expect(again.entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
    return rows.map(({ affiliationKind }) => affiliationKind);
  };
  expect(await kinds()).toEqual([undefined, undefined]);
  await apply(`editions: [{ program: prize, slug: 2000-spring, honors: [{ key: both, recipients: [
    { recipient: ann, affiliations: [{ organization: lab, asOf: "1999", kind: STUDY }, { organization: lab }] }, bob] }] }]`);
  expect(await kinds()).toEqual(['', '', 'STUDY | ; ']);
});

test('a share is written as the source gives it', async () => {
  await apply(world.replace('share: 1/2', 'share: 2/4'));
  expect(await exported(db, 'csv')).toContain(',2/4,');
});

test('a key of an honor without recipients is written', async () => {
  await apply(world);
  await apply(
    `editions: [{ program: prize, slug: 2000-spring, honors: [{ key: -/, recipients: null }] }]`,
  );
  const text = await exported(db, 'csv', 'prize');
  const again = await importDocuments(db, [{ name: 'honors.csv', text }]);
  expect(again.entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
});

test('a disputed field is empty', async () => {
  await apply(`${world}\n`);
  await apply(`source: site
editions: [{ program: prize, slug: 2000-spring, honors: [{ key: gold/ann+film, announcedOn: "2001" }] }]`);
  await apply(`source: news
editions: [{ program: prize, slug: 2000-spring, honors: [{ key: gold/ann+film, announcedOn: "2002" }] }]`);
  const text = await exported(db, 'csv');
  expect(text).not.toMatch(/2001|2002/);
  const again = await importDocuments(db, [{ name: 'honors.csv', text }]);
  expect(again.entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
});

test('the export has a column for each simple field that has a value in a row', async () => {
  await apply(world);
  await apply(`
places: [{ slug: spa, names: { en: Spa }, placeKind: CITY }]
organizations: [{ slug: lab, foundedOn: "1901" }]
people: [{ slug: ann, bornOn: "1911-11-07", birthPlace: spa, gender: FEMALE, place: spa }, { slug: bob, names: { en: Bob } }]
works: [{ slug: film, year: 1999 }]
editions:
  - program: prize
    slug: 2000-spring
    ordinal: 3
    ceremony: { startsAt: "2000-05-01T20:00:00+02:00", place: spa }
    categories:
      - slug: best
        section: Arts
        awards:
          - { slug: gold, prize: 1000.50 EUR, status: AWARDED, reason: { en: For art }, reasonQuote: { la: Ars longa } }
    honors: [{ key: someone, rank: 2, reasonQuote: { de: Für alles }, note: { en: Withdrew, de: Zog }, credit: { en: Bob B. } }]`);
  const text = await exported(db, 'csv');
  const [head = [], ...rows]: string[][] = parse(text.replace('\uFEFF', ''));
  const cellsOf = (row = rows[0]) => Object.fromEntries(head.map((name, i) => [name, row?.[i]]));
  expect(cellsOf()).toMatchObject({
    editionOrdinal: '3',
    editionCeremonyStartsAt: '2000-05-01T20:00:00+02:00',
    editionCeremonyPlace: 'spa',
    categorySection: 'Arts',
    awardPrize: '1000.50 EUR',
    awardStatus: 'AWARDED',
    'awardReason:en': 'For art',
    'awardReasonQuote:la': 'Ars longa',
    personBornOn: '1911-11-07; ',
    personBirthPlace: 'spa; ',
    personGender: 'FEMALE; ',
    personPlace: 'spa; ',
    workYear: '; 1999',
  });
  expect(cellsOf(rows[1])).toMatchObject({
    rank: '2',
    'reasonQuote:de': 'Für alles',
    'note:en': 'Withdrew',
    'note:de': 'Zog',
    'credit:en': 'Bob B.',
  });
  expect(head).not.toContain('personDiedOn');
  // The place of a person is none of a team.
  expect(head).not.toContain('teamPlace');
  expect(head).not.toContain('organizationFoundedOn');
  const { entries } = await importDocuments(db, [{ name: 'honors.csv', text }]);
  expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  // The values that they give are given by them: another spreadsheet with other values changes them.
  const changed = text.replace('1000.50 EUR', '2000 EUR').replace('1911-11-07; ', '1912; ');
  const again = await importDocuments(db, [{ name: 'honors.csv', text: changed }]);
  expect(
    again.entries.flatMap(({ key, changes }) => changes.map(({ after }) => [key, after])),
  ).toEqual(
    expect.arrayContaining([
      ['ann', '1912'],
      ['prize/2000-spring/gold', { amount: '2000', currency: 'EUR' }],
    ]),
  );
});

test('the export has a column for each attribute of honors, unless its values have languages', async () => {
  await apply(`
sources: [{ slug: page, title: Page, kind: OFFICIAL_PAGE }]
people: [{ slug: ann, names: { en: Ann } }, { slug: bob, names: { en: Bob } }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2000
    names: { en: Prize 2000 }
    honors:
      - recipients: [ann]
        attributes: { "oscars:class": [Music, "Song; dance"], "oscars:id": { value: "7", url: "https://a.example" }, "oscars:title": { value: Lied, lang: de } }
        givenBy: { "oscars:id": [page] }
      - { recipients: [bob], attributes: { "guild:no": "8" } }`);
  const text = await exported(db, 'csv', 'prize');
  const [head = [], ...rows] = parse(text, { bom: true });
  const from = head.indexOf('attribute:guild:no');
  expect([head, ...rows].map((row) => row.slice(from, from + 3))).toEqual([
    ['attribute:guild:no', 'attribute:oscars:class', 'attribute:oscars:id'],
    ['', 'Music; Song\\; dance', '7'],
    ['8', '', ''],
  ]);
  expect(head.filter((name) => name.startsWith('attribute'))).toHaveLength(3);
  const { entries } = await importDocuments(db, [{ name: 'honors.csv', text }]);
  expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  const changed = text.replace('Music; Song\\; dance', 'Art');
  await importDocuments(db, [{ name: 'honors.csv', text: changed }]);
  expect(await exported(db, 'csv', 'prize')).toBe(changed);
});
