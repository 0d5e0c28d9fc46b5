import { readFile } from 'node:fs/promises';
import { columnLetters, csvText, decode, UnreadableError } from '#text';
import type { Database } from '../../../db/connections/connect.ts';
import type { Problem } from '../../../db/model/problem.ts';

import type { CsvTable } from '../read/csv/csv-table.ts';
import { isOwnHeader } from '../read/csv/head.ts';
import { withoutRows } from '../read/csv/read-csv.ts';
import {
  type Input,
  mappingEnding,
  type StreamedInput,
  standardInput,
  textInput,
} from '../read/inputs.ts';
import { headersOf } from './mapped-columns.ts';
import {
  finishSheet,
  type MappedSheet,
  mapSheet,
  sharedSlugs,
  withAwards,
} from './mapped-sheet.ts';
import { readMapping } from './mapping.ts';
import { previewLines } from './mapping-preview.ts';
import { proposeMapping } from './propose.ts';
import { readFileWithColumns, readTextTable, withHeaderAt } from './read-sheet.ts';

/** Spreadsheets among the inputs of an import. */

/** A mapping for a sheet that has none yet. */
export interface MappingProposal {
  /** of the sheet */
  file: string;
  /** the file that the mapping belongs in, and its text */
  mappingFile: string;
  text: string;
  /** the first rows as it reads them */
  preview: string[];
  /** what is wrong, or has to be decided, with this mapping */
  problems: Problem[];
  notes: string[];
}

export interface OpenedSheets {
  /** in their order; a sheet that is mapped has to be completed with what the database has */
  inputs: (Input | MappedSheet)[];
  proposals: MappingProposal[];
}

/**
 * Reads the files with columns among the inputs. Those that have the columns of the CSV format are inputs at once, and
 * the others are mapped.
 * @param sheet the name of the sheet of workbooks
 * @param problems what cannot be read is added here
 * @param notes what one should know about the files is added here, in sentences
 */
export async function openSheets(
  inputs: readonly StreamedInput[],
  sheet: string | undefined,
  problems: Problem[],
  notes: string[],
): Promise<OpenedSheets> {
  const opened: OpenedSheets = { inputs: [], proposals: [] };
  for (const input of inputs) {
    if (input.form !== 'csv') {
      opened.inputs.push(input);
      continue;
    }
    try {
      const one = await openSheet(input, sheet, problems, notes, opened.proposals);
      if (one) opened.inputs.push(one);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      problems.push({ file: input.name, path: '', message: error.message });
    }
  }
  return opened;
}

async function openSheet(
  input: StreamedInput,
  sheet: string | undefined,
  problems: Problem[],
  notes: string[],
  proposals: MappingProposal[],
): Promise<Input | MappedSheet | undefined> {
  const { name } = input;
  const mappingFile = `${name}${mappingEnding}`;
  const stored = name === standardInput ? undefined : await textOfFile(mappingFile);
  const mapping = stored === undefined ? undefined : readMapping(mappingFile, stored, problems);
  if (stored !== undefined && mapping === undefined) return undefined;
  const file = await readFileWithColumns(input, sheet ?? mapping?.sheet);
  if (file.kind === 'text') {
    const { encoding } = file;
    if (encoding === 'windows-1252')
      notes.push(`${name} is not UTF-8. It was read as windows-1252: check letters with accents.`);
    if (file.isOwn && mapping === undefined)
      return { ...input, open: (onBytes) => decode(input.bytes(onBytes), encoding) };
  }
  const whole =
    file.kind === 'workbook' ? file.table : await readTextTable(input, file.encoding, problems);
  const table = whole && withHeaderAt(whole, mapping?.header);
  if (!table) {
    const message = `The ${file.kind === 'workbook' ? 'sheet' : 'file'} has no row ${mapping?.header ?? 'with names of columns'}.`;
    if (file.kind === 'workbook' || whole) problems.push({ file: name, path: '', message });
    return undefined;
  }
  if (table.rows.length === 0) {
    problems.push(withoutRows(name, table));
    return undefined;
  }
  if (mapping === undefined && isOwnHeader(table.head)) return ownInput(input, table);
  const headers = headersOf(table.head, columnLetters);
  if (mapping !== undefined)
    return mapSheet({ input, table, headers, mapping, mappingFile }, problems, notes);
  if (name === standardInput) {
    const message =
      'The first row does not name columns of the CSV format. Save the sheet as a file, so that a mapping of its columns can stand beside it.';
    problems.push({ file: name, path: '', message });
    return undefined;
  }
  const line = table.placeOf('head', 0).line;
  const isFirst = whole?.placeOf('head', 0).line === line;
  const text = proposeMapping(name, table, headers, {
    ...(sheet !== undefined && { sheet }),
    ...(!isFirst && { header: line }),
  });
  const found: Problem[] = [];
  const proposed = readMapping(mappingFile, text, found);
  if (!proposed) throw new Error(`The proposed mapping cannot be read: ${found[0]?.message}`);
  const its: string[] = [];
  const given = { input, table, headers, mapping: proposed, mappingFile };
  const mapped = mapSheet(given, found, its);
  const preview = previewLines(withAwards(mapped, []));
  proposals.push({ file: name, mappingFile, text, preview, problems: found, notes: its });
  return mapped;
}

/** @returns undefined if there is no such file */
async function textOfFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A table in the columns of the CSV format as an input. */
export function ownInput({ name, size, bytes }: StreamedInput, table: CsvTable): Input {
  return {
    name,
    form: 'csv',
    size,
    table,
    async *open(onBytes) {
      for await (const _ of bytes(onBytes));
      yield csvText([table.head, ...table.rows]);
    },
  };
}

/**
 * Completes sheets with what the database has at the time.
 * @returns also what has to be decided
 */
export async function finishSheets(
  db: Database,
  inputs: readonly (Input | MappedSheet)[],
): Promise<{ inputs: Input[]; problems: Problem[] }> {
  const finished: Input[] = [];
  const problems = sharedSlugs(inputs.filter((one) => 'rows' in one));
  for (const one of inputs) {
    if (!('rows' in one)) {
      finished.push(one);
      continue;
    }
    const { problems: found, ...sheet } = await finishSheet(db, one);
    problems.push(...found);
    // Its rows would only lead to problems that follow from these.
    if (one.hasProblems || found.length > 0) continue;
    finished.push(...inputsOf(one, sheet));
  }
  return { inputs: finished, problems };
}

/** The inputs in place of a sheet that has a mapping: what it cannot say itself first, and its rows. */
export function inputsOf(
  { input }: MappedSheet,
  { table, more }: { table: CsvTable; more: object | undefined },
): Input[] {
  const first =
    more === undefined ? [] : [textInput(`mapping of ${input.name}`, JSON.stringify(more), 'json')];
  return [...first, ownInput(input, table)];
}

/** Inputs with sheets as CSV. An import asks first whose slugs those of names are, which matching helps to decide. */
export async function readSheets(
  db: Database,
  opened: readonly (Input | MappedSheet)[],
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const one of opened)
    inputs.push(...('rows' in one ? inputsOf(one, await finishSheet(db, one)) : [one]));
  return inputs;
}
