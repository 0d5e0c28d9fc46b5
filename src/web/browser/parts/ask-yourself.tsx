import { stringifyDocument } from '@urql/core';
import type { Asked } from '../page.ts';

/** Opens GraphiQL with the operation that drew a panel. */
export function AskYourself({ document, variables }: Asked) {
  const given = Object.entries(variables).filter(([, value]) => value != null);
  const parameters = new URLSearchParams({ query: stringifyDocument(document) });
  if (given.length > 0) parameters.set('variables', JSON.stringify(Object.fromEntries(given)));
  return (
    <p class="ask-yourself">
      <a href={`/graphql?${parameters}`}>Ask this yourself</a>
      <span> opens GraphiQL with the query that drew this page.</span>
    </p>
  );
}
