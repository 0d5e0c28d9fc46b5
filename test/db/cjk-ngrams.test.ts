import { expect, test } from 'vitest';
import { ngramsOf, ngramToFind } from '../../db/cjk-ngrams.ts';
import { normalize } from '../../db/normalize.ts';

test.each([
  ['Guangzhou', []],
  ['广州市', ['广', '州', '市', '广州', '州市']],
  ['5G 广州 AI城', ['广', '州', '广州', '城']],
  ['東京タワー', ['東', '京', 'タ', 'ワ', 'ー', '東京', '京タ', 'タワ', 'ワー']],
])('the grams of %s are its characters and their pairs: %j', (name, grams) => {
  expect(ngramsOf(normalize(name)).toSorted()).toEqual(grams.toSorted());
});

test('a Hangul syllable is found by its letters', () => {
  const grams = ngramsOf(normalize('한국'));
  expect(grams).toContain(ngramToFind(normalize('하')));
  expect(grams).toContain(ngramToFind(normalize('국')));
});

test.each([
  ['城', '城'],
  ['智慧城市', '智慧'],
  ['AI 城市', '城市'],
  ['AI', null],
])('a name that contains %s has the gram %s', (query, gram) => {
  expect(ngramToFind(normalize(query))).toBe(gram);
});
