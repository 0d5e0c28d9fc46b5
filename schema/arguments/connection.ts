import type { OutputRef } from '@pothos/core';
import { z } from 'zod';
import type { Bound, PageRequest } from '../../db/keyset-pagination.ts';
import type { ListLoader, Page, PageKey, PageLoader } from '../../db/loaders/batch.ts';
import { type Loader, mapped } from '../../db/loaders/loader.ts';
import { builder } from '../builder.ts';
import { badInput } from '../errors.ts';
import { cursor } from './arguments.ts';

export const defaultPageSize = 20;
export const maxPageSize = 100;

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** One page of a list, with all that its connection can return. Each part is read only when it is selected. */
export interface Connection<Row, Loader extends PageLoader<Row> = ListLoader<Row>> {
  request: PageRequest;
  loader: Loader;
  parent: string | null;
}

/** How many a page holds. */
export const size = z
  .int()
  .min(1, `must be from 1 to ${maxPageSize}`)
  .max(maxPageSize, `must be from 1 to ${maxPageSize}`);

/** The four arguments of every connection. */
export const pageArguments = builder.args((t) => ({
  first: t.int({
    description: `The number of items to return, from 1 to ${maxPageSize}, counted from the start of the list or from \`after\`. If you give neither \`first\` nor \`last\`, \`first\` is ${defaultPageSize}.`,
    validate: { schema: size },
  }),
  after: t.string({
    description:
      'Returns the items after this cursor. The cursor must come from the same list, with the same filter and order.',
    validate: { schema: cursor },
  }),
  last: t.int({
    description: `The number of items to return, from 1 to ${maxPageSize}, counted back from the end of the list or from \`before\`. Not allowed together with \`first\`.`,
    validate: { schema: size },
  }),
  before: t.string({
    description:
      'Returns the items before this cursor. The cursor must come from the same list, with the same filter and order.',
    validate: { schema: cursor },
  }),
}));

/** The rule over those arguments together. */
const togetherSchema: z.ZodType<PageArguments> = z
  .looseObject({ first: z.number().nullish(), last: z.number().nullish() })
  .refine((args) => args.first == null || args.last == null, {
    message: 'must not be given together with `first`',
    path: ['last'],
  });

export const pageRule = { schema: togetherSchema };

/**
 * The page that the arguments request.
 * @param parent id of the entity whose list it is; null for a list of the root
 */
export function connect<Row, Loader extends PageLoader<Row>>(
  loader: Loader,
  parent: string | null,
  args: PageArguments,
): Connection<Row, Loader> {
  const request: PageRequest = {
    limit: args.last ?? args.first ?? defaultPageSize,
    backward: args.last != null,
    after: toBound(loader, 'after', args.after),
    before: toBound(loader, 'before', args.before),
  };
  return { loader, parent, request };
}

/** The rows of the page; read once, however often they are selected. */
export function pageOf<Found extends Page<unknown>>({
  loader,
  parent,
  request,
}: Pick<Connection<unknown>, 'parent' | 'request'> & {
  loader: { page: Loader<PageKey, Found> };
}): Found | Promise<Found> {
  return loader.page.load({ parent, page: request });
}

function toBound(
  loader: PageLoader<unknown>,
  argument: 'after' | 'before',
  cursor: string | null | undefined,
): Bound | null {
  if (cursor == null) return null;
  const values = loader.decode(cursor);
  if (values === null) {
    throw badInput(argument, `\`${argument}\` is a cursor from a different list or sort order.`);
  }
  return { values, inclusive: false };
}

/** Whether rows stand before (or after) the page: known from paging that way, else looked up. */
async function hasMore<Row>(
  connection: Connection<Row, PageLoader<Row>>,
  side: 'before' | 'after',
): Promise<boolean> {
  const { request, loader, parent } = connection;
  const page = await pageOf(connection);
  if (request.backward === (side === 'before') && page.more) return true;
  const given = side === 'before' ? request.after : request.before;
  if (given === null) return false;
  const edge = side === 'before' ? page.edges[0] : page.edges.at(-1);
  // Beyond an empty page there is whatever stands at the cursor itself or past it.
  const { values, inclusive } = edge
    ? { values: edge.keys, inclusive: false }
    : { ...given, inclusive: true };
  return loader.beyond.load({ parent, side, values, inclusive });
}

export const PageInfo = builder
  .objectRef<Connection<unknown, PageLoader<unknown>>>('PageInfo')
  .implement({
    description: 'The position of a page in its list.',
    fields: (t) => ({
      hasNextPage: t.boolean({
        description: 'Whether more items follow the last one on this page.',
        resolve: (connection) => hasMore(connection, 'after'),
      }),
      hasPreviousPage: t.boolean({
        description: 'Whether more items precede the first one on this page.',
        resolve: (connection) => hasMore(connection, 'before'),
      }),
      startCursor: t.string({
        nullable: true,
        description: 'The cursor of the first item on this page. Null if the page is empty.',
        resolve: (connection) => mapped(pageOf(connection), ({ edges }) => edges[0]?.cursor),
      }),
      endCursor: t.string({
        nullable: true,
        description: 'The cursor of the last item on this page. Null if the page is empty.',
        resolve: (connection) => mapped(pageOf(connection), ({ edges }) => edges.at(-1)?.cursor),
      }),
    }),
  });

/**
 * Makes the connection and edge types of a list of `node`s: `<name>Connection` and `<name>Edge`.
 * @param what the entities in words, such as `honors`
 */
export function connectionType<Row, RowLoader extends ListLoader<Row> = ListLoader<Row>>(
  name: string,
  node: OutputRef<Row>,
  what: string,
) {
  const Edge = builder.objectRef<{ cursor: string; node: Row }>(`${name}Edge`).implement({
    description: `An item in a list of ${what}, with its cursor.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description:
          'The position of the item, for `after` and `before`. Use it only in the same list, with the same filter and order.',
      }),
      node: t.expose('node', { type: node, description: 'The item.' }),
    }),
  });
  return builder.objectRef<Connection<Row, RowLoader>>(`${name}Connection`).implement({
    description: `A page of a list of ${what}.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: 'The items on the page, each with its cursor.',
        resolve: (connection) => mapped(pageOf(connection), ({ edges }) => edges),
      }),
      nodes: t.field({
        type: [node],
        description: 'The items on the page, without cursors.',
        resolve: (connection) =>
          mapped(pageOf(connection), ({ edges }) => edges.map(({ node }) => node)),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description:
          'Whether more items precede or follow this page, and the cursors to continue from.',
        resolve: (connection) => connection,
      }),
      totalCount: t.int({
        description:
          'The number of items on all pages, counting only those that the viewer may see. Counting takes time: select it only if you need it.',
        resolve: ({ loader, parent }) => loader.count.load(parent ?? ''),
      }),
    }),
  });
}
