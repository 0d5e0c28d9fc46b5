import { useContext, useEffect, useState } from 'preact/hooks';
import { normalize, wordsOf } from '../../../../../db/normalize.ts';
import { SuggestDocument, type SuggestQuery } from '../../generated/graphql.ts';
import { GraphClient } from '../../graph/graph.ts';
import { isSearchable } from '../../parameters/searchable.ts';

export type Suggestion = NonNullable<SuggestQuery['search']>['edges'][number];

const maxShown = 8;

/** Milliseconds without another letter before the graph is queried. */
const pause = 150;

/**
 * The suggestions of the graph for a text that is being typed.
 * @returns null while nothing is known of this text, and for a text that cannot be searched for
 */
export function useSuggestions(text: string): readonly Suggestion[] | null {
  const client = useContext(GraphClient);
  const [found, setFound] = useState<readonly Suggestion[] | null>(null);
  useEffect(() => {
    if (!client || !isSearchable(text)) {
      setFound(null);
      return;
    }
    let end = () => {};
    const timer = setTimeout(() => {
      const { unsubscribe } = client
        .query(SuggestDocument, { query: text })
        .subscribe(({ data }) =>
          setFound(data?.search ? suggestionsOf(data.search.edges, text) : null),
        );
      end = unsubscribe;
    }, pause);
    // A response to an earlier text is ignored.
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [client, text]);
  return found;
}

/**
 * A result found by words that meet in an honor leads to it. So each honor is suggested once: for a recipient who
 * was searched for, or else for what fits best.
 */
function suggestionsOf(edges: readonly Suggestion[], text: string): Suggestion[] {
  const query = normalize(text);
  const words = wordsOf(query);
  const isSought = ({ node, matched }: Suggestion) => {
    const name = normalize(matched.text);
    const isBegun = (nameWord: string) => words.some((word) => nameWord.startsWith(word));
    return 'kind' in node && (query.includes(name) || wordsOf(name).some(isBegun));
  };
  const byTarget = Map.groupBy(edges, ({ node, honor }) => honor?.id ?? node.id);
  return [...byTarget.values()]
    .flatMap((same) => same.find(isSought) ?? same[0] ?? [])
    .slice(0, maxShown);
}
