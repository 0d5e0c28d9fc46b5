import { type RawBuilder, sql } from 'kysely';
import { lettersOf } from '../../normalize.ts';

/** Shorter words are found as they are spelled only: with a wrong letter they could be any other. */
const minFoundLetters = 4;

/** How many letters of a word may be wrong. */
export function toleranceOf(letters: number): number {
  return letters < minFoundLetters ? 0 : letters < 6 ? 1 : 2;
}

/** How many letters of the word `d` are wrong, as the word `w` is spelled; null if too many to count. */
export const wrongLetters: RawBuilder<number | null> = sql`case
  when d.word = w.word then 0
  when levenshtein_less_equal(d.word, w.word, 1) = 1 or d.word = any(w.swapped) then 1
  when levenshtein_less_equal(d.word, w.word, 2) = 2 or d.word = any(w.twice) or exists (
    select from unnest(w.swapped) x where levenshtein_less_equal(d.word, x, 1) = 1) then 2
  end`;

/**
 * Keys in `word_halves` of a word that differs in at most `tolerance` letters, up to two: wherever such a word is cut
 * into halves, one of them differs in at most one letter from the same end of the word at hand.
 */
export function halvesToFind(word: string, tolerance: number): string[] {
  const keys = new Set<string>();
  if (tolerance === 0) return [];
  const letters = lettersOf(word);
  const shortest = Math.max(
    letters.length - tolerance,
    tolerance === 1 ? minFoundLetters : minFoundLetters + 1,
  );
  for (let length = shortest; length <= letters.length + tolerance; length += 1) {
    const left = Math.floor(length / 2);
    for (const part of closeParts((size) => letters.slice(0, size), left))
      keys.add(`${length}<${part}`);
    for (const part of closeParts((size) => letters.slice(-size), length - left))
      keys.add(`${length}>${part}`);
  }
  return [...keys];
}

/** One end of a word at three sizes, as it could be of a half of this size with a letter other, more, or less. */
function closeParts(end: (size: number) => readonly string[], size: number): string[] {
  const shortened = [size, size + 1].flatMap((longer) => withoutOne(end(longer)));
  return [end(size).join(''), end(size - 1).join(''), ...shortened];
}

function withoutOne(letters: readonly string[]): string[] {
  return letters.map((_, index) => letters.toSpliced(index, 1).join(''));
}

/** A word with two neighboring letters swapped, for each pair. */
export function swapsOf(word: string): string[] {
  const letters = lettersOf(word);
  return letters
    .slice(1)
    .map((letter, index) => letters.toSpliced(index, 2, letter, letters[index] ?? '').join(''));
}
