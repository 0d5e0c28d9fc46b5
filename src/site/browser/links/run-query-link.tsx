import { useContext } from 'preact/hooks';
import { useMessages } from '../messages/messages.ts';
import { type PageQuery, queryPath } from './link.ts';
import { Location } from './location.tsx';

/** Links to GraphiQL with the query that drew a page, and to the guide that shows how to send it from an app. */
export function RunQueryLink(pageQuery: PageQuery) {
  const { runQuery } = useMessages();
  const current = useContext(Location);
  return (
    <p class="run-query-link">
      <a href={queryPath(current, pageQuery)}>{runQuery.link}</a>
      <span>{runQuery.explanation}</span> <a href="/docs/clients">{runQuery.inApp}</a>
    </p>
  );
}
