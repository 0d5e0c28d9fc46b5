import { z } from 'zod';
import type { AskGraph } from './ask-graph.ts';
import { candidateFields, describe, foundEdge, namedEdges } from './found.ts';
import { properties, recipientTypes, typeOf } from './properties.ts';
import { searchableText } from './text.ts';

const pageSize = 20;
/** The number that may be skipped within the results that the search of one page returns. */
const maxSkipped = 80;

const answer = z.object({
  search: z.object({
    edges: z.array(foundEdge),
  }),
});

const entities = `query Suggest($query: String!, $kinds: [SearchKind!], $first: Int) {
  search(query: $query, kinds: $kinds, first: $first) { edges { score honor { id } node { ... on Recipient { ${candidateFields} } } } }
}`;

/** @param skipped suggestions that the client has */
export async function suggestEntities(prefix: string, skipped: number, ask: AskGraph) {
  const text = searchableText(prefix);
  if (text === null || skipped > maxSkipped) return { result: [] };
  const data = await ask(entities, {
    query: text,
    kinds: recipientTypes.map(({ id }) => id),
    first: skipped + pageSize,
  });
  const { edges } = answer.parse(data).search;
  return {
    result: namedEdges(edges)
      .slice(skipped)
      .map(({ node }) => ({
        id: node.slug,
        name: node.name,
        description: describe(node),
        notable: [typeOf(node.kind)],
      })),
  };
}

const beginning = <One extends { id: string; name: string }>(
  all: readonly One[],
  prefix: string,
) => {
  const begins = (text: string) => text.toLowerCase().startsWith(prefix.toLowerCase());
  return all.filter(({ id, name }) => begins(id) || begins(name));
};

export const suggestTypes = (prefix: string, skipped: number) => ({
  result: beginning(recipientTypes, prefix).slice(skipped, skipped + pageSize),
});

export const suggestProperties = (prefix: string, skipped: number) => ({
  result: beginning(properties, prefix)
    .slice(skipped, skipped + pageSize)
    .map(({ id, name }) => ({ id, name })),
});
