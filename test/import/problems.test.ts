import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { importDocuments, importFiles } from '../../src/import/import.ts';
import { openImport } from '../support/import.ts';

/** What is wrong with documents is told with line, column, path and what was expected, all of it at once. */
const { db, apply, problems, query } = await openImport();

beforeEach(async () => {
  await apply(`
sources: [{ slug: news, title: News, kind: NEWS }]
places:
  - { slug: a, names: { en: A }, placeKind: COUNTRY, countryCode: AA }
  - { slug: guangzhou, names: { en: Guangzhou }, placeKind: CITY, parent: a }
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY }]
programs: [{ slug: prize, names: { en: P } }]
events: [{ slug: expo, names: { en: Expo }, startsOn: "2025-09-02" }]`);
});

const edition = (rest: string) => `
programs: [{ slug: prize, names: { en: P } }]
editions:
  - program: prize
    year: 2025
    names: { en: P }
    ${rest}`;

const slugForm = 'a slug (lower-case letters and digits, with single hyphens between)';
const dateForm = 'a date such as "2025-09-04", "2011-11" or "1926"';

describe('the text', () => {
  test.each([
    [
      'a syntax error',
      'places: [',
      [
        '1.yaml:2:10 Flow sequence in block collection must be sufficiently indented and end with a ].',
      ],
    ],
    [
      'a key twice',
      'source: a\nsource: b',
      ['1.yaml:3:1 source: The key "source" is there twice.'],
    ],
    [
      'an alias',
      'places: &all []\nteams: *all',
      ['1.yaml:3:8 teams: Aliases are not allowed: write the value out.'],
    ],
    ['an empty item', 'places:\n  -\n', ['1.yaml:3:4 places[0]: The list item is empty.']],
    [
      'two documents',
      'reason: a\n---\nreason: b',
      ['1.yaml:3:1 A second document begins here: a file holds one.'],
    ],
    [
      'a number with too many digits',
      edition('figures: [{ slug: f, label: { en: F }, value: 12345678901234567890 }]'),
      [
        '1.yaml:8:51 editions[0].figures[0].value: The number 12345678901234567890 has more digits than can be kept.',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  test('nothing at all', async () => {
    await expect(importDocuments(db, [{ name: 'a', text: '' }])).rejects.toThrow(
      'a The document is empty.',
    );
  });

  test('nested too deeply', async () => {
    const text = `${'['.repeat(20_000)}`;
    await expect(importDocuments(db, [{ name: 'a', text }])).rejects.toThrow(
      'a The document is nested too deeply to be read.',
    );
  });

  test('a bomb of aliases', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]`,
    );
    await expect(
      importDocuments(db, [{ name: 'a', text: `a0: &a0 [x]\n${rows.join('\n')}` }]),
    ).rejects.toThrow('Aliases are not allowed');
  });

  test('a file that is not UTF-8, one that is not there', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'awards-problems-'));
    const file = path.join(folder, 'latin.yaml');
    await writeFile(file, Buffer.from('reason: Zürich', 'latin1'));
    await expect(importFiles(db, [file, path.join(folder, 'none.yaml')])).rejects.toThrow(
      `${file} The file is not UTF-8 text.\n${folder}/none.yaml The file cannot be read (ENOENT).`,
    );
    await rm(folder, { recursive: true });
  });
});

describe('the form', () => {
  test.each<[string, string, string[]]>([
    [
      'an unknown key',
      'plcaes: []',
      ['1.yaml:2:1 plcaes: There is no key "plcaes" here; did you mean "places"?'],
    ],
    [
      'an unknown key deep inside',
      edition('honors: [{ recipents: [a] }]'),
      [
        '1.yaml:8:14 editions[0].honors[0].recipients: An honor needs recipients or a key.',
        '1.yaml:8:16 editions[0].honors[0].recipents: There is no key "recipents" here; did you mean "recipients"?',
      ],
    ],
    [
      'an unknown value',
      'places: [{ slug: a, names: { en: A }, placeKind: TOWN }]',
      [
        '1.yaml:2:50 places[0].placeKind: Expected one of COUNTRY, REGION, CITY, DISTRICT, ZONE, got "TOWN".',
      ],
    ],
    [
      'no slug',
      'programs: [{ slug: The Prize }]',
      [`1.yaml:2:20 programs[0].slug: Expected ${slugForm}, got "The Prize".`],
    ],
    [
      'a slug that is a number',
      'programs: [{ slug: 2025 }]',
      [`1.yaml:2:20 programs[0].slug: Expected ${slugForm}, got 2025.`],
    ],
    [
      'no slug at all',
      'programs: [{ foundedYear: 1 }]',
      [`1.yaml:2:12 programs[0].slug: Expected ${slugForm}, got nothing.`],
    ],
    [
      'text that is a number',
      'events: [{ slug: expo, venue: 12 }]',
      ['1.yaml:2:31 events[0].venue: Expected text, got 12. Put it in quotes.'],
    ],
    [
      'half a year',
      'programs: [{ slug: prize, foundedYear: 1900.5 }]',
      ['1.yaml:2:40 programs[0].foundedYear: Expected a year, got 1900.5.'],
    ],
    [
      'a date in words',
      'events: [{ slug: expo, startsOn: May 2025 }]',
      [`1.yaml:2:34 events[0].startsOn: Expected ${dateForm}, got "May 2025".`],
    ],
    [
      'a date that is none',
      'events: [{ slug: expo, startsOn: "2025-02-29" }]',
      ['1.yaml:2:34 events[0].startsOn: Expected a date that exists, got "2025-02-29".'],
    ],
    [
      'a month that is none',
      'events: [{ slug: expo, startsOn: "2025-13" }]',
      ['1.yaml:2:34 events[0].startsOn: Expected a date that exists, got "2025-13".'],
    ],
    [
      'no address',
      'programs: [{ slug: prize, website: example.org }]',
      [
        '1.yaml:2:36 programs[0].website: Expected an address with http or https, got "example.org".',
      ],
    ],
    [
      'no language',
      'programs: [{ slug: prize, names: { english_us: A } }]',
      [
        '1.yaml:2:36 programs[0].names.english_us: Expected a language tag such as en or zh-Hans, got "english_us".',
      ],
    ],
    [
      'an empty name',
      'programs: [{ slug: prize, names: { en: " " } }]',
      ['1.yaml:2:40 programs[0].names.en: Expected text that is not empty, got " ".'],
    ],
    [
      'a name twice',
      'programs: [{ slug: prize, names: [{ text: A }, { text: A }] }]',
      ['1.yaml:2:34 programs[0].names: Expected each name once, got [{"text":"A"},{"text":"A"}].'],
    ],
    [
      'a share above 1',
      edition('honors: [{ recipients: [a], share: 3/2 }]'),
      [
        '1.yaml:8:40 editions[0].honors[0].share: Expected a fraction such as 1/2, more than 0 and at most 1, got "3/2".',
      ],
    ],
    [
      'a share in decimals',
      edition('honors: [{ recipients: [a], share: 0.5 }]'),
      [
        '1.yaml:8:40 editions[0].honors[0].share: Expected a fraction such as 1/2, more than 0 and at most 1, got 0.5.',
      ],
    ],
    [
      'half a point',
      'places: [{ slug: a, coordinates: { latitude: 91 } }]',
      [
        '1.yaml:2:34 places[0].coordinates.longitude: Expected degrees, got nothing.',
        '1.yaml:2:46 places[0].coordinates.latitude: Expected degrees from -90 to 90, got 91.',
      ],
    ],
    [
      'a text with NUL',
      'reason: "a\\0b"',
      ['1.yaml:2:9 reason: Expected text of whole characters, got "a\\u0000b".'],
    ],
    [
      'half a surrogate pair',
      'reason: "a\\ud800b"',
      ['1.yaml:2:9 reason: Expected text of whole characters, got "a\\ud800b".'],
    ],
    [
      'a recipient twice',
      edition('honors: [{ key: k, recipients: [a, { recipient: a }] }]'),
      [
        expect.stringMatching(
          /^1\.yaml:8:36 editions\[0\]\.honors\[0\]\.recipients: Expected each recipient once in a role/,
        ),
      ],
    ],
    [
      'neither year nor slug',
      'editions: [{ program: a }]',
      ['1.yaml:2:12 editions[0]: Expected an edition with a year or a slug, got {"program":"a"}.'],
    ],
    [
      'two things to retract in one',
      'retract: [{ place: a, team: b }]',
      ['1.yaml:2:11 retract[0]: Expected one kind and its key, got {"place":"a","team":"b"}.'],
    ],
    [
      'a place of a place',
      'places: [{ slug: a, place: b }]',
      ['1.yaml:2:21 places[0].place: There is no key "place" here.'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });
});

describe('what it says of things', () => {
  test.each<[string, string, string[]]>([
    [
      'a thing that nobody knows',
      'teams: [{ slug: team, names: { en: T }, place: guangzou }]',
      ['1.yaml:2:48 teams[0].place: There is no place "guangzou"; did you mean "guangzhou"?'],
    ],
    [
      'a category of another edition',
      edition(
        'honors: [{ recipients: [a], category: cty }]\n    categories: [{ slug: city, names: { en: C }, kind: CITY }]',
      ),
      [
        '1.yaml:8:43 editions[0].honors[0].category: There is no category "cty"; did you mean "city"?',
      ],
    ],
    [
      'a source that nobody knows',
      'source: nwes',
      ['1.yaml:2:9 source: There is no source "nwes"; did you mean "news"?'],
    ],
    [
      'a reference without a source',
      'programs: [{ slug: prize, references: [7] }]',
      [
        '1.yaml:2:40 programs[0].references[0]: The reference names no source, and the document has none of its own.',
      ],
    ],
    [
      'a thing of another kind',
      'teams: [{ slug: team, names: { en: T }, place: lab }]',
      ['1.yaml:2:48 teams[0].place: "lab" is an organization, and here a place is needed.'],
    ],
    [
      'a slug that is taken by another kind',
      'teams: [{ slug: guangzhou, names: { en: T } }]',
      ['1.yaml:2:17 teams[0].slug: "guangzhou" is a place already, and cannot be a team.'],
    ],
    [
      'one slug for two kinds',
      'teams: [{ slug: x, names: { en: T } }]\nworks: [{ slug: x, names: { en: W } }]',
      ['1.yaml:3:9 works[0]: "x" cannot be a team and a work.'],
    ],
    [
      'a new thing without what it needs',
      `
places: [{ slug: b }]
organizations: [{ slug: c }]
sources: [{ slug: d }]
editions:
  - program: prize
    slug: jubilee
    categories: [{ slug: e, awards: [{ slug: f }] }]
    honors: [{ key: g }]
    figures: [{ slug: h }]
    statements: [{ slug: i }]`,
      [
        '1.yaml:3:10 places[0].placeKind: The new place "b" needs placeKind.',
        '1.yaml:3:10 places[0].names: The new place "b" needs names.',
        '1.yaml:4:17 organizations[0].organizationKind: The new organization "c" needs organizationKind.',
        '1.yaml:4:17 organizations[0].names: The new organization "c" needs names.',
        '1.yaml:5:11 sources[0].title: The new source "d" needs title.',
        '1.yaml:5:11 sources[0].kind: The new source "d" needs kind.',
        '1.yaml:7:5 editions[0].year: The new edition "prize/jubilee" needs year.',
        '1.yaml:7:5 editions[0].names: The new edition "prize/jubilee" needs names.',
        '1.yaml:9:18 editions[0].categories[0].kind: The new category "prize/jubilee/e" needs kind.',
        '1.yaml:9:18 editions[0].categories[0].names: The new category "prize/jubilee/e" needs names.',
        '1.yaml:9:38 editions[0].categories[0].awards[0].names: The new award "prize/jubilee/f" needs names.',
        '1.yaml:10:14 editions[0].honors[0].recipients: The new honor "prize/jubilee/g" needs recipients, or claims on who they are.',
        '1.yaml:11:15 editions[0].figures[0].label: The new figure "prize/jubilee/h" needs label.',
        '1.yaml:12:18 editions[0].statements[0].speaker: The new statement "prize/jubilee/i" needs speaker.',
        '1.yaml:12:18 editions[0].statements[0].summary: The new statement "prize/jubilee/i" needs summary.',
      ],
    ],
    [
      'the last name taken',
      'programs: [{ slug: prize, names: { en: null } }]',
      ['1.yaml:2:34 programs[0].names: The program "prize" would have no name left.'],
    ],
    [
      'one thing twice with two values',
      'places:\n  - { slug: a, placeKind: REGION, countryCode: null, names: { en: AA } }\n  - { slug: a, placeKind: CITY, names: { en: BB } }',
      [
        '1.yaml:4:27 places[1].placeKind: The place "a" is named twice in this document, with different values of placeKind.',
        '1.yaml:4:40 places[1].names: The place "a" is named twice in this document, with different values of names.',
      ],
    ],
    [
      'an end before the beginning',
      'events: [{ slug: expo, endsOn: "2025-09-01" }]',
      [
        '1.yaml:2:32 events[0].endsOn: The event "expo" would end on 2025-09-01, before it starts on 2025-09-02.',
      ],
    ],
    [
      'a countryCode of no country',
      'places: [{ slug: guangzhou, countryCode: GZ }]',
      [
        '1.yaml:2:42 places[0].countryCode: Only a place of kind COUNTRY has a countryCode, and "guangzhou" is none.',
      ],
    ],
    [
      'a countryCode that is taken',
      'places: [{ slug: b, names: { en: B }, placeKind: COUNTRY, countryCode: AA }]',
      ['1.yaml:2:72 places[0].countryCode: The countryCode AA is that of "a".'],
    ],
    [
      'a countryCode twice',
      'places:\n  - { slug: b, names: { en: B }, placeKind: COUNTRY, countryCode: BB }\n  - { slug: c, names: { en: C }, placeKind: COUNTRY, countryCode: BB }',
      ['1.yaml:4:67 places[1].countryCode: The countryCode BB is that of "b".'],
    ],
    [
      'a circle with what is there',
      'places: [{ slug: a, parent: guangzhou }]',
      [
        '1.yaml:2:29 places[0].parent: The place "a" would be inside itself: "a" in "guangzhou" in "a".',
      ],
    ],
    [
      'a thing in itself',
      'works: [{ slug: w, names: { en: W }, parent: w }]',
      ['1.yaml:2:46 works[0].parent: The work "w" would be inside itself: "w" in "w".'],
    ],
    [
      'a program that leads to itself',
      'programs: [{ slug: prize, leadsTo: [prize] }]',
      ['1.yaml:2:36 programs[0].leadsTo: The program "prize" cannot lead to itself.'],
    ],
    [
      'a field that the thing does not have',
      'source: news\nevents: [{ slug: expo, references: [{ paragraph: 1, field: startOn }] }]',
      [
        '1.yaml:3:60 events[0].references[0].field: There is no field "startOn" of an event; did you mean "startsOn"?',
      ],
    ],
    [
      'shares of more than 1',
      edition(`categories: [{ slug: c, names: { en: C }, kind: CITY, awards: [{ slug: w, names: { en: W }, honors: [
      { recipients: [a], share: 1/2 },
      { recipients: [lab], share: 2/3 }] }] }]`),
      [
        '1.yaml:10:35 editions[0].categories[0].awards[0].honors[1].share: The shares of the award "prize/2025/w" would add up to 1.167, more than 1.',
      ],
    ],
    [
      'an honor whose category is not that of its award',
      edition(`categories:
      - { slug: c, names: { en: C }, kind: CITY, awards: [{ slug: w, names: { en: W }, honors: [{ recipients: [a], category: d }] }] }
      - { slug: d, names: { en: D }, kind: CITY }`),
      [
        '1.yaml:9:126 editions[0].categories[0].awards[0].honors[0].category: The honor\'s award "w" is of the category "c", not of "d".',
      ],
    ],
    [
      'an honor that stands under one award and names another',
      edition(`categories:
      - { slug: c, names: { en: C }, kind: CITY, awards: [{ slug: w, names: { en: W }, honors: [{ recipients: [a], award: v }] }] }`),
      [
        '1.yaml:9:123 editions[0].categories[0].awards[0].honors[0].award: The honor stands under the award "w" and names another.',
      ],
    ],
    [
      'an affiliation of what is no person',
      edition(
        'honors: [{ recipients: [{ recipient: a, affiliations: [{ organization: lab }] }] }]',
      ),
      [
        '1.yaml:8:60 editions[0].honors[0].recipients[0].affiliations[0]: "a" is a place, and here a person is needed.',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problems(text)).toEqual(expected);
    expect(await query('select revision from dataset')).toEqual([{ revision: '1' }]);
  });

  test('more than 1,000 items where the graph has no pages', async () => {
    const slugs = Array.from({ length: 1001 }, (_, index) => `c${index}`);
    const categories = slugs.map(
      (slug) => `      - { slug: ${slug}, names: { en: C }, kind: CITY }`,
    );
    const first = edition(`categories:\n${categories.slice(0, 600).join('\n')}`);
    await apply(first);
    expect(await problems(edition(`categories:\n${categories.slice(600).join('\n')}`))).toEqual([
      '1.yaml:409:9 editions[0].categories[400]: With category "prize/2025/c1000" there would be 1001 categories; at most 1000 are allowed.',
    ]);
    expect(await problems(`programs: [{ slug: prize, leadsTo: [${slugs.join(', ')}] }]`)).toEqual([
      expect.stringMatching(/^1\.yaml:2:36 programs\[0\]\.leadsTo: Expected at most 1000 items/),
    ]);
  });
});

describe('all of it at once', () => {
  test('the problems of all documents are told, and nothing is applied where one has any', async () => {
    expect(
      await problems(
        'programs: [{ slug: other, names: { en: O }, foundedYear: 0 }]\nteams: [{ slug: team, names: { en: T }, place: nowhere }]',
        'programs: [{ slug: good, names: { en: G } }]',
        'programs: [{ slug: third, names: { en: T }, website: none, organizer: nobody }]',
      ),
    ).toEqual([
      '1.yaml:2:58 programs[0].foundedYear: Expected a year from 1, got 0.',
      '1.yaml:3:48 teams[0].place: There is no place "nowhere".',
      '3.yaml:2:54 programs[0].website: Expected an address with http or https, got "none".',
      '3.yaml:2:71 programs[0].organizer: There is no organization "nobody".',
    ]);
    expect(await query('select slug from program')).toEqual([{ slug: 'prize' }]);
  });

  test('what is too wrong to be read on is not unknown as well', async () => {
    expect(
      await problems(
        'places: [{ slug: b, names: B, placeKind: CITY }, { slug: 7, names: { en: C } }]',
        'teams: [{ slug: team, names: { en: T }, place: b }]',
      ),
    ).toEqual([
      '1.yaml:2:28 places[0].names: Expected a map of languages to names, or a list of { text, lang, kind }, got "B".',
      `1.yaml:2:58 places[1].slug: Expected ${slugForm}, got 7.`,
    ]);
  });

  test('for programs, each problem has its parts', async () => {
    await expect(apply('places: [{ slug: a, placeKind: TOWN }]')).rejects.toMatchObject({
      name: 'ImportError',
      problems: [
        {
          file: '1.yaml',
          line: 2,
          column: 32,
          path: 'places[0].placeKind',
          expected: 'one of COUNTRY, REGION, CITY, DISTRICT, ZONE',
          got: '"TOWN"',
        },
      ],
    });
  });
});
