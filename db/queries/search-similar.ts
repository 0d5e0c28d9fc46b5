import { type RawBuilder, sql } from 'kysely';
import { lettersOf, wordsOf } from '../words.ts';

/** A word of a query, and how a word of a name may differ from it. */
interface SoughtWord {
  number: number;
  word: string;
  /** letters that may be wrong */
  tolerance: number;
  /** one of these is in `word_halves` of each word that is close enough */
  halves: string[];
  /** the word with two neighboring letters swapped, for each pair */
  swapped: string[];
  /** each of those with another two swapped */
  twice: string[];
}

/** The worth of a name that has all words of the query without a wrong letter, in millionths. */
export const bestSimilar = 400_000;

/** Shorter words are found as they are spelled only: with a wrong letter they could be any other. */
const minFoundLetters = 4;

/**
 * The names `n` that have each word of the query, in any order and possibly misspelled, with what each is worth in
 * `score`: less for each wrong letter, and among as many for each word besides. A letter is wrong if it is another
 * one, missing, or too many; two neighbors in the wrong order count as one. Words of four and five letters may have
 * one wrong letter, longer words two.
 * @param sought which names to look through
 */
export function similarNames(query: string, sought: RawBuilder<boolean>): RawBuilder<unknown> {
  const words = wordsOf(query).map(soughtWord);
  // A name that is similar to a query with a wildcard could look like one that the wildcard has found.
  if (words.length === 0 || /[%_\\]/.test(query))
    return sql`(select n.*, 0 as score from name n where false)`;
  const letters = words.reduce((sum, { word }) => sum + lettersOf(word).length, 0);
  const others = sql`greatest(cardinality(n.words) - ${sql.lit(words.length)}, 0)`;
  const hasEach = words.map(
    ({ number }) =>
      sql<boolean>`n.words && (select array_agg(word) from close_word where number = ${sql.lit(number)})`,
  );
  return sql`(
    with sought_word as (
      select * from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
        s(number int, word text, tolerance int, halves text[], swapped text[], twice text[])
    ), close_word as materialized (
      select number, word, 0 as wrong from sought_word where tolerance = 0
      union all
      select s.number, w.word, difference.wrong from sought_word s
      cross join lateral (select word from name_word where word_halves(word) && s.halves offset 0) w
      cross join lateral (select ${wrongLetters} as wrong offset 0) difference
      where s.tolerance > 0 and difference.wrong <= s.tolerance
    )
    select n.*, floor(${sql.lit(bestSimilar)}
      * (1 - (best.wrong + ${others} / (${others} + 1.0)) / ${sql.lit(letters)}))::int as score
    from name n
    cross join lateral (
      select sum(wrong) as wrong from (
        select min(wrong) as wrong from close_word where word = any(n.words) group by number) each_word) best
    where ${sought} and ${sql.join(hasEach, sql` and `)}
    offset 0)`;
}

/** How many letters of the word `w` are wrong, as the word `s` is spelled; null if too many to count. */
const wrongLetters = sql`case
  when w.word = s.word then 0
  when levenshtein_less_equal(w.word, s.word, 1) = 1 or w.word = any(s.swapped) then 1
  when levenshtein_less_equal(w.word, s.word, 2) = 2 or w.word = any(s.twice) or exists (
    select from unnest(s.swapped) x where levenshtein_less_equal(w.word, x, 1) = 1) then 2
  end`;

function soughtWord(word: string, number: number): SoughtWord {
  const letters = lettersOf(word);
  const tolerance = letters.length < minFoundLetters ? 0 : letters.length < 6 ? 1 : 2;
  if (tolerance === 0) return { number, word, tolerance, halves: [], swapped: [], twice: [] };
  const swapped = swapsOf(word);
  const twice = tolerance === 1 ? [] : [...new Set(swapped.flatMap(swapsOf))];
  return { number, word, tolerance, halves: halvesToFind(letters, tolerance), swapped, twice };
}

/**
 * What `word_halves` has of a word that differs in at most `tolerance` letters, up to two: wherever such a word is cut
 * into halves, one of them differs in at most one letter from the same end of the word at hand.
 */
function halvesToFind(letters: readonly string[], tolerance: number): string[] {
  const keys = new Set<string>();
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

function swapsOf(word: string): string[] {
  const letters = lettersOf(word);
  return letters
    .slice(1)
    .map((letter, index) => letters.toSpliced(index, 2, letter, letters[index] ?? '').join(''));
}
