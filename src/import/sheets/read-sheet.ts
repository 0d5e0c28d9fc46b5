import {
  decode,
  type Encoding,
  fileKindOf,
  findEncoding,
  maxTextLength,
  otherFiles,
  UnreadableError,
  wholeOf,
} from '#text';
import type { Problem } from '../../../db/model/problem.ts';

import { type CsvTable, readTable, type SheetTable } from '../read/csv/csv-table.ts';
import { isOwnHeader } from '../read/csv/head.ts';
import type { StreamedInput } from '../read/inputs.ts';
import { readWorkbook } from '../read/workbook/workbook.ts';

/** The most bytes of a workbook's file. */
const maxLength = 64_000_000;

/** A file with columns, as far as it has to be read to know what it is. */
export type FileWithColumns =
  | { kind: 'workbook'; table: SheetTable | undefined }
  /** `isOwn` if the first line names columns of the CSV format */
  | { kind: 'text'; encoding: Encoding; isOwn: boolean };

/** @throws UnreadableError */
export async function readFileWithColumns(
  input: StreamedInput,
  sheet: string | undefined,
): Promise<FileWithColumns> {
  const bytes = () => input.bytes(() => {});
  let first: Uint8Array | undefined;
  for await (const chunk of bytes()) {
    first = chunk;
    break;
  }
  const kind = first && fileKindOf(first);
  if (kind === 'zip')
    return { kind: 'workbook', table: await readWorkbook(await allOf(bytes()), sheet) };
  if (kind) throw new UnreadableError(otherFiles[kind]);
  if (sheet !== undefined)
    throw new UnreadableError('A text file has no sheets. Omit --sheet, or give a workbook.');
  const encoding = await findEncoding(bytes());
  let start = '';
  for await (const piece of decode(bytes(), encoding)) {
    start += piece;
    if (start.length > maxFirstLine) break;
  }
  const [line = ''] = /\S[^\r\n]*/.exec(start.replace(/^\uFEFF/, '')) ?? [];
  const cells = line.split(/[,;\t|]/).map((cell) => cell.trim().replaceAll('"', ''));
  return { kind: 'text', encoding, isOwn: isOwnHeader(cells) };
}

const maxFirstLine = 60_000;

async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxLength)
      throw new UnreadableError(
        `The workbook has more than ${maxLength / 1_000_000} MB. Save the sheet as "CSV UTF-8", and import that file.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The table of a text. @param problems what is wrong with it is added here */
export async function readTextTable(
  input: StreamedInput,
  encoding: Encoding,
  problems: Problem[],
): Promise<CsvTable | undefined> {
  const text = await wholeOf(
    decode(
      input.bytes(() => {}),
      encoding,
    ),
    maxTextLength,
  );
  return readTable(input.name, text, problems, { isEven: false });
}

/** Rows above the names of the columns that a sheet may have, such as a title. */
const maxRowsAbove = 20;

/**
 * The table whose column names are in a row.
 * @param wanted the number of that row; by default it is the first one with two filled cells
 * @returns undefined if the sheet has no such row
 */
export function withHeaderAt(table: CsvTable, wanted: number | undefined): CsvTable | undefined {
  const all = [table.head, ...table.rows];
  const lineOf = (row: number) => table.placeOf(row === 0 ? 'head' : row - 1, 0).line;
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;
  const first = all.slice(0, maxRowsAbove).findIndex((cells) => filled(cells) > 1);
  const index =
    wanted === undefined ? Math.max(0, first) : all.findIndex((_, row) => lineOf(row) === wanted);
  const head = all[index];
  if (!head) return undefined;
  const width = head.findLastIndex((cell) => cell !== '') + 1;
  const rows = all.slice(index + 1);
  return {
    ...table,
    head: head.slice(0, width),
    rows: rows.map((cells) => {
      const end = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1);
      return Array.from({ length: end }, (_, cell) => cells[cell] ?? '');
    }),
    placeOf(row, cell) {
      const at = row === 'head' ? index : index + 1 + row;
      return table.placeOf(at === 0 ? 'head' : at - 1, cell);
    },
  };
}
