import { expect, test } from 'vitest';
import { countWords, maxQueryLength, searchWordsOf } from '../../db/queries/search-words.ts';

const word = (start: number) =>
  Array.from({ length: 39 }, (_, index) =>
    String.fromCharCode(97 + ((index * 7 + start) % 26)),
  ).join('');

test('a word has a bounded number of variants, however long it is', () => {
  const longest = [0, 1, 2, 3, 4].map(word).join(' ');
  expect(longest.length).toBeLessThanOrEqual(maxQueryLength);
  const variants = searchWordsOf(longest).words.map(
    ({ halves, swapped, twice }) => halves.length + swapped.length + twice.length,
  );
  expect(variants).toHaveLength(5);
  expect(Math.max(...variants)).toBeLessThan(700);
});

test('letters swapped in two places are looked for in words of up to 15 letters', () => {
  const [short, long] = searchWordsOf('abcdefghijklmno abcdefghijklmnop').words;
  expect(short?.twice).toContain('bacdefghijklmon');
  expect(long?.swapped).toHaveLength(15);
  expect(long?.twice).toEqual([]);
});

test('words are counted up to twelve, and those of a query that is too long up to its end', () => {
  expect(countWords('a, b a')).toBe(2);
  expect(countWords('!')).toBe(1);
  expect(countWords('a b c d e f g h i j k l m n')).toBe(12);
  expect(countWords(`${'a '.repeat(maxQueryLength)} b`)).toBe(1);
  const { words, ignored } = searchWordsOf('a b c d e f g h i j k l M, n');
  expect(words).toHaveLength(12);
  expect(ignored).toEqual(['M', 'n']);
});
