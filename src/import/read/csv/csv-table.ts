import { CsvError, type CsvErrorCode, parse } from 'csv-parse/sync';
import { LineCounter } from 'yaml';
import { active } from '#text';
import { maxProblems, type Problem } from '../../../../db/model/problem.ts';

/** The cells of a CSV file or of a sheet, trimmed, and where each of them stands. */
export interface CsvTable {
  head: readonly string[];
  /** what problems call the columns, if not as in `head` */
  headers?: readonly string[];
  /** of a workbook */
  dateSystem?: DateSystem;
  /** between the cells of a text */
  delimiter?: string;
  /** without those that are blank */
  rows: readonly (readonly string[])[];
  /** @param row index in `rows`, or 'head' */
  placeOf(row: number | 'head', cell: number): Place;
  /** what else can be done about a problem of a column, if its mapping can help: sentences after the message */
  adviceOn?(cell: number, message: string): string;
}

/** Line and character in it, both from 1. In a quoted cell that is its opening quote; in a workbook, row and column. */
export interface Place {
  line: number;
  column: number;
  /** in a workbook, such as `Winners!C7` */
  cell?: string;
}

/** The cells of a sheet of a workbook. */
export interface SheetTable extends CsvTable {
  sheet: string;
  dateSystem: DateSystem;
}

/** The year from which the numbers of days in a workbook count. */
export type DateSystem = '1900' | '1904';

/**
 * Reads the text of a CSV file: cells between commas, semicolons, tabs or bars, whichever its first line with any has most of.
 * @param problems what is wrong with the text is added here
 * @param options whether rows with other numbers of cells than the first one are wrong
 * @returns undefined where it cannot be read as a whole
 */
export function readTable(
  name: string,
  text: string,
  problems: Problem[],
  { isEven = true } = {},
): CsvTable | undefined {
  const content = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(content);
  const place = findPlaces(content, delimiter);
  /** of each record, the byte that it begins after */
  const starts: number[] = [];
  let end = 0;
  /** cells of the first record, and how many records have another number */
  let width = 0;
  let others = 0;
  try {
    const records = parse(content, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      trim: true,
      skip_empty_lines: true,
      // Rows of another length are complained of by those who know the columns.
      relax_column_count: true,
      on_record(cells: string[], { bytes }) {
        const start = end;
        end = bytes;
        const trimmed = cells.map((cell) => active(cell.trim()));
        // Spreadsheets write empty columns at the end, up to the last that ever had something in it.
        const used = trimmed.findLastIndex((cell) => cell !== '') + 1;
        if (used === 0) return null;
        if (used > maxColumns) throw new TooMuch(manyColumns, place(start, maxColumns));
        if (isEven && starts.length > 0 && cells.length !== width) others += 1;
        if (others > maxProblems) throw new TooMuch(manyUnequal, place(start, 0));
        if (starts.length === 0) width = cells.length;
        starts.push(start);
        return trimmed;
      },
    });
    const [head, ...rows] = records;
    if (head) {
      return {
        head,
        rows,
        delimiter,
        placeOf: (row, cell) => place(starts[row === 'head' ? 0 : row + 1] ?? 0, cell),
      };
    }
    const message = 'The file is empty. Its first line must name the columns.';
    problems.push({ file: name, path: '', message });
  } catch (error) {
    if (error instanceof TooMuch) {
      problems.push({ file: name, ...error.place, path: '', message: error.message });
      return undefined;
    }
    const message = error instanceof CsvError ? messages[error.code] : undefined;
    if (!(error instanceof CsvError) || message === undefined) throw error;
    const at = place(end, Number(error.index));
    problems.push({ file: name, ...at, path: '', message });
  }
  return undefined;
}

/** The most columns that a file may have, up to the last one with a name or a value. */
export const maxColumns = 500;

const manyColumns = `The file has more than ${maxColumns} columns with a name or a value.`;
const manyUnequal = `More than ${maxProblems} rows have more or fewer cells than there are columns.`;

/** Ends the parsing of a file, of which the rest would be in vain. */
class TooMuch extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

const quoting = 'Put the whole cell in quotes, and double each quote in it.';
const afterQuote = `Text follows the closing quote of this cell. ${quoting}`;
const messages: Partial<Record<CsvErrorCode, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'The quote that opens here has no closing quote.',
  CSV_INVALID_CLOSING_QUOTE: afterQuote,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: afterQuote,
  INVALID_OPENING_QUOTE: `This cell contains a quote. ${quoting}`,
};

/** Lines in which a file can have a title above its table. */
const maxTitleLines = 20;

function delimiterOf(text: string): string {
  const lines = text.slice(0, 100_000).split(/\r\n|\n|\r/, maxTitleLines);
  const bare = lines.map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const line = bare.find((one) => /[,;\t|]/.test(one)) ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** Where a cell is, by the byte that its record begins after. The index for it is built on first use. */
function findPlaces(text: string, delimiter: string): (byte: number, cell: number) => Place {
  let offsetOf: ((byte: number) => number) | undefined;
  let lines: LineCounter | undefined;
  return (byte, cell) => {
    offsetOf ??= findOffsets(text);
    lines ??= linesOf(text);
    const { line, col } = lines.linePos(cellStart(text, offsetOf(byte), delimiter, cell));
    return { line, column: col };
  };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g))
    lines.addNewLine(index + end.length);
  return lines;
}

/** The way from bytes of UTF-8 to characters: counted from the nearest of some known places. */
function findOffsets(text: string): (byte: number) => number {
  const bytes = Buffer.from(text);
  if (bytes.length === text.length) return (byte) => byte;
  const step = 4096;
  const known = [0];
  for (let byte = step; byte < bytes.length; byte += step) {
    known.push((known.at(-1) ?? 0) + charactersIn(bytes, byte - step, byte));
  }
  return (byte) => {
    const index = Math.floor(byte / step);
    return (known[index] ?? 0) + charactersIn(bytes, index * step, byte);
  };
}

/** How many UTF-16 units begin in a range of bytes. */
function charactersIn(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80 || byte >= 0xc0) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}

/** The offset of a cell in the text, by where its record begins; blank lines may stand before that. */
function cellStart(text: string, start: number, delimiter: string, cell: number): number {
  const blank = delimiter === '\t' ? ' ' : '[^\\S\\r\\n]';
  const skip = (pattern: string, from: number) => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = from;
    return from + (sticky.exec(text)?.[0].length ?? 0);
  };
  let offset = skip(`(${blank}*(\\r\\n|\\n|\\r))*${blank}*`, start);
  for (let left = cell; left > 0; left -= 1) {
    offset = skip(`("[^"]*")*[^${delimiter}\\r\\n]*`, offset);
    if (text[offset] !== delimiter) break;
    offset = skip(`${blank}*`, offset + 1);
  }
  return offset;
}
