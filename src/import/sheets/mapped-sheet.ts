import type { Database } from '../../../db/connections/connect.ts';
import type { Problem } from '../../../db/model/problem.ts';
import { recipientLists } from '../document/top-level.ts';
import type { CsvTable } from '../read/csv/csv-table.ts';
import type { StreamedInput } from '../read/inputs.ts';
import { CellReader, type ComplainOfCell } from './cell-reader.ts';
import { type UsedColumns, usedColumns } from './mapped-columns.ts';
import { type Mapping, showDecision } from './mapping.ts';
import { type ChosenSlug, decideBy, Names, type NameUse } from './names.ts';
import { notesOn } from './notes.ts';
import { newCountries, placeProblems, placeTextsOf } from './places.ts';
import { RowKeys } from './row-keys.ts';
import { separateAwards } from './separate-awards.ts';
import { readRows, type SheetRow } from './sheet-rows.ts';
import {
  findAwards,
  findStored,
  programsOf,
  type StoredAward,
  type StoredEntities,
} from './stored-entities.ts';
import { tableOf } from './table-of.ts';

/** A sheet whose columns are mapped to those of the CSV format. */
export interface MappedSheet {
  input: StreamedInput;
  table: CsvTable;
  mapping: Mapping;
  mappingFile: string;
  used: UsedColumns;
  rows: SheetRow[];
  names: Names;
  /** whether something is wrong with it or has to be decided: it is not imported then */
  hasProblems: boolean;
}

/**
 * Reads the rows of a sheet with a mapping.
 * @param problems what is wrong with the mapping or the cells, and what the mapping has to decide, is added here
 */
export function mapSheet(
  given: Pick<MappedSheet, 'input' | 'table' | 'mapping' | 'mappingFile'> & {
    headers: readonly string[];
  },
  problems: Problem[],
  notes: string[],
): MappedSheet {
  const { input, table, headers, mapping, mappingFile } = given;
  const file = input.name;
  const before = problems.length;
  const used = usedColumns(headers, mapping, (path, message) =>
    problems.push({ file: mappingFile, path: path.join('.'), message }),
  );
  const names = new Names(mapping, new RowKeys(headers, table));
  const skipped: string[] = [];
  const complain: ComplainOfCell = (row, cell, path, message) =>
    problems.push({ file, ...table.placeOf(row, cell), path, message });
  const reader = new CellReader(table, mapping, complain);
  const rows = readRows(reader, used, names, complain, skipped);
  for (const { use, message } of names.questions) problems.push(problemOf(file, use, message));
  notes.push(...notesOn({ file, used, rows, names, reader, skipped }));
  const hasProblems = problems.length > before;
  return { input, table, mapping, mappingFile, used, rows, names, hasProblems };
}

/**
 * The table of a sheet in the columns of the CSV format, and what is imported with it, if that is anything: new
 * countries, and that recipients are the same as the mapping decides.
 * @returns also what has to be decided, as the database has something of that name
 */
export async function finishSheet(
  db: Database,
  sheet: MappedSheet,
): Promise<{ table: CsvTable; more: object | undefined; problems: Problem[] }> {
  const { input, table, mapping, used, names } = sheet;
  const file = input.name;
  const rows = withAwards(sheet, await findAwards(db, programsOf(sheet.rows)));
  const stored = await findStored(db, rows, placeTextsOf(rows));
  const questions = [...names.slugs.values()].flatMap(({ slug, use, isDecided }) => {
    const message = isDecided ? undefined : questionOf(slug, use, rows, stored);
    return message === undefined ? [] : [problemOf(file, use, message)];
  });
  return {
    problems: [...questions, ...placeProblems(file, table, rows, used, mapping, stored)],
    table: tableOf(table, rows, used, stored, mapping),
    more: documentOf(newCountries(rows, mapping, stored), [...names.slugs.values()], stored),
  };
}

/** The facts that a sheet cannot state, as a document; undefined if there are none. */
function documentOf(
  countries: readonly object[],
  slugs: readonly ChosenSlug[],
  { recipients }: StoredEntities,
): object | undefined {
  const content: Record<string, object[]> = countries.length > 0 ? { places: [...countries] } : {};
  for (const { slug, use, isDecided } of slugs) {
    const found = use.list === 'recipients' && isDecided ? recipients.get(slug) : undefined;
    if (!found || found.kind !== use.kind) continue;
    const list = listOf(found.kind);
    content[list] = [...(content[list] ?? []), { slug: found.slug, identity: 'SAME' }];
  }
  return Object.keys(content).length > 0 ? { format: 'awards/1', ...content } : undefined;
}

/** The list of a document that has recipients of a kind. */
function listOf(kind: string): string {
  const [list] = Object.entries(recipientLists).find(([, one]) => one.toUpperCase() === kind) ?? [];
  if (list === undefined) throw new Error(`No list has recipients of the kind ${kind}.`);
  return list;
}

/** The rows of a sheet with slugs of awards that several categories can have; a column of slugs decides. */
export function withAwards(
  { rows, used }: Pick<MappedSheet, 'rows' | 'used'>,
  stored: readonly StoredAward[],
): SheetRow[] {
  const hasSlugs = used.values.some(({ head }) => head.column.name === 'award');
  return hasSlugs ? rows : separateAwards(rows, stored);
}

/** Why somebody has to decide whether a name means what the database has already; undefined if nobody has to. */
function questionOf(
  slug: string,
  use: NameUse,
  rows: readonly SheetRow[],
  { recipients, programs }: StoredEntities,
): string | undefined {
  if (use.list === 'recipients') {
    const found = recipients.get(slug);
    if (!found || (found.isOfSheet && found.kind === use.kind)) return undefined;
    const known = found.known === null ? '' : `, known from ${found.known}`;
    return `The slug "${slug}" of "${use.name}" belongs to the ${found.kind.toLowerCase()} "${found.name}" already${known}. If they are the same, write into the mapping: ${showDecision('recipients', use.name, found.slug)}. If not, give another slug there.`;
  }
  if (use.list !== 'programs' || !programs.has(slug)) return undefined;
  const isOfSheet = rows.some(
    ({ program, recipients: named }) =>
      program.slug === slug && named.some((one) => recipients.get(one.slug ?? '')?.isOfSheet),
  );
  return isOfSheet
    ? undefined
    : `The slug "${slug}" of "${use.name}" belongs to the program "${programs.get(slug)}" already. ${decideBy(use, slug)}`;
}

/** Slugs that several sheets of one import make of names: nothing says that they mean the same. */
export function sharedSlugs(sheets: readonly MappedSheet[]): Problem[] {
  const first = new Map<string, { file: string; use: NameUse }>();
  return sheets.flatMap(({ input: { name: file }, names }) =>
    [...names.slugs.values()].flatMap(({ slug, use, isDecided }) => {
      if (use.list !== 'recipients' || isDecided) return [];
      const other = first.get(slug);
      if (!other) first.set(slug, { file, use });
      return other && other.file !== file
        ? [
            problemOf(
              file,
              use,
              `"${other.use.name}" in ${other.file} has the slug "${slug}" of "${use.name}" as well. ${decideBy(use, slug)} Choose another slug if they are not the same.`,
            ),
          ]
        : [];
    }),
  );
}

function problemOf(file: string, { header, place }: NameUse, message: string): Problem {
  return { file, ...place, path: header, message };
}
