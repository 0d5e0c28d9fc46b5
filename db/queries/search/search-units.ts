import { ngramToFind } from '../../cjk-ngrams.ts';
import { normalize } from '../../normalize.ts';

/** A character or syllable of Chinese, Japanese or Korean, or a run of other letters and digits. */
export interface Unit {
  /** as the client wrote it */
  text: string;
  /** as db/normalize.ts gives it */
  word: string;
  isCjk: boolean;
}

/**
 * The units of a word, in pieces: what may be divided further is together, and other letters and digits are alone.
 * `5G广州` gives `5G` and `广`, `州`. A year is not divided: `2025年`.
 * @param word as db/normalize.ts gives it @param text as the client wrote it
 */
export function piecesOf(word: string, text: string): Unit[][] {
  const pieces = divide(text);
  const written = pieces.flat().map((unit) => unit.word);
  // The text that the client wrote may have signs that are not part of the word.
  return written.join('') === word ? pieces : divide(word);
}

function divide(text: string): Unit[][] {
  const pieces: Unit[][] = [];
  // Syllables of Hangul in one, so that no part begins within one.
  for (const character of text.normalize('NFC')) {
    const word = normalize(character);
    const isCjk = ngramToFind(word) !== null;
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (last && goesOn(last, word, isCjk)) {
      last.text += character;
      last.word += word;
    } else if (word !== '') {
      const unit = { text: character, word, isCjk };
      if (piece && last?.isCjk && isCjk) piece.push(unit);
      else pieces.push([unit]);
    }
  }
  return pieces;
}

/** Whether a character belongs to the unit before it. */
function goesOn(last: Unit, word: string, isCjk: boolean): boolean {
  if (last.isCjk) return word === '';
  return !isCjk || (word === '年' && /^\d{4}$/.test(last.word));
}

/** How many parts a word has at most: two characters are one, and next to one that no name has with another, too. */
export function maxPartsOf(word: string): number {
  return piecesOf(word, word).reduce(
    (sum, { length }) => sum + (length < 3 ? 1 : Math.ceil((2 * length) / 3)),
    0,
  );
}
