import { type ColumnsOf, columnsOf } from './columns.ts';
import { recipientFields } from './simple-fields.ts';

/** The fields that only recipients of one kind have, as the columns of one row for recipients of all kinds. */

type Declared = typeof recipientFields;
type Kind = keyof Declared & string;
type Columns = { [Each in Kind]: ColumnsOf<Declared[Each]> & string };

/** The name of a column in the row: with its kind before it if another kind has a column of that name. */
export type DetailName<Of extends Kind, Column extends string> = Column extends Columns[Exclude<
  Kind,
  Of
>]
  ? `${Of}_${Column}`
  : Column;

type Selected<Of extends Kind, Column extends string> = Column extends string
  ? DetailName<Of, Column> extends Column
    ? `${Of}.${Column}`
    : `${Of}.${Column} as ${DetailName<Of, Column>}`
  : never;

/** `DetailName` of each of several columns. */
type NameOf<Of extends Kind, Column extends string> = Column extends string
  ? DetailName<Of, Column>
  : never;

const columns = Object.entries(recipientFields).flatMap(([kind, fields]) =>
  columnsOf(fields).map((column) => ({ kind, column: String(column) })),
);

export function detailName<Of extends Kind, Column extends string>(
  kind: Of,
  column: Column,
): DetailName<Of, Column> {
  const isShared = columns.some((other) => other.column === column && other.kind !== kind);
  return (isShared ? `${kind}_${column}` : column) as DetailName<Of, Column>;
}

/** The columns as they are selected: `work.year`, `work.parent_id as work_parent_id`. */
export const detailSelections = columns.map(({ kind, column }) => {
  const name = detailName(kind as Kind, column);
  return name === column ? `${kind}.${column}` : `${kind}.${column} as ${name}`;
}) as { [Of in Kind]: Selected<Of, Columns[Of]> }[Kind][];

/** Their names in the row. */
export const detailNames = columns.map(({ kind, column }) => detailName(kind as Kind, column)) as {
  [Of in Kind]: NameOf<Of, Columns[Of]>;
}[Kind][];
