import { headOf } from '../csv-format/cells.ts';
import type { CellReader } from './cell-reader.ts';
import type { RecipientColumn } from './mapped-columns.ts';
import type { RecipientKind } from './mapping.ts';
import type { Names, NameUse } from './names.ts';

/** A recipient that a row names. */
export interface SheetRecipient {
  /** undefined if somebody has to decide */
  slug: string | undefined;
  name: string;
  kind: RecipientKind;
  role: string;
  column: RecipientColumn;
  /** slug of the work that it is a part of */
  parent?: string;
  /** of the columns that describe it, by header of the CSV format */
  details: Map<string, string>;
}

/** Texts that stand where an award was not given, or a name is not known. */
const nobody =
  /^([-–—?]|n\/?a|none|no (award|prize|winner)|((award|prize|preis) )?(not (awarded|given|presented)|withheld|cancell?ed|nicht (vergeben|verliehen))|vacant|tba|kein(e)? (preis|gewinner|vergabe)|entfällt|ausgefallen)( ?\(.*\))?$/i;

/**
 * The recipients that a row names, without those that the mapping leaves out.
 * @returns undefined if the row names nobody
 */
export function readRecipients(
  row: number,
  columns: readonly RecipientColumn[],
  reader: CellReader,
  names: Names,
): SheetRecipient[] | undefined {
  const named = columns.flatMap((column) =>
    namesIn(row, column, reader).map((name) => {
      const kind = kindIn(row, column, reader);
      return { column, ...name, kind, slug: slugIn(row, column, name, kind, reader, names) };
    }),
  );
  if (columns.length > 0 && named.length === 0) return undefined;
  return named.flatMap(({ column, name, index, count, kind, slug }) => {
    if (slug === null) return [];
    const { role = 'PRIMARY', parent } = column.target;
    const whole = named.find((other) => other.column.header === parent)?.slug;
    const details = detailsIn(row, column, { name, index, count }, kind, reader);
    return { column, name, kind, slug, role, details, ...(whole && { parent: whole }) };
  });
}

/** One of the names in a cell. */
interface NameInCell {
  name: string;
  index: number;
  count: number;
}

function namesIn(row: number, { cell, target }: RecipientColumn, reader: CellReader): NameInCell[] {
  const separators = [target.separator ?? []].flat();
  const all = separators
    .reduce(
      (parts, separator) => parts.flatMap((part) => part.split(separator)),
      reader.textIn(row, cell).split(/[;\n]/),
    )
    .map((item) => item.replaceAll(/\s+/g, ' ').trim())
    .filter((item) => item !== '');
  return all
    .map((name, index) => ({ name, index, count: all.length }))
    .filter(({ name }) => !nobody.test(name));
}

/** The slug that a column of slugs gives, or that is made of the name. */
function slugIn(
  row: number,
  { cell, header, details, target }: RecipientColumn,
  named: NameInCell,
  kind: RecipientKind,
  reader: CellReader,
  names: Names,
): string | null | undefined {
  const own = details.find(({ head }) => head.column.form === 'recipient')?.cell ?? null;
  const given = own === null ? '' : itemOf(reader.textIn(row, own), named);
  const place = reader.table.placeOf(row, cell);
  const workKind = kind === 'WORK' ? (target.with?.workKind ?? null) : null;
  const { name } = named;
  const use: NameUse = { list: 'recipients', name, kind, workKind, header, row, place };
  if (given === '') return names.slugOf(use);
  return names.isOdd(use) ? undefined : given;
}

/** The item for one of several names, or the whole text if it is one for all. */
function itemOf(text: string, { index, count }: NameInCell): string {
  const items = text.split(/[;\n]/).map((item) => item.trim());
  return items.length === count ? (items[index] ?? '') : text;
}

function kindIn(
  row: number,
  { target, kinds }: RecipientColumn,
  reader: CellReader,
): RecipientKind {
  for (const { cell, byText } of kinds) {
    const kind = byText.get(reader.textIn(row, cell));
    if (kind !== undefined) return kind;
  }
  return target.recipient;
}

function detailsIn(
  row: number,
  column: RecipientColumn,
  named: NameInCell,
  kind: RecipientKind,
  reader: CellReader,
): Map<string, string> {
  const details = new Map<string, string>();
  for (const detail of column.details) {
    const { head, cell } = detail;
    const { form, kind: of } = head.column;
    if (form === 'recipient' || (of !== undefined && of.toUpperCase() !== kind)) continue;
    const item = cell === null ? undefined : itemOf(reader.textIn(row, cell), named);
    const value = reader.valueIn(row, detail, item);
    if (value !== '') details.set(headOf(head), value);
  }
  return details;
}
