import { active, columnLetters, UnreadableError } from '#text';
import { suggestion } from '../../../../db/model/spelling-suggestion.ts';

import type { DateSystem, SheetTable } from '../csv/csv-table.ts';
import { entriesOf } from './zip-entries.ts';

/** The parts of a sheet that are used, as the library reads it. */
interface Sheet {
  name: string;
  rows: readonly (readonly Value[])[];
  merges?: readonly Merge[];
  dateSystem: DateSystem;
}

/** Numbers from 0. */
interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
}

interface WorkbookLimits {
  /** the most bytes that it may unpack to */
  unpackedBytes?: number;
  /** the most cells that its sheet may span, with empty ones */
  workbookCells?: number;
}

/** As many as the library reads. */
const maxCellsOfCommand = 20_000_000;

type Value = string | number | boolean | Date | null | undefined;

/**
 * Reads a sheet of a workbook (.xlsx, .ods): dates as dates, formulas as their stored values. The value of merged cells
 * stands in each of their rows, in the first of their columns.
 * @param bytes of a zip file
 * @param wanted the name of the sheet; the first that is not hidden if absent
 * @param limits of what it may hold; as much as a command reads if absent
 * @returns undefined if the sheet is empty
 * @throws UnreadableError
 */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | undefined,
  { unpackedBytes, workbookCells = maxCellsOfCommand }: WorkbookLimits = {},
): Promise<SheetTable | undefined> {
  const sheet = await readSheet(bytes, entriesOf(bytes, unpackedBytes), wanted);
  // A single cell far down and to the right makes a small file span millions of empty ones.
  const width = sheet.rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (sheet.rows.length * width > workbookCells)
    throw new UnreadableError(
      `The sheet spans ${sheet.rows.length} rows and ${width} columns, more than ${workbookCells / 1_000_000} million cells. Save the sheet as "CSV UTF-8", and import that file.`,
    );
  const rows = sheet.rows.map((values) => values.map((value) => active(textOf(value).trim())));
  const blank = rows.map((cells) => cells.every((cell) => cell === ''));
  for (const { startRow, startCol, endRow } of sheet.merges ?? []) {
    const text = rows[startRow]?.[startCol] ?? '';
    // A merge may reach far beyond the cells that have values.
    if (text === '') continue;
    for (const cells of rows.slice(startRow + 1, endRow + 1)) {
      while (cells.length < startCol) cells.push('');
      cells[startCol] = text;
    }
  }
  const filled = rows.flatMap((cells, index) =>
    blank[index] ? [] : [{ cells, number: index + 1 }],
  );
  const [head, ...others] = filled;
  if (!head) return undefined;
  return {
    sheet: sheet.name,
    dateSystem: sheet.dateSystem,
    head: head.cells,
    rows: others.map(({ cells }) => cells),
    placeOf(row, cell) {
      const line = (row === 'head' ? head : others[row])?.number ?? 1;
      return { line, column: cell + 1, cell: `${sheet.name}!${columnLetters(cell)}${line}` };
    },
  };
}

async function readSheet(
  bytes: Uint8Array,
  entries: readonly string[],
  wanted: string | undefined,
): Promise<Sheet> {
  const isOds = entries.includes('content.xml') && entries.includes('mimetype');
  if (!isOds && !entries.includes('[Content_Types].xml'))
    throw new UnreadableError(noWorkbook(entries));
  const names: { name: string; hidden: boolean }[] = [];
  try {
    const workbook = isOds
      ? await (await import('hucre/ods')).readOds(bytes)
      : await (await import('hucre/xlsx')).readXlsx(bytes, {
          sheets({ name, hidden, veryHidden }) {
            const isHidden = hidden === true || veryHidden === true;
            const isFirst = !isHidden && names.every((other) => other.hidden);
            names.push({ name, hidden: isHidden });
            return wanted === undefined ? isFirst : name === wanted;
          },
        });
    const { sheets, dateSystem = '1900' } = workbook;
    if (isOds) names.push(...sheets.map(({ name, hidden = false }) => ({ name, hidden })));
    const found = sheets.find(({ name, hidden }) =>
      wanted === undefined ? hidden !== true : name === wanted,
    );
    if (found) return { ...found, dateSystem };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableError(`The workbook cannot be read: ${reason.replace(/\.$/, '')}.`);
  }
  const known = names.map(({ name }) => name);
  throw new UnreadableError(
    wanted === undefined
      ? 'The workbook has no sheet that is not hidden. Name one with --sheet.'
      : `There is no sheet "${wanted}"${suggestion(wanted, known)} The workbook has ${known.map((name) => `"${name}"`).join(', ')}.`,
  );
}

function noWorkbook(entries: readonly string[]): string {
  if (entries.some((name) => /^(Index\/|Index\.zip)/.test(name)))
    return 'This is a document of Apple Numbers. Export it as Excel (.xlsx) or as CSV, and import that file.';
  return 'This zip file is not a workbook (.xlsx or .ods). Unpack it, and import the files in it.';
}

function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  // The library gives days as midnight in UTC; the import knows no times of day.
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  // Spreadsheets compute with 15 digits, and show 0.3 and not 0.30000000000000004.
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}
