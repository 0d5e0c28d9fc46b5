import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useMessages } from '../messages/messages.ts';
import { type PageQuery, queryPath } from './link.ts';
import { Location } from './location.tsx';

/** The query that the page was drawn from; null for a page without one. */
export const ShownQuery = createContext<PageQuery | null>(null);

/** Links to GraphiQL with the query that drew a page, and to the guide that shows how to send it from an app. */
export function RunQueryLink() {
  const { runQuery } = useMessages();
  const current = useContext(Location);
  const query = useContext(ShownQuery);
  return (
    query && (
      <p class="run-query-link">
        <a href={queryPath(current, query)}>{runQuery.link}</a>
        <span>{runQuery.explanation}</span> <a href="/docs/clients">{runQuery.inApp}</a>
      </p>
    )
  );
}
