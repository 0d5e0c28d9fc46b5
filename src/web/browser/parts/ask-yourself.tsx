import { useContext } from 'preact/hooks';
import { queryPath } from '../link.ts';
import { Location } from '../location.tsx';
import type { Asked } from '../page.ts';

/** Opens GraphiQL with the operation that drew a page, or tells how to send it from an app. */
export function AskYourself(asked: Asked) {
  const current = useContext(Location);
  return (
    <p class="ask-yourself">
      <a href={queryPath(current, asked)}>Ask this yourself</a>
      <span> opens GraphiQL with the query that drew this page.</span>{' '}
      <a href="/docs/clients">Use it in an app</a>
    </p>
  );
}
