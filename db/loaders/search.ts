import type { Database } from '../connections/connect.ts';
import { decodeCursor } from '../cursor.ts';
import { keysOf } from '../keyset-pagination.ts';
import { normalize } from '../normalize.ts';
import { type FoundRow, findPage, isFoundBefore } from '../queries/search/search.ts';
import { maxNames as commonFrom } from '../queries/search/search-match.ts';
import { findNearWords } from '../queries/search/search-near.ts';
import { findParts } from '../queries/search/search-parts.ts';
import { maxFound } from '../queries/search/search-rank.ts';
import { type SearchArguments, searchOrder } from '../queries/search/search-request.ts';
import { splitRequests, splitWords } from '../queries/search/search-split.ts';
import {
  countWords,
  limitsResults,
  maxQueryLength,
  maxWords,
  type SearchWords,
  searchWordOf,
  searchWordsOf,
} from '../queries/search/search-words.ts';
import type { SearchKind } from '../tables.ts';
import {
  type BeyondKey,
  cursorTag,
  type Page,
  PageEdge,
  type PageKey,
  type PageLoader,
  type Recipe,
} from './batch.ts';
import { Loader } from './loader.ts';

export { countWords, limitsResults, maxFound, maxQueryLength };

/** Whether a query has anything in it that a name could have. */
export function isSearchable(query: string): boolean {
  return normalize(query) !== '';
}

/** The search of a client: `query` is as the client wrote it. */
export interface Search extends Omit<SearchArguments, 'query' | 'maxNames'> {
  query: string;
  /** whether a search without results finds what has the nearest words; false if absent */
  nearest?: boolean;
  maxNames?: number;
}

/** An entity that was found, and the words of the query that neither its names nor one of its honors has. */
export interface Found extends FoundRow {
  unmatched: string[];
}

/** How many entities of a kind are found. */
export interface SearchCount {
  kind: SearchKind;
  count: number;
}

/** A page of results, and how many there are. */
export interface SearchPage extends Page<Found> {
  /** of each kind that is found, whatever the kinds of the search */
  counts: readonly SearchCount[];
  /** of the kinds of the search */
  total: number;
  /** words that no name has as they are spelled: what was found has words that are spelled like them */
  misspelled: readonly string[];
  /** whether these have none of the words, but words that are spelled like them */
  isNearest: boolean;
}

export interface SearchLoader extends PageLoader<Found> {
  page: Loader<PageKey, SearchPage>;
}

/**
 * The list of search results, forward only. Each page is one statement, after one for all pages if words of Chinese,
 * Japanese or Korean may have to be divided. If nothing is found, one finds the nearest words, and one looks for them.
 */
export const searchPages =
  ({
    query,
    kinds,
    programs,
    years,
    nearest = false,
    maxNames = commonFrom,
  }: Search): Recipe<SearchLoader> =>
  (scope, name) => {
    const { db } = scope;
    const written = searchWordsOf(query);
    let divided: Promise<SearchWords> | undefined;
    const readWords = () => (divided ??= divide(db, written));
    const limits: Omit<SearchArguments, 'query'> = {
      kinds: kinds && [...new Set(kinds)].sort(),
      programs: programs && [...new Set(programs)].sort(),
      years,
      maxNames,
    };
    // Scores of different searches cannot be compared, so each search has cursors of a separate list.
    const codes = written.words.flatMap(({ code }) => code ?? []);
    const list = `Query.search ${JSON.stringify([written.phrase, limits.kinds, limits.programs, years, nearest, ...codes])}`;
    const tag = cursorTag(list, searchOrder);
    let near: Promise<SearchWords | null> | undefined;
    const readNear = () => (near ??= nearWords(db, written));
    const textsIn = ({ words }: SearchWords, set: number) =>
      words.flatMap(({ text }, number) => (set & (1 << number) ? [text] : []));
    const unmatched = (words: SearchWords, matched: number) => [
      ...textsIn(words, ~(matched | filtersOf(words))),
      ...words.ignored,
    ];
    const readPage = async ({ page }: PageKey): Promise<SearchPage> => {
      const words = await readWords();
      const read = (sought: SearchWords) =>
        findPage(db, { query: sought, ...limits }, page.limit, page.after);
      const found = await read(words);
      const nearby = nearest && found.counts.length === 0 ? await readNear() : null;
      const isNearest = nearby !== null;
      const { rows, counts } = isNearest ? await read(nearby) : found;
      const edges = rows
        .slice(0, page.limit)
        .map((row) => ({ ...row, unmatched: unmatched(words, isNearest ? 0 : row.matched) }))
        .map((node) => new PageEdge(tag, keysOf(searchOrder, node), node));
      const total = counts.reduce(
        (sum, { kind, count }) => (limits.kinds?.includes(kind) === false ? sum : sum + count),
        0,
      );
      const misspelled = textsIn(words, found.misspelled);
      return { more: rows.length > page.limit, edges, counts, total, misspelled, isNearest };
    };
    const readEach =
      <Key, Value>(read: (key: Key) => Promise<Value>) =>
      (keys: readonly Key[]) =>
        Promise.all(keys.map(read));
    return {
      decode: (cursor) => decodeCursor(list, searchOrder, cursor),
      page: new Loader(scope, `${name} page`, readEach(readPage)),
      beyond: new Loader<BeyondKey, boolean>(
        scope,
        `${name} beyond`,
        readEach(async (bound) =>
          // The nearest words are those of the page, if it has any.
          isFoundBefore(db, { query: (await near) ?? (await readWords()), ...limits }, bound),
        ),
      ),
    };
  };

/** Words for results, as a set: they limit a search, and nothing lacks them. */
const filtersOf = ({ words }: SearchWords) =>
  words.reduce((set, { results }, number) => (results === null ? set : set | (1 << number)), 0);

/** The words of a query, divided if names have only parts of them. */
async function divide(db: Database, words: SearchWords): Promise<SearchWords> {
  const requests = splitRequests(words);
  return requests.length === 0 ? words : splitWords(words, await findParts(db, requests));
}

/** With how many words at most a search without results is repeated: three for each of its own. */
export const maxNearWords = (words: number): number => Math.min(maxWords, 3 * words);

/** The words looked for in place of those that nothing has; null if no name has a word that begins like one of them. */
async function nearWords(
  db: Database,
  { phrase, words }: SearchWords,
): Promise<SearchWords | null> {
  const near = await findNearWords(
    db,
    words.flatMap(({ word, results }) => (results === null ? [word] : [])),
  );
  if (near.length === 0) return null;
  return {
    phrase,
    words: near.slice(0, maxWords).map((word) => searchWordOf(word, word)),
    ignored: [],
  };
}
