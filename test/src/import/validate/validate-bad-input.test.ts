import { describe, expect, test } from 'vitest';
import { ImportError } from '../../../../db/model/problem.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { edition, openProblems, slugForm } from '../../../support/documents/problems.ts';

/**
 * The mistakes of curators and machines, in YAML and in JSON, each with all that is told of it. Further ones:
 * read/inputs.test.ts (files, encodings, lines without end), problems.test.ts, read/csv.
 */
const { db, problems } = await openProblems();

async function problemsOfJson(text: string): Promise<string[]> {
  try {
    await importDocuments(db, [{ name: '1.json', text }]);
  } catch (error) {
    if (error instanceof ImportError) return error.message.split('\n');
    throw error;
  }
  throw new Error('Nothing is wrong with the document.');
}

const json = (rest: string) => `{"format": "awards/1", ${rest}}`;
const jsonEdition = (rest: string) =>
  json(`"editions": [{"program": "prize", "year": 2025, "names": {"en": "P"}, ${rest}}]`);

describe('a problem in YAML has a line, a column and a message:', () => {
  test.each<[string, string, string[]]>([
    [
      'a quote that is never closed',
      'programs: [{ slug: prize, names: { en: "P } }]',
      ['1.yaml:2:47 A quote opens before this and is never closed.'],
    ],
    [
      'a key twice',
      'programs: [{ slug: prize, foundedYear: 1901, foundedYear: 1902 }]',
      ['1.yaml:2:46 programs[0].foundedYear: The key "foundedYear" occurs twice.'],
    ],
    [
      'a key without a value',
      'events:\n  - slug: expo\n    venue:\n    names: { en: Bread, Butter, de: }',
      [
        '1.yaml:4:5 events[0].venue: The key "venue" has no value: write null to clear it.',
        '1.yaml:5:25 events[0].names.Butter: The key "Butter" has no value: put text that contains a comma in quotes.',
        '1.yaml:5:33 events[0].names.de: The key "de" has no value: write null to clear it.',
      ],
    ],
    [
      'a share above 1',
      edition('honors: [{ recipients: [a], share: 3/2 }]'),
      [
        '1.yaml:8:40 editions[0].honors[0].share: Expected 1 or a fraction below 1, such as 1/2, got "3/2".',
      ],
    ],
    [
      'a year that is text',
      'programs: [{ slug: prize, foundedYear: "1901" }]\neditions: [{ program: prize, year: 1927/28, names: { en: P } }]',
      [
        '1.yaml:2:40 programs[0].foundedYear: Expected a year, got "1901". Leave out the quotes.',
        '1.yaml:3:36 editions[0].year: Expected a year, got "1927/28".',
      ],
    ],
    [
      'anchors that explode',
      'a: &a [x, x]\nb: &b [*a, *a]\nplaces: [*b, *b]',
      [
        '1.yaml:3:8 b[0]: Aliases are not allowed. Write the value in full.',
        '1.yaml:3:12 b[1]: Aliases are not allowed. Write the value in full.',
        '1.yaml:4:10 places[0]: Aliases are not allowed. Write the value in full.',
        '1.yaml:4:14 places[1]: Aliases are not allowed. Write the value in full.',
      ],
    ],
    [
      'numbers that lose digits',
      edition(`figures: [{ slug: a, label: { en: A }, value: 9007199254740993 }, { slug: b, label: { en: B }, value: 0.12345678901234567890 },
        { slug: c, label: { en: C }, value: 0x20000000000001 }]`),
      [
        '1.yaml:8:51 editions[0].figures[0].value: The number 9007199254740993 has more digits than can be stored.',
        '1.yaml:8:107 editions[0].figures[1].value: The number 0.12345678901234567890 has more digits than can be stored.',
        '1.yaml:9:45 editions[0].figures[2].value: The number 0x20000000000001 has more digits than can be stored.',
      ],
    ],
    [
      'keys that differ by case or by Unicode form',
      `places: [{ slug: Guangzhou, Names: { en: G } }]\n${edition(
        'honors: [{ key: First, recipients: [a] }, { key: "cafe\\u0301", recipients: [a] }, { recipients: [a], reason: { EN: X, en: Y } }]',
      )}`,
      [
        `1.yaml:2:18 places[0].slug: Expected ${slugForm}, got "Guangzhou".`,
        '1.yaml:2:29 places[0].Names: There is no key "Names" here; did you mean "names"?',
        '1.yaml:9:21 editions[0].honors[0].key: Expected a key in lower case, with letters of one code point where there is one (NFC), got "First".',
        '1.yaml:9:54 editions[0].honors[1].key: Expected a key in lower case, with letters of one code point where there is one (NFC), got "cafe\u0301".',
        '1.yaml:9:114 editions[0].honors[2].reason: Expected each language once, got {"EN":"X","en":"Y"}.',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });
});

describe('a problem in JSON has a line, a column and a message:', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '  ', ['1.json The document is empty.']],
    ['no JSON', 'places:', ['1.json:1:1 This is not a JSON value.']],
    [
      'a comma too many',
      json('"places": [],'),
      ['1.json:1:37 A key in double quotes is expected here.'],
    ],
    [
      'a comma too few',
      json('"places": [] "teams": []'),
      ['1.json:1:37 A comma is expected here.'],
    ],
    ['a colon too few', json('"places" []'), ['1.json:1:33 A colon is expected here.']],
    [
      'an end that is missing',
      '{\n"format": "awards/1"',
      ['1.json:2:21 A closing brace } is expected here.'],
    ],
    [
      'a list without an end',
      '{"places": [',
      ['1.json:1:13 A closing bracket ] is expected here.'],
    ],
    [
      'a quote that is never closed',
      '{"format": "awards/1}',
      ['1.json:1:12 The text has no closing quote.'],
    ],
    [
      'two documents',
      '{}\n{}',
      ['1.json:2:1 The document ends before this. A file contains one document.'],
    ],
    ['a comment', '// hello\n{}', ['1.json:1:1 JSON does not allow comments.']],
    ['an invalid escape', json('"reason": "\\x"'), ['1.json:1:34 This is not a JSON escape.']],
    ['half a number', json('"x": 1e'), ['1.json:1:29 This is not a JSON number.']],
    [
      'a control character',
      json('"reason": "a\u0001b"'),
      ['1.json:1:34 A control character must be escaped in JSON.'],
    ],
    [
      'half an escape',
      json('"reason": "\\u12"'),
      ['1.json:1:34 Four hexadecimal digits are expected after \\u.'],
    ],
    [
      'a line break within a text',
      json('"reason": "a\nb"'),
      ['1.json:1:34 The text has no closing quote.'],
    ],
    ['an invalid number', json('"x": 01'), ['1.json:1:30 A comma is expected here.']],
    [
      'nested too deeply',
      `${'['.repeat(200_000)}`,
      ['1.json The document is nested too deeply to be read.'],
    ],
    [
      'a key twice',
      json('"reason": "a", "reason": "b"'),
      ['1.json:1:39 reason: The key "reason" occurs twice.'],
    ],
    [
      'a list item that is empty',
      json('"places": [null]'),
      ['1.json:1:35 places[0]: The list item is empty.'],
    ],
    [
      'numbers that lose digits',
      jsonEdition(
        '"figures": [{"slug": "f", "label": {"en": "F"}, "value": 12345678901234567890}]',
      ),
      [
        '1.json:1:151 editions[0].figures[0].value: The number 12345678901234567890 has more digits than can be stored.',
      ],
    ],
    [
      'a key that is special to JavaScript',
      '{"format": "awards/1",\n "__proto__": {"format": 7}}',
      ['1.json:2:2 __proto__: There is no key "__proto__" here.'],
    ],
    [
      'values of other kinds',
      '{\n "format": "awards/1",\n "programs": [\n  {"slug": "prize", "foundedYear": "1901"},\n  7\n ]\n}',
      [
        '1.json:4:36 programs[0].foundedYear: Expected a year, got "1901". Leave out the quotes.',
        '1.json:5:3 programs[1]: Expected keys and values, got 7.',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problemsOfJson(text)).toEqual(expected);
  });
});
