import { countWords } from '../../../loaders/search.ts';
import { searching } from './weights.ts';

/** Milliseconds of `Query.search` with these arguments: one statement, which counts the results, too. */
export function searchCost({
  query,
  filter,
  nearest,
  after,
}: Readonly<Record<string, unknown>>): number {
  const words = typeof query === 'string' ? countWords(query) : searching.words;
  const limited = filter == null ? 0 : searching.filter;
  // Whether anything stands before a page that begins at a cursor takes as long as the page.
  // A search without results is repeated with other words.
  const searches = nearest === true ? 2 : 1;
  return searches * (searching.once + searching.word * words + limited) * (after == null ? 1 : 2);
}
