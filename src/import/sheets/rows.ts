import { headOf } from '../csv-format/cells.ts';
import type { CsvTable, Place } from '../read/csv/table.ts';
import type { RecipientColumn, UsedColumns, ValueColumn } from './columns.ts';
import type { Mapping, RecipientKind } from './mapping.ts';
import type { Names } from './names.ts';
import { type ColumnHabit, habitOf, isAmbiguousDate, readCell } from './values.ts';

/** A recipient that a row names. */
export interface SheetRecipient {
  /** undefined if somebody has to decide */
  slug: string | undefined;
  name: string;
  kind: RecipientKind;
  role: string;
  column: RecipientColumn;
  /** slug of the work that it is a part of */
  parent?: string | undefined;
  /** of the columns that describe it, by header of the CSV format */
  details: Map<string, string>;
}

/** An entity that a row names, as far as it does. */
export interface Named {
  slug: string;
  /** null if the sheet does not give it */
  name: string | null;
}

/** What a row of a sheet says: an honor. */
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

export type ComplainOfCell = (row: number, cell: number, header: string, message: string) => void;

/** Texts that stand where an award was not given, or a name is not known. */
const nobody =
  /^([-–—?]|n\/?a|none|no (award|winner)|not (awarded|given)|vacant|tba|nicht (vergeben|verliehen)|kein(e)? (preis|gewinner|vergabe)|entfällt)$/i;

/**
 * Reads the rows of a sheet.
 * @param names receives the names that they have
 * @param skipped receives the numbers of the rows that name nobody
 */
export function readRows(
  table: CsvTable,
  { values, recipients }: UsedColumns,
  mapping: Mapping,
  names: Names,
  complain: ComplainOfCell,
  skipped: number[],
): SheetRow[] {
  const habits = new Map<number, ColumnHabit>();
  const habitIn = (cell: number) => {
    const habit =
      habits.get(cell) ??
      habitOf(
        table.rows.map((row) => row[cell] ?? ''),
        mapping.dates,
        table.dateSystem,
      );
    habits.set(cell, habit);
    return habit;
  };
  const hasRecipients = recipients.length > 0;
  return table.rows.flatMap((cells, row) => {
    const place = table.placeOf(row, 0);
    const extra = cells.findIndex((cell, index) => index >= table.head.length && cell !== '');
    if (extra >= 0)
      complain(
        row,
        extra,
        '',
        `The row has a value beside the ${table.head.length} columns of the sheet.`,
      );
    const textIn = ({ cell, text, header, head: { column } }: ValueColumn) => {
      if (cell === null) return text;
      const value = readCell(column, cells[cell] ?? '', habitIn(cell));
      if (column.form === 'date' && isAmbiguousDate(value))
        complain(
          row,
          cell,
          header,
          `Which number of ${value} is the day? Add a line to the mapping: "dates: day first" or "dates: month first".`,
        );
      return value;
    };
    const texts = new Map<string, string>();
    const seen = new Map<string, ValueColumn>();
    for (const value of values) {
      const text = textIn(value);
      if (text === '') continue;
      texts.set(headOf(value.head), text);
      seen.set(value.head.column.name, value);
    }
    const found = recipients.flatMap((column) =>
      readNames(cells, column).map(({ name, index, count }) => {
        const use = { list: 'recipients', name, header: column.header } as const;
        const kind = kindIn(column, cells);
        const own = column.details.find(({ head }) => head.column.form === 'recipient');
        const given = own && itemOf(cells[own.cell ?? -1] ?? '', index, count);
        const slug =
          given || names.slugOf({ ...use, kind, place: table.placeOf(row, column.cell) });
        return { column, name, kind, slug, index, count };
      }),
    );
    if (hasRecipients && found.length === 0) {
      skipped.push(place.line);
      return [];
    }
    const entity = (list: 'programs' | 'categories' | 'awards', column: string) => {
      const slug = texts.get(column);
      const shown = [...texts].find(([header]) => header.split(':')[0] === `${column}Name`);
      if (slug !== undefined || shown === undefined)
        return slug === undefined ? undefined : { slug, name: shown?.[1] ?? null };
      const { cell, header } = seen.get(`${column}Name`) ?? { cell: null, header: column };
      const use = { list, name: shown[1], kind: null, header };
      const made = names.slugOf({ ...use, place: table.placeOf(row, cell ?? 0) });
      return typeof made === 'string' ? { slug: made, name: shown[1] } : undefined;
    };
    const program = entity('programs', 'program');
    const category = entity('categories', 'category');
    const award = entity('awards', 'award');
    if (program === undefined) {
      if (!seen.has('programName'))
        complain(
          row,
          0,
          'program',
          'The row has no program. Add it to the constants of the mapping: `program: some-prize`.',
        );
      return [];
    }
    for (const header of [...texts.keys()])
      if (/^(program|category|award)(Name(:.*)?)?$/.test(header)) texts.delete(header);
    const only = award ?? category ?? program;
    return [
      {
        row,
        place,
        program,
        category: category ?? only,
        award: award ?? only,
        values: texts,
        recipients: found.flatMap((one) => {
          if (one.slug === null) return [];
          const { column, name, kind, slug } = one;
          const { role = 'PRIMARY', parent } = column.target;
          const whole = found.find((other) => other.column.header === parent)?.slug;
          return {
            ...{ column, name, kind, slug, role },
            ...(whole && { parent: whole }),
            details: detailsOf(one, cells, habitIn),
          };
        }),
      },
    ];
  });
}

interface NameInCell {
  name: string;
  index: number;
  count: number;
}

function readNames(cells: readonly string[], { cell, target }: RecipientColumn): NameInCell[] {
  const items = itemsIn(cells[cell] ?? '', target.separator);
  return items
    .map((name, index) => ({ name, index, count: items.length }))
    .filter(({ name }) => !nobody.test(name));
}

function itemsIn(text: string, separator?: string): string[] {
  const parts = text.split(/[;\n]/);
  const items = separator === undefined ? parts : parts.flatMap((part) => part.split(separator));
  return items.map((item) => item.replaceAll(/\s+/g, ' ').trim()).filter((item) => item !== '');
}

/** The item for one of several names, or the whole text if it is one for all. */
function itemOf(text: string, index: number, count: number): string {
  const items = text.split(/[;\n]/).map((item) => item.trim());
  return items.length === count ? (items[index] ?? '') : text;
}

function kindIn({ target, kinds }: RecipientColumn, cells: readonly string[]): RecipientKind {
  for (const { cell, byText } of kinds) {
    const kind = byText.get(cells[cell] ?? '');
    if (kind !== undefined) return kind;
  }
  return target.recipient;
}

function detailsOf(
  { column, kind, index, count }: NameInCell & { column: RecipientColumn; kind: RecipientKind },
  cells: readonly string[],
  habitIn: (cell: number) => ColumnHabit,
): Map<string, string> {
  const details = new Map<string, string>();
  for (const { head, cell, text } of column.details) {
    const { form, kind: of } = head.column;
    if (form === 'recipient' || (of !== undefined && of.toUpperCase() !== kind)) continue;
    const item = cell === null ? text : itemOf(cells[cell] ?? '', index, count);
    const value = cell === null ? item : readCell(head.column, item, habitIn(cell));
    if (value !== '') details.set(headOf(head), value);
  }
  return details;
}
