/** Scripts that write words without spaces between, so that any part of a name may be looked for. */
const runs =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}]+/gu;

/**
 * The characters of Chinese, Japanese and Korean in a normalized name, and their pairs where they are next to
 * each other: what it is found by at any place in it. `广州 tower` gives `广`, `州` and `广州`.
 * @returns each once; empty for a name without such characters
 */
export function ngramsOf(normalized: string): string[] {
  const grams = runsOf(normalized).flatMap((run) => [...run, ...pairsOf(run)]);
  return [...new Set(grams)];
}

/**
 * A gram that every name has that holds a normalized query: the first pair in it, or its first character where
 * that has no other next to it.
 * @returns null for a query without such characters
 */
export function ngramToFind(normalized: string): string | null {
  const [run] = runsOf(normalized);
  return run?.slice(0, 2).join('') ?? null;
}

function runsOf(text: string): string[][] {
  return Array.from(text.matchAll(runs), ([found]) => Array.from(found));
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
