/** Letters that are told apart by more than an accent, as people type them who do not have them. */
const spelled: Readonly<Record<string, string>> = {
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '‐': '-',
};

const special = new RegExp(`[${Object.keys(spelled).join('')}]`, 'gu');

/** No text is longer than this once normalized, so that an index can hold it. */
export const maxNormalizedLength = 500;

/**
 * A text as it is compared, sorted and searched: compatibility forms, width, case and accents folded, spaces
 * single, what cannot be seen left out. `São  Paulo` gives `sao paulo`, `ＡＢＣ` gives `abc`, `Straße` and
 * `STRASSE` give `strasse`, `Łódź` gives `lodz`; Chinese stays as it is, kana lose their voicing marks, and
 * Hangul comes as single letters (jamo).
 *
 * Each character is folded by itself and nothing is composed again, so that a part of a text gives a part of
 * what the text gives, and its beginning the beginning, wherever it is cut: between `か` and its mark, within a
 * syllable of Hangul, after a `Σ` that ends a word in the part and none in the text. Only the spaces at a cut
 * are lost.
 * @returns at most 500 characters; empty for a text of spaces, marks and invisible characters only
 */
export function normalize(text: string): string {
  const folded = text
    .replace(/[^\0-\x7f]/gu, (character) => character.normalize('NFKD'))
    .replace(/[\p{Mn}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .toLowerCase()
    // There and back: `ß` and `SS` are one, and so are the two letters I of Turkish.
    .toUpperCase()
    .toLowerCase()
    .replace(special, (letter) => spelled[letter] ?? letter)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return folded.length <= maxNormalizedLength
    ? folded
    : Array.from(folded).slice(0, maxNormalizedLength).join('').trim();
}

/** Longer words are cut: PostgreSQL compares up to 255 letters, and two wrong ones in 40 say little. */
const maxWordLength = 40;

/**
 * The words of a normalized name or query, each once: runs of letters and digits. An apostrophe does not end a
 * word: `xi'an 5g-city` gives `xian`, `5g`, and `city`. Scripts without spaces give one word for each run.
 */
export function wordsOf(normalized: string): string[] {
  const words = normalized.replaceAll("'", '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => lettersOf(word).slice(0, maxWordLength).join('')))];
}

/** The letters of a word as PostgreSQL counts them: code points. */
export function lettersOf(word: string): string[] {
  return Array.from(word);
}
