import { expect, test } from 'vitest';
import {
  countWords,
  maxQueryLength,
  searchWordsOf,
} from '../../../../db/queries/search/search-words.ts';

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

test('a word of Chinese, Japanese or Korean counts as the most parts that it can have', () => {
  expect(countWords('上海')).toBe(1);
  expect(countWords('上海安全')).toBe(3);
  expect(countWords('上海2025年 smart')).toBe(3);
  expect(countWords('서울부산')).toBe(3);
  expect(countWords('城'.repeat(maxQueryLength))).toBe(12);
});

test('the code of a country is written in capitals', () => {
  const codes = searchWordsOf('in IN, SUHH USA C-N').words.map(({ code }) => code);
  expect(codes).toEqual([null, 'SUHH', null, null, null]);
  expect(searchWordsOf('IN').words.map(({ code }) => code)).toEqual(['IN']);
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
