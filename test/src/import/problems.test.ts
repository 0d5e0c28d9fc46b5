import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { edition, openProblems, slugForm } from '../../support/documents/problems.ts';

/** Problems of documents are reported with line, column, path and what was expected, all of them at once. */
const { apply, db, problems, query } = await openProblems();

describe('a problem has a position, a path and a message:', () => {
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
      [
        '1.yaml:1:1 The document names nothing that could be imported.',
        '1.yaml:2:9 source: There is no source "nwes"; did you mean "news"?',
      ],
    ],
    [
      'a reference without a source',
      'programs: [{ slug: prize, references: [7] }]',
      [
        '1.yaml:2:40 programs[0].references[0]: The reference has no source, and neither has the document.',
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
        '1.yaml:4:27 places[1].placeKind: The place "a" occurs twice in this document, with different values of placeKind: "REGION" and "CITY".',
        '1.yaml:4:40 places[1].names: The place "a" occurs twice in this document, with different values of names: "AA" and "BB".',
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
      'places: [{ slug: guangzhou, countryCode: GY }]',
      [
        '1.yaml:2:42 places[0].countryCode: Only a place of kind COUNTRY can have a countryCode, and "guangzhou" is not a country.',
      ],
    ],
    [
      'a countryCode that is taken',
      'places: [{ slug: b, names: { en: B }, placeKind: COUNTRY, countryCode: AD }]',
      ['1.yaml:2:72 places[0].countryCode: The countryCode AD belongs to "a".'],
    ],
    [
      'a countryCode twice',
      'places:\n  - { slug: b, names: { en: B }, placeKind: COUNTRY, countryCode: BB }\n  - { slug: c, names: { en: C }, placeKind: COUNTRY, countryCode: BB }',
      ['1.yaml:4:67 places[1].countryCode: The countryCode BB belongs to "b".'],
    ],
    [
      'a circle with what is there',
      'places: [{ slug: a, parent: guangzhou }]',
      [
        '1.yaml:2:29 places[0].parent: The place "a" would contain itself: "a" in "guangzhou" in "a".',
      ],
    ],
    [
      'a thing in itself',
      'works: [{ slug: w, names: { en: W }, parent: w }]',
      ['1.yaml:2:46 works[0].parent: The work "w" would contain itself: "w" in "w".'],
    ],
    [
      'works that are based on each other',
      'works: [{ slug: v, names: { en: V }, basedOn: w }, { slug: w, names: { en: W }, basedOn: v }]',
      [
        '1.yaml:2:47 works[0].basedOn: The work "v" would be based on itself: "v" on "w" on "v".',
        '1.yaml:2:90 works[1].basedOn: The work "w" would be based on itself: "w" on "v" on "w".',
      ],
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
        '1.yaml:9:126 editions[0].categories[0].awards[0].honors[0].category: The honor\'s award "w" is in the category "c", not in "d".',
      ],
    ],
    [
      'an honor that is listed under one award and names another',
      edition(`categories:
      - { slug: c, names: { en: C }, kind: CITY, awards: [{ slug: w, names: { en: W }, honors: [{ recipients: [a], award: v }] }] }`),
      [
        '1.yaml:9:123 editions[0].categories[0].awards[0].honors[0].award: The honor is listed under the award "w" and names another award.',
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

  test('for more than 1,000 items of a list without pages', async () => {
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

  test('for more than 1,000 items that several batches of one import add', async () => {
    const withWinners = (from: number, to: number) => {
      const keys = Array.from({ length: to - from }, (_, index) => `w${from + index}`);
      const honors = keys.map((key) => ({ key, recipients: null, result: 'WON' }));
      const award = { slug: 'best', names: { en: 'Best' }, honors };
      const category = { slug: 'c', names: { en: 'C' }, kind: 'OTHER', awards: [award] };
      const names = { en: 'Prize 2025' };
      const editions = [{ program: 'prize', year: 2025, names, categories: [category] }];
      return JSON.stringify({ format: 'awards/1', editions });
    };
    // A document that is read as a whole and lines beside it are batches of their own.
    const batches = [
      { name: '1.json', text: withWinners(0, 980) },
      { name: '2.ndjson', text: withWinners(980, 990) },
      { name: '3.json', text: withWinners(990, 1000) },
      { name: '4.ndjson', text: withWinners(1000, 1001) },
    ];
    await expect(importDocuments(db, batches)).rejects.toThrow(
      'With honor "prize/2025/w1000" there would be 1001 winners; at most 1000 are allowed.',
    );
  });
});

describe('problems are reported together', () => {
  test('for all documents, and nothing is applied if any document has one', async () => {
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

  test('without an unknown reference to an entity that could not be read', async () => {
    expect(
      await problems(
        'places: [{ slug: b, names: 7, placeKind: CITY }, { slug: 7, names: { en: C } }]',
        'teams: [{ slug: team, names: { en: T }, place: b }]',
      ),
    ).toEqual([
      '1.yaml:2:28 places[0].names: Expected a map of languages to names, or a list of { text, lang, kind }, got 7.',
      `1.yaml:2:58 places[1].slug: Expected ${slugForm}, got 7. Put it in quotes.`,
    ]);
  });

  test('with their parts, for programs', async () => {
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

test('one mistake in many rows is shown once, and of many values the first ones, so that others stay in sight', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => `prize,2020,best,p-${index},Winer`);
  rows[100] = 'prize,MMXX,best,p-100,WON';
  const text = ['program,year,award,recipients,result', ...rows].join('\n');
  await expect(importDocuments(db, [{ name: 'winners.csv', text }])).rejects.toThrow(
    [
      'winners.csv:2:7 editionName: The new edition "prize/2020" needs names.',
      'winners.csv:102:7 year: Expected a year, got "MMXX".',
      'winners.csv:2:12 award: There is no award "best".',
      '    199 times, up to line 201',
      ...Array.from(
        { length: 20 },
        (_, index) => `winners.csv:${index + 2}:17 recipients: There is no recipient "p-${index}".`,
      ),
      '    199 times, up to line 201, with 199 different values',
      'winners.csv:2:21 result: Expected one of WON, SPECIAL_MENTION, RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED, NOMINATED, got "Winer".',
      '    199 times, up to line 201',
    ].join('\n'),
  );
});
