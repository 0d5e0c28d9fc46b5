import { describe, expect, test } from 'vitest';
import { ImportError, maxProblems, type Problem } from '../../../db/model/problem.ts';
import type { ReadDocument } from '../../../src/import/document-stages.ts';
import { keepsDigits, readJson } from '../../../src/import/read/json.ts';
import { readYaml } from '../../../src/import/read/yaml.ts';
import { reportLines } from '../../../src/import/report/report.ts';
import { validateDocument } from '../../../src/import/validate/validate.ts';

/** Documents that are made to take long, or to be told wrongly. */

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Where time that grows with the square of the length would be minutes, and the test fails after seconds. */
const generous = 20_000;

describe('long input takes time in proportion to its length', () => {
  test('for the positions of 50,000 problems of JSON', { timeout: generous }, () => {
    const count = 50_000;
    const keys = numbers(count).map((index) => `"k${index}": [\n${index}]`);
    const read = readJson('x.json', `{\n${keys.join(',\n')}\n}`, [], 7);
    const found = numbers(count).flatMap((index) => [
      read?.problem([`k${index}`], '', { of: 'key' }),
      read?.problem([`k${index}`, 0], ''),
    ]);
    const lines = found.map((problem) => problem?.line);
    expect(lines).toEqual(numbers(2 * count).map((index) => 7 + 1 + index));
    expect(new Set(found.map((problem) => problem?.column))).toEqual(new Set([1]));
  });

  test('for the message of 100,000 problems of one form', { timeout: generous }, () => {
    const problem = (index: number) => ({ file: 'a', path: '', message: `No "${index}" here.` });
    expect(new ImportError(numbers(100_000).map(problem)).problems).toHaveLength(maxProblems + 1);
  });

  test('for a number with many zeros', { timeout: generous }, () => {
    const zeros = '0'.repeat(500_000);
    expect(keepsDigits(`1${zeros}1`, Number.POSITIVE_INFINITY)).toBe(false);
    expect(keepsDigits(`1.0100${zeros}`, 1.01)).toBe(true);
    expect(keepsDigits('100', 100)).toBe(true);
  });
});

describe('after 1,000 problems the rest is not checked', () => {
  test('of the form of a document', () => {
    let looked = 0;
    const read: ReadDocument = {
      name: 'x.json',
      value: { sources: numbers(5000) },
      bad: [],
      problem(_, message) {
        looked += 1;
        return { file: 'x.json', path: '', message };
      },
    };
    const problems: Problem[] = [];
    expect(validateDocument(read, problems)).toBeUndefined();
    expect([looked, problems.length]).toEqual([maxProblems + 1, maxProblems + 1]);
  });

  const nulls = numbers(5000).map(() => 'null');
  test.each([
    ['JSON', readJson, `{"places": [${nulls}]}`],
    ['YAML', readYaml, `places: [${nulls}]`],
    ['YAML, with an alias in the rest', readYaml, `teams: &a []\nplaces: [${nulls}, *a]`],
  ])('of the text, in %s', (_, read, text) => {
    const problems: Problem[] = [];
    read('x', text, problems);
    expect(problems).toHaveLength(maxProblems + 1);
  });
});

describe('a key with line breaks and control characters', () => {
  const problemsOf = (text: string) => {
    const problems: Problem[] = [];
    const read = readJson('x.json', text, problems);
    if (read) validateDocument(read, problems);
    return problems;
  };

  test('has a separate message, like the keys beside it', () => {
    const keys = ['one\ntwo', 'plcaes', 'three'];
    const text = JSON.stringify({
      format: 'awards/1',
      ...Object.fromEntries(keys.map((key) => [key, 1])),
    });
    expect(problemsOf(text).map(({ path, message }) => [path, message])).toEqual([
      ['one\ntwo', 'There is no key "one\\ntwo" here.'],
      ['plcaes', 'There is no key "plcaes" here; did you mean "places"?'],
      ['three', 'There is no key "three" here.'],
    ]);
  });

  test('is printed on one line, and unchanged in JSON', () => {
    const key = 'a\u001b[31m\u009b1m\nb\u2028';
    const problems = problemsOf(JSON.stringify({ format: 'awards/1', [key]: 1 }));
    expect(problems).toMatchObject([{ path: key }]);
    expect(new ImportError(problems).message).toBe(
      'x.json:1:22 a\\u001b[31m\\u009b1m\\u000ab\\u2028: There is no key "a\\u001b[31m\\u009b1m\\nb\\u2028" here.',
    );
  });

  test('is truncated if it is very long', () => {
    const problems = problemsOf(
      JSON.stringify({ format: 'awards/1', [`${'x'.repeat(100_000)}`]: 1 }),
    );
    expect(new ImportError(problems).message.length).toBeLessThan(7000);
    expect(problems[0]?.path).toHaveLength(100_000);
  });
});

test('a report prints keys and values on one line each', () => {
  const change = { field: 'venue', before: 'Hall\u001b[2J', after: ['a\nb', 'x'.repeat(100_000)] };
  const lines = reportLines({
    revision: '2',
    entries: [{ action: 'changed', kind: 'honor', key: 'a\u001bc', id: '', changes: [change] }],
    counts: new Map([['honor', { created: 0, changed: 1, retracted: 0, unchanged: 0 }]]),
    warnings: ['The new honor "\u009b" may be another.'],
    reused: { listed: [], more: 0 },
    withoutHonors: [],
  });
  expect(lines[0]).toBe('changed    honor  a\\u001bc');
  expect(lines[1]).toMatch(/^ {4}venue: Hall\\u001b\[2J -> a\\u000ab, x{900,1000}\.\.\.$/);
  expect(lines).toContain('Look again: The new honor "\\u009b" may be another.');
});
