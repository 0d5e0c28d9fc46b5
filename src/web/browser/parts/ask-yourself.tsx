import { queryPath } from '../link.ts';
import type { Asked } from '../page.ts';

/** Opens GraphiQL with the operation that drew a panel. */
export function AskYourself(asked: Asked) {
  return (
    <p class="ask-yourself">
      <a href={queryPath(asked)}>Ask this yourself</a>
      <span> opens GraphiQL with the query that drew this page.</span>
    </p>
  );
}
