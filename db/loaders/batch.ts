import type { Database } from '../connections/connect.ts';
import { decodeCursor, encodeCursor, tagOf } from '../cursor.ts';
import { type KeyValue, keysOf, type PageRequest } from '../keyset-pagination.ts';
import {
  type OptionalColumn,
  type OptionalColumns,
  optionalColumnsAmong,
} from '../queries/lists/optional-columns.ts';
import {
  anyBeyond,
  countOf,
  countsOf,
  type List,
  type Probe,
  pageOf,
  pagesOf,
} from '../queries/lists/paged-list.ts';
import { identity, Loader } from './loader.ts';
import type { LoaderScope } from './scope.ts';

/** Makes a loader, or several, when an operation first needs them. @param name that no other has in the same scope */
export type Recipe<Made> = (scope: LoaderScope, name: string) => Made;

/** Reads the rows of keys. */
type Fetch<Key, Row> = (
  db: Database,
  optionalColumns: OptionalColumns,
  keys: readonly Key[],
) => Promise<readonly Row[]>;

/** Reads rows with all their columns, whatever an operation needs. */
export const withAllColumns =
  <Key, Row>(
    fetch: (db: Database, keys: readonly Key[]) => Promise<readonly Row[]>,
  ): Fetch<Key, Row> =>
  (db, _rowParts, keys) =>
    fetch(db, keys);

/** A loader of the one row that a key has, or null. @param parts what of rows it reads if the operation needs it */
export const one = <Key, Row extends object>(
  fetch: Fetch<Key, Row>,
  keyOf: (row: Row) => Key | null,
  parts: readonly OptionalColumn[] = [],
): Recipe<Loader<Key, Row | null>> =>
  fetched(fetch, parts, (keys, found) => {
    const rows = new Map(found.map((row) => [identity(keyOf(row)), row]));
    return keys.map((key) => rows.get(identity(key)) ?? null);
  });

/** A loader of all rows that a key has, in the order they were fetched. @param parts as above */
export const many = <Key, Row>(
  fetch: Fetch<Key, Row>,
  keyOf: (row: Row) => Key | null,
  parts: readonly OptionalColumn[] = [],
): Recipe<Loader<Key, Row[]>> =>
  fetched(fetch, parts, (keys, found) => {
    const rows = Map.groupBy(found, (row) => identity(keyOf(row)));
    return keys.map((key) => rows.get(identity(key)) ?? []);
  });

const fetched =
  <Key, Row, Value extends object | null>(
    fetch: Fetch<Key, Row>,
    parts: readonly OptionalColumn[],
    valuesOf: (keys: readonly Key[], rows: readonly Row[]) => Value[],
  ): Recipe<Loader<Key, Value>> =>
  (scope, name) => {
    const { db } = scope;
    const optionalColumns = optionalColumnsAmong(scope.optionalColumns, parts);
    const load = async (keys: readonly Key[]) =>
      valuesOf(keys, await fetch(db, optionalColumns, keys));
    return new Loader(scope, name, load, parts);
  };

/** A loader of a value that takes a statement of its own for each key. */
export const each =
  <Key, Value extends object | string | null>(
    fetch: (db: Database, key: Key) => Promise<Value>,
  ): Recipe<Loader<Key, Value>> =>
  (scope, name) =>
    new Loader(scope, name, (keys) => Promise.all(keys.map((key) => fetch(scope.db, key))));

/** Loads something that there is once in a state. */
export const single =
  <Value extends object | string>(
    fetch: (db: Database) => Promise<Value>,
  ): Recipe<() => Value | Promise<Value>> =>
  (scope, name) => {
    const loader = each((db, _key: string) => fetch(db))(scope, name);
    return () => loader.load('');
  };

/** One list for each combination of arguments, each with its pages and counts. */
export const pagesByArguments = <Arguments, Row extends object>(
  list: (args: Arguments) => List<Row>,
): Recipe<(args: Arguments) => ListLoader<Row>> =>
  byArguments((args) => pages(list(args), (row) => row));

