import type { Database } from '../connections/connect.ts';
import {
  type Detailed,
  noOptionalColumns,
  type OptionalColumn,
  type OptionalColumns,
} from '../queries/lists/optional-columns.ts';
import { one, type Recipe, withAllColumns } from './batch.ts';
import { mapped } from './loader.ts';

/**
 * Gives rows with their details: at once if they were read with the row, or else loaded.
 * @param part what the details are among the parts of rows
 * @param column a column that only rows with details have
 */
export const detailsOf = <Row extends { id: string }>(
  fetch: (
    db: Database,
    optionalColumns: OptionalColumns,
    ids: readonly string[],
  ) => Promise<readonly Row[]>,
  part: OptionalColumn,
  column: keyof Row,
): Recipe<(row: Row) => Detailed<Row> | Promise<Detailed<Row>>> => {
  const hasDetails = (row: Row): row is Detailed<Row> => row[column] !== undefined;
  const recipe = one(
    withAllColumns(async (db, ids: readonly string[]) => {
      const rows = await fetch(db, { ...noOptionalColumns, [part]: true }, ids);
      return rows.filter(hasDetails);
    }),
    (row) => row.id,
  );
  return (scope, name) => {
    const loader = recipe(scope, name);
    return (row) =>
      hasDetails(row)
        ? row
        : mapped(loader.load(row.id), (detailed) => {
            if (detailed === null) throw new Error(`no ${part} of ${row.id}`);
            return detailed;
          });
  };
};
