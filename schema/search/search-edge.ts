import type { Found } from '../../db/loaders/search.ts';
import type { FoundRow } from '../../db/queries/search/search.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { Name, Named, type NamedShape } from '../nodes/named.ts';
import { Honor } from '../types.ts';

/** The entity of a search result. */
export async function loadFound(
  { id, search_kind }: FoundRow,
  { loaders }: Context,
): Promise<NamedShape> {
  const load = async (): Promise<NamedShape | null> => {
    switch (search_kind) {
      case 'PROGRAM':
        return loaders.program.load(id);
      case 'EVENT':
        return loaders.event.load(id);
      case 'EDITION':
        return loaders.edition.load(id);
      case 'AWARD_SERIES':
        return loaders.awardSeries.load(id);
      default:
        return loaders.recipient.load(id);
    }
  };
  const named = await load();
  if (named === null) throw new Error(`the ${search_kind} ${id} has a name and is not there`);
  return named;
}

export const SearchEdge = builder
  .objectRef<{ cursor: string; node: Found }>('SearchEdge')
  .implement({
    description: 'A search result.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'The position of this result, for `after`. It works only in the same search.',
      }),
      node: t.field({
        type: Named,
        description: 'The entity that was found.',
        resolve: ({ node }, _args, context) => loadFound(node, context),
      }),
      honor: t.field({
        type: Honor,
        nullable: true,
        description:
          'An honor of the entity that has the words that its names lack: those of the award, edition, year, place or another recipient. Null if its names have all words that match, or if no honor has any more.',
        resolve: ({ node: { honor_id } }, _args, { loaders }) =>
          honor_id === null ? null : loaders.honor.load(honor_id),
      }),
      score: t.float({
        description:
          'How well the entity matches, from 0 to 1: the average of its words. A word counts 1 if a name of the entity has it, 0.9 if a word of the name begins with it, 0.8 if it is inside a word, 0.75 if `honor` has it (1 in a query with a word for results), 0.7 or 0.5 with one or two wrong letters, and 0 if it is in `unmatched`. A tenth of the score is for names without any other words.',
        resolve: ({ node }) => node.score / 1_000_000,
      }),
      matched: t.field({
        type: Name,
        description:
          'The name of this entity that best matches the query. The primary name if only `honor` matches.',
        resolve: ({ node }) => node,
      }),
      unmatched: t.stringList({
        description:
          'The words of the query that neither the names of the entity nor `honor` has, as the query spells them. Words for results and the article `the` are never among them.',
        resolve: ({ node }) => node.unmatched,
      }),
    }),
  });
