import type { ColumnField, Fields, TextField } from './column.ts';
import { awardFields, categoryFields, editionFields } from './fields/edition.ts';
import { honorFields } from './fields/honor.ts';

/** The columns of a field: several if its value has parts. */
export type ColumnOf<Declared> = Declared extends { column: infer Column }
  ? Column extends string
    ? Column
    : Column[keyof Column]
  : never;

/** The columns of fields in the table of their kind. */
export type ColumnsOf<Declared extends Fields> = {
  [Name in keyof Declared]: Declared[Name] extends { table: string }
    ? never
    : ColumnOf<Declared[Name]>;
}[keyof Declared];

/** The columns of fields in the table of their kind, in the order of the fields. */
export function columnsOf<Declared extends Fields>(
  fields: Declared,
): readonly ColumnsOf<Declared>[] {
  const columns = Object.values<ColumnField | TextField>(fields).flatMap((field) => {
    if (field.form === 'texts' || field.table) return [];
    return typeof field.column === 'string' ? [field.column] : Object.values(field.column);
  });
  return columns as ColumnsOf<Declared>[];
}

/** Removes some columns from a list. */
export function without<Column extends string, Other extends Column>(
  columns: readonly Column[],
  others: readonly Other[],
): readonly Exclude<Column, Other>[] {
  return columns.filter(
    (column): column is Exclude<Column, Other> => !others.some((other) => other === column),
  );
}

/** The columns of fields that are read only if an operation selects one of them, by the kind. */
export const detailColumns = {
  award: columnsOf(awardFields),
  category: without(columnsOf(categoryFields), ['kind']),
  edition: without(columnsOf(editionFields), ['year']),
  honor: without(columnsOf(honorFields), ['award_id', 'category_id', 'result']),
};
