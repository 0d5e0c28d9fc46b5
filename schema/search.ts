import type { FoundRow } from '../db/queries/search.ts';
import type { Context } from '../src/context.ts';
import type { Page } from '../src/loaders/batch.ts';
import { cursor, searchQuery } from './arguments.ts';
import { builder } from './builder.ts';
import {
  type Connection,
  connect,
  defaultPageSize,
  maxPageSize,
  PageInfo,
  pageOf,
  size,
} from './connection.ts';
import { Name } from './named.ts';
import { Node, type NodeShape } from './node.ts';

const SearchKind = builder.enumType('SearchKind', {
  description: 'The kinds of entities that `search` finds.',
  values: {
    PROGRAM: { description: 'Awards programs.' },
    EVENT: { description: 'Events at which results are announced.' },
    EDITION: { description: 'Editions of programs.' },
    AWARD_SERIES: {
      description:
        'Awards across all editions of their program (type AwardSeries), by every name that they have in any edition.',
    },
    PLACE: { description: 'Countries, regions, cities, districts and zones (type Place).' },
    ORGANIZATION: {
      description:
        'Companies, public authorities, universities and other organizations (type Organization).',
    },
    PRODUCT: { description: 'Products (type Product).' },
    PROJECT: { description: 'Projects (type Project).' },
    WORK: { description: 'Films, songs, books, papers and other works (type Work).' },
    PERSON: { description: 'People (type Person).' },
    TEAM: { description: 'Teams (type Team).' },
  } as const,
});

async function loadFound({ id, search_kind }: FoundRow, { loaders }: Context): Promise<NodeShape> {
  const load = async (): Promise<NodeShape | null> => {
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
  const node = await load();
  if (node === null) throw new Error(`the ${search_kind} ${id} has a name and is not there`);
  return node;
}

const SearchEdge = builder.objectRef<Page<FoundRow>['edges'][number]>('SearchEdge').implement({
  description: 'A search result.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'The position of this result, for `after`. It works only in the same search.',
    }),
    node: t.field({
      type: Node,
      description: 'The entity that was found.',
      resolve: ({ node }, _args, context) => loadFound(node, context),
    }),
    score: t.float({
      description:
        'How well `matched` matches the query: 1 if it equals the query, 0.75 if it begins with it, 0.5 if it contains it. If its words are only similar, at most 0.4: each wrong letter lowers the score, and each extra word in the name lowers it slightly.',
      resolve: ({ node }) => node.score / 1_000_000,
    }),
    matched: t.field({
      type: Name,
      description: 'The name of this entity that best matches the query.',
      resolve: ({ node }) => node,
    }),
  }),
});

const SearchConnection = builder.objectRef<Connection<FoundRow>>('SearchConnection').implement({
  description: 'A page of search results.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The results on this page, each with its score and the name that matched.',
      resolve: async (connection) => (await pageOf(connection)).edges,
    }),
    nodes: t.field({
      type: [Node],
      description: 'The entities on this page.',
      resolve: async (connection, _args, context) =>
        (await pageOf(connection)).edges.map(({ node }) => loadFound(node, context)),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Whether there are more pages, and the cursors that lead to them.',
      resolve: (connection) => connection,
    }),
    totalCount: t.int({
      description:
        'The number of results on all pages. Select it only if you need it: counting takes time.',
      resolve: ({ loader }) => loader.count.load(''),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    nullable: true,
    description:
      'Finds entities by any of their names, in every language. Each entity appears once, with the name that matches best. Names that equal the query come first, then names that begin with it, then names that contain it. Results with the same score are sorted by name. Case, accents and character width are ignored. A query of one or two letters matches only the beginning of a name, except in Chinese, Japanese and Korean. If no name contains the query, `search` looks for misspellings: names that have all words of the query, in any order. A word of 4 or 5 letters can have one wrong letter, a longer word two.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'A name or part of a name, at most 200 characters. There are no wildcards or operators.',
        validate: { schema: searchQuery },
      }),
      kinds: t.arg({
        type: [SearchKind],
        required: false,
        description:
          'Returns only entities of these kinds. Omit it to get all; an empty list finds nothing.',
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
    resolve: (_root, { query, kinds, first, after }, { loaders }) =>
      connect(loaders.search({ query, kinds: kinds ?? null }), null, { first, after }),
  }),
);
