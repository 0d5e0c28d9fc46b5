import { type Expression, type RawBuilder, sql } from 'kysely';

/** For each column of a statement, its values in all rows; null if the statement has no rows. */
export type ColumnArrays = readonly (readonly unknown[] | null)[];

/** The rows of a statement as one value: an array of JSON for each of its columns. */
export function arraysOf(
  statement: Expression<unknown>,
  columns: readonly string[],
): RawBuilder<ColumnArrays> {
  const values = columns.map((name) => sql`json_agg(${sql.ref(`found.${name}`)})`);
  return sql`(select json_build_array(${sql.join(values)}) from (${statement}) as found)`;
}

/** The rows again. @param columns the names that they were read by */
export function rowsOf<Row>(columns: readonly string[], arrays: ColumnArrays): Row[] {
  const rows: Row[] = [];
  const count = arrays[0]?.length ?? 0;
  for (let index = 0; index < count; index += 1) {
    const row: Record<string, unknown> = {};
    for (const [at, name] of columns.entries()) row[name] = arrays[at]?.[index];
    // The values are those of the statement.
    rows.push(row as Row);
  }
  return rows;
}
