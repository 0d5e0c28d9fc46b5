import { maxProblems, type Problem } from '../../../../db/model/problem.ts';
import type { ReadDocument } from '../../document-stages.ts';
import { problemsIn } from './cell-origins.ts';
import { type CsvTable, readTable } from './csv-table.ts';
import { readHead } from './head.ts';
import { rowReader } from './row.ts';
import { RowsDocument } from './rows-document.ts';

/**
 * Reads a CSV file as one document: an honor a row, see columns.ts. Problems have the name of a column
 * as their path, and the line and character where the cell begins. A document of this form cannot clear a
 * field or retract anything.
 * @param problems what is wrong with the text is added here
 * @returns undefined where the text cannot be read as a whole
 */
export function readCsv(name: string, text: string, problems: Problem[]): ReadDocument | undefined {
  const table = readTable(name, text, problems);
  return table && readCsvTable(name, table, problems);
}

/** The same, from cells. */
export function readCsvTable(
  name: string,
  table: CsvTable,
  problems: Problem[],
): ReadDocument | undefined {
  const headers = table.headers ?? table.head;
  const columns = readHead(table.head, (cell, message) =>
    problems.push({
      file: name,
      ...table.placeOf('head', cell ?? 0),
      path: (cell !== null && headers[cell]) || '',
      message,
    }),
  )?.map((column) => ({ ...column, header: headers[column.cell] ?? column.header }));
  if (!columns) return undefined;
  if (table.rows.length === 0) {
    problems.push(withoutRows(name, table));
    return undefined;
  }
  for (const { row, cell } of nameless(table)) {
    const message = 'The column of this cell has no name in the first line.';
    problems.push({ file: name, ...table.placeOf(row, cell), path: '', message });
  }
  const document = new RowsDocument();
  const { ofPath, ofCell } = problemsIn(name, table, columns, document.root);
  const readRow = rowReader(columns);
  for (const [row, cells] of table.rows.entries()) {
    // So many that the rest is not looked at.
    if (problems.length > maxProblems) break;
    if (cells.length !== table.head.length) {
      const message = `The row has ${cells.length} cells, but there are ${table.head.length} columns.`;
      problems.push({ file: name, ...table.placeOf(row, 0), path: '', message });
      continue;
    }
    const parts = readRow(cells, (column, message) => {
      problems.push(ofCell(row, column, message));
    });
    if (parts) document.add(parts, row);
  }
  return {
    name,
    value: document.root.values,
    bad: [],
    problem: ofPath,
    table: { repeatedLines: repeatedLinesOf(table) },
  };
}

/** The problem of a table that has only names of columns. */
export function withoutRows(name: string, { placeOf }: Pick<CsvTable, 'placeOf'>): Problem {
  const message = 'The file has no rows below its header.';
  return { file: name, ...placeOf('head', 0), path: '', message };
}

function repeatedLinesOf({ rows, placeOf }: CsvTable): number[] {
  const seen = new Set<string>();
  return rows.flatMap((cells, row) => {
    const text = cells.join('\0');
    if (seen.has(text)) return [placeOf(row, 0).line];
    seen.add(text);
    return [];
  });
}

/** Of each column without a name the first cell that is not empty. */
function nameless({ head, rows }: CsvTable): { row: number; cell: number }[] {
  return head.flatMap((header, cell) => {
    const row = header === '' ? rows.findIndex((cells) => cells[cell]) : -1;
    return row < 0 ? [] : [{ row, cell }];
  });
}
