import type { CsvTable } from '../read/csv/table.ts';
import type { ValueColumn } from './columns.ts';
import type { Mapping } from './mapping.ts';
import { type ColumnHabit, habitOf, isAmbiguousDate, readCell } from './values.ts';

/** @param header of the column, in the sheet */
export type ComplainOfCell = (row: number, cell: number, header: string, message: string) => void;

/** Reads cells as values, in the way of the other cells of their columns. */
export class CellReader {
  readonly table: CsvTable;
  readonly #mapping: Pick<Mapping, 'dates'>;
  readonly #complain: ComplainOfCell;
  readonly #habits = new Map<number, ColumnHabit>();

  constructor(table: CsvTable, mapping: Pick<Mapping, 'dates'>, complain: ComplainOfCell) {
    this.table = table;
    this.#mapping = mapping;
    this.#complain = complain;
  }

  /** The text of a cell as it stands there. */
  textIn(row: number, cell: number): string {
    return this.table.rows[row]?.[cell] ?? '';
  }

  /**
   * The value of a column in a row.
   * @param item the part of the cell that is meant, if not all of it
   */
  valueIn(row: number, { cell, text, header, head }: ValueColumn, item?: string): string {
    if (cell === null) return text;
    const value = readCell(head.column, item ?? this.textIn(row, cell), this.#habitOf(cell));
    if (head.column.form === 'date' && isAmbiguousDate(value)) {
      const message = `Which number of ${value} is the day? Add a line to the mapping: "dates: day first" or "dates: month first".`;
      this.#complain(row, cell, header, message);
    }
    return value;
  }

  #habitOf(cell: number): ColumnHabit {
    const known = this.#habits.get(cell);
    if (known) return known;
    const texts = this.table.rows.map((row) => row[cell] ?? '');
    const habit = habitOf(texts, this.#mapping.dates, this.table.dateSystem);
    this.#habits.set(cell, habit);
    return habit;
  }
}
