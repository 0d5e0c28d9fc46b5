import {
  type Found,
  maxFound,
  type SearchCount,
  type SearchLoader,
} from '../../db/loaders/search.ts';
import { cursor, searchQuery } from '../arguments/arguments.ts';
import {
  type Connection,
  connect,
  defaultPageSize,
  maxPageSize,
  PageInfo,
  pageOf,
  size,
} from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { filterRule } from '../filters/filters.ts';
import { SearchFilter, SearchKind } from '../filters/search-filter.ts';
import { Named } from '../nodes/named.ts';
import { loadFound, SearchEdge } from './search-edge.ts';

type Results = Connection<Found, SearchLoader>;

const SearchKindCount = builder.objectRef<SearchCount>('SearchKindCount').implement({
  description: 'How many results of one kind a search has.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKind, description: 'The kind of entity.' }),
    count: t.exposeInt('count', {
      description: `The number of results of this kind, at most ${maxFound}.`,
    }),
  }),
});

const SearchConnection = builder.objectRef<Results>('SearchConnection').implement({
  description: 'A page of search results.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The results on this page, each with its score and the name that matched.',
      resolve: async (results) => (await pageOf(results)).edges,
    }),
    nodes: t.field({
      type: [Named],
      description: 'The entities on this page.',
      resolve: async (results, _args, context) =>
        (await pageOf(results)).edges.map(({ node }) => loadFound(node, context)),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Whether there are more pages, and the cursors that lead to them.',
      resolve: (results) => results,
    }),
    totalCount: t.int({
      description: `The number of results on all pages. A search finds at most ${maxFound} entities of each kind.`,
      resolve: async (results) => (await pageOf(results)).total,
    }),
    misspelled: t.stringList({
      description:
        'The words of the query that no name has as they are spelled, as the query spells them. Results can have words with one or two other letters in their place.',
      resolve: async (results) => [...(await pageOf(results)).misspelled],
    }),
    nearest: t.boolean({
      description:
        'Whether nothing has any of the words, and these results have words that are spelled like them. False unless the argument `nearest` is true.',
      resolve: async (results) => (await pageOf(results)).isNearest,
    }),
    kindCounts: t.field({
      type: [SearchKindCount],
      description:
        'The number of results of each kind that has any, whatever `kinds` is. Most results first.',
      resolve: async (results) => (await pageOf(results)).counts,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    nullable: true,
    description: `Finds entities by words in any order: words of their names in every language, and of their honors, such as the award, the year or the country. \`Shanghai safety\` finds Shanghai and the award, each with the honor in which both words meet. Results that have more of the words come first, then those with more honors (including those within a place), then those with the latest. A word that matches nothing does not empty the list: \`unmatched\` reports it. A word can be the beginning of a longer one. A word for results, such as \`winner\`, \`finalists\` or \`获奖\`, limits recipients to those with such an honor, or with this word in a name. \`LeGuin\` and \`Le Guin\` find each other. Chinese, Japanese or Korean text that no name has as a whole is divided into words. The code of a country in capitals, such as CN, finds the country. Case, accents and character width are ignored. A misspelled word matches with one wrong letter if it has 4 or 5 letters, with two if it is longer; a word with digits never does. If very many names have a word, only those that match another word or that have the most honors are found by it.`,
    args: {
      query: t.arg.string({
        required: true,
        description:
          'The words to find, at most 200 characters. Only the first 12 words are used. Wildcards and operators are not supported.',
        validate: { schema: searchQuery },
      }),
      kinds: t.arg({
        type: [SearchKind],
        required: false,
        description:
          'Returns only entities of these kinds. Omit it to get all; an empty list finds nothing.',
      }),
      filter: t.arg({
        type: SearchFilter,
        required: false,
        description: 'Returns only results that match this filter. Omit it to get all.',
        validate: filterRule,
      }),
      nearest: t.arg.boolean({
        required: false,
        description:
          'If true, a search that would find nothing returns what has the nearest words instead: those with the longest beginning in common with a word of the query, if at most half of its letters are others. `unmatched` then lists every word of the query, and `score` only orders these results. With `filter`, this has no effect.',
      }),
      first: t.arg.int({
        required: false,
        description: `The number of results to return, from 1 to ${maxPageSize}. The default is ${defaultPageSize}.`,
        validate: { schema: size },
      }),
      after: t.arg.string({
        required: false,
        description: 'Returns the results after this cursor. It must come from the same search.',
        validate: { schema: cursor },
      }),
    },
    resolve: (_root, { query, kinds, filter, nearest, first, after }, { loaders }) =>
      connect(
        loaders.search({
          query,
          kinds: kinds ?? null,
          nearest: nearest === true && filter == null,
          programs: filter?.program ?? null,
          years: filter?.year ?? null,
        }),
        null,
        { first, after },
      ),
  }),
);