/** One loader for each combination of arguments, created on first use. */
export const byArguments =
  <Arguments, Made, Scope extends LoaderScope>(
    recipe: (args: Arguments) => (scope: Scope, name: string) => Made,
  ) =>
  (scope: Scope, name: string): ((args: Arguments) => Made) => {
    const made = new Map<string, Made>();
    return (args) => {
      const key = identity(args);
      const loader = made.get(key) ?? recipe(args)(scope, `${name} ${key}`);
      made.set(key, loader);
      return loader;
    };
  };

/** A row of a page. Most operations select no cursors, which take longer to make than the rest of a page. */
export class PageEdge<Row> {
  readonly keys: KeyValue[];
  readonly node: Row;
  readonly #tag: () => string;

  /** @param tag of the list: see `tagOf` */
  constructor(tag: () => string, keys: KeyValue[], node: Row) {
    this.#tag = tag;
    this.keys = keys;
    this.node = node;
  }

  get cursor(): string {
    return encodeCursor(this.#tag(), this.keys);
  }
}

/** The tag of a list, made when a cursor is selected. Cached pages keep it, and nothing else of the list. */
export function cursorTag(name: string, order: List<unknown>['order']): () => string {
  let tag: string | undefined;
  return () => (tag ??= tagOf(name, order));
}

/** One page of a list, and where it stands. */
export interface Page<Row> {
  edges: PageEdge<Row>[];
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

/** The pages of a list. */
export interface PageLoader<Row> {
  /** the place in the list that a cursor stands for, or null if it is none of this list */
  decode: (cursor: string) => KeyValue[] | null;
  page: Loader<PageKey, Page<Row>>;
  /** whether anything stands beyond a bound */
  beyond: Loader<BeyondKey, boolean>;
}

export interface ListLoader<Row> extends PageLoader<Row> {
  /** how many rows in all, by the parent's id; by the empty text for a root list */
  count: Loader<string, number>;
}

/**
 * The pages and counts of a list. Pages of many parents with the same arguments are one statement.
 * @param toNode makes the node of the graph from a row of the list
 */
export const pages =
  <Row extends object, Node>(
    list: List<Row>,
    toNode: (row: Row) => Node,
  ): Recipe<ListLoader<Node>> =>
  (scope, name) => {
    const { db } = scope;
    const optionalColumns = optionalColumnsAmong(scope.optionalColumns, list.parts ?? []);
    const tag = cursorTag(list.name, list.order);
    const toPage = (rows: readonly Row[], request: PageRequest): Page<Node> => {
      const more = rows.length > request.limit;
      const shown = request.backward && more ? rows.slice(1) : rows.slice(0, request.limit);
      return {
        more,
        edges: shown.map((row) => new PageEdge(tag, keysOf(list.order, row), toNode(row))),
      };
    };
    const loadGroup = async (group: readonly PageKey[], request: PageRequest) => {
      if (!list.nested)
        return [
          [null, toPage(await pageOf(db, list, optionalColumns, request, name), request)],
        ] as const;
      const parents = group.flatMap((key) => key.parent ?? []);
      const rows = Map.groupBy(
        await pagesOf(db, list, optionalColumns, parents, request),
        (row) => row.parent_id,
      );
      return parents.map((id) => [id, toPage(rows.get(id) ?? [], request)] as const);
    };
    const loadPages = async (keys: readonly PageKey[]) => {
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
    };
    return {
      decode: (cursor) => decodeCursor(list.name, list.order, cursor),
      page: new Loader(scope, `${name} page`, loadPages, list.parts),
      beyond: new Loader<BeyondKey, boolean>(scope, `${name} beyond`, async (keys) => {
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
      count: new Loader<string, number>(scope, `${name} count`, async (parents) => {
        if (!list.nested) {
          const count = await countOf(db, list);
          return parents.map(() => count);
        }
        const rows = await countsOf(db, list, parents);
        const counts = new Map(rows.map((row) => [row.parent_id, row.count]));
        return parents.map((id) => counts.get(id) ?? 0);
      }),
    };
  };
