import { showValue } from '../../../db/model/problem.ts';
import type { CellReader } from './cell-reader.ts';
import type { UsedColumns } from './mapped-columns.ts';
import type { Names } from './names.ts';
import type { SheetRow } from './sheet-rows.ts';

/** A sheet as it was read. */
interface ReadSheet {
  file: string;
  used: UsedColumns;
  rows: readonly SheetRow[];
  names: Names;
  reader: CellReader;
  /** rows that name nobody, with what they have in place of a name */
  skipped: readonly string[];
}

/** The notes on how a sheet was read, in sentences: what was left out, and what may mean something else. */
export function notesOn({ file, used, rows, names, reader, skipped }: ReadSheet): string[] {
  const notes: string[] = [];
  if (used.unknown.length > 0)
    notes.push(`the mapping does not name ${firstFew(used.unknown.map(showValue))}; left out.`);
  if (skipped.length > 0)
    notes.push(
      `${counted(skipped.length, 'row')} without a recipient left out: ${firstFew(skipped)}. A document can state that an award was not given: status: NOT_AWARDED.`,
    );
  const marked = [...new Set(allNames(rows).filter((name) => remark.test(name)))];
  if (marked.length > 0)
    notes.push(
      `the remark is a part of these names: ${firstFew(marked.map(showValue))}. If it is none, remove it from the cells. Otherwise each name counts as a different recipient from the name without it.`,
    );
  const several = severalNames(rows);
  if (several.length > 0)
    notes.push(
      `each of these is read as one name: ${firstFew(several)}. If they are several, say in the mapping what stands between them, such as separator: " und ".`,
    );
  for (const noun of ['category', 'award']) {
    const columnOf = (name: string) =>
      used.values.find(({ head, cell }) => head.column.name === name && cell !== null);
    const column = columnOf(noun) ? undefined : columnOf(`${noun}Name`);
    const without = rows.filter(({ row }) => column && reader.valueIn(row, column) === '');
    if (column && without.length > 0)
      notes.push(
        `${counted(without.length, 'row')} without a text in the column ${showValue(column.header)}: ${firstFew(without.map(({ place }) => String(place.line)))}. The ${noun} is named after what else the row has. In a text file, merged cells have their text in the first row only: fill in the others, or import the workbook.`,
      );
  }
  const repeated = [...names.slugs.values()].filter(
    ({ use, rows: of, isDecided }) => use.list === 'recipients' && !isDecided && of.size > 1,
  );
  // Of those in fewest rows, so that the decision can be read.
  const [first] = repeated.toSorted((one, other) => one.rows.size - other.rows.size);
  if (first) {
    const shown = repeated.map(
      ({ use, rows: of }) => `${use.name}: ${of.size} rows, one ${use.kind?.toLowerCase()}`,
    );
    notes.push(
      `names in several rows are one recipient each: ${firstFew(shown, '; ')}. If some are not, decide in the mapping, by what the rows say: ${names.toSeparate(first)}. All are in the file that ends in .matches.csv.`,
    );
  }
  return notes.map((note) => `${file}: ${note}`);
}

/** Remarks after a name. */
const remark = /(\[\w+\]|\((posthum\w*|†)\))$/i;

function allNames(rows: readonly SheetRow[]): string[] {
  return rows.flatMap(({ recipients }) => recipients.map(({ name }) => name));
}

/** Names of people that have a word or a mark between names. */
function severalNames(rows: readonly SheetRow[]): string[] {
  const people = rows.flatMap(({ recipients }) =>
    recipients.filter(({ kind }) => kind === 'PERSON'),
  );
  const names = people
    .map(({ name }) => name)
    .filter((name) => / (und|and|et|y|&|\/|\+) /.test(name));
  return [...new Set(names)].map(showValue);
}

/** A few of some texts, and how many more there are. */
function firstFew(texts: readonly string[], separator = ', '): string {
  const more = texts.length - maxListed;
  const first = texts.slice(0, maxListed).join(separator);
  return more > 0 ? `${first}${separator}and ${more} more` : first;
}

const maxListed = 10;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
