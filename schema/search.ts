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
      description: 'Awards through the years, by every name they have had in any edition.',
    },
    PLACE: { description: 'Countries, regions, cities, districts, and zones.' },
    ORGANIZATION: { description: 'Companies, authorities, universities, and other organizations.' },
    PRODUCT: { description: 'Products.' },
    PROJECT: { description: 'Projects.' },
    WORK: { description: 'Films, songs, books, papers, and other works.' },
    PERSON: { description: 'People.' },
    TEAM: { description: 'Teams.' },
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
      description: 'The position of this result, for `after`; valid in the same search only.',
    }),
    node: t.field({
      type: Node,
      description: 'The entity found.',
      resolve: ({ node }, _args, context) => loadFound(node, context),
    }),
    score: t.float({
      description:
        'How well the name matches: 1 if it equals the query, 0.75 if it begins with it, 0.5 if it contains it. At most 0.4 if its words are only similar: less for each wrong letter, and slightly less for each further word in the name.',
      resolve: ({ node }) => node.score / 1_000_000,
    }),
    matched: t.field({
      type: Name,
      description: 'The name of the entity that matches best.',
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
      description: 'Whether more pages follow, and the cursors to continue from.',
      resolve: (connection) => connection,
    }),
    totalCount: t.int({
      description: 'The number of results on all pages. It is counted only if you select it.',
      resolve: ({ loader }) => loader.count.load(''),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    nullable: true,
    extensions: { cost: 500 },
    description:
      'Finds entities by any of their names, in every language. Each entity appears once, by the name that matches best. Names that equal the query come first, then names that begin with it, then names that contain it; equal scores are sorted by name. Case, accents, and character width are ignored. A query of one or two letters matches the beginning of a name only, except in Chinese, Japanese, and Korean. If nothing matches, `search` finds names that contain all words of the query, in any order and possibly misspelled: words of 4 or 5 letters with one wrong letter, longer words with two.',
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
          'Limits the results to these kinds; omit to include everything. An empty list finds nothing.',
      }),
      first: t.arg.int({
        required: false,
        description: `The number of results per page, 1 to ${maxPageSize}; ${defaultPageSize} if omitted.`,
        validate: { schema: size },
      }),
      after: t.arg.string({
        required: false,
        description: 'A cursor of the same search. Returns the results after it.',
        validate: { schema: cursor },
      }),
    },
    resolve: (_root, { query, kinds, first, after }, { loaders }) =>
      connect(loaders.search({ query, kinds: kinds ?? null }), null, { first, after }),
  }),
);
