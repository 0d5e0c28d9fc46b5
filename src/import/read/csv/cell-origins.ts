import { type Path, type Problem, showValue } from '../../../../db/model/problem.ts';
import { itemsOf } from '../../csv-format/cells.ts';
import { type CsvColumn, type CsvPart, csvColumns, mainColumns } from '../../csv-format/columns.ts';
import { topLevel } from '../../document/top-level.ts';
import type { ReadDocument } from '../../document-stages.ts';
import type { CsvTable } from './csv-table.ts';
import type { CsvFileColumn } from './head.ts';
import type { Origin, RowItem } from './row-item.ts';

/** The way from the paths of a document that was made of a CSV file back to the cells. */

interface Spot {
  part: CsvPart;
  field?: string;
  /** what of the field: a language, the key of an attribute, or an index */
  inner?: string | number;
}

const partsOfLists: Readonly<Record<string, CsvPart>> = {
  editions: 'edition',
  categories: 'category',
  awards: 'award',
  honors: 'honor',
  recipients: 'recipients',
  affiliations: 'affiliations',
  participants: 'participants',
  references: 'references',
};

/** The fields that a document calls otherwise, or has elsewhere, than the columns. */
const aliases: Readonly<Record<string, Spot>> = {
  'edition program': { part: 'program', field: 'slug' },
  'award category': { part: 'category', field: 'slug' },
  'honor award': { part: 'award', field: 'slug' },
  'honor category': { part: 'category', field: 'slug' },
  'recipients slug': { part: 'recipients', field: 'recipient' },
  'recipients role': { part: 'recipients', field: 'recipient' },
  'participants slug': { part: 'participants', field: 'person' },
  'participants role': { part: 'participants', field: 'person' },
  'references slug': { part: 'references', field: 'source' },
};

/** @param top what the item of the list at the top of the document was made of */
function spotOf([list = '', ...steps]: Path, top: CsvPart): Spot {
  let part = partsOfLists[list] ?? top;
  for (const [index, step] of steps.entries()) {
    if (typeof step === 'number') continue;
    const innerPart = partsOfLists[step];
    if (innerPart === undefined) {
      const inner = steps[index + 1];
      const alias = aliases[`${part} ${step}`];
      if (alias) return alias;
      // `ceremony.heldOn` has a column, and so has what a recipient of a kind has beside its name.
      const own = [`${step}.${inner}`, `own.${kindOfList(list)}.${step}`].find((field) =>
        csvColumns.some((column) => column.part === part && column.field === field),
      );
      return { part, field: own ?? step, ...(inner !== undefined && { inner }) };
    }
    part = innerPart;
  }
  return { part };
}

function kindOfList(list: string | number): string {
  return Object.entries(topLevel).find(([name]) => name === list)?.[1] ?? '';
}

interface CsvProblems {
  /** of a value of the document */
  ofPath: ReadDocument['problem'];
  /**
   * Of a cell; of what tells the row apart where the file has no such column.
   * @param name of a column, or its header
   */
  ofCell(row: number, name: string, message: string): Problem;
}

/** Problems with the line and the character that their cell begins at, and the name of its column as their path. */
export function problemsIn(
  file: string,
  table: CsvTable,
  columns: readonly CsvFileColumn[],
  document: RowItem,
): CsvProblems {
  const textIn = ({ row, item }: Pick<Origin, 'row' | 'item'>, { cell }: CsvFileColumn) => {
    const text = table.rows[row]?.[cell] ?? '';
    return item === undefined ? text : (itemsOf(text, ';')[item] ?? '');
  };
  const placeOf = (row: number, part: CsvPart, column: CsvFileColumn | undefined) => {
    const place = column ?? columnAt({ part }, columns, (one) => textIn({ row }, one));
    return { file, ...table.placeOf(row, place?.cell ?? 0) };
  };
  return {
    ofPath(path, message, { expected, got } = {}) {
      const made = document.originOf(path);
      if (!made) return { file, path: '', message };
      const spot = spotOf(path, made.part);
      // The items of other columns are in another order.
      const origin = spot.part === made.part ? made : { row: made.row };
      const column = columnAt(spot, columns, (one) => textIn(origin, one));
      // A list or a map stands in the document only: in the file that is the text of the cell.
      const isInner = got !== undefined && /^[[{]/.test(got);
      const shown = isInner && column ? showValue(textIn(origin, column)) : got;
      const shownMessage = got === undefined ? message : message.replace(got, () => shown ?? '');
      const advice = (column && table.adviceOn?.(column.cell, message)) ?? '';
      return {
        ...placeOf(origin.row, spot.part, column),
        path: column?.header ?? columnOf(spot)?.name ?? '',
        message: `${shownMessage}${hint(column, message, got)}${advice}`,
        ...(expected !== undefined && { expected }),
        ...(shown !== undefined && { got: shown }),
      };
    },
    ofCell(row, name, message) {
      const own = columns.filter(({ column, header }) => header === name || column.name === name);
      const column = own.find((one) => textIn({ row }, one) !== '') ?? own[0];
      const { part = 'honor' } = csvColumns.find((one) => one.name === name) ?? {};
      return { ...placeOf(row, part, column), path: column?.header ?? name, message };
    },
  };
}

/** The column that something has, whether the file has it or not. */
function columnOf({ part, field }: Spot): CsvColumn | undefined {
  const [main] = mainColumns[part];
  return csvColumns.find((column) =>
    field === undefined ? column.name === main : column.part === part && column.field === field,
  );
}

/** The column of the file that is meant; one where the row says something, if there is one. */
function columnAt(
  { part, field, inner }: Spot,
  columns: readonly CsvFileColumn[],
  textOf: (column: CsvFileColumn) => string,
): CsvFileColumn | undefined {
  const candidates =
    field === undefined
      ? mainColumns[part].flatMap(
          (name) => columns.find(({ column }) => column.name === name) ?? [],
        )
      : columns.filter(({ column }) => column.part === part && column.field === field);
  const telling = candidates.filter((column) => textOf(column) !== '');
  const ofTag = candidates.find(({ lang, key }) => inner !== undefined && (key ?? lang) === inner);
  const ofIndex = typeof inner === 'number' ? telling[inner] : undefined;
  return ofTag ?? ofIndex ?? telling[0] ?? candidates[0];
}

/** Spreadsheets take 2025-09-04 for a date and 1/2 for another, and write them in a way of their own. */
function hint(column: CsvFileColumn | undefined, message: string, got = ''): string {
  const form = column?.column.form;
  const canBe = (form === 'date' || form === 'share') && /\d/.test(got);
  return canBe && message.startsWith('Expected ')
    ? ' A spreadsheet may have changed it. Set the format of the column to Text, and enter it again.'
    : '';
}
