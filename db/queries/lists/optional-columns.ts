import type { FieldNode, GraphQLField } from 'graphql';
import { mechanisms } from '../../mechanisms.ts';

/**
 * Columns that an operation needs beside those of every row. They only save reading: what a row lacks is loaded when a
 * field selects it.
 */
export type OptionalColumns = {
  /** all names of an entity, and not only the primary one */
  names: boolean;
  /** the columns of awards that few operations select */
  awardDetails: boolean;
  /** those of categories */
  categoryDetails: boolean;
  /** those of editions */
  editionDetails: boolean;
  /** those of honors */
  honorDetails: boolean;
  /** what only recipients of one kind have, such as the website of an organization */
  recipientDetails: boolean;
  /** the places that the recipients of honors count under */
  places: boolean;
};

export type OptionalColumn = keyof OptionalColumns;

const each = (wanted: boolean): OptionalColumns => ({
  names: wanted,
  awardDetails: wanted,
  categoryDetails: wanted,
  editionDetails: wanted,
  honorDetails: wanted,
  recipientDetails: wanted,
  places: wanted,
});

/** Nothing beside what every row has. */
export const noOptionalColumns = each(false);

/** All that rows can have. */
export const allOptionalColumns = each(true);

export function isOptionalColumn(name: unknown): name is OptionalColumn {
  return typeof name === 'string' && Object.hasOwn(noOptionalColumns, name);
}

/** Of what an operation needs, the parts that a statement can read: the others make no other statement of it. */
export function optionalColumnsAmong(
  optionalColumns: OptionalColumns,
  parts: readonly OptionalColumn[],
): OptionalColumns {
  const among = { ...noOptionalColumns };
  for (const part of parts) among[part] = optionalColumns[part];
  return among;
}

/** The row of a query that has its details, which come together. */
export type Detailed<Row> = Row & {
  [Column in Exclude<keyof Row, 'names'>]-?: Exclude<Row[Column], undefined>;
};

/** Collects what an operation needs of the rows that its fields are read from. */
export class CollectedOptionalColumns {
  readonly all: OptionalColumns = { ...noOptionalColumns };

  add({ name, extensions }: GraphQLField<unknown, unknown>, node: FieldNode): void {
    const { needs } = extensions;
    const isInLanguage = node.arguments?.some((argument) => argument.name.value === 'lang');
    if (name === 'names' || isInLanguage) this.all.names = true;
    if (isOptionalColumn(needs)) this.all[needs] = true;
  }
}

/** The columns that an operation needs if all its fields prefer these languages. */
export function optionalColumnsIn(
  preferredLanguages: readonly string[],
  optionalColumns: OptionalColumns,
): OptionalColumns {
  if (!mechanisms.selectedColumns) return allOptionalColumns;
  return preferredLanguages.length > 0 ? { ...optionalColumns, names: true } : optionalColumns;
}
