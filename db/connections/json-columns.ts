import { type Expression, type RawBuilder, sql } from 'kysely';

/** For each column of a statement, its values in all rows; null if the statement has no rows. */
export type JsonColumns = readonly (readonly unknown[] | null)[];

/** The rows of a statement as one value: an array of JSON for each of its columns. */
export function jsonColumnsOf(
  statement: Expression<unknown>,
  columns: readonly string[],
): RawBuilder<JsonColumns> {
  const values = columns.map((name) => sql`json_agg(${sql.ref(`found.${name}`)})`);
  return sql`(select json_build_array(${sql.join(values)}) from (${statement}) as found)`;
}

/** Makes a row of the values at an index. */
type RowConstructor = new (arrays: JsonColumns, index: number) => Record<string, unknown>;

const constructors = new Map<string, RowConstructor>();

/**
 * The constructor of rows with these columns. V8 finds out how much room the objects of a constructor need, and makes
 * objects that are filled by name larger several times.
 */
function constructorOf(columns: readonly string[]): RowConstructor {
  const key = columns.join();
  const known = constructors.get(key);
  if (known) return known;
  const Row: RowConstructor = class {
    [name: string]: unknown;

    constructor(arrays: JsonColumns, index: number) {
      let at = 0;
      for (const name of columns) {
        this[name] = arrays[at]?.[index];
        at += 1;
      }
    }
  };
  constructors.set(key, Row);
  return Row;
}

/** The rows again. @param columns the names that they were read by */
export function rowsOfJsonColumns<Row>(columns: readonly string[], arrays: JsonColumns): Row[] {
  const count = arrays[0]?.length ?? 0;
  const RowOf = constructorOf(columns);
  const rows: Row[] = [];
  // The values are those of the statement.
  for (let index = 0; index < count; index += 1) rows.push(new RowOf(arrays, index) as Row);
  return rows;
}
