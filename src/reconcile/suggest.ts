import { z } from 'zod';
import type { AskGraph } from './ask-graph.ts';
import { candidateFields, describe } from './candidates.ts';
import { properties } from './properties.ts';
import { recipientTypes, typeOf } from './types.ts';

const pageSize = 20;
/** What the search of one page returns. */
const maxSkipped = 80;

const answer = z.object({
  search: z.object({
    nodes: z.array(
      z.object({
        ...{ slug: z.string(), name: z.string(), kind: z.string(), honorCount: z.int() },
        place: z.object({ name: z.string() }).nullable(),
      }),
    ),
  }),
});

const entities = `query Suggest($query: String!, $kinds: [SearchKind!], $first: Int) {
  search(query: $query, kinds: $kinds, first: $first) { nodes { ... on Recipient { ${candidateFields} } } }
}`;

/** @param skipped suggestions that the client has */
export async function suggestEntities(prefix: string, skipped: number, ask: AskGraph) {
  if (prefix.trim() === '' || skipped > maxSkipped) return { result: [] };
  const data = await ask(entities, {
    ...{ query: prefix.slice(0, 200), kinds: recipientTypes.map(({ id }) => id) },
    first: skipped + pageSize,
  });
  const { nodes } = answer.parse(data).search;
  return {
    result: nodes.slice(skipped).map((node) => ({
      ...{ id: node.slug, name: node.name, description: describe(node) },
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
