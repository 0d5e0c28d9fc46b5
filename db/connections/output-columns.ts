import {
  AliasNode,
  ColumnNode,
  IdentifierNode,
  type OperationNode,
  ReferenceNode,
  SelectQueryNode,
} from 'kysely';

/** The names of the columns that a statement selects; null if it does not list them by name. */
export function outputColumnsOf(statement: OperationNode): readonly string[] | null {
  const selections = SelectQueryNode.is(statement) ? (statement.selections ?? []) : [];
  const names = selections.map(({ selection }) => nameOf(selection));
  const known = names.filter((name) => name !== null);
  return known.length > 0 && known.length === names.length ? known : null;
}

function nameOf(selection: OperationNode): string | null {
  if (AliasNode.is(selection))
    return IdentifierNode.is(selection.alias) ? selection.alias.name : null;
  const column = ReferenceNode.is(selection) ? selection.column : selection;
  return ColumnNode.is(column) ? column.column.name : null;
}
