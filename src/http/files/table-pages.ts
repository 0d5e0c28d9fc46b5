import {
  type ArgumentNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
} from 'graphql';
import { keyOf } from '../../../schema/selections.ts';
import { at, type Operation } from '../check/selected-operation.ts';
import type { Table } from './select-table.ts';
import type { ReaderPaceLimits } from './slow-reader.ts';

/** Rows of a connection that are read at a time, where they are not too big for that. */
export const pageSize = 500;

/** How many rows a file may have, and how slow its reader may be. */
export interface FileLimits extends ReaderPaceLimits {
  rows: number;
  /** statistics are counted in one piece, not page by page */
  statistics: number;
}

/** The page of the list to fetch. */
export interface PageOfTable {
  /** null: as the operation says, or does not say */
  first: number | null;
  after: string | null;
  /** whether to count all rows, too */
  counted: boolean;
}

/** The operation with another page of its list. All that is not a part of the table is left out. */
export function pageDocument(operation: Operation, table: Table, page: PageOfTable): DocumentNode {
  const list = listField(table, page);
  const field = table.steps.toReversed().reduce<SelectionNode | null>((inner, step) => {
    const node = inner === null ? list : { ...step.node, selectionSet: setOf([inner]) };
    return step.condition === null
      ? node
      : {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: {
            kind: Kind.NAMED_TYPE,
            name: { kind: Kind.NAME, value: step.condition.name },
          },
          selectionSet: setOf([node]),
        };
  }, null);
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation.definition, selectionSet: setOf(field ? [field] : []) },
      ...Object.values(operation.fragments),
    ],
  };
}

/** Response keys of what is added: longer than that of the rows, and so never the same. */
const rowsKey = ({ list: [node] }: Table) => (node ? keyOf(node) : '');
const pageKey = (table: Table) => `${rowsKey(table)}Page`;
const countKey = (table: Table) => `${rowsKey(table)}Count`;

function listField(table: Table, { first, after, counted }: PageOfTable): FieldNode {
  const [node] = table.steps.slice(-1).map((step) => step.node);
  if (!node) throw new Error('a table without a list');
  const given: [string, ConstValueNode | null][] = [
    ['first', first === null ? null : { kind: Kind.INT, value: String(first) }],
    ['after', after === null ? null : { kind: Kind.STRING, value: after }],
  ];
  const replaced = given.flatMap(([name, value]): ArgumentNode[] =>
    value === null ? [] : [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }],
  );
  const isReplaced = (argument: ArgumentNode) =>
    replaced.some(({ name }) => name.value === argument.name.value);
  const isConnection = table.kind !== 'rows';
  return {
    ...node,
    arguments: [...(node.arguments ?? []).filter((given) => !isReplaced(given)), ...replaced],
    selectionSet: setOf([
      ...table.list,
      ...(isConnection
        ? [fieldOf('pageInfo', pageKey(table), [fieldOf('hasNextPage'), fieldOf('endCursor')])]
        : []),
      ...(counted ? [fieldOf(isConnection ? 'totalCount' : 'groups', countKey(table))] : []),
    ]),
  };
}

/** The result of a page of the table. */
export interface RowsOfPage {
  rows: readonly unknown[];
  /** where the next page begins; null after the last */
  next: string | null;
  /** null if it was not requested, or the parent of the list does not exist */
  count: number | null;
}

/** Takes the page out of the answer to its document. Without what has the list there are no rows. */
export function rowsOfPage(table: Table, data: unknown): RowsOfPage {
  const list = table.steps.reduce((value, { node }) => at(value, keyOf(node)), data);
  const rows = at(list, rowsKey(table));
  const page = at(list, pageKey(table));
  const end = at(page, 'endCursor');
  const count = at(list, countKey(table));
  return {
    rows: Array.isArray(rows) ? rows : [],
    next: at(page, 'hasNextPage') === true && typeof end === 'string' ? end : null,
    count: typeof count === 'number' ? count : null,
  };
}

const setOf = (selections: readonly SelectionNode[]) => ({
  kind: Kind.SELECTION_SET as const,
  selections,
});

function fieldOf(name: string, alias?: string, selections?: readonly FieldNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(alias !== undefined && { alias: { kind: Kind.NAME, value: alias } }),
    ...(selections && { selectionSet: setOf(selections) }),
  };
}
