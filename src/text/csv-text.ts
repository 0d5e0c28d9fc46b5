import { writeCsv } from 'hucre/csv';

/** Rows as lines of CSV, each with its end. @param options which end, and what stands for a cell that is null */
export function csvText(
  rows: readonly (readonly (string | null)[])[],
  { lineSeparator = '\n', nullValue = '' } = {},
): string {
  // After the last row stands an empty one, so that its line ends, too.
  return writeCsv([...rows.map((row) => [...row]), []], { lineSeparator, nullValue });
}
