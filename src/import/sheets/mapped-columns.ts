import { suggestion } from '../../../db/model/spelling-suggestion.ts';
import type { CsvHead } from '../csv-format/cells.ts';
import { readHeader } from '../read/csv/head.ts';
import { isRecipient, type Mapping, type RecipientTarget } from './mapping.ts';

/** A column of the CSV format, and where its values come from. */
export interface ValueColumn {
  head: CsvHead;
  /** the column of the sheet; null for a constant */
  cell: number | null;
  /** what problems call it */
  header: string;
  /** of a constant */
  text: string;
}

/** A column of the sheet that names recipients, with the columns that say more of them. */
export interface RecipientColumn {
  target: RecipientTarget;
  cell: number;
  header: string;
  details: ValueColumn[];
  /** columns that decide the kind, with the kinds by their texts */
  kinds: { cell: number; byText: ReadonlyMap<string, RecipientTarget['recipient']> }[];
}

export interface UsedColumns {
  values: ValueColumn[];
  recipients: RecipientColumn[];
  /** headers of columns that the mapping does not name */
  unknown: string[];
}

/** A wrong key of the mapping, and what is wrong with it. */
export type ComplainOfMapping = (path: readonly string[], message: string) => void;

/** The names of a sheet's columns, each once: `Name (2)` for the second one, `column C` for one without a name. */
export function headersOf(head: readonly string[], letters: (cell: number) => string): string[] {
  const seen = new Map<string, number>();
  return head.map((given, cell) => {
    const name = given.replaceAll(/\s+/g, ' ') || `column ${letters(cell)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** The columns that a mapping makes of those of a sheet. */
export function usedColumns(
  headers: readonly string[],
  { columns, constants, language }: Mapping,
  complain: ComplainOfMapping,
): UsedColumns {
  const cellOf = (header: string, path: readonly string[]) => {
    const cell = headers.indexOf(header);
    if (cell < 0)
      complain(path, `The sheet has no column "${header}"${suggestion(header, headers)}`);
    return cell;
  };
  const recipients: RecipientColumn[] = [];
  const values: ValueColumn[] = [];
  /** columns that say more of recipients, and of which */
  const details: { column: ValueColumn; of: string | undefined; path: string[] }[] = [];
  const add = (
    column: Omit<ValueColumn, 'head'>,
    name: string,
    of: string | undefined,
    path: string[],
  ) => {
    const head = readColumn(name, language);
    if (typeof head === 'string') complain(path, head);
    else if (isOfRecipient(head)) details.push({ column: { ...column, head }, of, path });
    else if (of !== undefined)
      complain(path, `The column "${name}" does not describe a recipient. Remove "of".`);
    else values.push({ ...column, head });
  };
  for (const [header, target] of Object.entries(columns)) {
    const path = ['columns', header];
    const cell = cellOf(header, path);
    if (cell < 0 || target === null) continue;
    if (isRecipient(target)) {
      const kinds = Object.entries(target.kinds ?? {}).map(([other, byText]) => ({
        cell: cellOf(other, [...path, 'kinds', other]),
        byText: new Map(Object.entries(byText)),
      }));
      if (target.parent !== undefined && !isRecipient(columns[target.parent]))
        complain([...path, 'parent'], `"${target.parent}" must be a column that names recipients.`);
      recipients.push({ target, cell, header, details: [], kinds });
    } else if (typeof target === 'string' || Array.isArray(target)) {
      for (const name of [target].flat()) add({ cell, header, text: '' }, name, undefined, path);
    } else add({ cell, header, text: '' }, target.column, target.of, path);
  }
  for (const [name, text] of Object.entries(constants))
    add({ cell: null, header: name, text }, name, undefined, ['constants', name]);
  for (const { column, of, path } of details) {
    const { kind } = column.head.column;
    const owner = recipients.find(({ header, target }) =>
      of === undefined
        ? kind === undefined || target.recipient === kind.toUpperCase()
        : header === of,
    );
    if (owner) owner.details.push(column);
    // Without a column of names, the sheet has the recipients as the CSV format has them.
    else if (recipients.length === 0 && of === undefined) values.push(column);
    else
      complain(
        path,
        `The mapping has no column of recipients that "${of ?? column.header}" describes. Add "of".`,
      );
  }
  for (const { target, header, details: own } of recipients)
    for (const [name, text] of Object.entries(target.with ?? {})) {
      const head = readColumn(name, language);
      if (typeof head === 'string') complain(['columns', header, 'with', name], head);
      else own.push({ head, cell: null, header: name, text });
    }
  return {
    values,
    recipients,
    unknown: headers.filter((header) => !Object.hasOwn(columns, header)),
  };
}

/** The column of the CSV format that the mapping names; texts are in the language of the sheet by default. */
function readColumn(name: string, language: string | undefined): CsvHead | string {
  const local = language === undefined || name.includes(':') ? name : `${name}:${language}`;
  const head = readHeader(local);
  return typeof head === 'string' ? readHeader(name) : head;
}

function isOfRecipient({ column: { part } }: CsvHead): boolean {
  return part === 'recipients' || part === 'affiliations';
}
