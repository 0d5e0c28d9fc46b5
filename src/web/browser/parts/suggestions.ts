import { useContext, useEffect, useState } from 'preact/hooks';
import { GraphClient } from '../client.ts';
import { SuggestDocument, type SuggestQuery } from '../generated/graphql.ts';
import { isSearchable } from './searchable.ts';

export type Suggestion = NonNullable<SuggestQuery['search']>['edges'][number];

/** Milliseconds without another letter before the graph is queried. */
const pause = 150;

/**
 * What the graph finds for a text that is being typed.
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
        .subscribe(({ data }) => setFound(data?.search?.edges ?? null));
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
