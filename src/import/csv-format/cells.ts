import type { CsvColumn } from './columns.ts';

/** The text of a cell: the name of its column, and its items. */

/** A column as it stands in a file: one for a language where the column can have some. */
export interface CsvHead {
  column: CsvColumn;
  lang: string | null;
  /** of an attribute, or the scheme of external ids */
  key?: string;
}

/** `reason:zh-Hans`, `attribute:oscars:class`. */
export function headOf({ column, lang, key }: CsvHead): string {
  const tag = key ?? lang;
  return tag === null ? column.name : `${column.name}:${tag}`;
}

/**
 * The items of a cell, trimmed; none where it is empty.
 * @param separator `;` between recipients or references, `|` between what one recipient has several of. An
 * item of the one may hold items of the other: escapes are left for `withoutEscapes`
 */
export function itemsOf(cell: string, separator: ';' | '|'): string[] {
  if (cell === '') return [];
  if (!cell.includes(separator) && !cell.includes('\\')) return [cell.trim()];
  const items = [''];
  for (const [piece] of cell.matchAll(/\\[;|\\]|[^\\;|]+|[\s\S]/g)) {
    if (piece === separator) items.push('');
    else items.push(`${items.pop()}${piece}`);
  }
  return items.map((item) => item.trim());
}

/** An item with what stands in it for `;`, `|` and backslashes read as these. */
export function withoutEscapes(item: string): string {
  return item.includes('\\') ? item.replaceAll(/\\([;|\\])/g, '$1') : item;
}

/** The value of a field, which may be within others; undefined if there is none. */
export function valueAt(values: object, field: string): unknown {
  let value: unknown = values;
  for (const step of field.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
