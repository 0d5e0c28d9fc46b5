import { decodeCursor } from '../../db/cursor.ts';
import { keysOf } from '../../db/keyset.ts';
import { normalize } from '../../db/normalize.ts';
import {
  countFound,
  type FoundRow,
  findPage,
  isFoundBefore,
  type SearchArguments,
  searchOrder,
} from '../../db/queries/search.ts';
import {
  type BeyondKey,
  cursorTag,
  type ListLoader,
  type Page,
  PageEdge,
  type PageKey,
  type Recipe,
} from './batch.ts';
import { Loader } from './loader.ts';

/** Whether a query has anything in it that a name could have. */
export function isSearchable(query: string): boolean {
  return normalize(query) !== '';
}

/**
 * The list of search results, forward only. Each page is one statement.
 * @param args the query as the client wrote it, and the kinds in any order
 */
export const searchPages =
  (args: SearchArguments): Recipe<ListLoader<FoundRow>> =>
  (scope, name) => {
    const { db } = scope;
    const normalized: SearchArguments = {
      query: normalize(args.query),
      kinds: args.kinds && [...new Set(args.kinds)].sort(),
    };
    // Scores of different searches cannot be compared, so each search has cursors of a separate list.
    const list = `Query.search ${JSON.stringify(normalized)}`;
    const tag = cursorTag(list, searchOrder);
    const readPage = async ({ page }: PageKey): Promise<Page<FoundRow>> => {
      const rows = await findPage(db, normalized, page.limit, page.after);
      return {
        more: rows.length > page.limit,
        edges: rows
          .slice(0, page.limit)
          .map((node) => new PageEdge(tag, keysOf(searchOrder, node), node)),
      };
    };
    return {
      decode: (cursor) => decodeCursor(list, searchOrder, cursor),
      page: new Loader<PageKey, Page<FoundRow>>(scope, `${name} page`, (keys) =>
        Promise.all(keys.map(readPage)),
      ),
      beyond: new Loader<BeyondKey, boolean>(scope, `${name} beyond`, (keys) =>
        Promise.all(keys.map((bound) => isFoundBefore(db, normalized, bound))),
      ),
      count: new Loader<string, number>(scope, `${name} count`, async (keys) => {
        const count = await countFound(db, normalized);
        return keys.map(() => count);
      }),
    };
  };
