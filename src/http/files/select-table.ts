import {
  type FieldNode,
  GraphQLError,
  type GraphQLNamedType,
  GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
} from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import {
  collectFields,
  type FieldGroup,
  keyOf,
  type SelectedField,
  type Selection,
  selectionsBelow,
} from '../../../schema/selections.ts';
import type { Operation } from '../check/selected-operation.ts';

/** The one list that an operation selects. */
export interface Table {
  /** of its field: `honors` */
  name: string;
  /** nodes or edges of a connection, or rows of statistics */
  kind: 'nodes' | 'edges' | 'rows';
  /** the fields that lead to it from the root, itself last */
  steps: readonly Step[];
  /** arguments of the list's field, coerced */
  args: { readonly [name: string]: unknown };
  /** whether the operation itself says how many rows it wants */
  sized: boolean;
  /** `nodes`, `edges` or `rows` as selected; all under one response key */
  list: readonly FieldNode[];
  /** what is selected of each row */
  row: readonly Selection[];
}

/** A field on the way to the list, and the type that it is selected on where a fragment says so. */
export interface Step {
  node: FieldNode;
  condition: GraphQLNamedType | null;
}

/** The fields of a connection and of statistics beside the rows: no part of a table. */
const passedOver = new Set([
  '__typename',
  'totalCount',
  'pageInfo',
  'unknown',
  'coverage',
  'measure',
  'total',
  'overlapping',
  'groups',
  'rest',
]);

/**
 * Finds the list that a file is made of, below single-valued fields.
 * @throws BAD_USER_INPUT where the operation selects no list, several, or anything beside it
 */
export function selectTable(operation: Operation): Table {
  if (operation.definition.operation !== 'query') {
    throw tableError('A file needs a query, not a mutation or subscription.', []);
  }
  const steps: Step[] = [];
  let selections: readonly Selection[] = [operation.root];
  for (;;) {
    const found = onlyField(operation, selections);
    const [{ node, type, field }] = found;
    const parent = selections[0]?.type;
    steps.push({ node, condition: type === parent ? null : type });
    const named = getNamedType(field.type);
    if (!isCompositeType(named) || isListType(getNullableType(field.type))) {
      throw tableError(
        `A table needs exactly one list that has pages: \`${type.name}.${node.name.value}\` is none. Select one such as \`honors { nodes { id } }\`.`,
        found,
      );
    }
    selections = selectionsBelow(found);
    const names = rowFields(named);
    if (names.length === 0) continue;
    const rows = rowsOf(operation, selections, names, node.name.value);
    const [row] = rows;
    const selected = selectionsBelow(rows);
    checkInnerLists(operation, selected);
    return {
      name: node.name.value,
      kind: kindOf(row.node),
      steps,
      args: getArgumentValues(field, node, operation.variableValues),
      sized: isSized(operation, node),
      list: rows.map(({ node: rowsNode }) => rowsNode),
      row: selected,
    };
  }
}

/** A list with pages inside a row has to say how long it may be: the usual length would cut it off unseen. */
function checkInnerLists(operation: Operation, selections: readonly Selection[]): void {
  for (const found of collectFields(operation, selections).values()) {
    const [{ node, field }] = found;
    const inner = selectionsBelow(found);
    const names = rowFields(getNamedType(field.type));
    const isListed = [...collectFields(operation, inner).values()].some(([selected]) =>
      names.some((name) => name === selected.field.name),
    );
    if (
      names.includes('nodes') &&
      isListed &&
      !found.every((selected) => isSized(operation, selected.node))
    ) {
      throw tableError(
        `\`${keyOf(node)}\` in a row is a list with pages. Give \`first\`, from 1 to 100, to limit its items in each row.`,
        found,
      );
    }
    checkInnerLists(operation, inner);
  }
}

/** Whether the field is given a size, in the operation or a variable: a default of the field is none. */
function isSized({ variableValues }: Operation, { arguments: given = [] }: FieldNode): boolean {
  return given.some(({ name, value }) => {
    if (name.value !== 'first' && name.value !== 'last') return false;
    return value.kind === Kind.VARIABLE
      ? variableValues[value.name.value] != null
      : value.kind !== Kind.NULL;
  });
}

function onlyField(operation: Operation, selections: readonly Selection[]): FieldGroup {
  const groups = [...collectFields(operation, selections).values()].filter(
    ([{ field }]) => field.name !== '__typename',
  );
  const [only, ...more] = groups;
  if (only === undefined) {
    throw tableError('A table needs exactly one list, and nothing is selected.', []);
  }
  const [first] = only;
  if (more.length > 0) {
    const names = groups.map(([{ node }]) => `\`${keyOf(node)}\``).join(', ');
    throw tableError(
      `A table needs exactly one list and nothing beside it: select only one of ${names}.`,
      groups.flat(),
    );
  }
  if (only.some(({ type }) => type !== first.type)) {
    throw tableError(
      `A table needs exactly one list: \`${keyOf(first.node)}\` is selected on several types. Select it on one.`,
      only,
    );
  }
  return only;
}

/** The fields of a type that hold the rows of a table; none where it is no list. */
function rowFields(type: GraphQLNamedType): readonly Table['kind'][] {
  if (!(type instanceof GraphQLObjectType)) return [];
  const has = (...names: string[]) => names.every((name) => Object.hasOwn(type.getFields(), name));
  if (has('nodes', 'edges', 'pageInfo')) return ['nodes', 'edges'];
  return has('rows', 'groups') ? ['rows'] : [];
}

function rowsOf(
  operation: Operation,
  selections: readonly Selection[],
  names: readonly Table['kind'][],
  list: string,
): FieldGroup {
  const groups = [...collectFields(operation, selections).values()].filter(
    ([{ field }]) => !passedOver.has(field.name),
  );
  const [rows, ...more] = groups;
  if (rows && more.length === 0) return rows;
  const either = names.map((name) => `\`${name}\``).join(' or ');
  throw tableError(
    rows
      ? `A table has one row for each item: select ${either} in \`${list}\`, once.`
      : `A table needs rows: select ${either} in \`${list}\`.`,
    groups.flat(),
  );
}

function kindOf(node: FieldNode): Table['kind'] {
  const name = node.name.value;
  return name === 'edges' || name === 'rows' ? name : 'nodes';
}

/** The error of a selection that cannot become a table. */
export function tableError(message: string, fields: readonly SelectedField[]): GraphQLError {
  const code: ErrorCode = 'BAD_USER_INPUT';
  return new GraphQLError(message, { nodes: fields.map(({ node }) => node), extensions: { code } });
}
