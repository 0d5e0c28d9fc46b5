import type { CsvTable } from '../read/csv/csv-table.ts';

/**
 * Names of the rows of a sheet by what they say, which stay when the sheet is sorted: the header of a column and the text
 * in it, such as `Year 1967`, or several of these: `Year 1967 | Category Actor`.
 */
export class RowKeys {
  readonly #headers: readonly string[];
  readonly #rows: CsvTable['rows'];

  constructor(headers: readonly string[], { rows }: Pick<CsvTable, 'rows'>) {
    this.#headers = headers;
    this.#rows = rows;
  }

  /** Whether a key names a row. */
  fits(key: string, row: number): boolean {
    const cells = this.#cellsOf(row);
    return cells.includes(key) || key.split(' | ').every((part) => cells.includes(part.trim()));
  }

  /**
   * A key for each of some rows, of the first columns that tell them apart.
   * @param name that all of them have in some column
   */
  keysOf(rows: readonly number[], name: string): string[] {
    const cells = rows.map((row) => this.#cellsOf(row));
    const keysBy = (columns: readonly number[]) =>
      new Set(cells.map((own) => columns.flatMap((column) => own[column] || []).join(' | ')));
    let chosen: number[] = [];
    for (const column of this.#headers.keys()) {
      if (cells.some((own) => own[column]?.includes(name))) continue;
      const isUseful = keysBy([...chosen, column]).size > keysBy(chosen).size;
      if (isUseful || rows.length === 1) chosen = [...chosen, column];
      if (keysBy(chosen).size === rows.length && chosen.length > 0) break;
    }
    return [...keysBy(chosen)].filter((key) => key !== '');
  }

  #cellsOf(row: number): string[] {
    return this.#headers.map((header, cell) => {
      const text = (this.#rows[row]?.[cell] ?? '').replaceAll(/\s+/g, ' ');
      return text === '' ? '' : `${header} ${text}`;
    });
  }
}
