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
