import type { CsvTable } from '../read/csv/csv-table.ts';
import { type ColumnHabit, habitOf, isAmbiguousDate, readCell } from './cell-values.ts';
import type { ValueColumn } from './mapped-columns.ts';
import type { Mapping } from './mapping.ts';
import {
  decimalMarkOf,
  isAmbiguousNumber,
  type Mark,
  type NumberHabit,
  readingsOf,
} from './numbers.ts';

/** @param header of the column, in the sheet */
export type ComplainOfCell = (row: number, cell: number, header: string, message: string) => void;

/** Reads cells as values, in the way of the other cells of their columns. */
export class CellReader {
  readonly table: CsvTable;
  readonly #mapping: Pick<Mapping, 'dates' | 'language'>;
  readonly #complain: ComplainOfCell;
  readonly #habits = new Map<number, ColumnHabit>();
  /** the mark before decimals that the whole sheet suggests; null if it suggests none */
  #likely: Mark | null | undefined;

  constructor(
    table: CsvTable,
    mapping: Pick<Mapping, 'dates' | 'language'>,
    complain: ComplainOfCell,
  ) {
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
    const { form } = head.column;
    const value = readCell(head.column, item ?? this.textIn(row, cell), this.#habitOf(cell));
    if (form === 'date' && isAmbiguousDate(value)) {
      const message = `Which number of ${value} is the day? Add a line to the mapping: "dates: day first" or "dates: month first".`;
      this.#complain(row, cell, header, message);
    }
    if (form === 'number' && isAmbiguousNumber(value)) {
      const message = `The number ${value} can be read in two ways. Write ${readingsOf(value).join(' or ')} into the cell.`;
      this.#complain(row, cell, header, message);
    }
    return value;
  }

  #habitOf(cell: number): ColumnHabit {
    const known = this.#habits.get(cell);
    if (known) return known;
    const texts = this.table.rows.map((row) => row[cell] ?? '');
    const { dates } = this.#mapping;
    const habit = habitOf(texts, this.#numbersOf(texts), dates, this.table.dateSystem);
    this.#habits.set(cell, habit);
    return habit;
  }

  #numbersOf(texts: readonly string[]): NumberHabit {
    const isTyped = this.table.dateSystem !== undefined;
    const decimal = decimalMarkOf(texts, { isTyped, areWhole: true });
    this.#likely ??= this.#likelyMark(isTyped) ?? null;
    return { decimal, likely: this.#likely ?? undefined, isTyped };
  }

  /** By all numbers of the sheet, its language, and what separates its cells, if these agree. */
  #likelyMark(isTyped: boolean): Mark | undefined {
    const { language } = this.#mapping;
    const inLanguage = new Intl.NumberFormat(language ?? 'und').format(1.5).charAt(1);
    const marks = new Set([
      decimalMarkOf(this.table.rows.flat(), { isTyped, areWhole: false }),
      language === undefined ? undefined : inLanguage === ',' ? ',' : '.',
      // Where a comma stands before decimals, spreadsheets separate cells by semicolons.
      this.table.delimiter === ';' ? ',' : undefined,
    ] as const);
    marks.delete(undefined);
    const [mark] = marks;
    return marks.size === 1 ? mark : undefined;
  }
}
