import { ngramsOf } from '../../cjk-ngrams.ts';
import type { FoundPart, SplitRequest } from './search-parts.ts';
import { piecesOf, type Unit } from './search-units.ts';
import { maxWords, type SearchWord, type SearchWords, searchWordOf } from './search-words.ts';

/**
 * Letters of Hangul may be wrong as in any alphabet. One character of Chinese or Japanese says so much that what is next
 * to it is looked for by itself.
 */
const hangul = /\p{Script=Hangul}/u;
const noTolerance = { tolerance: 0, halves: [], swapped: [], twice: [] };

/** Chinese, Japanese or Korean words that may consist of several words, because a part of them may be a name. */
export function splitRequests({ words }: SearchWords): SplitRequest[] {
  return words.flatMap((one, number) => {
    const { word, text, gram, pattern } = one;
    const pieces = gram === null ? [] : piecesOf(word, text);
    const [first, ...others] = pieces;
    if (!first || (others.length === 0 && first.length < 3)) return [];
    const units = pieces.map((piece) => piece.map((unit) => unit.word));
    const { tolerance, halves, swapped, twice } = hangul.test(word) ? one : noTolerance;
    const misspelled = { tolerance, halves, swapped, twice };
    return [{ number, word, grams: ngramsOf(word), pattern, pieces: units, ...misspelled }];
  });
}

/** The words of a query, with their parts in place of those that no name has as a whole. */
export function splitWords(words: SearchWords, found: readonly FoundPart[]): SearchWords {
  const parts = words.words.flatMap((word, number) => {
    const own = found.filter((part) => part.number === number);
    return own.length === 0 ? [word] : partsOf(word, own);
  });
  const each = [...new Map(parts.map((part) => [part.word, part])).values()];
  return {
    phrase: words.phrase,
    words: each.slice(0, maxWords),
    ignored: [...each.slice(maxWords).map(({ text }) => text), ...words.ignored],
  };
}

function partsOf({ word, text }: SearchWord, found: readonly FoundPart[]): SearchWord[] {
  return piecesOf(word, text).flatMap((units, index) => {
    const inOrder = found
      .filter(({ piece }) => piece === index + 1)
      .toSorted((one, other) => one.start - other.start);
    const parts: { units: Unit[]; isFound: boolean }[] = [];
    for (const { start, size, is_found } of inOrder) {
      const own = units.slice(start - 1, start - 1 + size);
      const last = parts.at(-1);
      // Characters that no name has with the next one are one word, which nothing has.
      if (last && !last.isFound && !is_found) last.units.push(...own);
      else parts.push({ units: own, isFound: is_found });
    }
    return parts.map((part) => partOf(part.units));
  });
}

function partOf(units: readonly Unit[]): SearchWord {
  const part = searchWordOf(
    units.map(({ word }) => word).join(''),
    units.map(({ text }) => text).join(''),
  );
  // The part that is left of a longer word is not looked for inside of names: too many have any one character.
  const [only, ...others] = units;
  return only?.isCjk && others.length === 0 ? { ...part, gram: null } : part;
}
