import { countWords, limitsResults, maxNearWords } from '../../../../db/loaders/search.ts';
import { searching } from './weights.ts';

/** Milliseconds of `Query.search` with these arguments: one statement, which counts the results, too. */
export function searchCost({
  query,
  filter,
  nearest,
  after,
}: Readonly<Record<string, unknown>>): number {
  const words = typeof query === 'string' ? countWords(query) : searching.words;
  const isLimited = filter != null || (typeof query === 'string' && limitsResults(query));
  const limited = isLimited ? searching.filter : 0;
  // Whether anything stands before a page that begins at a cursor takes as long as the page.
  const searchOf = (count: number) => searching.once + searching.word * count + limited;
  const near = nearest === true ? searchOf(maxNearWords(words)) : 0;
  return (searchOf(words) + near) * (after == null ? 1 : 2);
}
