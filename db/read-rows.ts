import { type RawBuilder, sql } from 'kysely';
import { arraysOf, type ColumnArrays, rowsOf } from './column-arrays.ts';
import { combinerOf } from './combine.ts';
import type { Database } from './connect.ts';
import { withRevision } from './state-revision.ts';

/**
 * Runs a statement that is not prepared. In an operation it gives the revision, too, and its rows as arrays.
 * @param columns the names of its columns; null if they are not known
 */
export async function readRows<Row>(
  db: Database,
  statement: RawBuilder<Row>,
  columns: readonly string[] | null,
): Promise<Row[]> {
  if (!columns || !combinerOf(db)) return (await statement.execute(db)).rows;
  const query = sql<{
    found: ColumnArrays;
  }>`${sql.raw(withRevision)}, ${arraysOf(statement, columns)} as found`;
  const { rows } = await query.execute(db);
  return rowsOf<Row>(columns, rows[0]?.found ?? []);
}
