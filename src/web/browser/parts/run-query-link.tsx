import { useContext } from 'preact/hooks';
import { queryPath } from '../link.ts';
import { Location } from '../location.tsx';
import type { PageQuery } from '../page.ts';

/** Links to GraphiQL with the query that drew a page, and to the guide that shows how to send it from an app. */
export function RunQueryLink(pageQuery: PageQuery) {
  const current = useContext(Location);
  return (
    <p class="run-query-link">
      <a href={queryPath(current, pageQuery)}>Run this query yourself</a>
      <span> opens GraphiQL with the query that drew this page.</span>{' '}
      <a href="/docs/clients">Use it in an app</a>
    </p>
  );
}
