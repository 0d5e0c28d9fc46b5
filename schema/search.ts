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
  description: 'What can be searched for.',
  values: {
    PROGRAM: { description: 'Awards programs.' },
    EVENT: { description: 'Events at which results are given.' },
    EDITION: { description: 'Editions of programs.' },
    AWARD: { description: 'Awards, each once an edition.' },
    PLACE: { description: 'Countries, regions, cities, districts and zones.' },
    ORGANIZATION: { description: 'Companies, authorities, academies...' },
    PRODUCT: { description: 'Products.' },
    PROJECT: { description: 'Projects.' },
    WORK: { description: 'Films, songs, books, papers...' },
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
      case 'AWARD':
        return loaders.award.load(id);
      default:
        return loaders.recipient.load(id);
    }
  };
  const node = await load();
  if (node === null) throw new Error(`the ${search_kind} ${id} has a name and is not there`);
  return node;
}

const SearchEdge = builder.objectRef<Page<FoundRow>['edges'][number]>('SearchEdge').implement({
  description: 'Something that was found, and by what.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Its place among what was found, to page on from; of use in this search only.',
    }),
    node: t.field({
      type: Node,
      description: 'The thing itself.',
      resolve: ({ node }, _args, context) => loadFound(node, context),
    }),
    score: t.float({
      description:
        'How well the name matches, up to 1: 1 where it is the query, 0.75 where it begins with it, 0.5 where it has it inside, less the less it is like it.',
      resolve: ({ node }) => node.score / 1_000_000,
    }),
    matched: t.field({
      type: Name,
      description: 'The one of its names that matches best.',
      resolve: ({ node }) => node,
    }),
  }),
});

const SearchConnection = builder.objectRef<Connection<FoundRow>>('SearchConnection').implement({
  description: 'A page of what a search finds.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'What is on the page, each with what it was found by.',
      resolve: async (connection) => (await pageOf(connection)).edges,
    }),
    nodes: t.field({
      type: [Node],
      description: 'What is on the page, the things alone.',
      resolve: async (connection, _args, context) =>
        (await pageOf(connection)).edges.map(({ node }) => loadFound(node, context)),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Whether there is more, and where to go on.',
      resolve: (connection) => connection,
    }),
    totalCount: t.int({
      description: 'How many things the search finds in all; counted only when asked.',
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
      'Things by their names of every language and kind, each once: first those with a name that is the query, then with one that begins with it, then with one that has it inside, and within each by that name. Case, accents and width make no difference. Inside a name a query is found from 3 letters or digits; in Chinese, Japanese and Korean from one. Only where no name matches so, names are found that have a part like a query of 3 letters or more, as with a letter wrong (`Guangzou`, or `Einstien` for Albert Einstein): 55 in 100 of its groups of three letters.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'A name, its beginning or a part of it, at most 200 characters. No character in it has another meaning.',
        validate: { schema: searchQuery },
      }),
      kinds: t.arg({
        type: [SearchKind],
        required: false,
        description: 'Only things of these kinds; all if absent, none if empty.',
      }),
      first: t.arg.int({
        required: false,
        description: `How many, 1 to ${maxPageSize}; ${defaultPageSize} if absent.`,
        validate: { schema: size },
      }),
      after: t.arg.string({
        required: false,
        description: 'Only what comes after this cursor, which is of this same search.',
        validate: { schema: cursor },
      }),
    },
    resolve: (_root, { query, kinds, first, after }, { loaders }) =>
      connect(loaders.search({ query, kinds: kinds ?? null }), null, { first, after }),
  }),
);
