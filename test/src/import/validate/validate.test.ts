import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import { edition, openProblems, slugForm } from '../../../support/documents/problems.ts';

/** Texts that are no documents, and values that do not fit: line, column, path, and what was expected. */
const { db, problems } = await openProblems();

const dateForm = 'a date such as "2025-09-04", "2011-11" or "1926"';

describe('the text of a document is refused:', () => {
  test.each([
    [
      'a syntax error',
      'places: [',
      [
        '1.yaml:2:10 Flow sequence in block collection must be sufficiently indented and end with a ].',
      ],
    ],
    ['an empty item', 'places:\n  -\n', ['1.yaml:3:4 places[0]: The list item is empty.']],
    [
      'two documents',
      'reason: a\n---\nreason: b',
      ['1.yaml:3:1 A second document begins here. A file contains one document.'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  test('if it is empty', async () => {
    await expect(importDocuments(db, [{ name: 'a', text: '' }])).rejects.toThrow(
      'a The document is empty.',
    );
  });

  test('if it is nested too deeply', async () => {
    const text = `${'['.repeat(20_000)}`;
    await expect(importDocuments(db, [{ name: 'a', text }])).rejects.toThrow(
      'a The document is nested too deeply to be read.',
    );
  });
});

describe('the form of a document is checked:', () => {
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
        '1.yaml:2:50 places[0].placeKind: Expected one of COUNTRY, REGION, CITY, DISTRICT, ZONE, got "TOWN". Write CITY.',
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
      [`1.yaml:2:20 programs[0].slug: Expected ${slugForm}, got 2025. Put it in quotes.`],
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
      'an invalid date',
      'events: [{ slug: expo, startsOn: "2025-02-29" }]',
      ['1.yaml:2:34 events[0].startsOn: Expected a date that exists, got "2025-02-29".'],
    ],
    [
      'an invalid month',
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
    ...['\\u202e', '\\u2066', '\\u200f', '\\u2028', '\\u0007', '\\n'].map(
      (control): [string, string, string[]] => [
        `a name with ${control}`,
        `people: [{ slug: ann, names: [{ text: "An${control}n" }] }]`,
        [
          `1.yaml:2:39 people[0].names[0].text: Expected one line without control characters and invisible marks of direction, got "An${control}n".`,
        ],
      ],
    ),
    [
      'a name twice',
      'programs: [{ slug: prize, names: [{ text: A }, { text: A }] }]',
      ['1.yaml:2:34 programs[0].names: Expected each name once, got [{"text":"A"},{"text":"A"}].'],
    ],
    [
      'a share in decimals',
      edition('honors: [{ recipients: [a], share: 0.5 }]'),
      [
        '1.yaml:8:40 editions[0].honors[0].share: Expected 1 or a fraction below 1, such as 1/2, got 0.5.',
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
      ['1.yaml:2:12 editions[0].year: Expected the year of the edition, or its slug, got nothing.'],
    ],
    [
      'two things to retract in one',
      'retract: [{ place: a, team: b }]',
      ['1.yaml:2:11 retract[0]: Expected one kind and its key, got {"place":"a","team":"b"}.'],
    ],
    [
      'keys by other names, or of something else',
      'works: [{ slug: x, title: A, names: { en: X } }, { slug: y, share: 1/2, names: { en: Y } }]\npeople: [{ slug: z, names: { en: Z }, born: 1911, winner: x }]',
      [
        '1.yaml:2:20 works[0].title: There is no key "title" here; did you mean "names"?',
        '1.yaml:2:61 works[1].share: There is no key "share" here. It is a key of an honor.',
        '1.yaml:3:39 people[0].born: There is no key "born" here; did you mean "bornOn"?',
        '1.yaml:3:51 people[0].winner: There is no key "winner" here.',
      ],
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
