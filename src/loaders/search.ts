import { decodeCursor, encodeCursor } from '../../db/cursor.ts';
import { keysOf } from '../../db/keyset.ts';
import { normalize } from '../../db/normalize.ts';
import {
  countFound,
  type FoundRow,
  findPage,
  isFoundBefore,
  type SearchQuestion,
  searchOrder,
} from '../../db/queries/search.ts';
import type { BeyondKey, ListLoader, Page, PageKey, Recipe } from './batch.ts';
import { Loader } from './loader.ts';

/** Whether a query has anything in it that a name could have. */
export function isSearchable(query: string): boolean {
  return normalize(query) !== '';
}

/**
 * The list of what a question finds, as lists are read; forward only. Each page is one statement.
 * @param asked its query as readers write it, its kinds in any order
 */
export const searchPages =
  (asked: SearchQuestion): Recipe<ListLoader<FoundRow>> =>
  (scope, name) => {
    const { db } = scope;
    const question: SearchQuestion = {
      query: normalize(asked.query),
      kinds: asked.kinds && [...new Set(asked.kinds)].sort(),
    };
    // A score means nothing to another question, so that its cursors are of another list.
    const list = `Query.search ${JSON.stringify(question)}`;
    const readPage = async ({ page }: PageKey): Promise<Page<FoundRow>> => {
      const rows = await findPage(db, question, page.limit, page.after);
      return {
        more: rows.length > page.limit,
        edges: rows.slice(0, page.limit).map((node) => {
          const keys = keysOf(searchOrder, node);
          return { keys, cursor: encodeCursor(list, searchOrder, keys), node };
        }),
      };
    };
    return {
      decode: (cursor) => decodeCursor(list, searchOrder, cursor),
      page: new Loader<PageKey, Page<FoundRow>>(scope, `${name} page`, (keys) =>
        Promise.all(keys.map(readPage)),
      ),
      beyond: new Loader<BeyondKey, boolean>(scope, `${name} beyond`, (keys) =>
        Promise.all(keys.map((bound) => isFoundBefore(db, question, bound))),
      ),
      count: new Loader<string, number>(scope, `${name} count`, async (keys) => {
        const count = await countFound(db, question);
        return keys.map(() => count);
      }),
    };
  };
