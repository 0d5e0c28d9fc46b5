import { showValue } from '../../../db/model/problem.ts';
import { headOf } from '../csv-format/cells.ts';
import type { Place } from '../read/csv/csv-table.ts';
import type { CellReader, ComplainOfCell } from './cell-reader.ts';
import type { UsedColumns, ValueColumn } from './mapped-columns.ts';
import type { Names, NameUse } from './names.ts';
import { readRecipients, type SheetRecipient } from './recipients.ts';

/** The honor that a row of a sheet states. */
export interface SheetRow {
  /** index in the table */
  row: number;
  place: Place;
  program: Named;
  category: Named;
  award: Named;
  /** texts of the other columns, by header of the CSV format */
  values: Map<string, string>;
  recipients: SheetRecipient[];
}

/** An entity that a row names. */
export interface Named {
  slug: string;
  /** null if the sheet does not give it */
  name: string | null;
  /** the column of the CSV format that has the name, such as `awardName:fr` */
  column: string | null;
}

/**
 * Reads the rows of a sheet.
 * @param names receives the names that they have
 * @param skipped receives the rows that name nobody: their numbers, and what they have in place of a name
 */
export function readRows(
  reader: CellReader,
  used: UsedColumns,
  names: Names,
  complain: ComplainOfCell,
  skipped: string[],
): SheetRow[] {
  const { table } = reader;
  return table.rows.flatMap((cells, row) => {
    const place = table.placeOf(row, 0);
    const extra = cells.findIndex((cell, index) => index >= table.head.length && cell !== '');
    if (extra >= 0) {
      const message = `The row has a value beside the ${table.head.length} columns of the sheet.`;
      complain(row, extra, '', message);
    }
    const recipients = readRecipients(row, used.recipients, reader, names);
    if (recipients === undefined) {
      const text = used.recipients[0] ? reader.textIn(row, used.recipients[0].cell) : '';
      skipped.push(text === '' ? String(place.line) : `${place.line} (${showValue(text)})`);
      return [];
    }
    const values = new Map<string, string>();
    for (const column of used.values) {
      const text = reader.valueIn(row, column);
      if (text !== '') values.set(headOf(column.head), text);
    }
    const take = (list: EntityList) => takeEntity(row, list, values, used.values, reader, names);
    const [program, category, award] = [take('programs'), take('categories'), take('awards')];
    if (program === null) {
      const message =
        'The row has no program. Add it to the constants of the mapping: `program: some-prize`.';
      complain(row, 0, 'program', message);
    }
    const year = used.values.find(({ head }) => ['year', 'edition'].includes(head.column.name));
    const hasYear = values.has('year') || values.has('edition');
    if (!hasYear) complain(row, year?.cell ?? 0, year?.header ?? 'year', year ? noYear : noYears);
    if (!program || !hasYear) return [];
    const only = award ?? category ?? program;
    const entities = { program, category: category ?? only, award: award ?? only };
    return [{ row, place, ...entities, values, recipients }];
  });
}

const noYear =
  'The row has no year. In a text file, merged cells have their text in the first row only: fill in the others, or import the workbook.';
const noYears =
  'The mapping has no column for the year. Add one, or add the year to the constants of the mapping: `year: 2019`.';

type EntityList = Exclude<NameUse['list'], 'recipients'>;

/** The columns of slugs. Those of names are called `programName` and the like. */
const columnsOf: Readonly<Record<EntityList, string>> = {
  programs: 'program',
  categories: 'category',
  awards: 'award',
};

/**
 * Takes an entity out of the values of a row.
 * @returns null if the row does not name one, undefined if somebody has to decide on its slug
 */
function takeEntity(
  row: number,
  list: EntityList,
  values: Map<string, string>,
  columns: readonly ValueColumn[],
  reader: CellReader,
  names: Names,
): Named | null | undefined {
  const column = columnsOf[list];
  const slug = values.get(column);
  values.delete(column);
  const named = columns.find(
    ({ head }) => head.column.name === `${column}Name` && values.has(headOf(head)),
  );
  const header = named ? headOf(named.head) : '';
  const name = values.get(header) ?? null;
  values.delete(header);
  const from = { name, column: named ? header : null };
  if (slug !== undefined) return { slug, ...from };
  if (!named || name === null) return null;
  const place = reader.table.placeOf(row, named.cell ?? 0);
  const made = names.slugOf({
    list,
    name,
    kind: null,
    workKind: null,
    header: named.header,
    row,
    place,
  });
  return made === undefined ? undefined : made === null ? null : { slug: made, ...from };
}
