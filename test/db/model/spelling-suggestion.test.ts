// @ts-nocheck
import { expect, test } from 'vitest';
import { nearest, suggestion } from '../../../db/model/spelling-suggestion.ts';

/** The candidate that a misspelled word means: at most a third of its letters away, and never more than three. */
test.each<[string, string[], string | undefined]>([
  ['guangzou', ['shanghai', 'guangzhou'], 'guangzhou'],
  // Swapped, dropped, added, replaced; in other letters.
  ['hsanghai', ['shanghai'], 'shanghai'],
  ['paris', ['parsi'], 'parsi'],
  ['YEAR', ['yeaar'], 'yeaar'],
  ['ab', ['ac'], 'ac'],
  ['ab', ['cd'], undefined],
  ['abcde', ['abfgh'], undefined],
  ['abcdef', ['abcdgh'], 'abcdgh'],
  ['abcdef', ['abcghi'], undefined],
  ['abcdefghijkl', ['abcdefghiXYZ'], 'abcdefghiXYZ'],
  ['abcdefghijklmno', ['abcdefghijkWXYZ'], undefined],
  ['abcdef', ['abcdefghi'], undefined],
  ['abcd', ['abdx'], undefined],
  ['abcd', ['abxc'], undefined],
  ['abcdef', ['badcfe'], undefined],
  ['abcdefghi', ['abcdef'], 'abcdef'],
  // The nearest, and the first of those that are as near.
  ['abcdef', ['abcxyf', 'abcdex', 'abcdey'], 'abcdex'],
  ['abcdef', ['abcdxy', 'xycdef'], 'abcdxy'],
  ['slug', ['slug', 'slog'], 'slog'],
  // Else one that it is a part of, or that is a part of it.
  ['nobel', ['booker-prize', 'nobel-prize', 'nobel-medal'], 'nobel-prize'],
  ['nobel-prize', ['nobel'], 'nobel'],
  ['heldOn', ['ceremony.heldOn'], 'ceremony.heldOn'],
  ['of', ['of-the-year'], undefined],
  ['the', ['the-hague'], 'the-hague'],
  ['prize', ['nobel-prize'], undefined],
  ['abc', ['abc-def', 'abd'], 'abd'],
])('%s of %j means %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('a sentence ends with the candidate, or without one', () => {
  expect(suggestion('lamd', ['land'])).toBe('; did you mean "land"?');
  expect(suggestion('lamd', [])).toBe('.');
});
