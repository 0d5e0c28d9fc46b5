import { expect, test } from 'vitest';
import { gramsOf, gramToFind } from '../../db/grams.ts';
import { normalize } from '../../db/normalize.ts';

test.each([
  ['Guangzhou', []],
  ['广州市', ['广', '州', '市', '广州', '州市']],
  ['5G 广州 AI城', ['广', '州', '广州', '城']],
  ['東京タワー', ['東', '京', 'タ', 'ワ', 'ー', '東京', '京タ', 'タワ', 'ワー']],
])('the characters of %s that it is found by, and their pairs', (name, grams) => {
  expect(gramsOf(normalize(name)).toSorted()).toEqual(grams.toSorted());
});

test('a syllable of Hangul is found by its letters', () => {
  const grams = gramsOf(normalize('한국'));
  expect(grams).toContain(gramToFind(normalize('하')));
  expect(grams).toContain(gramToFind(normalize('국')));
});

test.each([
  ['城', '城'],
  ['智慧城市', '智慧'],
  ['AI 城市', '城市'],
  ['AI', null],
])('what a name has to have to hold %s', (query, gram) => {
  expect(gramToFind(normalize(query))).toBe(gram);
});
