import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sectionOf, tableOf } from './markdown.ts';

/** The table of all limits, against the code. */
const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const rows = tableOf(sectionOf(read('docs/limits.md'), 'All limits'));

/** A bound that a row names: a text of a file, which stands on the line of its value. */
interface Place {
  file: string;
  text: string;
}

const isFile = (code: string) => /^(src|db|schema)\/[\w./-]+\.ts$/.test(code);

function placesOf(where: string): Place[] {
  const codes = where
    .matchAll(/`([^`]+)`/g)
    .map(([, code = '']) => code)
    .toArray();
  let file = '';
  return codes.flatMap((code) => {
    if (!isFile(code)) return [{ file, text: code }];
    file = code;
    return [];
  });
}

const numbersIn = (text: string): number[] =>
  text
    .matchAll(/\d[\d,_]*/g)
    .map(([digits]) => Number(digits.replaceAll(/[,_]/g, '')))
    .toArray();

/** The numbers on the lines of a file that have a text, after it. */
const numbersAt = ({ file, text }: Place): number[] =>
  read(file)
    .split('\n')
    .filter((line) => line.includes(text) && !/^\s*(\*|\/\/|\/\*\*)/.test(line))
    .flatMap((line) => numbersIn(line.slice(line.indexOf(text))));

/** What the code may have for each number of a limit: times may stand in milliseconds. */
const meaningsOf = (limit: string): number[][] =>
  limit
    .matchAll(/(\d[\d,]*)( [a-z]+)?/g)
    .map(([, digits = '', unit]) => {
      const number = Number(digits.replaceAll(',', ''));
      const milliseconds: Record<string, number> = { second: 1_000, minute: 60_000 };
      const factor = milliseconds[unit?.trim().replace(/s$/, '') ?? ''];
      return factor === undefined ? [number] : [number, number * factor];
    })
    .toArray();

test.each(rows)('the code has the limit of the row %s: %s', (_what, limit = '', where = '') => {
  const places = placesOf(where);
  expect(places).not.toEqual([]);
  const numbers = places.map(numbersAt);
  for (const meanings of meaningsOf(limit)) {
    expect(numbers.flat(), `${limit} in ${where}`).toEqual(
      expect.toSatisfy((found: number[]) => found.some((number) => meanings.includes(number))),
    );
  }
  // A text that leads to no number of the row would go unnoticed.
  const all = meaningsOf(limit).flat();
  for (const [index, found] of numbers.entries()) {
    expect(
      found.filter((number) => all.includes(number)),
      places[index]?.text,
    ).not.toEqual([]);
  }
});

test('each limit in the code has a row', () => {
  const named = rows.flatMap(([, , where = '']) =>
    placesOf(where).map(
      ({ file, text }) => `${file} ${/\w+/.exec(text.replace('const ', ''))?.[0]}`,
    ),
  );
  // What runs in a browser bounds nothing of the server.
  const exclude = ['src/web/browser/{charts,live,parts}/**'];
  const bounds = globSync('{src,db}/**/*.ts', { cwd: root, exclude }).flatMap((file) =>
    read(file)
      .matchAll(/^(?:export )?const ((?:most|max|longest)\w*) = (?:\d|\{)/gm)
      .map(([, name]) => `${file} ${name}`)
      .toArray(),
  );
  expect(bounds.length).toBeGreaterThan(20);
  expect(bounds.filter((bound) => !named.includes(bound))).toEqual([]);
});
