import { getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';
import {
  collectFields,
  type FieldGroup,
  type SelectedField,
  type Selection,
  selectionsBelow,
} from '../../../schema/selections.ts';
import { at, type Operation } from '../check/selected-operation.ts';
import { type Table, tableError } from './select-table.ts';

/** A column of a table: its name, and its value in a row of the answer. */
export interface TableColumn {
  name: string;
  /** a leaf (text, number, boolean, null), or all of them in an inner list */
  read: (row: unknown) => unknown;
  /** whether its texts are dates, as exactly as they are known */
  isDate?: boolean;
}

/**
 * The columns of a table, in the order of the selection.
 * @throws BAD_USER_INPUT where a cell would have to hold more than one value of each entry in it
 */
export function columnsOfTable(operation: Operation, table: Table): TableColumn[] {
  const columns = columnsOfRow(operation, table);
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw tableError(`Two columns would be named \`${twice}\`: give one of the two an alias.`, []);
  }
  if (columns.length === 0) {
    throw tableError(`A table needs columns: select fields in \`${table.name}\`.`, []);
  }
  return columns;
}

function columnsOfRow(operation: Operation, { kind, row, args }: Table): TableColumn[] {
  const walk = new Walk(operation);
  if (kind === 'nodes') return walk.columns(row, null);
  return [...collectFields(operation, row)].flatMap(([key, found]) => {
    const { name } = found[0].field;
    // A node's columns are named as if it were selected without its edge.
    if (kind === 'edges' && name === 'node') return within(key, '', walk.below(found, null));
    if (kind === 'rows' && name === 'keys') return keyColumns(operation, walk, key, found, args.by);
    return walk.field(key, found, null);
  });
}

/** The keys of statistics, which have an order: a column for each dimension. */
function keyColumns(
  operation: Operation,
  walk: Walk,
  key: string,
  found: FieldGroup,
  by: unknown,
): TableColumn[] {
  const dimensions = Array.isArray(by)
    ? by.map((dimension) => String(dimension).toLowerCase())
    : [];
  const fields = [...collectFields(operation, selectionsBelow(found))];
  return dimensions.flatMap((dimension, index) =>
    fields.flatMap(([inner, selected]) => {
      const { name } = selected[0].field;
      // The name of the column says it.
      if (name === 'dimension') return [];
      return walk.field(inner, selected, null).map((column) => ({
        name: name === 'value' ? dimension : `${dimension}.${column.name}`,
        read: (row: unknown) => {
          const keys = at(row, key);
          return Array.isArray(keys) ? column.read(keys[index]) : null;
        },
      }));
    }),
  );
}

/** Walks selections; `list` is the column of the list that they are in, null outside of any. */
class Walk {
  readonly #operation: Operation;

  constructor(operation: Operation) {
    this.#operation = operation;
  }

  columns(selections: readonly Selection[], list: string | null): TableColumn[] {
    const fields = collectFields(this.#operation, selections);
    return [...fields].flatMap(([key, found]) => this.field(key, found, list));
  }

  field(key: string, found: FieldGroup, list: string | null): TableColumn[] {
    const [first] = found;
    const isList = isListType(getNullableType(first.field.type));
    if (isList && list !== null) {
      throw tableError(
        `\`${list}\` has a list in a list, \`${key}\`, which no cell can show. Request it as a separate table, or as NDJSON.`,
        found,
      );
    }
    if (isList) return [this.#list(key, found)].flat();
    return isLeaf(first)
      ? [{ name: key, read: (row) => at(row, key), isDate: isDate(first) }]
      : within(key, `${key}.`, this.below(found, list));
  }

  /** The columns of what is selected of a field's value. */
  below(found: FieldGroup, list: string | null): TableColumn[] {
    return this.columns(selectionsBelow(found), list);
  }

  #list(key: string, found: FieldGroup): TableColumn[] {
    const inner: TableColumn[] = isLeaf(found[0])
      ? [{ name: '', read: (value) => value }]
      : this.below(found, key);
    const [column, ...others] = inner;
    if (column === undefined) return [];
    if (others.length > 0) {
      const names = inner.map(({ name }) => `\`${name}\``).join(', ');
      throw tableError(
        `\`${key}\` is a list, and a cell can show one value of each entry in it: select one of ${names}, and others under an alias, such as \`other: ${key} { ... }\`.`,
        found,
      );
    }
    return [
      {
        name: [key, column.name].filter(Boolean).join('.'),
        read: (row) => {
          const items = at(row, key);
          return Array.isArray(items) ? items.map((item) => column.read(item)) : null;
        },
      },
    ];
  }
}

function isLeaf({ field }: SelectedField): boolean {
  return !isCompositeType(getNamedType(field.type));
}

const isDate = ({ field }: SelectedField): boolean =>
  getNamedType(field.type).name === 'PartialDate';

/** Columns of a value as columns of what has it under a response key. */
function within(key: string, prefix: string, columns: readonly TableColumn[]): TableColumn[] {
  return columns.map(({ name, read, ...column }) => ({
    ...column,
    name: `${prefix}${name}`,
    read: (row) => read(at(row, key)),
  }));
}
