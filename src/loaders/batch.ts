import type { Database } from '../../db/connect.ts';
import { decodeCursor, encodeCursor } from '../../db/cursor.ts';
import { type KeyValue, keysOf, type PageRequest } from '../../db/keyset.ts';
import {
  anyBeyond,
  countOf,
  countsOf,
  type List,
  type Probe,
  pageOf,
  pagesOf,
} from '../../db/queries/list.ts';
import type { Wants } from '../../db/queries/wants.ts';
import { identity, Loader } from './loader.ts';
import { Rounds } from './rounds.ts';

/** What all loaders of an operation share. */
export interface LoaderScope {
  db: Database;
  /** what the operation needs of rows */
  wants: Wants;
  rounds: Rounds;
}

/** What makes loaders that go out in the same rounds. */
export function batches(db: Database, wants: Wants) {
  const scope: LoaderScope = { db, wants, rounds: new Rounds() };
  return {
    scope,
    /** A loader of the one row that a key has, or null. */
    one: <Key, Row extends object>(
      fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
      keyOf: (row: Row) => Key | null,
    ): Loader<Key, Row | null> =>
      new Loader(scope.rounds, async (keys) => {
        const rows = new Map((await fetch(keys)).map((row) => [identity(keyOf(row)), row]));
        return keys.map((key) => rows.get(identity(key)) ?? null);
      }),
    /** A loader of all rows that a key has, in the order they were fetched. */
    many: <Key, Row>(
      fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
      keyOf: (row: Row) => Key | null,
    ): Loader<Key, Row[]> =>
      new Loader(scope.rounds, async (keys) => {
        const rows = Map.groupBy(await fetch(keys), (row) => identity(keyOf(row)));
        return keys.map((key) => rows.get(identity(key)) ?? []);
      }),
    /** The pages and counts of a list; see `pages`. */
    pages: <Row, Node>(list: List<Row & object>, toNode: (row: Row) => Node) =>
      pages(scope, list, toNode),
    /** Lists that can be asked for in many ways, each with its pages and counts. */
    asked: <Question, Row extends object>(list: (question: Question) => List<Row>) =>
      byQuestion((question: Question) => pages(scope, list(question), (row: Row) => row)),
  };
}

/** One page of a list, and where it stands. */
export interface Page<Row> {
  edges: { cursor: string; keys: KeyValue[]; node: Row }[];
  /** more rows follow in the direction of paging */
  more: boolean;
}

export interface PageKey {
  /** id of the parent; null for a root list */
  parent: string | null;
  page: PageRequest;
}

export interface BeyondKey extends Probe {
  side: 'after' | 'before';
  inclusive: boolean;
}

export interface ListLoader<Row> {
  /** the place in the list that a cursor stands for, or null if it is none of this list */
  decode: (cursor: string) => KeyValue[] | null;
  page: Loader<PageKey, Page<Row>>;
  /** whether anything stands beyond a bound */
  beyond: Loader<BeyondKey, boolean>;
  /** how many rows in all, by the parent's id; by the empty text for a root list */
  count: Loader<string, number>;
}

/**
 * The pages and counts of a list. Pages of many parents with the same arguments are one statement.
 * @param toNode makes the node of the graph from a row of the list
 */
function pages<Row, Node>(
  { db, wants, rounds }: LoaderScope,
  list: List<Row & object>,
  toNode: (row: Row) => Node,
): ListLoader<Node> {
  const toPage = (rows: readonly (Row & object)[], request: PageRequest): Page<Node> => {
    const more = rows.length > request.limit;
    const shown = request.backward && more ? rows.slice(1) : rows.slice(0, request.limit);
    return {
      more,
      edges: shown.map((row) => {
        const keys = keysOf(list.order, row);
        return { keys, cursor: encodeCursor(list.name, list.order, keys), node: toNode(row) };
      }),
    };
  };
  const loadGroup = async (group: readonly PageKey[], request: PageRequest) => {
    if (!list.nested)
      return [[null, toPage(await pageOf(db, list, wants, request), request)]] as const;
    const parents = group.flatMap((key) => key.parent ?? []);
    const rows = Map.groupBy(
      await pagesOf(db, list, wants, parents, request),
      (row) => row.parent_id,
    );
    return parents.map((id) => [id, toPage(rows.get(id) ?? [], request)] as const);
  };
  return {
    decode: (cursor) => decodeCursor(list.name, list.order, cursor),
    page: new Loader<PageKey, Page<Node>>(rounds, async (keys) => {
      const groups = Map.groupBy(keys, (key) => JSON.stringify(key.page));
      const loaded = new Map<string, Page<Node>>();
      await Promise.all(
        groups.values().map(async ([first, ...rest]) => {
          if (first === undefined) return;
          for (const [parent, page] of await loadGroup([first, ...rest], first.page)) {
            loaded.set(identity({ parent, page: first.page }), page);
          }
        }),
      );
      return keys.map((key) => loaded.get(identity(key)) ?? { edges: [], more: false });
    }),
    beyond: new Loader<BeyondKey, boolean>(rounds, async (keys) => {
      const groups = Map.groupBy(keys, ({ side, inclusive }) => `${side} ${inclusive}`);
      const found = new Map<string, boolean>();
      await Promise.all(
        groups.values().map(async (group) => {
          const [first] = group;
          if (first === undefined) return;
          const { side, inclusive } = first;
          const answers = await anyBeyond(db, list, group, side, inclusive);
          for (const [index, key] of group.entries()) {
            found.set(identity(key), answers[index] ?? false);
          }
        }),
      );
      return keys.map((key) => found.get(identity(key)) ?? false);
    }),
    count: new Loader<string, number>(rounds, async (parents) => {
      if (!list.nested) {
        const count = await countOf(db, list);
        return parents.map(() => count);
      }
      const rows = await countsOf(db, list, parents);
      const counts = new Map(rows.map((row) => [row.parent_id, row.count]));
      return parents.map((id) => counts.get(id) ?? 0);
    }),
  };
}

/** The loaders of a list that can be asked for in many ways: one for each question, made when it is first asked. */
export function byQuestion<Question, Loader>(
  make: (question: Question) => Loader,
): (question: Question) => Loader {
  const made = new Map<string, Loader>();
  return (question) => {
    const key = identity(question);
    const loader = made.get(key) ?? make(question);
    made.set(key, loader);
    return loader;
  };
}
