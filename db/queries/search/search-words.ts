import { ngramToFind } from '../../cjk-ngrams.ts';
import { lettersOf, normalize, wordsOf } from '../../normalize.ts';
import type { HonorResult } from '../../tables.ts';
import { partPattern } from '../lists/conditions.ts';
import { halvesToFind, swapsOf, toleranceOf } from './search-misspelled.ts';
import { isQuestionWord, resultsNamed, separateResults } from './search-results.ts';
import { maxPartsOf } from './search-units.ts';

/** A longer query is refused. */
export const maxQueryLength = 200;
/** More words of a query are not looked for. */
export const maxWords = 12;
/** Longer words are not looked for with letters swapped in two places: the pairs of places would be too many. */
const maxTwiceLetters = 15;
/** Other words of a name may begin with a word that has so many letters. Too many begin with fewer. */
const minPrefixLetters = 3;
/** A word that has so many letters may be two words of a name. Too many shorter ones are. */
const minApartLetters = 5;
/** So many neighboring words of a query may be one word of a name. */
const joinedSizes = [2, 3];
/** A word that says nothing beside others. */
const article = 'the';

/** A word of a query, and what names are found by. */
export interface SearchWord {
  /** as the client wrote it */
  text: string;
  /** as db/normalize.ts gives it */
  word: string;
  /** a pattern of `like` for names that have it anywhere */
  pattern: string;
  /** the years of editions that it may be */
  year: number | null;
  /** the code of a country that it may be, if it is in capitals: `CN`, but not `in` */
  code: string | null;
  /** whether other words may begin with it */
  isPrefix: boolean;
  /** characters of Chinese, Japanese or Korean that names with it have; null for words of other scripts */
  gram: string | null;
  /** letters that may be wrong */
  tolerance: number;
  /** one of these is in `word_halves` of each word that is close enough */
  halves: string[];
  /** the word with two neighboring letters swapped, for each pair */
  swapped: string[];
  /** each of those with another two swapped; empty for long words */
  twice: string[];
  /** the words of names that it may be with the words next to it: `leguin` */
  joined: readonly string[];
  /** the two words of a name that it may be, at each place: `le guin` */
  apart: readonly string[];
  /** the results of honors that it stands for; null if it stands for none */
  results: readonly HonorResult[] | null;
}

/** The words that a query is looked for by. */
export interface SearchWords {
  /** the whole query, as db/normalize.ts gives it */
  phrase: string;
  /** its first words, each once */
  words: SearchWord[];
  /** the others, as the client wrote them */
  ignored: string[];
}

/** The words of a query. A query without letters and digits is one word. */
export function searchWordsOf(query: string): SearchWords {
  const all = [...textsOf(query)];
  const isResult = ([word]: [string, string]) => resultsNamed(word) !== null;
  const isFiltered = all.some(isResult);
  const says = ([word]: [string, string]) =>
    word !== article && !(isFiltered && isQuestionWord(word));
  // Words for results alone are words like any other: there is nothing that they could limit.
  const isPlain = !all.some((one) => says(one) && !isResult(one));
  const texts = isPlain ? all : all.filter(says);
  const runs = neighborsOf(all.map(([word]) => word));
  return {
    phrase: normalize(query),
    words: texts.slice(0, maxWords).map(([word, text]) => {
      const joined = runs.filter((run) => run.includes(word)).map((run) => run.join(''));
      const found = { ...searchWordOf(word, text), joined };
      const results = isPlain ? null : resultsNamed(word);
      return results === null ? found : filterOf(found, results);
    }),
    ignored: texts.slice(maxWords).map(([, text]) => text),
  };
}

/** A word for results: names have it as it is spelled, or not at all. */
function filterOf(word: SearchWord, results: readonly HonorResult[]): SearchWord {
  const spelled = { gram: null, isPrefix: false, tolerance: 0, halves: [], swapped: [], twice: [] };
  return { ...word, ...spelled, joined: [], apart: [], results };
}

/** Neighboring words of a query that may be one word of a name. */
function neighborsOf(words: readonly string[]): string[][] {
  const runs = words.flatMap((_, start) =>
    joinedSizes.flatMap((size) =>
      start + size <= words.length ? [words.slice(start, start + size)] : [],
    ),
  );
  return runs.filter((run) => run.every((word) => ngramToFind(word) === null));
}

/** A word as two words, at each place. */
function apartOf(word: string): string[] {
  const letters = lettersOf(word);
  if (letters.length < minApartLetters || /\p{N}/u.test(word)) return [];
  return letters
    .slice(1)
    .map(
      (_, index) => `${letters.slice(0, index + 1).join('')} ${letters.slice(index + 1).join('')}`,
    );
}

/** How many words of a query are looked for at most. A query that is too long is cut: it is not searched for. */
export function countWords(query: string): number {
  const texts = [...textsOf(query.slice(0, 2 * maxQueryLength)).keys()];
  return Math.min(
    texts.reduce((sum, word) => sum + maxPartsOf(word), 0),
    maxWords,
  );
}

/** Whether a query has words that limit it to results of honors. A query that is too long is cut. */
export function limitsResults(query: string): boolean {
  const { words } = searchWordsOf(query.slice(0, 2 * maxQueryLength));
  return words.some(({ results }) => results !== null);
}

/** The words of a query, each once, with what the client wrote. */
function textsOf(query: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const token of query
    .split(/[\s\p{Cc}]+/u)
    .flatMap((one) => separateResults(one).split(' '))) {
    const words = wordsOf(normalize(token));
    for (const word of words) {
      if (!texts.has(word)) texts.set(word, words.length === 1 ? bare(token) : word);
    }
  }
  if (texts.size === 0) texts.set(normalize(query), query.trim());
  return texts;
}

/** A text without what surrounds its letters and digits. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** The search word by which names are found that have a word. @param text as the client wrote it */
export function searchWordOf(word: string, text: string): SearchWord {
  const { length } = lettersOf(word);
  const gram = ngramToFind(word);
  const isWord = wordsOf(word).length > 0;
  // Another year or number is another one, and not a misspelled one.
  const tolerance = isWord && !/\p{N}/u.test(word) ? toleranceOf(length) : 0;
  const swapped = tolerance === 0 ? [] : swapsOf(word);
  const [, year] = /^(\d{4})年?$/u.exec(word) ?? [];
  return {
    text,
    word,
    gram,
    tolerance,
    swapped,
    pattern: partPattern(word),
    year: year === undefined ? null : Number(year),
    code: /^[A-Z]{2}([A-Z]{2})?$/.test(text) ? text : null,
    isPrefix: isWord && gram === null && length >= minPrefixLetters,
    halves: halvesToFind(word, tolerance),
    joined: [],
    apart: isWord && gram === null ? apartOf(word) : [],
    results: null,
    twice: tolerance < 2 || length > maxTwiceLetters ? [] : [...new Set(swapped.flatMap(swapsOf))],
  };
}
